"""Somebody who waits for a person: the place in the queue, taking it back, no assistant."""

from __future__ import annotations

import email
import email.policy
import hashlib
import hmac
import json
import socketserver
import threading
from datetime import timedelta
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from bot.conversations import desk_tables
from bot.conversations import tables as t
from bot.conversations.records import now
from bot.gateway.outbox import Outbox
from bot.handover.hours import AMSTERDAM
from bot.settings import Settings, read_settings

from .conftest import Conversation, Gateway, until
from .desks import HANDOVER, WAITING, ask_for_a_person, desk
from .fake_rasa import FakeRasa
from .test_takeover import claimed, statuses
from .test_visitor import is_problem

ALWAYS = "ma-zo 00:00-23:59"


def choose(conversation: Conversation, title: str) -> int:
    """Tap the newest choice with this title."""
    choices = [c for e in conversation.events() for c in e["choices"] if c["title"] == title]
    answer = conversation.post(choice=choices[-1]["id"])
    assert answer.status_code == 202, answer.text
    return int(answer.json()["seq"])


def said(conversation: Conversation, seq: int) -> dict[str, Any]:
    return dict(until(lambda: conversation.replies(seq))[-1])


@pytest.fixture
def settings(environ: dict[str, str], rasa: FakeRasa) -> Settings:
    return read_settings(
        {**environ, "RASA_URL": rasa.url, "RASA_TOKEN": rasa.token, "DESK_HOURS": ALWAYS}
    )


def test_without_the_assistant_a_person_can_still_be_reached(gateway: Gateway, rasa: FakeRasa):
    conversation = gateway.open()
    rasa.stop()
    conversation.say("ik wil een mens spreken")
    until(lambda: [e for e in conversation.events() if "niet bereikbaar" in e["text"]])
    question = said(conversation, choose(conversation, "Een mens spreken"))
    assert "Een adviseur kan dit gesprek lezen" in question["text"]
    with desk(gateway) as client:
        # Nothing is at the desk before the yes.
        assert client.get("/desk/api/queue").json()["requests"] == []
        done = said(conversation, choose(conversation, "Ja, geef maar door"))
        assert done["status"] == "handover_requested"
        assert len(client.get("/desk/api/queue").json()["requests"]) == 1
        here, epoch = claimed(client, conversation)
        assert client.get(here).json()["requests"][0]["consent_text"] == question["text"]
        conversation.say("ben je daar?")
        assert client.get(here).json()["events"][-1]["text"] == "ben je daar?"
        message = {"epoch": epoch, "client_id": "a", "text": "Ja, ik ben er."}
        assert client.post(f"{here}/messages", json=message).status_code == 201
    assert conversation.events()[-1]["text"] == "Ja, ik ben er."
    # The message from before the takeover is not answered by the assistant any more.
    rasa.start()
    seen = len(conversation.events())
    gateway.http.get("/readyz")
    assert len(conversation.events()) == seen


def test_a_no_sends_nothing(gateway: Gateway, rasa: FakeRasa):
    conversation = gateway.open()
    rasa.stop()
    conversation.say("een mens graag")
    until(lambda: [e for e in conversation.events() if "niet bereikbaar" in e["text"]])
    said(conversation, choose(conversation, "Een mens spreken"))
    assert "niets door" in said(conversation, choose(conversation, "Nee, liever niet"))["text"]
    with desk(gateway) as client:
        assert client.get("/desk/api/queue").json()["requests"] == []


def test_who_waits_hears_the_place_once_and_again_when_it_changes(gateway: Gateway, rasa: FakeRasa):
    with desk(gateway) as client:
        first = ask_for_a_person(gateway, rasa, WAITING)
        second = ask_for_a_person(gateway, rasa, WAITING)
        queue = until(lambda: [e["queue"] for e in second.events() if "queue" in e])
        assert queue == [
            {
                "position": 2,
                "expected_minutes": None,
                "open_now": True,
                "staffed": True,
                "opens_at": None,
            }
        ]
        text = next(e["text"] for e in second.events() if "queue" in e)
        assert text == (
            "Je bent nummer 2 in de wachtrij. Hoe lang het duurt, weten we niet precies."
        )
        claimed(client, first)
        # A changed place is said at most once a minute.
        db = gateway.app.state.gateway.db
        assert len([e for e in second.events() if "queue" in e]) == 1
        with db.writing() as connection:
            past = now() - timedelta(minutes=2)
            connection.execute(t.handover_requests.update().values(told_at=past))
        until(lambda: len([e for e in second.events() if "queue" in e]) == 2)
        assert second.events()[-1]["queue"]["position"] == 1


def test_an_empty_desk_is_said_with_another_way(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    told = until(lambda: [e for e in conversation.events() if "queue" in e])[0]
    assert "Er is nu geen adviseur aanwezig." in told["text"]
    assert "Bel of mail mij liever" in [c["title"] for c in told["choices"]]


def test_an_advisor_of_a_neighbour_counts_when_the_request_goes_there(
    gateway: Gateway, rasa: FakeRasa
):
    near = gateway.app.state.gateway.regions.near[HANDOVER["region_code"]][0]
    with desk(gateway, regions=(near,)) as client:
        conversation = ask_for_a_person(gateway, rasa, WAITING)
        told = until(lambda: [e for e in conversation.events() if "queue" in e])[0]
        assert told["queue"]["staffed"] is True
        [request] = client.get("/desk/api/queue").json()["requests"]
        assert request["level"] == 1
        assert "heeft hier geen adviseurs: naar de buurregio" in request["reason"]


def test_nobody_in_time_is_a_state_with_a_next_step(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    db = gateway.app.state.gateway.db
    with db.writing() as connection:
        past = now() - timedelta(hours=3)
        connection.execute(t.handover_requests.update().values(created_at=past))
    until(lambda: "handover_failed" in statuses(conversation))
    failed = next(e for e in conversation.events() if e.get("status") == "handover_failed")
    assert [c["title"] for c in failed["choices"]] == [
        "Bel of mail mij liever",
        "Ik wacht hier",
        "Trek mijn aanvraag in",
    ]
    assert (
        "blijft bij de balie staan"
        in said(conversation, choose(conversation, "Ik wacht hier"))["text"]
    )
    with desk(gateway) as client:
        [request] = client.get("/desk/api/queue").json()["requests"]
        assert request["state"] == "failed"
        assert request["level"] == 2
        claimed(client, conversation)
    assert statuses(conversation).count("handover_failed") == 1


def test_taking_consent_back_empties_the_desk(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, HANDOVER)
    here = f"{conversation.path}/handover"
    asked = gateway.http.get(here, headers=conversation.auth).json()
    assert (asked["state"], asked["consent_text"]) == ("open", HANDOVER["consent_text"])
    with desk(gateway) as client:
        desk_side, epoch = claimed(client, conversation)
        assert gateway.http.delete(here, headers=conversation.auth).status_code == 204
        is_problem(gateway.http.delete(here, headers=conversation.auth), 404)
        is_problem(client.get(desk_side), 404)
        message = {"epoch": epoch, "client_id": "a", "text": "hallo?"}
        is_problem(client.post(f"{desk_side}/messages", json=message), 409)
        assert client.get("/desk/api/queue").json()["requests"] == []
    db = gateway.app.state.gateway.db
    h = t.handover_requests.c
    with db.reading() as connection:
        row = connection.execute(sa.select(h.contact, h.summary, h.state)).one()
    assert tuple(row) == (None, None, "revoked")
    assert conversation.events()[-1]["status"] == "revoked"
    assert conversation.answered(conversation.say("ga verder"))
    is_problem(gateway.http.delete(here), 401)


def test_a_rating_is_kept(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    rate = f"{conversation.path}/handover/rating"
    early = gateway.http.post(rate, json={"rating": 5}, headers=conversation.auth)
    is_problem(early, 409)
    with desk(gateway, "coordinator") as client:
        here, epoch = claimed(client, conversation)
        client.post(f"{here}/close", json={"epoch": epoch, "reason": "helped"})
        seq = choose(conversation, "Tevreden")
        assert said(conversation, seq)["status"] == "rated"
        [region] = client.get("/desk/api/figures").json()["regions"]
        assert (region["rating"], region["ratings"], region["waiting"]) == (4.0, 1, 0)
        is_problem(gateway.http.post(rate, json={"rating": 6}, headers=conversation.auth), 422)
        answer = gateway.http.post(rate, json={"rating": 5}, headers=conversation.auth)
        assert answer.status_code == 204
        csv = client.get("/desk/api/figures.csv").text
        assert "AM23;Drechtsteden;1;0;0;" in csv


def test_a_broken_promise_is_said_escalated_and_counted(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, HANDOVER)
    with desk(gateway, "coordinator", ("AM23",)) as client:
        db = gateway.app.state.gateway.db
        until(lambda: client.get("/desk/api/queue").json()["requests"][0]["level"] is not None)
        with db.writing() as connection:
            past = now() - timedelta(minutes=5)
            connection.execute(t.handover_requests.update().values(promise_at=past, remind_at=past))
        until(lambda: "promise_broken" in statuses(conversation))
        text = next(e["text"] for e in conversation.events() if e.get("status") == "promise_broken")
        assert "De coördinator van de regio is gewaarschuwd." in text
        [request] = client.get("/desk/api/queue").json()["requests"]
        assert (request["overdue"], request["escalated"]) == (True, True)
        assert request["owner_id"] == client.get("/desk/api/me").json()["id"]
        [region] = client.get("/desk/api/figures").json()["regions"]
        assert (region["kept"], region["broken"], region["waiting"]) == (0, 1, 1)
        tries = f"/desk/api/requests/{request['id']}/attempts"
        client.post(tries, json={"reached": False, "outcome": "voicemail"})
        shown = client.post(tries, json={"reached": True, "outcome": "afspraak"}).json()
        assert [(a["reached"], a["outcome"]) for a in shown["attempts"]] == [
            (False, "voicemail"),
            (True, "afspraak"),
        ]
        assert shown["answered_at"]
    assert statuses(conversation).count("promise_broken") == 1


def test_an_overdue_callback_becomes_the_coordinators(gateway: Gateway, rasa: FakeRasa):
    with (
        desk(gateway, "coordinator", ("*",), name="Ver"),
        desk(gateway, "coordinator", ("AM23",), name="Carla") as carla,
        desk(gateway, regions=("AM23",)) as anna,
    ):
        ask_for_a_person(gateway, rasa, HANDOVER)
        db = gateway.app.state.gateway.db
        mine = anna.get("/desk/api/me").json()["id"]

        def line(client: httpx.Client) -> dict[str, Any]:
            return dict(client.get("/desk/api/queue").json()["requests"][0])

        until(lambda: line(anna)["owner_id"] == mine)
        # She took it, and then fell ill.
        assert anna.post(f"/desk/api/requests/{line(anna)['id']}/take").status_code == 200
        with db.writing() as connection:
            past = now() - timedelta(minutes=5)
            connection.execute(t.handover_requests.update().values(promise_at=past, remind_at=past))
        until(lambda: line(carla)["escalated"])
        overdue = line(carla)
        assert (overdue["owner_name"], overdue["state"]) == ("Carla", "open")
        # Whoever still reaches the person is the one who did.
        tries = f"/desk/api/requests/{overdue['id']}/attempts"
        assert anna.post(tries, json={"reached": True}).json()["owner_id"] == mine


def test_a_callback_that_is_reached_in_time_keeps_the_promise(gateway: Gateway, rasa: FakeRasa):
    ask_for_a_person(gateway, rasa, HANDOVER)
    with desk(gateway, "coordinator") as client:
        [request] = client.get("/desk/api/queue").json()["requests"]
        client.post(f"/desk/api/requests/{request['id']}/attempts", json={"reached": True})
        [region] = client.get("/desk/api/figures").json()["regions"]
        assert (region["kept"], region["broken"]) == (1, 0)


class Receiver(ThreadingHTTPServer):
    """A helpdesk that follows; it fails the first time."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((dict(self.headers), body))
                self.send_response(500 if len(receiver.got) == 1 else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Stay quiet."""

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


def test_webhooks_are_signed_retried_and_hold_nothing_personal(
    environ: dict[str, str], rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.conversations.outbox.retry_after", lambda attempts: timedelta())
    receiver = Receiver()
    secret = "een-geheim-van-genoeg-tekens"
    settings = read_settings(
        {
            **environ,
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "WEBHOOK_URLS": f"http://127.0.0.1:{receiver.server_address[1]}/hook",
            "WEBHOOK_SECRET": secret,
        }
    )
    gateway = Gateway(settings)
    try:
        conversation = ask_for_a_person(gateway, rasa, HANDOVER)
        until(lambda: len(receiver.got) >= 2)
        with desk(gateway) as client:
            claimed(client, conversation)
            until(lambda: len(receiver.got) >= 3)
    finally:
        gateway.stop()
        receiver.shutdown()
        receiver.server_close()
    first, again, accepted = receiver.got[:3]
    assert first[0]["Balie-Id"] == again[0]["Balie-Id"] != accepted[0]["Balie-Id"]
    for headers, body in receiver.got:
        signed = f"{headers['Balie-Id']}.{headers['Balie-Timestamp']}.".encode() + body
        expected = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
        assert headers["Balie-Signature"] == f"v1={expected}"
        assert b"06-12345678" not in body
        assert b"kok" not in body
    kinds = [json.loads(body)["type"] for _headers, body in receiver.got[1:3]]
    assert kinds == ["handoff.initiated", "handoff.accepted"]
    assert json.loads(again[1])["conversation_id"] == conversation.id


class MailServer(socketserver.ThreadingTCPServer):
    """As much SMTP as it takes to get a mail; it refuses the first one."""

    allow_reuse_address = True

    def __init__(self) -> None:
        self.got: list[Any] = []
        server = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                self.reply("220 test")
                while line := self.rfile.readline():
                    verb = line.strip().upper()
                    if verb == b"DATA":
                        self.reply("354 go on")
                        lines = iter(self.rfile.readline, b".\r\n")
                        raw = b"".join(lines)
                        server.got.append(
                            email.message_from_bytes(raw, policy=email.policy.default)
                        )
                        self.reply("451 later" if len(server.got) == 1 else "250 ok")
                    elif verb == b"QUIT":
                        self.reply("221 bye")
                        return
                    else:
                        self.reply("250 ok")

            def reply(self, text: str) -> None:
                self.wfile.write(text.encode() + b"\r\n")

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


def test_mail_goes_to_the_region_and_says_nothing_personal(
    environ: dict[str, str], rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
):
    server = MailServer()
    monkeypatch.setattr("bot.conversations.outbox.retry_after", lambda attempts: timedelta())
    settings = read_settings(
        {
            **environ,
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(server.server_address[1]),
            "SMTP_STARTTLS": "0",
            "SMTP_FROM": "balie@example.nl",
            "DESK_MAILBOXES": "AM23=drechtsteden@example.nl",
            "PUBLIC_URL": "https://balie.example.nl",
        }
    )
    gateway = Gateway(settings)
    try:
        ask_for_a_person(gateway, rasa, HANDOVER)
        ask_for_a_person(gateway, rasa, {**HANDOVER, "region_code": "AM05"})  # has no mailbox
        until(lambda: len(server.got) >= 2)
    finally:
        gateway.stop()
        server.shutdown()
        server.server_close()
    refused, mail = server.got[:2]
    assert refused["Message-ID"] == mail["Message-ID"]
    assert isinstance(mail, EmailMessage)
    assert (mail["To"], mail["Subject"]) == (
        "drechtsteden@example.nl",
        "Nieuwe aanvraag bij de balie",
    )
    text = mail.get_content()
    assert "https://balie.example.nl/desk" in text
    assert "Drechtsteden" in text
    assert "06-12345678" not in mail.as_string()
    assert "kok" not in text


def test_nothing_goes_out_when_nothing_is_set(gateway: Gateway, rasa: FakeRasa):
    state = gateway.app.state.gateway
    sender = Outbox(state.db, state.settings.desk, state.regions.names)
    from bot.conversations.outbox import Signalled

    assert sender.expand(Signalled("initiated", "c", "r", "AM23", now(), "chat")) == []


def test_out_of_hours_the_next_opening_is_said(environ: dict[str, str], rasa: FakeRasa):
    today = now().astimezone(AMSTERDAM).date()
    closed = ",".join(str(today + timedelta(days=n)) for n in range(2))
    settings = read_settings(
        {
            **environ,
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "DESK_HOURS": "ma-zo 09:00-17:00",
            "DESK_CLOSED_DAYS": closed,
        }
    )
    gateway = Gateway(settings)
    try:
        conversation = ask_for_a_person(gateway, rasa, WAITING)
        told = until(lambda: [e for e in conversation.events() if "queue" in e])[0]
    finally:
        gateway.stop()
    opens = settings.desk.hours.opens_at(now())
    assert opens.date() > today + timedelta(days=1)
    assert told["text"].startswith("De balie is nu dicht. ")
    assert f" {opens.day} " in told["text"] and "om 9.00 uur" in told["text"]
    assert told["queue"]["open_now"] is False
    assert told["queue"]["expected_minutes"] is None


def test_after_a_hand_back_nobody_is_left_in_silence(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa, WAITING)
    with desk(gateway) as client:
        here, epoch = claimed(client, conversation)
        rasa.stop()
        given = client.post(f"{here}/release", json={"epoch": epoch}).json()["seq"]
        until(lambda: [e for e in conversation.replies(given) if "niet bereikbaar" in e["text"]])


def test_a_quiet_stream_shows_that_it_lives(gateway: Gateway, monkeypatch: pytest.MonkeyPatch):
    """A half-open connection looks like a quiet one: a client hears a comment, or reconnects."""
    monkeypatch.setattr("bot.gateway.desk_stream.HEARTBEAT_SECONDS", 0.1)
    with desk(gateway) as client, client.stream("GET", "/desk/api/events") as stream:
        lines = stream.iter_lines()
        until(lambda: next(lines) == ": nog verbonden")


def test_a_stream_to_a_sleeping_laptop_is_nobody_at_the_desk(
    gateway: Gateway, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
):
    """Its connection stays open for minutes, and visitors would be told that somebody is there."""
    monkeypatch.setattr("bot.gateway.desk_stream.SESSION_SECONDS", 0.05)
    monkeypatch.setattr("bot.gateway.desk_stream.HEARTBEAT_SECONDS", 0.1)
    db = gateway.app.state.gateway.db
    users = desk_tables.desk_users
    with desk(gateway) as client, client.stream("GET", "/desk/api/events") as stream:
        lines = stream.iter_lines()
        with db.writing() as connection:
            long_ago = now() - timedelta(minutes=5)
            connection.execute(users.update().values(seen_at=long_ago))
        for _ in range(3):
            until(lambda: next(lines) == ": nog verbonden")
        conversation = ask_for_a_person(gateway, rasa, WAITING)
        told = until(lambda: [e for e in conversation.events() if "queue" in e])[0]
        assert told["queue"]["staffed"] is False
        assert client.get("/desk/api/me").status_code == 200  # the laptop is open again
        with db.reading() as connection:
            assert connection.execute(sa.select(users.c.seen_at)).scalar_one() > long_ago


def test_a_stream_ends_with_the_session(gateway: Gateway, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.gateway.desk_stream.SESSION_SECONDS", 0.1)
    with desk(gateway) as client, client.stream("GET", "/desk/api/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        assert httpx.delete(
            f"{gateway.url}/desk/api/session", cookies=dict(client.cookies)
        ).is_success
        list(lines)  # comes to an end by itself
        assert stream.is_stream_consumed
