"""A person at the desk, seen from Telegram."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversations import log
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.records import NewEvent, now
from tests.telegram.bot_api import BotApi
from tests.telegram.person import Person
from tests.unit.gateway.conftest import until
from tests.unit.gateway.fake_rasa import FakeRasa

FATIMA = {"name": "Fatima", "role": "adviseur"}


def owned_by(db: Database, person: Person, owner: str, *events: NewEvent) -> None:
    """What the desk does when somebody takes over, writes or hands back."""
    with db.writing() as connection:
        conversation = log.load_live(connection, person.conversation)
        log.append(connection, conversation.id, conversation.last_seq, events, at=now())
        connection.execute(
            sa.update(t.conversations)
            .where(t.conversations.c.id == conversation.id)
            .values(owner=owner, epoch=conversation.epoch + 1)
        )


def test_an_advisor_takes_over_writes_and_hands_back(
    person: Person, db: Database, rasa: FakeRasa, api: BotApi
) -> None:
    person.say("ik wil een mens")
    answered = len(rasa.received)
    owned_by(
        db, person, "fatima",
        NewEvent("system", "status", "Je praat nu met Fatima."),
        NewEvent("advisor", "text", "Dag! Waar werk je <nu>?", advisor=FATIMA),
    )  # fmt: skip
    until(lambda: len(person.messages) == 4)
    assert [m.text for m in person.messages[2:]] == [
        "Je praat nu met Fatima.", "Fatima (adviseur)\nDag! Waar werk je <nu>?",
    ]  # fmt: skip
    person.send("in een keuken in Almelo")
    until(lambda: person.events()[-1]["text"] == "in een keuken in Almelo")
    person.settle()
    assert len(rasa.received) == answered and len(person.messages) == 4  # the assistant is silent
    owned_by(
        db, person, log.ASSISTANT,
        NewEvent("system", "status", "Fatima is klaar. Je praat weer met de assistent."),
    )  # fmt: skip
    until(lambda: person.messages[-1].text.endswith("met de assistent."))
    assert person.say("en nu?")[0]["text"] == "Je zei: en nu?"


def test_a_number_shared_with_an_advisor_is_kept(
    person: Person, db: Database, rasa: FakeRasa
) -> None:
    owned_by(db, person, "fatima")
    contact = {"phone_number": "31612345678", "first_name": "F", "user_id": person.chat_id}
    person.share(contact=contact)
    until(lambda: person.events()[-1]["text"] == "+31612345678")
    assert not rasa.received
