"""Visitor and advisor over HTTP: taking over, writing, giving back, and everything in between."""

from __future__ import annotations

import json
import threading
from datetime import timedelta

import httpx

from bot.conversations import desk_tables, ownership
from bot.conversations.records import now

from .conftest import Conversation, Gateway, until
from .desks import WAITING, ask_for_a_person, desk
from .fake_rasa import FakeRasa
from .test_visitor import is_problem


def claimed(client: httpx.Client, conversation: Conversation) -> tuple[str, int]:
    here = f"/desk/api/conversations/{conversation.id}"
    answer = client.post(f"{here}/claim", json={})
    assert answer.status_code == 200, answer.text
    return here, answer.json()["epoch"]


def statuses(conversation: Conversation) -> list[str]:
    return [e["status"] for e in conversation.events() if "status" in e and e["status"] != "queue"]


def test_a_person_takes_over_writes_and_gives_back(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway, name="Anna de Vries") as client:
        here, epoch = claimed(client, conversation)
        joined = conversation.events()[-1]
        assert joined["advisor"] == {"name": "Anna de Vries", "role": "adviseur"}
        assert "Je praat nu met een medewerker: Anna de Vries, adviseur." in joined["text"]
        written = {"epoch": epoch, "client_id": "m1", "text": "Hoi, ik ben Anna."}
        assert client.post(f"{here}/messages", json=written).status_code == 201
        repeat = client.post(f"{here}/messages", json=written)
        assert repeat.status_code == 200
        said = conversation.events()[-1]
        assert (said["from"], said["text"], said["seq"]) == (
            "advisor",
            "Hoi, ik ben Anna.",
            repeat.json()["seq"],
        )
        assert said["advisor"]["name"] == "Anna de Vries"
        turns = len(rasa.received)
        seq = conversation.say("fijn dat je er bent")
        seen = client.get(here, params={"after": seq - 1}).json()["events"]
        assert [e["text"] for e in seen] == ["fijn dat je er bent"]
        rasa.answer = lambda text: [{"text": f"Ik ga verder: {text}"}]
        back = {
            "epoch": epoch,
            "settled": 'We spraken "bbl" af {in Enschede}',
            "facts": {"place": "Enschede"},
        }
        given = client.post(f"{here}/release", json=back).json()["seq"]
        [went_on] = conversation.answered(given)
        payload = went_on["text"].removeprefix("Ik ga verder: ")
        assert payload.startswith("/hand_back{")
        entities = json.loads(payload.removeprefix("/hand_back"))
        assert entities == {"place": "Enschede", "settled": 'We spraken "bbl" af in Enschede'}
        assert len(rasa.received) == turns + 1  # silent in between
        assert statuses(conversation) == ["person_joined", "person_left"]
        assert "internal" not in str(conversation.events())
        is_problem(client.post(f"{here}/messages", json={**written, "client_id": "m2"}), 409)


def test_only_the_holder_writes(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway, name="Anna") as anna, desk(gateway, name="Bert") as bert:
        here, epoch = claimed(anna, conversation)
        lost = bert.post(f"{here}/claim", json={})
        is_problem(lost, 409)
        assert lost.json()["held_by"] == "Anna"
        assert lost.json()["detail"] == "Anna heeft dit gesprek nu."
        before = len(conversation.events())
        for path, body in (
            ("messages", {"client_id": "x", "text": "ik ook"}),
            ("heartbeat", {}),
            ("typing", {}),
            ("release", {}),
            ("close", {"reason": "helped"}),
            ("transfer", {"to_region": "AM05"}),
        ):
            is_problem(bert.post(f"{here}/{path}", json={"epoch": epoch, **body}), 409)
            is_problem(anna.post(f"{here}/{path}", json={"epoch": epoch - 1, **body}), 409)
        assert len(conversation.events()) == before
        again = anna.post(f"{here}/claim", json={})
        assert again.json()["epoch"] == epoch
        assert statuses(conversation) == ["person_joined"]


def test_a_bot_turn_that_runs_during_a_takeover_is_not_delivered(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    asked, go = threading.Event(), threading.Event()

    def slow(text: str) -> list[dict[str, object]]:
        asked.set()
        go.wait(10)
        return [{"text": "te laat"}]

    rasa.answer = slow
    conversation.say("een vraag")
    assert asked.wait(10)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        # Given back at once: the old turn must not come to life again either.
        rasa.answer = lambda text: [{"text": "ik ga verder"}]
        given = client.post(f"{here}/release", json={"epoch": epoch}).json()["seq"]
        go.set()
        conversation.answered(given)
    assert "te laat" not in [e["text"] for e in conversation.events()]


def test_two_voices_never_answer_one_message(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        turns = len(rasa.received)
        for n in range(5):
            conversation.say(f"bericht {n}")
            body = {"epoch": epoch, "client_id": f"m{n}", "text": f"antwoord {n}"}
            assert client.post(f"{here}/messages", json=body).status_code == 201
        client.post(f"{here}/close", json={"epoch": epoch, "reason": "helped"})
    seq = conversation.say("en nu weer de assistent")
    conversation.answered(seq)
    assert len(rasa.received) == turns + 1


def test_a_lost_advisor_is_said_and_the_visitor_is_back_in_the_queue(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    db = gateway.app.state.gateway.db
    with desk(gateway, name="Anna") as anna, desk(gateway, name="Bert") as bert:
        here, epoch = claimed(anna, conversation)
        [line] = bert.get("/desk/api/queue").json()["requests"]
        assert (line["state"], line["owner_name"]) == ("taken", "Anna")
        with db.writing() as connection:  # her laptop has slept for longer than the lease
            connection.execute(
                desk_tables.leases.update().values(until=now() - timedelta(seconds=1))
            )
        until(lambda: ownership.expire(db) or "person_lost" in statuses(conversation))
        assert "De verbinding met Anna is weggevallen." in conversation.events()[-1]["text"]
        assert ownership.expire(db) == []
        message = {"epoch": epoch, "client_id": "laat", "text": "ben ik er nog?"}
        lost = anna.post(f"{here}/messages", json=message)
        is_problem(lost, 409)
        assert lost.json()["held_by"] == "queue"
        is_problem(anna.post(f"{here}/heartbeat", json={"epoch": epoch}), 409)
        [line] = bert.get("/desk/api/queue").json()["requests"]
        assert (line["state"], line["owner_name"]) == ("open", None)
        # The assistant stays usable, and a colleague can take it.
        conversation.answered(conversation.say("is er nog iemand?"))
        claimed(bert, conversation)
    assert statuses(conversation) == ["person_joined", "person_lost", "person_joined"]


def test_a_transfer_moves_only_when_it_is_accepted(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with (
        desk(gateway, name="Anna") as anna,
        desk(gateway, regions=("AM05",), name="Bert") as bert,
        desk(gateway, regions=("AM01",), name="Cor") as cor,
    ):
        here, epoch = claimed(anna, conversation)
        colleague = bert.get("/desk/api/me").json()["id"]
        offer = {"epoch": epoch, "to_user": colleague, "note": "Vraagt naar Twente."}
        made = anna.post(f"{here}/transfer", json=offer)
        assert made.status_code == 201
        accept = f"/desk/api/transfers/{made.json()['id']}/accept"
        is_problem(cor.post(accept), 409)
        [offered] = bert.get("/desk/api/transfers").json()["offers"]
        assert (offered["from"], offered["note"]) == ("Anna", "Vraagt naar Twente.")
        assert bert.get(here).status_code == 200
        still = anna.post(
            f"{here}/messages", json={"epoch": epoch, "client_id": "a", "text": "Moment."}
        )
        assert still.status_code == 201
        taken = bert.post(accept).json()
        assert taken["conversation_id"] == conversation.id
        is_problem(bert.post(accept), 409)
        is_problem(anna.post(f"{here}/heartbeat", json={"epoch": epoch}), 409)
        written = {"epoch": taken["epoch"], "client_id": "b", "text": "Hoi, ik ben Bert."}
        assert bert.post(f"{here}/messages", json=written).status_code == 201
    assert statuses(conversation) == ["person_joined", "person_joined"]
    moved = [e["text"] for e in conversation.events() if e.get("status") == "person_joined"][-1]
    assert moved == "Anna heeft je gesprek overgedragen. Je praat nu met Bert, adviseur."


def test_an_offer_can_be_taken_back_by_who_made_it(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway, name="Anna") as anna, desk(gateway, regions=("AM05",)) as bert:
        here, epoch = claimed(anna, conversation)
        to = bert.get("/desk/api/me").json()["id"]
        made = anna.post(f"{here}/transfer", json={"epoch": epoch, "to_user": to}).json()["id"]
        is_problem(bert.post(f"/desk/api/transfers/{made}/withdraw"), 409)
        assert anna.post(f"/desk/api/transfers/{made}/withdraw").status_code == 204
        is_problem(anna.post(f"/desk/api/transfers/{made}/withdraw"), 409)
        assert bert.get("/desk/api/transfers").json()["offers"] == []
        is_problem(bert.post(f"/desk/api/transfers/{made}/accept"), 409)
        read = anna.get(here).json()
        assert (read["mine"], read["offers"]) == (True, [])
    assert statuses(conversation) == ["person_joined"]


def test_a_region_can_be_offered_a_conversation(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway, name="Anna") as anna, desk(gateway, regions=("AM05",)) as twente:
        here, epoch = claimed(anna, conversation)
        is_problem(anna.post(f"{here}/transfer", json={"epoch": epoch, "to_region": "XX"}), 404)
        is_problem(anna.post(f"{here}/transfer", json={"epoch": epoch}), 422)
        made = anna.post(f"{here}/transfer", json={"epoch": epoch, "to_region": "AM05"}).json()
        assert twente.post(f"/desk/api/transfers/{made['id']}/accept").status_code == 200
        # It stays visible for that region after it was accepted.
        assert twente.get(here).json()["mine"] is True


def test_a_visitor_who_ends_the_conversation_is_not_written_to(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        ended = gateway.http.post(f"{conversation.path}/end", headers=conversation.auth)
        assert ended.status_code == 204
        before = conversation.events()
        message = {"epoch": epoch, "client_id": "a", "text": "ben je er nog?"}
        lost = client.post(f"{here}/messages", json=message)
        is_problem(lost, 409)
        assert lost.json()["detail"] == "De bezoeker heeft dit gesprek afgesloten."
        assert client.get(here).json()["owner"] == "closed"
        is_problem(client.post(f"{here}/claim", json={}), 409)
        assert conversation.events() == before


def test_a_visitor_who_erases_everything_leaves_nothing_at_the_desk(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        client.post(f"{here}/notes", json={"text": "een notitie"})
        gateway.http.delete(conversation.path, headers=conversation.auth)
        is_problem(client.get(here), 404)
        message = {"epoch": epoch, "client_id": "a", "text": "hallo?"}
        is_problem(client.post(f"{here}/messages", json=message), 410)


def test_markup_and_long_messages_stay_text(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    script = "<script>alert('x')</script>"
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        conversation.say(script)
        read = client.get(here)
        assert read.headers["content-type"] == "application/json"
        assert read.json()["events"][-1]["text"] == script
        is_problem(conversation.post(text="a" * 20_000), 413)
        long = {"epoch": epoch, "client_id": "lang", "text": "b" * 20_000}
        is_problem(client.post(f"{here}/messages", json=long), 413)
        for n in range(200):
            body = {"epoch": epoch, "client_id": f"m{n}", "text": f"bericht {n}"}
            assert client.post(f"{here}/messages", json=body).status_code == 201
        events = client.get(here).json()["events"]
        assert [e["seq"] for e in events] == list(range(1, len(events) + 1))
        assert events[-1]["text"] == "bericht 199"
        assert client.get(here, params={"after": events[-3]["seq"]}).json()["events"] == events[-2:]


def test_notes_are_never_shown_to_the_visitor(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway) as client, desk(gateway, name="Bert") as bert:
        here = f"/desk/api/conversations/{conversation.id}"
        added = client.post(f"{here}/notes", json={"text": "Vraag naar rijbewijs"})
        assert [n["text"] for n in added.json()["notes"]] == ["Vraag naar rijbewijs"]
        assert bert.get(here).json()["notes"][0]["by"] == "Anna"
    assert "rijbewijs" not in str(conversation.events())


def test_a_reader_who_was_away_misses_nothing(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        last = client.get(here).json()["last_seq"]
        with client.stream("GET", "/desk/api/events", params={"watch": conversation.id}) as stream:
            lines = stream.iter_lines()
            until(lambda: '"last_seq"' in next(lines))
        seqs = [conversation.say(f"terwijl je weg was {n}") for n in range(3)]
        with client.stream("GET", "/desk/api/events", params={"watch": conversation.id}) as stream:
            hint = next(
                json.loads(line[6:]) for line in stream.iter_lines() if '"last_seq"' in line
            )
        assert hint == {
            "id": conversation.id,
            "last_seq": seqs[-1],
            "owner": "advisor",
            "epoch": epoch,
        }
        missed = client.get(here, params={"after": last}).json()["events"]
        assert [e["seq"] for e in missed] == seqs


def test_the_advisor_sees_that_the_visitor_types(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    typing = f"{conversation.path}/typing"
    is_problem(gateway.http.post(typing), 401)
    with desk(gateway) as client:
        claimed(client, conversation)
        headers = {**conversation.auth, "Accept": "text/event-stream"}
        with (
            client.stream("GET", "/desk/api/events", params={"watch": conversation.id}) as stream,
            gateway.http.stream("GET", f"{conversation.path}/events", headers=headers) as own,
        ):
            lines, mine = stream.iter_lines(), own.iter_lines()
            until(lambda: '"last_seq"' in next(lines))
            until(lambda: "Je praat nu met een medewerker" in next(mine))
            assert gateway.http.post(typing, headers=conversation.auth).status_code == 204
            until(lambda: next(lines) == "event: typing")
            assert json.loads(next(lines)[6:]) == {"id": conversation.id}
            # Nobody is told that they type themselves, and nothing of it is kept.
            conversation.say("hallo")
            heard: list[str] = []
            while not any('"hallo"' in line for line in heard):
                heard.append(next(mine))
            assert "typing" not in str(heard)
            assert "typing" not in str(conversation.events())


def test_the_visitor_sees_that_the_advisor_types(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway, name="Anna") as client:
        here, epoch = claimed(client, conversation)
        headers = {**conversation.auth, "Accept": "text/event-stream"}
        with gateway.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
            lines = stream.iter_lines()
            until(lambda: "Je praat nu met een medewerker" in next(lines))
            assert client.post(f"{here}/typing", json={"epoch": epoch}).status_code == 204
            until(lambda: next(lines) == "event: typing")
            assert json.loads(next(lines)[6:]) == {"from": "advisor", "name": "Anna"}
