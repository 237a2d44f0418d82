"""A person at the desk, seen from Telegram: with the desk's own functions."""

from __future__ import annotations

import pytest

from bot.conversations import desk_users, ownership
from bot.conversations.advisor_messages import append_advisor_message
from bot.conversations.database import Database
from bot.conversations.desk_views import deliveries_of
from bot.conversations.ownership import Advisor, Lease
from bot.gateway.hub import Hub
from tests.telegram.bot_api import BotApi
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa


@pytest.fixture
def fatima(db: Database) -> Advisor:
    desk_users.create_user(
        db, "fatima", name="Fatima", role="adviseur", regions=["*"], password="een-wachtwoord"
    )
    (user,) = [u for u in desk_users.list_users(db) if u.login == "fatima"]
    return user.advisor


def taken_over(db: Database, person: Person, advisor: Advisor) -> Lease:
    lease = ownership.claim(db, person.conversation, advisor)
    person.settle()
    return lease


def test_an_advisor_takes_over_writes_and_hands_back(
    person: Person, db: Database, rasa: FakeRasa, fatima: Advisor
) -> None:
    person.say("ik wil een mens")
    asked = len(rasa.received)
    lease = taken_over(db, person, fatima)
    assert "Fatima" in person.messages[-1].text  # who has joined is said
    append_advisor_message(
        db, person.conversation, lease.epoch, fatima,
        client_id="1", text="Dag! Waar werk je <b>nu</b>?",
    )  # fmt: skip
    person.settle()
    role = fatima.public()["role"]
    assert person.messages[-1].text == f"Fatima ({role})\nDag! Waar werk je <b>nu</b>?"
    seen = len(person.messages)
    person.send("in een keuken in Almelo")
    until(lambda: person.events()[-1]["text"] == "in een keuken in Almelo")
    person.settle()
    assert len(rasa.received) == asked and len(person.messages) == seen  # the assistant is silent
    ownership.release(db, person.conversation, fatima, lease.epoch, payload="/hand_back")
    person.settle()
    assert "digitale assistent" in person.messages[seen].text
    assert rasa.received[-1][1] == "/hand_back" and person.messages[-1].text == "Je zei: /hand_back"
    assert person.say("en nu?")[0]["text"] == "Je zei: en nu?"


def test_the_desk_can_read_how_each_message_was_delivered(
    person: Person, db: Database, fatima: Advisor
) -> None:
    lease = taken_over(db, person, fatima)
    person.block()
    until(lambda: not person.api.waiting())
    stored = append_advisor_message(
        db, person.conversation, lease.epoch, fatima, client_id="1", text="Ben je er nog?"
    )
    until(lambda: {d.seq: d.state for d in deliveries_of(db, person.conversation)}.get(stored.seq))
    found = {d.seq: d.state for d in deliveries_of(db, person.conversation)}
    assert found[stored.seq] == "blocked" and found[1] == "sent"


def test_a_rating_is_asked_with_buttons_and_taken_in(
    person: Person, db: Database, rasa: FakeRasa, fatima: Advisor
) -> None:
    lease = taken_over(db, person, fatima)
    ownership.close(db, person.conversation, fatima, lease.epoch, reason="answered")
    person.settle()
    offered = person.messages[-1]
    assert offered.buttons
    title = next(iter(offered.buttons))
    asked = len(rasa.received)
    person.tap(title)
    assert f"✓ {title}" in offered.text
    assert len(rasa.received) == asked  # the gateway answers this one itself


def test_a_number_shared_with_an_advisor_is_kept(
    person: Person, db: Database, rasa: FakeRasa, fatima: Advisor
) -> None:
    taken_over(db, person, fatima)
    contact = {"phone_number": "31612345678", "first_name": "F", "user_id": person.chat_id}
    person.share(contact=contact)
    until(lambda: person.events()[-1]["text"] == "+31612345678")
    assert not rasa.received


def test_an_advisor_who_types_is_shown_as_typing(
    person: Person, api: BotApi, gateway: Gateway
) -> None:
    hub: Hub = gateway.app.state.gateway.hub
    conversation = person.conversation
    assert hub._task is not None
    loop = hub._task.get_loop()

    def typing() -> int:
        return [method for method, _ in api.calls].count("sendChatAction")

    before = typing()
    data = {"from": "advisor", "name": "Fatima"}

    def announce_and_look() -> bool:
        loop.call_soon_threadsafe(hub.announce, conversation, "typing", data)
        return typing() > before

    until(announce_and_look)
