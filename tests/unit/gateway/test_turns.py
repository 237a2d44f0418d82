"""The runner when things go wrong: Rasa away, slow, failing, or this process dying."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from bot.conversations import log, turns
from bot.conversations.database import Database
from bot.gateway import texts
from bot.gateway.rasa_client import RasaMessage
from bot.gateway.replies import to_reply
from bot.paths import ROOT

from .conftest import Conversation, Gateway, until
from .fake_rasa import FakeRasa


def said(conversation: Conversation, seq: int) -> list[str]:
    return [e["text"] for e in conversation.replies(seq)]


def test_while_rasa_is_away_the_visitor_is_told_once_and_answered_once_later(
    gateway: Gateway, rasa: FakeRasa
):
    rasa.stop()
    conversation = gateway.open()
    first, second = conversation.say("een"), conversation.say("twee")
    until(lambda: said(conversation, first) and said(conversation, second))
    time.sleep(0.8)
    assert said(conversation, first) == said(conversation, second) == [texts.UNREACHABLE]
    notice = conversation.replies(first)[0]
    assert (notice["from"], notice["kind"]) == ("system", "status")
    rasa.start()
    conversation.answered(second)
    assert said(conversation, first) == [texts.UNREACHABLE, "Je zei: een"]
    assert said(conversation, second) == [texts.UNREACHABLE, "Je zei: twee"]
    time.sleep(0.5)
    assert [text for _, text, _ in rasa.received] == ["een", "twee"]


def test_giving_up_is_said_and_the_next_message_is_answered(gateway: Gateway, rasa: FakeRasa):
    rasa.stop()
    conversation = gateway.open()
    seq = conversation.say("een")
    until(lambda: texts.GIVEN_UP in said(conversation, seq))
    assert said(conversation, seq) == [texts.UNREACHABLE, texts.GIVEN_UP]
    rasa.start()
    assert conversation.answered(conversation.say("twee"))[-1]["text"] == "Je zei: twee"
    assert said(conversation, seq) == [texts.UNREACHABLE, texts.GIVEN_UP]


def test_an_answer_lost_on_the_way_is_found_in_the_tracker(gateway: Gateway, rasa: FakeRasa):
    rasa.answer = lambda text: [
        {"text": "Eerste deel\n\nTweede deel"},
        {"text": "Kies", "buttons": [{"title": "A", "payload": "/a"}]},
        {"custom": {"cards": [{"title": "k", "lines": []}]}},
    ]
    rasa.lose_answer = True
    conversation = gateway.open()
    seq = conversation.say("hoi")
    replies = conversation.answered(seq)
    assert [e["text"] for e in replies] == ["Eerste deel", "Tweede deel", "Kies", ""]
    assert [e["kind"] for e in replies] == ["text", "text", "choices", "cards"]
    assert len(rasa.received) == 1


def test_a_turn_that_fails_inside_rasa_is_tried_again_and_then_said(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = gateway.open()
    rasa.fail_inside = 1
    assert conversation.answered(conversation.say("een"))[-1]["text"] == "Je zei: een"
    rasa.fail_inside = 99
    [reply] = conversation.answered(conversation.say("twee"))
    assert reply["text"] == texts.NO_ANSWER


def test_silence_is_answered_too(gateway: Gateway, rasa: FakeRasa):
    rasa.answer = lambda text: []
    conversation = gateway.open()
    [reply] = conversation.answered(conversation.say("hm"))
    assert reply["text"] == texts.NO_ANSWER
    assert len(rasa.received) == 1


def test_rasa_without_a_model_is_not_an_answer(gateway: Gateway, rasa: FakeRasa):
    rasa.model, rasa.fail_inside = False, 99
    conversation = gateway.open()
    seq = conversation.say("hoi")
    until(lambda: said(conversation, seq) == [texts.UNREACHABLE])
    rasa.model, rasa.fail_inside = True, 0
    assert conversation.answered(seq)[-1]["text"] == "Je zei: hoi"


def test_an_error_status_is_tried_again(gateway: Gateway, rasa: FakeRasa):
    rasa.status = 503
    conversation = gateway.open()
    seq = conversation.say("hoi")
    time.sleep(0.3)
    rasa.status = 200
    assert conversation.answered(seq)[-1]["text"] == "Je zei: hoi"


def test_a_message_stored_while_no_runner_ran_is_answered_at_start(settings, rasa: FakeRasa):
    first = Gateway(settings)
    conversation = first.open()
    first.stop()
    db = Database(settings.database_url)
    seq = log.append_visitor_message(db, conversation.id, client_id="a", text="gestrand").seq
    db.dispose()
    second = Gateway(settings)
    try:
        conversation.http = second.http
        assert conversation.answered(seq)[-1]["text"] == "Je zei: gestrand"
    finally:
        second.stop()


def test_an_answer_is_discarded_when_an_advisor_takes_over(gateway: Gateway, rasa: FakeRasa):
    rasa.delay = 0.5
    conversation = gateway.open()
    seq = conversation.say("hoi")
    until(lambda: rasa.received)
    db = gateway.app.state.gateway.db
    assert turns.change_owner(db, conversation.id, owner="Anna", epoch=1) == 2
    assert turns.change_owner(db, conversation.id, owner="Bas", epoch=1) is None
    time.sleep(1.0)
    assert said(conversation, seq) == []
    # what the visitor says to the advisor is not for the assistant
    conversation.say("dag Anna")
    time.sleep(0.5)
    assert [text for _, text, _ in rasa.received] == ["hoi"]
    # handed back, the assistant answers again
    turns.change_owner(db, conversation.id, owner="assistant", epoch=2)
    assert conversation.answered(conversation.say("terug"))[-1]["text"] == "Je zei: terug"


def test_a_hanging_rasa_is_not_asked_twice_while_it_may_be_working(
    gateway: Gateway, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(gateway.app.state.gateway.rasa, "_total", 0.3)
    rasa.delay = 0.9
    conversation = gateway.open()
    seq = conversation.say("langzaam")
    assert conversation.answered(seq)[-1]["text"] == "Je zei: langzaam"
    assert len(rasa.received) == 1


@pytest.mark.parametrize("moment", ["before_answer", "after_answer"])
def test_a_killed_gateway_leaves_exactly_one_answer(
    settings, rasa: FakeRasa, tmp_path: Path, moment: str
):
    """SIGKILL while Rasa works, or between Rasa's answer and our commit."""
    process, url = start_gateway(settings, rasa, crash=moment == "after_answer")
    with httpx.Client(base_url=url, timeout=10, trust_env=False) as http:
        opened = http.post("/api/conversations", json={"channel": "test"}).json()
        conversation = Conversation(http, **opened)
        if moment == "before_answer":
            rasa.delay = 0.5
        seq = conversation.say("hoi")
        if moment == "before_answer":
            until(lambda: rasa.received)
            process.kill()
        process.wait(10)
        assert process.returncode == -signal.SIGKILL
    rasa.delay = 0
    again = Gateway(settings)
    try:
        conversation.http = again.http
        assert [e["text"] for e in conversation.answered(seq)] == ["Je zei: hoi"]
        time.sleep(0.5)
        assert [e["seq"] for e in conversation.events()] == [1, 2, 3]
        assert len(rasa.received) == 1
    finally:
        again.stop()


def start_gateway(settings, rasa: FakeRasa, *, crash: bool) -> tuple[subprocess.Popen[bytes], str]:
    """A gateway in a process of its own; with ``crash`` it dies between answer and commit."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    code = "import os, signal\nfrom bot.gateway import app, serve, turns\n"
    code += "from bot.settings import read_settings\nsettings = read_settings()\n"
    if crash:
        code += (
            "async def die(self, turn, messages):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
            "turns.TurnRunner._commit = die\n"
        )
    code += "timings = turns.Timings(lease=1.5, renew=0.3)\n"
    code += "serve.server(settings, app.create_app(settings, timings=timings)).run()\n"
    env = os.environ | {
        "DATABASE_URL": settings.database_url,
        "TRACKER_URL": settings.tracker_url,
        "RASA_URL": rasa.url,
        "RASA_TOKEN": rasa.token,
        "GATEWAY_PORT": str(port),
    }
    process = subprocess.Popen([sys.executable, "-W", "error", "-c", code], cwd=ROOT, env=env)
    url = f"http://127.0.0.1:{port}"

    def up() -> bool:
        try:
            return httpx.get(f"{url}/healthz", trust_env=False).status_code == 200
        except httpx.HTTPError:
            return False

    until(up, 60)
    return process, url


def test_commands_without_words_are_still_said():
    assert to_reply([RasaMessage(custom={"erase": True})]).events[0].text == texts.ERASED
    handover = to_reply([RasaMessage(custom={"handover": {"contact": None}})])
    assert handover.events[0].text == texts.PASSED_ON


def test_contact_details_are_kept_only_with_consent_and_summaries_are_masked():
    raw = {
        "region_code": "AM07",
        "region": "Drechtsteden",
        "summary": {"lines": [{"label": "bsn", "value": "123456782"}]},
        "contact": {"detail": "06-12345678"},
        "consent": False,
    }
    refused = to_reply([RasaMessage(custom={"handover": raw})]).handover
    assert refused is not None and refused.contact is None and not refused.consent
    assert refused.summary == {"lines": [{"label": "bsn", "value": "[BSN verwijderd]"}]}
    given = to_reply([RasaMessage(custom={"handover": raw | {"consent": True}})]).handover
    assert given is not None and given.contact == {"detail": "06-12345678"} and given.consent


def test_a_document_of_the_assistant_becomes_one_event_with_every_text_masked():
    custom = {
        "text": "Hier is je samenvatting.",
        "document": {"title": "Samenvatting", "sections": [
            {"heading": "Wat je vertelde", "lines": ["mijn bsn is 111222333"]}, "geen sectie",
        ]},
    }  # fmt: skip
    (event,) = to_reply([RasaMessage(custom=custom)]).events
    assert event.text == "Hier is je samenvatting."
    assert event.document is not None
    (section,) = event.document["sections"]
    assert section["heading"] == "Wat je vertelde" and "111222333" not in str(section)
