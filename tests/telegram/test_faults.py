"""What goes wrong on the way to Telegram, and what a person then sees."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.announce import telegram_line
from bot.conversations import channel_tables as c
from bot.conversations import log
from bot.conversations.database import Database
from bot.conversations.records import NewEvent, now
from bot.settings import Settings
from bot.telegram import doubt, texts, updates
from bot.telegram.doubt import HOLD, READING
from bot.telegram.incoming import Incoming
from bot.telegram.intake import Intake, Taken
from bot.telegram.plan import STUCK
from tests.telegram.bot_api import BotApi, Fault, Sent
from tests.telegram.conftest import other as other_bot
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa, echo

ASKED = texts.UNCERTAIN_ANSWER.format("hoi")


def delivery(db: Database, person: Person, seq: int) -> str | None:
    d = c.deliveries.c
    with db.reading() as connection:
        return connection.execute(
            sa.select(d.state).where(d.conversation_id == person.conversation, d.seq == seq)
        ).scalar_one_or_none()


def said(person: Person, text: str) -> int:
    return [m.text for m in person.messages].count(text)


@pytest.mark.parametrize("kind", ["429", "502"])
def test_what_was_surely_not_delivered_is_sent_again(
    person: Person, api: BotApi, db: Database, kind: str
) -> None:
    api.faults.append(Fault("sendMessage", kind, person.chat_id))
    person.say("hoi")
    assert said(person, "Je zei: hoi") == 1
    assert delivery(db, person, 3) == "sent"


def test_429_keeps_everybody_waiting_as_long_as_asked(
    person: Person, api: BotApi, db: Database
) -> None:
    other = Person(api, db)
    api.faults.append(Fault("sendMessage", "429", person.chat_id, retry_after=2))
    person.send("hoi")
    until(lambda: not api.faults)
    other.say("dag")
    person.settle()
    refused = api.refused_at[-1]
    assert min(person.messages[-1].at, other.messages[-1].at) >= refused + 2.0


@pytest.mark.parametrize("kind", ["lost_answer", "dropped_answer", "dropped"])
def test_what_may_have_been_delivered_is_asked_about_and_not_sent_again_by_itself(
    person: Person, api: BotApi, db: Database, kind: str
) -> None:
    came = 0 if kind == "dropped" else 1
    asked = doubted(person, api, kind)
    assert said(person, "Je zei: hoi") == came
    assert delivery(db, person, 3) == "uncertain"
    person.tap_only(texts.SEND_AGAIN)
    until(lambda: said(person, "Je zei: hoi") == came + 1)
    until(lambda: delivery(db, person, 3) == "sent")
    until(lambda: asked.text == f"{ASKED}\n\n✓ {texts.SEND_AGAIN}" and not asked.buttons)
    person.press("again:3", asked.message_id)
    person.press("seen:3", asked.message_id)
    person.say("en nu verder")
    assert said(person, "Je zei: hoi") == came + 1


def doubted(person: Person, api: BotApi, kind: str = "dropped") -> Sent:
    """Let it be uncertain whether the answer to "hoi" came; gives the question about that."""
    api.faults.append(Fault("sendMessage", kind, person.chat_id))
    person.send("hoi")
    until(lambda: person.messages[-1].text == ASKED, seconds=20)
    return person.messages[-1]


def waits(person: Person, text: str) -> None:
    """Say something that is answered in the log while the chat waits."""
    person.send(text)
    until(lambda: person.events()[-1]["text"] == f"Je zei: {text}")
    assert person.messages[-1].text == ASKED


def test_what_is_sent_again_still_comes_in_its_place(person: Person, api: BotApi) -> None:
    doubted(person, api)
    waits(person, "tweede")
    person.tap_only(texts.SEND_AGAIN)
    person.settle()
    assert [m.text for m in person.messages[-2:]] == ["Je zei: hoi", "Je zei: tweede"]


def test_a_question_that_may_not_have_come_is_asked_again(person: Person, api: BotApi) -> None:
    api.faults += [Fault("sendMessage", "dropped", person.chat_id)] * 2
    person.send("hoi")
    until(lambda: person.messages[-1].text == ASKED)
    assert not api.faults
    person.tap_only(texts.SEND_AGAIN)
    until(lambda: person.messages[-1].text == "Je zei: hoi")


def test_who_saw_it_gets_the_rest_at_once(person: Person, api: BotApi, db: Database) -> None:
    asked = doubted(person, api, "dropped_answer")
    waits(person, "tweede")
    person.tap_only(texts.SEEN)
    person.settle()
    assert person.messages[-1].text == "Je zei: tweede"
    assert said(person, "Je zei: hoi") == 1
    assert delivery(db, person, 3) == "delivered"
    until(lambda: asked.text.endswith(f"✓ {texts.SEEN}"))


def age(db: Database, by: timedelta) -> None:
    """As if the question was asked so long ago."""
    with db.writing() as connection:
        connection.execute(
            c.telegram_messages.update()
            .where(c.telegram_messages.c.state == "uncertain")
            .values(at=now() - by)
        )


def test_without_an_answer_the_chat_waits_no_longer_than_need_be(
    person: Person, api: BotApi, db: Database
) -> None:
    """And what is asked for later says that it belongs earlier."""
    doubted(person, api)
    waits(person, "tweede")
    age(db, HOLD)
    person.settle()
    assert person.messages[-1].text == "Je zei: tweede"
    assert delivery(db, person, 3) == "uncertain"
    person.tap_only(texts.SEND_AGAIN)
    until(lambda: person.messages[-1].text == f"{texts.LATE}\n\nJe zei: hoi")


def test_who_types_on_after_the_question_is_answered_at_once(
    person: Person, api: BotApi, db: Database
) -> None:
    doubted(person, api)
    age(db, READING + timedelta(seconds=2))  # Telegram's clock counts whole seconds
    person.say("ik ga gewoon verder")
    assert person.messages[-1].text == "Je zei: ik ga gewoon verder"
    assert delivery(db, person, 3) == "uncertain"
    person.tap_only(texts.SEND_AGAIN)  # and may still ask
    until(lambda: person.messages[-1].text == f"{texts.LATE}\n\nJe zei: hoi")


def test_a_tap_on_its_button_shows_that_a_message_came(
    person: Person, api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    button = {"title": "Buiten", "payload": "/buiten"}
    rasa.answer = lambda _text: [{"text": "Waar?", "buttons": [button]}]
    doubted(person, api, "dropped_answer")
    rasa.answer = echo
    person.tap("Buiten")
    assert person.messages[-1].text == "Je zei: /buiten"
    assert delivery(db, person, 3) == "delivered"


def test_only_the_piece_that_may_be_missing_is_sent_again(
    person: Person, api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    rasa.answer = lambda _text: [{"text": " ".join(f"Dit is zin {n}." for n in range(600))}]
    doubted(person, api)
    assert said(person, "Je zei: hoi") == 0
    before = len(person.messages)
    person.tap_only(texts.SEND_AGAIN)
    person.settle()
    pieces = [m.text for m in person.messages[before:]]
    assert len(pieces) == 3
    assert pieces[0].startswith("Dit is zin 0.") and pieces[-1].endswith("Dit is zin 599.")
    assert delivery(db, person, 3) == "sent"


def test_a_message_of_an_advisor_is_asked_about_by_name(person: Person, db: Database) -> None:
    with db.writing() as connection:
        conversation = log.load_live(connection, person.conversation)
        who = {"name": "Fatima", "role": "adviseur"}
        events = [NewEvent("advisor", "text", "Dag!", advisor=who), NewEvent("system", "text", "x")]
        log.append(connection, conversation.id, conversation.last_seq, events, at=now())
        told = [doubt.question(connection, conversation.id, seq) for seq in (2, 3, 99)]
    assert told == [texts.UNCERTAIN_ADVISOR.format("Fatima"), texts.UNCERTAIN, texts.UNCERTAIN]


def test_a_message_that_telegram_refuses_is_recorded_and_the_rest_goes_on(
    person: Person, api: BotApi, db: Database
) -> None:
    api.faults.append(Fault("sendMessage", "400", person.chat_id))
    person.say("hoi")
    assert delivery(db, person, 3) == "failed"
    person.say("dag")
    assert person.messages[-1].text == "Je zei: dag"


def test_a_process_that_died_while_sending_leaves_an_uncertain_message(
    api: BotApi, settings: Settings
) -> None:
    first = Gateway(settings)
    person = Person(api, first.app.state.gateway.db)
    person.say("hoi")
    first.stop()
    store = Database(settings.database_url)
    _as_if_it_died_while_sending(store, person)
    second = Gateway(settings)
    try:
        until(lambda: person.messages[-1].text == texts.UNCERTAIN)
        assert said(person, "Ben je er nog?") == 0
        until(lambda: delivery(store, person, 4) == "uncertain")
    finally:
        second.stop()
        store.dispose()


def _as_if_it_died_while_sending(db: Database, person: Person) -> None:
    with db.writing() as connection:
        conversation = log.load_live(connection, person.conversation)
        new = [NewEvent("system", "text", "Ben je er nog?")]
        seq = log.append(connection, conversation.id, conversation.last_seq, new, at=now())
        connection.execute(
            c.telegram_messages.insert().values(
                conversation_id=conversation.id,
                seq=seq,
                part=0,
                chat_id=person.chat_id,
                state="sending",
                at=now() - STUCK,
            )
        )


def test_one_of_two_gateways_polls_and_the_other_takes_over(
    api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates, "LEASE_SECONDS", 0.8)
    monkeypatch.setattr(updates, "_RENEW_SECONDS", 0.1)

    def poller() -> str | None:
        with store.reading() as connection:
            found = connection.execute(sa.select(c.leases.c.worker)).scalar_one_or_none()
            return None if found is None else str(found)

    first = Gateway(settings)
    store: Database = first.app.state.gateway.db
    holder = until(poller)
    second = Gateway(settings)
    try:
        until(lambda: second.http.get("/readyz").json()["parts"].get("telegram") == "ready")
        # Nobody writes, so this is one long question to Telegram, longer than the lease.
        for _ in range(20):
            time.sleep(0.1)
            assert poller() == holder
        first.stop()
        store = second.app.state.gateway.db
        until(lambda: poller() not in (None, holder))
        person = Person(api, store)
        person.say("hoi")
        assert said(person, "Je zei: hoi") == 1
    finally:
        second.stop()


def test_an_update_that_cannot_be_stored_comes_again(
    api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rule of polling: nothing is confirmed that is not stored."""
    gateway = Gateway(settings)
    try:
        person = Person(api, gateway.app.state.gateway.db)
        real = Intake.take
        failing = iter([True, True, False])

        def take(self: Intake, update: Incoming) -> Taken:
            if next(failing, False):
                raise sa.exc.OperationalError("no disk", None, Exception())
            return real(self, update)

        monkeypatch.setattr(Intake, "take", take)
        person.say("bewaar dit")
        assert said(person, "Je zei: bewaar dit") == 1
    finally:
        gateway.stop()


def test_an_update_that_always_fails_is_given_up_and_the_others_go_on(
    api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway = Gateway(settings)
    try:
        person = Person(api, gateway.app.state.gateway.db)
        real = Intake.take

        def take(self: Intake, update: Incoming) -> Taken:
            if update.kind == "text" and update.text == "fout":
                raise KeyError("a mistake of ours")
            return real(self, update)

        monkeypatch.setattr(Intake, "take", take)
        person.send("fout")
        until(lambda: person.messages[-1].text == texts.UNREADABLE)
        person.say("goed")
        assert said(person, "Je zei: goed") == 1
    finally:
        gateway.stop()


def test_updates_that_come_twice_count_once(person: Person, api: BotApi, rasa: FakeRasa) -> None:
    api.duplicate = lambda _update_id: True
    for n in range(5):
        person.say(f"bericht {n}")
    assert [text for _, text, _ in rasa.received] == [f"bericht {n}" for n in range(5)]
    assert [m.text for m in person.messages[1:]] == [f"Je zei: bericht {n}" for n in range(5)]


def test_a_token_that_is_refused_stops_telegram_and_nothing_else(
    api: BotApi, settings: Settings
) -> None:
    gateway = Gateway(other_bot(settings, token="987654321:een-ander-token-dat-niet-klopt"))
    try:
        until(lambda: gateway.http.get("/readyz").json()["parts"].get("telegram") == "refused")
        assert gateway.http.get("/api/info").json()["telegram"] is None
        conversation = gateway.open()
        assert conversation.answered(conversation.say("hoi"))
        assert "niet aan" in telegram_line(gateway.url, {"TELEGRAM_BOT_TOKEN": "x"})
    finally:
        gateway.stop()


def test_the_start_says_in_one_line_how_it_stands(gateway: Gateway) -> None:
    line = telegram_line(gateway.url, {"TELEGRAM_BOT_TOKEN": "x"})
    assert line == "Telegram staat aan: https://t.me/TestNameBot"
    without = telegram_line(gateway.url, {})
    assert "@BotFather" in without and "\n" not in without
