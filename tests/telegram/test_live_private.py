"""No secret and nothing of anybody in any log of any process, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.conversations.database import Database
from tests.conftest import Balie, front_desk
from tests.telegram import emulator_process
from tests.telegram.bot_api import TOKEN, BotApi, Fault
from tests.telegram.person import NAME, USERNAME, Person
from tests.unit.gateway.conftest import until
from tests.unit.stores import fresh_url
from tests.visitor import Visitor

pytestmark = pytest.mark.live
PHONE, MAIL = "31687654321", "niemand-mag-dit@voorbeeld.example"
WORDS = "woorden-die-nergens-horen-te-staan"
PLACE = {"latitude": 52.356712, "longitude": 6.667845}
LONG_ENOUGH = 12  # a password as short as a name would be found in the name


def test_no_log_of_the_whole_run_holds_anything_of_anybody(balie: Balie) -> None:
    """After everything that ran before this in the session."""
    if balie.telegram is None or balie.var is None:
        pytest.skip(emulator_process.missing() or "the front desk of BALIE_URL has no emulator")
    look_through(balie, balie.var, a_lot_happens(balie, balie.telegram))


def test_no_log_on_postgresql_holds_anything_of_anybody(tmp_path: Path) -> None:
    """With what is logged while it stops as well."""
    stores = {"DATABASE_URL": fresh_url("postgresql", tmp_path)}
    if emulator_process.missing():
        pytest.skip(emulator_process.missing() or "")
    with emulator_process.running() as url:
        own = BotApi(url)
        try:
            with front_desk(tmp_path, stores, own) as balie:
                people = a_lot_happens(balie, own)
        finally:
            own.stop()
    look_through(balie, tmp_path, people)


def a_lot_happens(balie: Balie, api: BotApi) -> list[str]:
    """Words, a number, a place, a request for a person, faults, erasing; gives what is private."""
    store = Database(balie.env["DATABASE_URL"])
    person = Person(api, store)
    person.say(f"ik ben kok in almelo, mbo 2, {WORDS}")
    person.share(location=PLACE)
    person.share(voice={"file_id": WORDS, "file_unique_id": "v", "duration": 3})
    person.edit(3, text=WORDS)
    for kind in ("502", "400"):
        api.faults.append(Fault("sendMessage", kind, person.chat_id, WORDS))
        person.send(f"{WORDS} {kind}")
        until(lambda: not api.faults, seconds=60)
    person.settle()
    person.send("/samenvatting")
    person.send("/adviseur")
    until(lambda: "Bel mij" in person.choices, seconds=60)
    person.settle()
    person.tap("Bel mij")
    contact = {"phone_number": PHONE, "first_name": NAME, "user_id": person.chat_id}
    person.share(contact=contact)
    until(lambda: any(PHONE in str(event) for event in person.events()), seconds=60)
    person.settle()
    private = [str(person.chat_id)]
    person.send("/verwijder")
    until(lambda: "Ja, wis alles" in person.choices, seconds=60)
    person.tap_only("Ja, wis alles")
    until(lambda: "gewist" in person.messages[-1].text, seconds=60)
    with Visitor(balie.url) as visitor:
        visitor.say(f"mijn mail is {MAIL} en ik {WORDS}")
        private.append(visitor.http.headers["Authorization"].removeprefix("Bearer "))
    store.dispose()
    return private


def look_through(balie: Balie, var: Path, private: list[str]) -> None:
    logs = [*(var / "log").glob("*.log*"), var / "console.log"]
    assert {"gateway.log", "rasa.log", "actions.log"} <= {path.name for path in logs}
    password = str(sa.engine.make_url(balie.env["DATABASE_URL"]).password or "")
    private = [
        *private, TOKEN, TOKEN.partition(":")[2], NAME, USERNAME, PHONE, MAIL, WORDS,
        "52.3567", "6.6678", *([password] if len(password) >= LONG_ENOUGH else []),
    ]  # fmt: skip
    for path in logs:
        written = path.read_text(errors="replace")
        for text in private:
            assert text not in written, f"{path.name}: {text}"
