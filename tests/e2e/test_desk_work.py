"""The desk in a browser: colleagues, callbacks, the coördinator, the beheerder."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.conversations import desk_tables as d
from bot.conversations import handovers
from bot.conversations.desk_users import Credentials
from bot.conversations.records import now
from tests.e2e.conftest import SIZES, check_accessible, scrolls_sideways
from tests.e2e.desk import (
    REFUSED,
    Place,
    claim,
    empty_queue,
    message_field,
    rows,
    seen_by,
    sign_in,
    take,
    write,
)
from tests.unit.gateway.conftest import until


def test_two_advisors_at_once(place: Place) -> None:
    visitor = place.visitor()
    anna, bilal = place.desk("Anna"), place.desk("Bilal")
    rows(bilal).first.click()
    expect(bilal.get_by_role("button", name="Gesprek overnemen")).to_be_visible()
    # Bilal's desk hears nothing of what Anna does.
    bilal.route(
        "**/desk/api/**", lambda r: r.abort() if r.request.method == "GET" else r.continue_()
    )
    take(anna)
    bilal.get_by_role("button", name="Gesprek overnemen").click()
    expect(bilal.locator("#detail .problem").first).to_contain_text("Anna heeft dit gesprek")
    write(anna, "ik ben er")
    assert len(until(lambda: seen_by(visitor, "ik ben er"))) == 1
    expect(bilal.get_by_label("Bericht aan de bezoeker")).to_be_hidden()


def test_passing_on_to_a_colleague(place: Place) -> None:
    visitor = place.visitor()
    anna, bilal = place.desk("Anna"), place.desk("Bilal Unik")
    take(anna)
    anna.get_by_role("button", name="Doorgeven").click()
    who = anna.get_by_label("Aan wie?")
    value = who.locator("option", has_text="Bilal Unik").last.get_attribute("value")
    who.select_option(value)
    anna.get_by_label("Notitie voor je collega").fill("spreekt Turks")
    anna.get_by_role("button", name="Bied aan").click()
    expect(bilal.locator("#offers")).to_contain_text("spreekt Turks")
    bilal.get_by_role("button", name="Neem aan").click()
    expect(bilal.locator("#detail-status")).to_contain_text("Jij hebt dit gesprek")
    expect(anna.locator("#detail-status")).to_contain_text("Bilal Unik heeft dit gesprek")
    write(bilal, "merhaba")
    assert until(lambda: seen_by(visitor, "merhaba"))


def test_closing_with_a_reason(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    take(page)
    page.get_by_role("button", name="Afsluiten").click()
    page.get_by_label("Reden").select_option("Doorverwezen")
    page.get_by_role("button", name="Sluit af").click()
    expect(rows(page)).to_have_count(0)
    (found,) = handovers.requests_of(place.db, visitor.id)
    assert found.state == "done" and found.close_reason == "referred"


def test_a_callback_with_tries(place: Place) -> None:
    place.visitor(
        mode="callback", contact={"detail": "06-12345678"}, channel="phone", slot="ochtend"
    )
    page = place.desk()
    rows(page).first.click()
    expect(page.locator(".side")).to_contain_text("06-12345678")
    expect(page.locator(".side")).to_contain_text("ochtend")
    page.get_by_role("button", name="Ik bel terug").click()
    page.get_by_role("button", name="Niet bereikt").click()
    page.get_by_label("Wat ga je nu doen?").fill("morgen weer")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.locator(".side")).to_contain_text("morgen weer")
    page.get_by_role("button", name="Bereikt", exact=True).click()
    page.get_by_label("Wat kwam eruit?").fill("gaat naar de open dag")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.locator(".side")).to_contain_text("gaat naar de open dag")
    page.get_by_role("button", name="Afronden").click()
    page.get_by_role("button", name="Rond af").click()
    expect(rows(page)).to_have_count(0)


def test_a_laptop_that_slept_is_told(place: Place) -> None:
    place.visitor()
    page = place.desk()
    take(page)
    write(page, "momentje")
    with place.db.writing() as connection:
        connection.execute(d.leases.update().values(until=now().replace(year=2020)))
    expect(page.locator("#detail-status")).not_to_contain_text("Jij hebt", timeout=20_000)
    expect(page.locator("#live")).to_contain_text("Je hebt dit gesprek niet meer")
    expect(page.get_by_label("Bericht aan de bezoeker")).to_be_hidden()


def test_a_coordinator_sees_figures(place: Place) -> None:
    place.visitor()
    page = place.desk("Carla", role="coordinator")
    page.get_by_role("button", name="Cijfers").click()
    expect(page.locator("#figures table")).to_contain_text("Twente")
    check_accessible(page, "desk-figures")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als CSV").click()
    assert "wachtend" in Path(download.value.path()).read_text("utf-8-sig")


def test_a_manager_adds_somebody_who_can_sign_in(place: Place) -> None:
    page = place.desk("Dirk", role="beheerder")
    login = f"nieuw-{secrets.token_hex(3)}"
    page.get_by_role("button", name="Gebruiker toevoegen").click()
    page.get_by_label("Inlognaam").fill(login)
    page.get_by_label("Naam", exact=True).fill("Nieuwe Collega")
    page.get_by_label("Twente", exact=True).check()
    check_accessible(page, "desk-add-user")
    page.get_by_role("button", name="Voeg toe").click()
    shown = page.get_by_role("dialog", name="Inloggegevens").locator("code")
    expect(shown).to_have_count(3)
    made = Credentials(*(shown.nth(n).inner_text() for n in range(3)))
    page.get_by_role("button", name="Ik heb het genoteerd").click()
    expect(page.locator("#admin")).to_contain_text("Nieuwe Collega")
    check_accessible(page, "desk-admin")
    line = page.locator("#admin tr", has_text="Nieuwe Collega")
    line.get_by_role("button", name="Wijzigen").click()
    expect(page.get_by_label("Twente", exact=True)).to_be_checked()
    page.get_by_label("Bouw", exact=True).check()
    page.get_by_label("Pools", exact=True).check()
    check_accessible(page, "desk-change-user")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(line).to_contain_text("Bouw, Pools")
    other = place.open_page(f"{place.gateway.url}/desk", allowed=REFUSED)
    sign_in(other, made)
    expect(other.locator("#who")).to_have_text("Nieuwe Collega")


def test_an_offer_is_shown_and_a_no_is_told(place: Place) -> None:
    place.visitor()
    name = f"Bilal {secrets.token_hex(3)}"
    anna, bilal = place.desk("Anna"), place.desk(name)
    claim(anna, 0)
    anna.get_by_role("button", name="Doorgeven").click()
    who = anna.get_by_label("Aan wie?")
    who.select_option(who.locator("option", has_text=name).get_attribute("value"))
    anna.get_by_role("button", name="Bied aan").click()
    expect(anna.locator(".offered")).to_contain_text(f"Aangeboden aan {name}")
    check_accessible(anna, "desk-offered")
    expect(bilal.locator("#offers")).to_be_visible()
    check_accessible(bilal, "desk-offer")
    bilal.get_by_role("button", name="Nee, dank je").click()
    expect(anna.locator("#live")).to_contain_text("Je aanbod is niet aangenomen")
    expect(anna.locator(".offered")).to_be_hidden()
    expect(anna.locator("#detail-status")).to_contain_text("Jij hebt dit gesprek")


@pytest.mark.parametrize("size", SIZES)
def test_every_other_page_and_dialog_is_accessible(place: Place, size: str) -> None:
    """What tests/e2e/test_desk.py does not open, on a computer and on a phone."""
    place.visitor("AM01", "Groningen")
    carla = place.desk("Carla", role="coordinator", size=SIZES[size])
    looks = [0]

    def look(page: Page) -> None:
        looks[0] += 1
        check_accessible(page, f"desk-{size}-other-{looks[0]}")
        assert not scrolls_sideways(page)

    claim(carla, 0)
    for step in ("Teruggeven aan assistent", "Afsluiten"):
        carla.get_by_role("button", name=step).click()
        expect(carla.get_by_role("dialog")).to_be_visible()
        look(carla)
        carla.keyboard.press("Escape")
    carla.get_by_role("button", name="Terug in de rij").click()
    expect(carla.get_by_role("button", name="Gesprek overnemen")).to_be_visible()
    look(carla)
    empty_queue(place)
    place.visitor(mode="callback", contact={"phone": "06-12345678"}, channel="phone")
    carla.reload()
    expect(rows(carla)).to_have_count(1)
    rows(carla).first.click()
    carla.get_by_role("button", name="Ik bel terug").click()
    for step in ("Niet bereikt", "Afronden", "Geef aan een collega"):
        carla.get_by_role("button", name=step).click()
        expect(carla.get_by_role("dialog")).to_be_visible()
        look(carla)
        carla.keyboard.press("Escape")
    carla.get_by_role("button", name="Cijfers").click()
    expect(carla.locator("#figures table")).to_contain_text("Twente")
    look(carla)
    dirk = place.desk("Dirk", role="beheerder", size=SIZES[size])
    expect(dirk.locator("#admin")).to_contain_text("Carla")
    look(dirk)
    dirk.get_by_role("button", name="Gebruiker toevoegen").click()
    look(dirk)
    dirk.keyboard.press("Escape")
    dirk.get_by_role("button", name="Nieuw wachtwoord: Carla").first.click()
    look(dirk)
    dirk.get_by_role("dialog").get_by_role("button", name="Nieuw wachtwoord").click()
    expect(dirk.get_by_role("dialog", name="Inloggegevens")).to_be_visible()
    look(dirk)


def test_an_offer_is_taken_back(place: Place) -> None:
    place.visitor()
    name = f"Bilal {secrets.token_hex(3)}"
    anna, bilal = place.desk("Anna"), place.desk(name)
    claim(anna, 0)
    anna.get_by_role("button", name="Doorgeven").click()
    who = anna.get_by_label("Aan wie?")
    who.select_option(who.locator("option", has_text=name).get_attribute("value"))
    anna.get_by_role("button", name="Bied aan").click()
    expect(bilal.locator("#offers")).to_be_visible()
    anna.get_by_role("button", name="Aanbod intrekken").click()
    expect(anna.locator("#live")).to_contain_text("Je hebt je aanbod ingetrokken.")
    expect(anna.locator("#live")).not_to_contain_text("niet aangenomen")
    expect(anna.locator(".offered")).to_be_hidden()
    expect(message_field(anna)).to_be_focused()
    expect(bilal.locator("#offers")).to_be_hidden()


def test_a_coordinator_gives_a_callback_to_a_colleague(place: Place) -> None:
    visitor = place.visitor(mode="callback", contact={"phone": "06-12345678"}, channel="phone")
    # Decided while the region has no advisor of its own; later it would be Bilal's by itself.
    until(lambda: handovers.requests_of(place.db, visitor.id)[0].level is not None)
    name = f"Bilal {secrets.token_hex(3)}"
    carla, bilal = place.desk("Carla", role="coordinator"), place.desk(name, regions=("AM05",))
    expect(rows(bilal)).to_have_count(1)
    rows(carla).first.click()
    carla.get_by_role("button", name="Geef aan een collega").click()
    who = carla.get_by_label("Wie gaat terugbellen?")
    check_accessible(carla, "desk-assign")
    who.select_option(who.locator("option", has_text=name).get_attribute("value"))
    carla.get_by_role("button", name="Geef door").click()
    expect(rows(carla)).to_contain_text(f"Voor {name}")
    expect(bilal.locator("#live")).to_contain_text("Er staat een aanvraag voor jou klaar")
    expect(rows(bilal)).to_contain_text("Voor jou")
    rows(bilal).first.click()
    bilal.get_by_role("button", name="Ik bel terug").click()
    number = bilal.get_by_role("link", name="06-12345678")
    expect(number).to_have_attribute("href", "tel:0612345678")
    expect(bilal.get_by_role("button", name="Bereikt", exact=True)).to_be_visible()


def test_the_rating_is_seen(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    claim(page, 0)
    page.get_by_role("button", name="Afsluiten").click()
    page.get_by_role("button", name="Sluit af").click()
    expect(page.locator("#detail-status")).to_contain_text("Afgerond: Geholpen")
    (four,) = [
        choice
        for event in visitor.events()
        for choice in event["choices"]
        if choice["title"] == "Tevreden"
    ]
    visitor.post(choice=four["id"])
    expect(page.locator(".side")).to_contain_text("4 van 5")


@pytest.mark.parametrize("size", SIZES)
def test_an_earlier_conversation_is_read_beside_this_one(place: Place, size: str) -> None:
    before, now_waiting = place.visitor(), place.visitor("AM01", "Groningen")
    with place.db.writing() as connection:
        link = {"conversation_id": now_waiting.id, "earlier_id": before.id}
        connection.execute(d.earlier.insert().values(link))
    page = place.desk(size=SIZES[size])
    rows(page).filter(has_text="Groningen").click()
    page.get_by_role("button", name="Gesprek overnemen").click()
    if size == "phone":  # the conversation and the candidate take turns
        page.get_by_role("button", name="Kandidaat en notities").click()
    page.get_by_role("button", name="Gesprek van").click()
    told = page.get_by_role("dialog", name="Eerder gesprek")
    expect(told).to_contain_text("hoi <script>alert(1)</script>")
    check_accessible(page, f"desk-{size}-earlier")
    assert not scrolls_sideways(page)
    page.keyboard.press("Escape")
    expect(told).to_have_count(0)
