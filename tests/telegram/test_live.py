"""Telegram with the real assistant: started as an operator does, looked at as a visitor does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.conversations.database import Database
from tests.conftest import Balie
from tests.telegram import emulator_process
from tests.telegram.person import NAME, Person
from tests.unit.gateway.conftest import until

PHONE = "31687654321"


@pytest.fixture
def person(balie: Balie) -> Iterator[Person]:
    if balie.telegram is None or balie.var is None:
        pytest.skip(emulator_process.missing() or "the front desk of BALIE_URL has no emulator")
    store = Database(balie.env["DATABASE_URL"])
    yield Person(balie.telegram, store)
    store.dispose()


@pytest.mark.live
def test_starting_says_in_one_line_that_telegram_is_on(balie: Balie, person: Person) -> None:
    assert balie.var is not None
    console = balie.var / "console.log"
    line = "Telegram staat aan: https://t.me/TestNameBot"
    until(lambda: line in console.read_text().splitlines(), seconds=30)


@pytest.mark.live
def test_a_shared_location_becomes_the_region_and_nothing_more(person: Person) -> None:
    person.say("hoi")
    person.share(location={"latitude": 52.3567, "longitude": 6.6678})
    until(lambda: person.events()[-1]["from"] != "visitor" and person.last_visitor_seq() > 2)
    person.settle()
    told = " ".join(m.text for m in person.messages)
    assert "Almelo" in told
    assert "52.3567" not in str(person.events())
    person.say("wie is het loket in mijn regio")
    assert "Twente" in " ".join(m.text for m in person.messages)


@pytest.mark.live
def test_a_number_that_the_handover_asks_for_is_taken_in(person: Person) -> None:
    person.say("ik ben verpleegkundige in almelo")
    person.send("/adviseur")
    until(lambda: "Bel mij" in person.choices, seconds=30)
    person.tap("Bel mij")
    assert [b for b in person.messages[-1].reply_buttons if b.get("request_contact")]
    contact = {"phone_number": PHONE, "first_name": NAME, "user_id": person.chat_id}
    person.share(contact=contact)
    until(lambda: "Wanneer word je het liefst gebeld?" in person.messages[-1].text, seconds=30)


@pytest.mark.live
def test_erasing_with_the_command_is_confirmed_and_complete(person: Person) -> None:
    person.say("ik ben kok")
    person.send("/verwijder")
    until(lambda: "Ja, wis alles" in person.choices, seconds=30)
    person.tap_only("Ja, wis alles")
    until(lambda: "gewist" in person.messages[-1].text, seconds=30)
