"""Make the pictures of docs/handleiding-adviseur.md again: ``python -m tests.e2e.desk_pictures``.

A real gateway with a store of its own, invented people, and a browser; nothing of a running front
desk is touched.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.conversations import handovers, log
from bot.conversations.records import Handover, NewEvent, now
from tests.e2e.conftest import ARGUMENTS, ROOT, find_chromium
from tests.e2e.desk import Place, claim, message_field, rows, running_gateway, sign_in, write
from tests.unit.gateway.conftest import Conversation

FOLDER = ROOT / "docs" / "images"
DESKTOP, PHONE = (1280, 800), (390, 760)
NURSE: dict[str, Any] = {
    "lines": [
        {"label": "Situatie", "value": "in loondienst, 24 uur per week"},
        {"label": "Werk en ervaring", "value": "verpleegkundige"},
        {"label": "Opleiding", "value": "mbo 4"},
        {"label": "Wat je leuk vindt", "value": "met je handen werken, mensen helpen"},
        {"label": "Wat je niet wilt", "value": "ploegendienst"},
        {"label": "Woonplaats", "value": "Almelo"},
    ],
    "advice": ["Warmtepompmonteur", "Monteur zonnepanelen"],
    "open": ["Kan ik blijven werken terwijl ik leer?"],
}


def summary(work: str) -> dict[str, Any]:
    return {"lines": [{"label": "Werk en ervaring", "value": work}]}


def ask(place: Place, given: Handover, said: tuple[tuple[str, str], ...] = ()) -> Conversation:
    """Somebody who said this and asked for a person."""
    http = place.gateway.http
    opened = http.post("/api/conversations", json={"channel": "web"}).raise_for_status()
    conversation = Conversation(http, **opened.json())
    with place.db.writing() as connection:
        row = log.load(connection, conversation.id, lock=True)
        events = [NewEvent(who, "text", text) for who, text in said]
        log.append(connection, conversation.id, row.last_seq, events, at=now())
        row = log.load(connection, conversation.id, lock=True)
        handovers.request_handover(connection, row, given)
    return conversation


def people(place: Place) -> Conversation:
    consent = {"consent_text": "Ik stuur deze samenvatting naar het loket. Vind je dat goed?"}
    nurse = ask(
        place,
        Handover("AM05", "Twente", NURSE, None, True, mode="chat", **consent),
        (
            ("visitor", "ik ben verpleegkundige in almelo en ik wil iets met techniek"),
            ("assistant", "Goed om te weten. Wat vind je leuk om te doen?"),
            ("visitor", "met mijn handen werken, en mensen helpen"),
            ("visitor", "ik wil graag met iemand praten"),
        ),
    )
    contact = {"name": "Sam Jansen", "phone": "06-12345678"}
    ask(
        place,
        Handover(
            "AM05", "Twente", summary("kok"), contact, True,
            mode="callback", channel="phone", slot="dinsdagochtend", **consent,
        ),
    )  # fmt: skip
    ask(place, Handover("AM01", "Groningen", summary("chauffeur"), None, True, **consent))
    return nurse


class Camera:
    """Opens the desk for invented users and keeps pictures."""

    def __init__(self, browser: Browser, place: Place) -> None:
        self.browser, self.place = browser, place

    def desk(self, name: str, role: str, size: tuple[int, int] = DESKTOP) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = self.browser.new_context(viewport=viewport, color_scheme="light", locale="nl-NL")
        page = context.new_page()
        page.goto(f"{self.place.gateway.url}/desk")
        expect(page.get_by_label("Wachtwoord")).to_be_visible()
        if name:
            sign_in(page, self.place.user(name, role, ("AM05", "AM01")))
            expect(page.locator("#menu")).to_be_visible()
        return page

    def keep(self, page: Page, name: str) -> None:
        expect(page.locator(".toasts p")).to_have_count(0, timeout=15_000)
        page.screenshot(path=FOLDER / f"desk-{name}.png")


def take_pictures(browser: Browser, place: Place) -> None:
    camera = Camera(browser, place)
    camera.keep(camera.desk("", ""), "inloggen")
    place.user("Els Bos", regions=("AM05", "AM01"))  # so that the regions have a desk
    nurse = people(place)
    bilal = camera.desk("Bilal Yilmaz", "adviseur", PHONE)
    anna = camera.desk("Anna de Wit", "adviseur")
    expect(rows(anna)).to_have_count(3)
    camera.keep(anna, "werklijst")
    claim(anna, 0)
    write(anna, "Hoi, ik ben Anna. Ik heb je gesprek gelezen.")
    nurse.say("fijn! kan ik blijven werken terwijl ik leer?")
    expect(anna.locator(".talk")).to_contain_text("kan ik blijven werken")
    message_field(anna).fill("Ja, dat kan vaak met een bbl-opleiding: ")
    camera.keep(anna, "gesprek")
    message_field(anna).fill("")
    anna.get_by_role("button", name="Kaart met bron").click()
    anna.get_by_label("Zoek een beroep").fill("warmtepomp")
    anna.keyboard.press("Enter")
    expect(anna.locator(".found li").first).to_be_visible()
    camera.keep(anna, "kaart")
    anna.get_by_role("button", name="Sluit", exact=True).click()
    anna.get_by_role("button", name="Doorgeven").click()
    who = anna.get_by_label("Aan wie?")
    who.select_option(who.locator("option", has_text="Bilal").get_attribute("value"))
    anna.get_by_label("Notitie voor je collega").fill("Wil graag in deeltijd leren.")
    camera.keep(anna, "doorgeven")
    anna.get_by_role("button", name="Bied aan").click()
    expect(bilal.locator("#offers")).to_be_visible()
    camera.keep(bilal, "telefoon-aanbod")
    bilal.get_by_role("button", name="Neem aan").click()
    expect(message_field(bilal)).to_be_visible()
    camera.keep(bilal, "telefoon")
    rows(anna).filter(has_text="Terugbellen").click()
    anna.get_by_role("button", name="Ik bel terug").click()
    expect(anna.get_by_role("button", name="Niet bereikt")).to_be_visible()
    camera.keep(anna, "terugbellen")
    anna.locator("#settings summary").click()
    camera.keep(anna, "seintjes")
    carla = camera.desk("Carla Postma", "coordinator")
    carla.get_by_role("button", name="Cijfers").click()
    expect(carla.locator("#figures table")).to_be_visible()
    camera.keep(carla, "cijfers")
    dirk = camera.desk("Dirk Visser", "beheerder")
    expect(dirk.locator("#admin table").first).to_be_visible()
    camera.keep(dirk, "beheer")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_gateway(Path(folder)) as gateway,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=find_chromium(playwright), args=ARGUMENTS
        )
        take_pictures(browser, Place(gateway, lambda *_a, **_k: browser.new_page()))
        browser.close()


if __name__ == "__main__":
    main()
