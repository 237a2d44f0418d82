"""A visitor's session: its token, its end, what is shown while somebody types."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import httpx
import pytest

from bot.gateway import texts

from .conftest import Conversation, Gateway, records, until
from .fake_rasa import FakeRasa
from .test_visitor import is_problem


def rotate(conversation: Conversation, token: str | None = None) -> httpx.Response:
    bearer = {"Authorization": f"Bearer {token or conversation.token}"}
    return conversation.http.post(f"{conversation.path}/token", headers=bearer)


def end(conversation: Conversation) -> httpx.Response:
    return conversation.http.post(f"{conversation.path}/end", headers=conversation.auth)


def read_with(conversation: Conversation, token: str) -> int:
    bearer = {"Authorization": f"Bearer {token}"}
    return conversation.http.get(f"{conversation.path}/events", headers=bearer).status_code


def test_a_rotated_token_works_and_the_old_one_for_five_more_minutes(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
):
    conversation = gateway.open()
    old = conversation.token
    answer = rotate(conversation)
    assert answer.status_code == 200
    new = answer.json()["token"]
    assert new != old and len(new) >= 40
    assert read_with(conversation, new) == read_with(conversation, old) == 200
    from bot.conversations import tokens

    later = tokens.now() + tokens.OVERLAP + timedelta(seconds=1)
    monkeypatch.setattr(tokens, "now", lambda: later)
    assert read_with(conversation, new) == 200
    assert read_with(conversation, old) == 401
    is_problem(rotate(conversation, old), 401)


def test_asking_again_or_from_two_tabs_gives_one_and_the_same_token(gateway: Gateway):
    conversation = gateway.open()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: rotate(conversation), range(8)))
    assert len({a.json()["token"] for a in answers}) == 1
    new = answers[0].json()["token"]
    third = rotate(conversation, new).json()["token"]
    assert len({conversation.token, new, third}) == 3
    assert read_with(conversation, conversation.token) == 401  # two behind
    assert read_with(conversation, new) == read_with(conversation, third) == 200


def test_a_foreign_token_cannot_be_exchanged(gateway: Gateway):
    conversation, other = gateway.open(), gateway.open()
    is_problem(rotate(conversation, other.token), 401)
    gateway.http.delete(conversation.path, headers=conversation.auth)
    is_problem(rotate(conversation), 410)


def test_who_ends_a_session_can_read_and_erase_but_nothing_is_written(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = gateway.open()
    conversation.answered(conversation.post(client_id="eerste", text="hoi").json()["seq"])
    assert end(conversation).status_code == 204
    closing = conversation.events()[-1]
    assert (closing["from"], closing["kind"], closing["text"]) == ("system", "status", texts.ENDED)
    assert closing["status"] == "closed"
    refused = conversation.post(text="nog iets")
    is_problem(refused, 409)
    assert refused.json()["code"] == "closed"
    assert "afgesloten" in refused.json()["detail"]
    # what was stored before is still said to be stored
    assert conversation.post(client_id="eerste", text="hoi").status_code == 200
    assert end(conversation).status_code == 204
    assert [e["seq"] for e in conversation.events()] == [1, 2, 3, 4]
    assert len(rasa.received) == 1
    is_problem(gateway.http.post(f"{conversation.path}/end"), 401)
    assert gateway.http.delete(conversation.path, headers=conversation.auth).status_code == 204
    is_problem(end(conversation), 410)


def test_an_answer_that_is_late_for_the_end_is_not_written(gateway: Gateway, rasa: FakeRasa):
    rasa.delay = 0.5
    conversation = gateway.open()
    conversation.say("een")
    conversation.say("twee")
    until(lambda: rasa.received)
    assert end(conversation).status_code == 204
    until(lambda: not gateway.app.state.gateway.runner._tasks)
    assert [e["kind"] for e in conversation.events()] == ["text", "text", "text", "status"]
    assert [text for _, text, _ in rasa.received] == ["een"]


def test_a_stream_shows_that_the_assistant_is_at_work_and_stores_nothing_of_it(
    gateway: Gateway, rasa: FakeRasa
):
    rasa.delay = 0.5
    conversation = gateway.open()
    headers = conversation.auth | {"Accept": "text/event-stream"}
    with gateway.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
        got = records(stream.iter_lines())
        assert next(got)[:2] == ("message", 1)
        conversation.say("hoi")
        seen = [next(got)]
        while seen[-1][:2] != ("message", 3):
            seen.append(next(got))
    kinds = [(kind, seq) for kind, seq, _ in seen]
    assert kinds[0] == ("message", 2)
    assert ("typing", 0) in kinds
    typing = next(data for kind, _, data in seen if kind == "typing")
    assert typing == {"from": "assistant", "name": "De assistent"}
    assert [e["seq"] for e in conversation.events()] == [1, 2, 3]


def test_while_rasa_is_away_nobody_is_said_to_type(gateway: Gateway, rasa: FakeRasa):
    rasa.stop()
    conversation = gateway.open()
    hub = gateway.app.state.gateway.hub
    said: list[str] = []
    tell = hub.announce
    hub.announce = lambda *args: (said.append(args[1]), tell(*args))
    seq = conversation.say("hoi")
    until(lambda: conversation.replies(seq))
    before = len(said)
    assert before <= 2
    until(lambda: len(conversation.replies(seq)) == 2)  # given up
    assert len(said) == before


def test_info_needs_no_token_and_says_how_long_things_are_kept(gateway: Gateway):
    info = gateway.http.get("/api/info")
    assert info.status_code == 200
    assert info.json() == {
        "retention_days": 30,
        "max_text": 4000,
        "heartbeat_seconds": 10.0,
        "telegram": None,
    }


def test_a_summary_to_keep_passes_through_masked(gateway: Gateway, rasa: FakeRasa):
    document = {
        "title": "Jouw samenvatting",
        "sections": [{"heading": "Over jou", "lines": ["kok in Almelo", "bsn 123456782"]}],
    }
    rasa.answer = lambda text: [
        {"custom": {"document": document, "text": "Alsjeblieft."}},
        {"custom": {"document": {}}},
    ]
    conversation = gateway.open()
    [reply] = conversation.answered(conversation.say("stuur mijn samenvatting"))
    assert (reply["kind"], reply["text"]) == ("text", "Alsjeblieft.")
    assert reply["document"]["title"] == "Jouw samenvatting"
    [section] = reply["document"]["sections"]
    assert section["lines"] == ["kok in Almelo", "bsn [BSN verwijderd]"]
