"""Two advisors at once: one person on the website, one in Telegram, one desk for both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from bot.conversations import handovers, log
from bot.conversations.records import Handover
from tests.e2e.conftest import OpenPage, check_accessible
from tests.e2e.desk import SUMMARY, Place, empty_queue, message_field, rows, running_gateway, write
from tests.e2e.test_live import kept
from tests.e2e.test_widget import launcher, send
from tests.e2e.test_widget import log as shown
from tests.telegram import emulator_process
from tests.telegram.bot_api import TOKEN, BotApi
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway, until


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Gateway, BotApi]]:
    """A gateway with the website and Telegram's Bot API; only the assistant is stubbed."""
    reason = emulator_process.missing()
    if reason:
        pytest.skip(reason)
    with emulator_process.running() as url:
        api = BotApi(url)
        telegram = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": api.url,
            "TELEGRAM_PER_CHAT": "50",
            "TELEGRAM_OVERALL": "500",
        }
        with running_gateway(tmp_path_factory.mktemp("both"), telegram) as running:
            yield running, api
        api.stop()


@pytest.fixture
def channels(both: tuple[Gateway, BotApi], open_page: OpenPage) -> Iterator[Place]:
    made = Place(both[0], open_page)
    yield made
    empty_queue(made)


def asks_for_a_person(place: Place, conversation: str, region: str, name: str) -> None:
    with place.db.writing() as connection:
        row = log.load(connection, conversation, lock=True)
        asked = Handover(region, name, SUMMARY, None, True, consent_text="Vind je dat goed?")
        handovers.request_handover(connection, row, asked)


def take_the_one_of(page: Page, region: str) -> None:
    rows(page).filter(has_text=region).click()
    page.get_by_role("button", name="Gesprek overnemen").click()
    expect(message_field(page)).to_be_focused()


def assistant_after(place: Place, conversation: str, seq: int) -> list[str]:
    events = log.events_after(place.db, conversation, seq)
    return [e.body["text"] for e in events if e.sender == "assistant"]


def test_a_visitor_on_the_website_and_one_in_telegram(
    channels: Place, both: tuple[Gateway, BotApi], open_page: OpenPage
) -> None:
    gateway, api = both
    web = open_page(f"{gateway.url}/")
    launcher(web).click()
    send(web, "ik ben kok")
    expect(shown(web)).to_contain_text("Je zei: ik ben kok")
    person = Person(api, channels.db)
    person.say("ik ben lasser")
    here, there = kept(web)["id"], person.conversation
    asks_for_a_person(channels, here, "AM05", "Twente")
    asks_for_a_person(channels, there, "AM01", "Groningen")
    anna, bilal = channels.desk("Anna"), channels.desk("Bilal")
    expect(rows(anna)).to_have_count(2)
    expect(rows(bilal)).to_have_count(2)

    # Each takes one, and each visitor hears who it is, where they are.
    take_the_one_of(anna, "Twente")
    take_the_one_of(bilal, "Groningen")
    expect(anna.locator("#detail-status")).to_contain_text("Via website.")
    expect(bilal.locator("#detail-status")).to_contain_text("Via Telegram.")
    expect(shown(web)).to_contain_text("Je praat nu met een medewerker: Anna, adviseur")
    until(lambda: "medewerker: Bilal, adviseur" in person.messages[-1].text)
    seqs = {c: log.find(channels.db, c).last_seq for c in (here, there)}

    # Both talk at once; nothing crosses over, and the assistant keeps out of both.
    write(anna, "Hoi kok, ik ben Anna.")
    write(bilal, "Hoi lasser, ik ben Bilal.")
    expect(shown(web)).to_contain_text("Hoi kok, ik ben Anna.")
    until(lambda: "Hoi lasser, ik ben Bilal." in person.messages[-1].text)
    send(web, "dag Anna")
    person.send("dag <b>Bilal</b>")
    expect(anna.locator(".talk .visitor").last).to_contain_text("dag Anna")
    expect(bilal.locator(".talk .visitor").last).to_contain_text("dag <b>Bilal</b>")
    expect(shown(web)).not_to_contain_text("lasser")
    assert not [m for m in person.messages if "kok" in m.text]
    # How far a message came is shown: the website reads the log, Telegram takes it over.
    expect(bilal.locator(".talk .advisor .mark").last).to_contain_text("verstuurd")
    expect(anna.locator(".talk .advisor .mark").last).to_contain_text("opgeslagen")
    for name, page in (("anna", anna), ("bilal", bilal)):
        check_accessible(page, f"desk-channels-{name}")
    assert not assistant_after(channels, here, seqs[here])
    assert not assistant_after(channels, there, seqs[there])

    # To the colleague, who then has one of each.
    bilal.get_by_role("button", name="Doorgeven").click()
    who = bilal.get_by_label("Aan wie?")
    who.select_option(who.locator("option", has_text="Anna,").first.get_attribute("value"))
    bilal.get_by_role("button", name="Bied aan").click()
    anna.locator(".offer").get_by_role("button", name="Neem aan").click()
    expect(anna.locator("#detail-status")).to_contain_text("Jij hebt dit gesprek. Via Telegram.")
    until(lambda: "Je praat nu met Anna, adviseur" in person.messages[-1].text)
    write(anna, "En nu ik weer, voor de lasser.")
    until(lambda: "En nu ik weer, voor de lasser." in person.messages[-1].text)
    expect(shown(web)).not_to_contain_text("voor de lasser")

    # Back to the assistant, which speaks first; the other conversation stays with Anna.
    anna.get_by_role("button", name="Teruggeven aan assistent").click()
    anna.get_by_role("button", name="Geef terug").click()
    until(lambda: assistant_after(channels, there, seqs[there]))
    assert not assistant_after(channels, here, seqs[here])
    until(lambda: person.messages[-1].text.startswith("Je zei: /hand_back"))
    assert log.find(channels.db, here).owner not in (log.ASSISTANT, log.QUEUE)
