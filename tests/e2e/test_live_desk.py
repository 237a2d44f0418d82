"""A visitor in the widget and two advisors at the desk, on the running front desk."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.conversations.database import Database
from bot.conversations.desk_users import create_user
from bot.conversations.handovers import requests_of
from bot.settings import read_settings
from tests.conftest import Balie
from tests.e2e.conftest import OpenPage, check_accessible
from tests.e2e.desk import message_field, sign_in, write
from tests.e2e.test_live import ANSWER, OFFLINE, answers, kept, start
from tests.e2e.test_widget import log, own, send

pytestmark = pytest.mark.live


@pytest.fixture
def db(balie: Balie) -> Iterator[Database]:
    """The store of the running front desk."""
    opened = Database(read_settings(balie.env).database_url)
    yield opened
    opened.dispose()


def ask_for_a_person(page: Page) -> None:
    send(page, "ik wil een mens spreken")
    expect(log(page)).to_contain_text("In welke plaats woon je?", timeout=ANSWER)
    log(page).get_by_role("button", name="Zonder plaats verder").click()
    expect(log(page)).to_contain_text("Hoe wil je het?", timeout=ANSWER)
    send(page, "gewoon hier in de chat")
    agree = log(page).get_by_role("button", name="Ja, geef maar door")
    expect(agree).to_be_visible(timeout=ANSWER)
    agree.click()
    expect(log(page)).to_contain_text("staat bij de balie", timeout=ANSWER)


def at_the_desk(open_page: OpenPage, base_url: str, db: Database, name: str) -> Page:
    made = create_user(db, f"t{secrets.token_hex(4)}", name=name, role="adviseur", regions=["*"])
    page = open_page(f"{base_url}/desk", allowed=OFFLINE)
    sign_in(page, made)
    expect(page.locator("#menu")).to_be_visible()
    return page


def row_of(page: Page, request_id: str) -> Locator:
    """The line of a request; the queue of a desk that is used may hold many others."""
    found = page.locator(f"#requests [data-request='{request_id}'] .row")
    more = page.get_by_role("button", name="Toon meer")
    expect(found.or_(more).first).to_be_visible()
    lines = page.locator("#requests .row")
    while not found.count() and more.is_visible():
        before = lines.count()
        more.click()
        expect(lines).not_to_have_count(before)
    return found


def test_two_advisors_and_a_visitor(open_page: OpenPage, base_url: str, db: Database) -> None:
    page = start(open_page, base_url, allowed=OFFLINE)
    ask_for_a_person(page)
    (request,) = requests_of(db, kept(page)["id"])
    mark = secrets.token_hex(3)
    anna = at_the_desk(open_page, base_url, db, f"Anna {mark}")
    bilal = at_the_desk(open_page, base_url, db, f"Bilal {mark}")

    # Both look at it; one takes it, and the other, who does not know yet, is told.
    for desk in (anna, bilal):
        row_of(desk, request.id).click()
        expect(desk.locator(".talk")).to_contain_text("ik wil een mens spreken")
        expect(desk.locator(".side")).to_contain_text("In de chat")
    check_accessible(bilal, "live-desk")
    bilal.route(
        "**/desk/api/**",
        lambda route: route.abort() if route.request.method == "GET" else route.continue_(),
    )
    anna.get_by_role("button", name="Gesprek overnemen").click()
    expect(row_of(anna, request.id)).to_contain_text("Van jou")
    bilal.get_by_role("button", name="Gesprek overnemen").click()
    expect(bilal.locator("#detail .problem").first).to_contain_text(
        f"Anna {mark} heeft dit gesprek"
    )
    bilal.unroute("**/desk/api/**")
    expect(log(page)).to_contain_text(
        f"Je praat nu met een medewerker: Anna {mark}, adviseur", timeout=ANSWER
    )
    expect(page.locator("gouden-poort-chat")).to_contain_text(f"Je praat met Anna {mark}")

    # Both ways, with each side away for a while.
    page.context.set_offline(True)
    write(anna, "Hoi, waar kan ik mee helpen?")
    expect(anna.locator(".unsent")).to_have_count(0)
    page.context.set_offline(False)
    expect(log(page)).to_contain_text("Hoi, waar kan ik mee helpen?", timeout=ANSWER)
    anna.context.set_offline(True)
    expect(anna.locator("#offline")).to_be_visible()
    send(page, "ik zoek een bbl-plek")
    expect(own(page).last).to_contain_text("Verstuurd")
    write(anna, "Ik ben er nog.")
    anna.context.set_offline(False)
    expect(anna.locator(".talk")).to_contain_text("ik zoek een bbl-plek", timeout=ANSWER)
    expect(log(page)).to_contain_text("Ik ben er nog.", timeout=ANSWER)
    expect(log(page).get_by_text("Ik ben er nog.")).to_have_count(1)
    expect(anna.locator(".talk").get_by_text("Ik ben er nog.")).to_have_count(1)
    check_accessible(page, "live-advisor")

    # To the colleague, and back to the assistant.
    anna.get_by_role("button", name="Doorgeven").click()
    who = anna.get_by_label("Aan wie?")
    value = who.locator("option", has_text=f"Bilal {mark}").get_attribute("value")
    who.select_option(value)
    anna.get_by_role("button", name="Bied aan").click()
    bilal.locator(".offer", has_text=f"Anna {mark}").get_by_role("button", name="Neem aan").click()
    # He had it open already: it is not opened anew, so that nothing he types is interrupted.
    expect(message_field(bilal)).to_be_focused()
    expect(anna.locator("#detail-status")).to_contain_text(f"Bilal {mark} heeft dit gesprek")
    expect(log(page)).to_contain_text(f"Je praat nu met Bilal {mark}", timeout=ANSWER)
    page.locator("gouden-poort-chat").get_by_label("Je bericht").press_sequentially("ik ")
    expect(bilal.locator(".types")).to_be_visible()
    write(bilal, "Ik neem het over.")
    expect(log(page)).to_contain_text("Ik neem het over.", timeout=ANSWER)
    before = answers(page).count()
    bilal.get_by_role("button", name="Teruggeven aan assistent").click()
    bilal.get_by_label("Wat hebben jullie afgesproken?").fill("Je gaat naar de open dag.")
    bilal.get_by_role("button", name="Geef terug").click()
    expect(log(page)).to_contain_text("Je praat nu weer met de digitale assistent", timeout=ANSWER)
    expect(answers(page).nth(before)).to_be_visible(timeout=ANSWER)
    expect(message_field(bilal)).to_be_hidden()
