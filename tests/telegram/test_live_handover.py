"""A person at the desk, seen from Telegram: the trained assistant, the desk's API, two channels."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from bot.conversations.database import Database
from bot.telegram import texts
from tests.conftest import Balie
from tests.faults.test_handover_live import Desk, ask_in_the_intake, has, text_of, wait_for
from tests.telegram import emulator_process
from tests.telegram.person import Person
from tests.unit.gateway.conftest import until
from tests.visitor import Visitor

pytestmark = pytest.mark.live
WITHIN = 30.0  # seconds


@pytest.fixture
def store(balie: Balie) -> Iterator[Database]:
    if balie.telegram is None or balie.var is None:
        pytest.skip(emulator_process.missing() or "the front desk of BALIE_URL has no emulator")
    made = Database(balie.env["DATABASE_URL"])
    yield made
    made.dispose()


@pytest.fixture
def desk(balie: Balie, store: Database) -> Iterator[Desk]:
    made = Desk(balie)
    yield made
    made.http.close()


def chat_with(balie: Balie, store: Database, *, start: bool = True) -> Person:
    assert balie.telegram is not None
    return Person(balie.telegram, store, start=start)


def last(person: Person) -> str:
    return person.messages[-1].text


def test_a_person_takes_over_in_telegram_and_gives_back(
    balie: Balie, store: Database, desk: Desk
) -> None:
    person = chat_with(balie, store)
    person.say("ik ben kok in almelo en zit in de ww")
    person.say("ik wil een mens spreken")
    person.say("gewoon hier in de chat")
    assert "staat bij de balie" in text_of(person.say("ja")), person.story()
    here = f"conversations/{person.conversation}"
    assert desk.request_of(person.conversation)["region"] == "Twente"
    epoch = desk.post(f"{here}/claim")["epoch"]
    until(lambda: "Je praat nu met een medewerker: Fatima, adviseur" in last(person), WITHIN)
    desk.say(person.conversation, epoch, "Dag, wat wil je weten?")
    until(lambda: last(person) == "Fatima (adviseur)\nDag, wat wil je weten?", WITHIN)
    seen = len(person.messages)
    person.send("kan ik in enschede beginnen, en ik heb mbo 4")
    until(lambda: person.events()[-1]["text"].startswith("kan ik in enschede"), WITHIN)
    desk.say(person.conversation, epoch, "Dat kan.")
    until(lambda: last(person) == "Fatima (adviseur)\nDat kan.", WITHIN)
    assert len(person.messages) == seen + 1, "the assistant answered while a person had it"
    desk.post(
        f"{here}/release", epoch=epoch, to="assistant",
        settled="Je doet een proefdag in Enschede.", facts={"education": "mbo4"},
    )  # fmt: skip
    until(lambda: "leuk om te doen" in last(person), WITHIN)
    after = " ".join(m.text for m in person.messages[seen + 1 :])
    assert "Fatima heeft het gesprek afgerond" in after
    assert "Je doet een proefdag in Enschede." in after
    assert "Waar werk je het liefst" in text_of(person.say("dingen repareren"))


def test_a_running_handover_and_the_profile_move_to_telegram_and_back(
    balie: Balie, store: Database, desk: Desk
) -> None:
    with Visitor(balie.url) as web:
        ask_in_the_intake(web)
        here = f"conversations/{web.id}"
        epoch = desk.post(f"{here}/claim")["epoch"]
        desk.say(web.id, epoch, "Ga gerust verder in Telegram.")
        made = web.http.post(f"/api/conversations/{web.id}/links", json={"to": "telegram"})
        assert made.status_code == 201, made.text
        person = chat_with(balie, store, start=False)
        person.send(f"/start {made.json()['code']}")
        until(lambda: person.messages and last(person).startswith(texts.TO_TELEGRAM), WITHIN)
        assert person.conversation == web.id
        wait_for(web, has(texts.TO_TELEGRAM))  # the old side shows where it went
        desk.say(web.id, epoch, "Ben je er?")
        until(lambda: last(person) == "Fatima (adviseur)\nBen je er?", WITHIN)
        person.send("ja, hier ben ik")
        until(lambda: "ja, hier ben ik" in desk.http.get(here).text, WITHIN)

        person.send("/website")
        until(lambda: texts.WEBSITE in last(person), WITHIN)
        code = last(person).partition("#verder=")[2]
        redeemed = httpx.post(f"{balie.url}/api/links/redeem", json={"code": code}, timeout=30)
        assert redeemed.status_code == 200, redeemed.text
        until(lambda: last(person) == texts.TO_WEB, WITHIN)
        seen = len(person.messages)
        web.http.headers["Authorization"] = f"Bearer {redeemed.json()['token']}"
        desk.say(web.id, epoch, "En weer op de website.")
        wait_for(web, has("En weer op de website."))
        desk.post(f"{here}/release", epoch=epoch, to="assistant", settled="Alles is besproken.")
        wait_for(web, has("Alles is besproken."))
        kept = str(web.say("samenvatting"))
        assert "Werk en ervaring: kok" in kept and "Almelo (regio Twente)" in kept, web.story()
        assert len(person.messages) == seen, "Telegram got what belongs on the website"
