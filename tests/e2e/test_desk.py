"""The advisors' desk in a browser, on a real gateway; only the assistant is stubbed."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Locator, Page, expect

from bot.catalogue.load import load
from bot.catalogue.store import DATA_DIR, open_engine
from bot.conversations import desk_tables as d
from bot.conversations import desk_users, handovers, log
from bot.conversations.desk_users import Credentials
from bot.conversations.records import Handover, NewEvent, now
from bot.settings import read_settings
from tests.e2e.conftest import SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.unit.gateway.conftest import Conversation, Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa

REFUSED = ("Failed to load resource",)  # the first look, before signing in
SUMMARY = {
    "lines": [
        {"label": "Werk en ervaring", "value": "verpleegkundige <b>24 uur</b>"},
        {"label": "Wat je niet wilt", "value": "bouw"},
    ],
    "advice": ["Monteur zonnepanelen"],
}


@dataclass
class Place:
    """A running gateway, and the ways into it that a test needs."""

    gateway: Gateway
    open_page: OpenPage

    @property
    def db(self) -> Any:
        return self.gateway.app.state.gateway.db

    def visitor(self, region: str = "AM05", name: str = "Twente", **more: Any) -> Conversation:
        """Somebody who asked for a person and waits."""
        conversation = self.gateway.open()
        conversation.answered(conversation.say("hoi <script>alert(1)</script>"))
        given = Handover(
            region, name, SUMMARY, more.pop("contact", None), True,
            consent_text="Ik stuur dit mee. Vind je dat goed?", **more,
        )  # fmt: skip
        with self.db.writing() as connection:
            row = log.load(connection, conversation.id, lock=True)
            handovers.request_handover(connection, row, given)
        return conversation

    def user(
        self, name: str, role: str = "adviseur", regions: tuple[str, ...] = ("*",)
    ) -> Credentials:
        login = f"u{secrets.token_hex(4)}"
        return desk_users.create_user(self.db, login, name=name, role=role, regions=regions)

    def desk(
        self,
        name: str = "Anna",
        role: str = "adviseur",
        regions: tuple[str, ...] = ("*",),
        **options: Any,
    ) -> Page:
        """The desk of a new user, signed in."""
        made = self.user(name, role, regions)
        page = self.open_page(f"{self.gateway.url}/desk", allowed=REFUSED, **options)
        sign_in(page, made)
        expect(page.locator("#menu")).to_be_visible()
        return page


def sign_in(page: Page, made: Credentials, password: str | None = None) -> None:
    page.get_by_label("Gebruikersnaam").fill(made.login)
    page.get_by_label("Wachtwoord").fill(password or made.password)
    page.get_by_label("Code van je").fill(pyotp.TOTP(made.totp_secret).now())
    page.keyboard.press("Enter")


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    folder = tmp_path_factory.mktemp("desk")
    environ = {
        "DATABASE_URL": f"sqlite:///{folder}/frontdesk.db",
        "BALIE_VAR": str(folder),
        "CATALOGUE_URL": f"sqlite:///{folder}/catalogue.db",
        "GATEWAY_PORT": "0",
    }
    engine = open_engine(environ["CATALOGUE_URL"])
    load(engine, Path(DATA_DIR))
    engine.dispose()
    rasa = FakeRasa(read_settings(environ).tracker_url)
    rasa.start()
    running = Gateway(read_settings({**environ, "RASA_URL": rasa.url, "RASA_TOKEN": rasa.token}))
    yield running
    running.stop()
    rasa.stop()


@pytest.fixture
def place(gateway: Gateway, open_page: OpenPage) -> Iterator[Place]:
    made = Place(gateway, open_page)
    yield made
    with made.db.writing() as connection:  # the next test starts with an empty queue
        for name in ("request_regions", "leases", "transfers"):
            connection.execute(getattr(d, name).delete())
        connection.execute(handovers.t.handover_requests.delete())


def rows(page: Page) -> Locator:
    return page.locator("#requests .row")


def take(page: Page, visitor: Conversation | None = None) -> None:
    rows(page).first.click()
    page.get_by_role("button", name="Gesprek overnemen").click()
    expect(page.locator("#detail-status")).to_contain_text("Jij hebt dit gesprek")


def write(page: Page, text: str) -> None:
    page.get_by_label("Bericht aan de bezoeker").fill(text)
    page.keyboard.press("Enter")


def seen_by(visitor: Conversation, text: str) -> list[dict[str, Any]]:
    return [e for e in visitor.events() if e["text"] == text]


def test_a_wrong_password_is_said(place: Place) -> None:
    page = place.open_page(f"{place.gateway.url}/desk", allowed=REFUSED)
    expect(page.get_by_label("Gebruikersnaam")).to_be_focused()
    sign_in(page, place.user("Anna"), password="fout")
    expect(page.get_by_role("alert").first).to_contain_text("klopt niet")
    expect(page.get_by_label("Wachtwoord")).to_be_focused()


def test_signing_out_shows_nothing_more(place: Place) -> None:
    place.visitor()
    page = place.desk()
    rows(page).first.click()
    expect(page.locator("#detail")).to_contain_text("Twente")
    page.locator("#settings summary").click()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_label("Wachtwoord")).to_be_visible()
    expect(page.get_by_text("verpleegkundige")).to_have_count(0)
    expect(rows(page)).to_have_count(0)


def test_an_advisor_sees_their_own_regions(place: Place) -> None:
    place.user("Cor", regions=("AM01",))  # a region without advisors would be seen by others
    place.visitor("AM05", "Twente")
    place.visitor("AM01", "Groningen")
    page = place.desk(regions=("AM05",))
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("Twente")
    everywhere = place.desk("Bilal")
    expect(rows(everywhere)).to_have_count(2)
    everywhere.get_by_label("Regio", exact=True).select_option("Groningen")
    expect(rows(everywhere)).to_have_count(1)


def test_what_a_visitor_sent_is_text(place: Place) -> None:
    place.visitor()
    page = place.desk()
    rows(page).first.click()
    expect(page.locator(".talk")).to_contain_text("hoi <script>alert(1)</script>")
    expect(page.locator(".side")).to_contain_text("verpleegkundige <b>24 uur</b>")
    assert page.locator("#detail script, #detail b").count() == 0


def test_a_conversation_from_taking_to_giving_back(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk("Anna de Wit")
    take(page)
    expect(page.get_by_label("Bericht aan de bezoeker")).to_be_focused()
    write(page, "Hoi, ik ben Anna.")
    (event,) = until(lambda: seen_by(visitor, "Hoi, ik ben Anna."))
    assert event["from"] == "advisor" and event["advisor"]["name"] == "Anna de Wit"
    visitor.say("fijn dat u er bent")
    expect(page.locator(".talk .visitor").last).to_contain_text("fijn dat u er bent")
    page.get_by_role("button", name="Teruggeven aan assistent").click()
    page.get_by_label("Wat hebben jullie afgesproken?").fill("Je gaat naar de open dag.")
    page.get_by_role("button", name="Geef terug").click()
    expect(page.locator("#detail-status")).to_contain_text("De assistent")
    expect(page.get_by_label("Bericht aan de bezoeker")).to_be_hidden()
    answers = visitor.answered(visitor.say("nog een vraag"))
    assert answers[-1]["from"] == "assistant"


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


def test_a_note_is_for_colleagues_only(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    rows(page).first.click()
    page.get_by_label("Nieuwe notitie").fill("belt liever 's middags <i>")
    page.get_by_role("button", name="Bewaar notitie").click()
    expect(page.locator(".notes")).to_contain_text("belt liever 's middags <i>")
    assert "middags" not in str(visitor.events())
    colleague = place.desk("Bilal")
    rows(colleague).first.click()
    expect(colleague.locator(".notes")).to_contain_text("belt liever")


def test_a_card_is_sent_with_its_source(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    take(page)
    page.keyboard.press("Alt+z")
    page.get_by_label("Zoek een beroep").fill("warmtepomp")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Stuur deze kaart: Warmtepompmonteur").click()
    (card,) = until(lambda: [c for e in visitor.events() for c in e["cards"]])
    assert card["title"] == "Warmtepompmonteur" and card["source"] and card["checked_on"]
    expect(page.locator(".talk .advisor").last).to_contain_text("Warmtepompmonteur")


def test_a_ready_made_sentence_bears_your_name(place: Place) -> None:
    place.visitor()
    page = place.desk("Anna de Wit")
    take(page)
    page.get_by_label("Kant-en-klare zin").select_option("Begroeten")
    expect(page.get_by_label("Bericht aan de bezoeker")).to_have_value(
        "Hoi, ik ben Anna de Wit. Ik heb je gesprek gelezen. "
        "Klopt het dat je hierover iets wilt weten?"
    )


def test_a_message_on_a_weak_network_arrives_once(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    take(page)
    lost: list[str] = []

    def lose_the_answer(route: Any) -> None:
        route.fetch()  # it reaches the server, but the answer does not come back
        lost.append(route.request.url)
        route.abort()

    page.route("**/messages", lose_the_answer, times=1)
    write(page, "kom je er zo op terug?")
    expect(page.locator(".unsent")).to_contain_text("ik probeer het opnieuw")
    expect(page.locator(".unsent")).to_have_count(0, timeout=15_000)
    assert lost
    assert len(seen_by(visitor, "kom je er zo op terug?")) == 1
    expect(page.locator(".talk").get_by_text("kom je er zo op terug?")).to_have_count(1)


def test_messages_while_offline_are_kept_in_order(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    take(page)
    page.context.set_offline(True)
    for text in ("een", "twee", "drie"):
        write(page, text)
    expect(page.locator(".unsent").first).to_contain_text("de verbinding is weg")
    assert not seen_by(visitor, "een")
    visitor.say("ben je er nog?")
    page.context.set_offline(False)
    until(lambda: seen_by(visitor, "drie"), 20)
    said = [e["text"] for e in visitor.events() if e["from"] == "advisor"]
    assert [t for t in said if t in ("een", "twee", "drie")] == ["een", "twee", "drie"]
    expect(page.locator(".talk")).to_contain_text("ben je er nog?")


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


def test_with_the_keyboard_alone(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    expect(rows(page)).to_have_count(1)
    page.keyboard.press("Alt+v")
    expect(page.locator("#detail-title")).to_be_focused()
    expect(page.get_by_role("button", name="Gesprek overnemen")).to_be_visible()
    page.keyboard.press("Alt+o")
    expect(page.get_by_label("Bericht aan de bezoeker")).to_be_focused()
    page.keyboard.type("met het toetsenbord")
    page.keyboard.press("Enter")
    assert until(lambda: seen_by(visitor, "met het toetsenbord"))
    page.keyboard.press("Alt+s")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Alt+l")
    expect(rows(page).first).to_be_focused()


def test_five_hundred_waiting_and_two_hundred_messages(place: Place) -> None:
    first = place.visitor()
    with place.db.writing() as connection:
        row = log.load(connection, first.id, lock=True)
        said = [NewEvent("assistant", "text", f"bericht {n}") for n in range(199)]
        said.append(NewEvent("assistant", "text", "x" * 4_000))
        log.append(connection, first.id, row.last_seq, said, at=now())
    for _ in range(120):
        place.visitor("AM01", "Groningen")
    page = place.desk()
    expect(page.get_by_role("heading", name="Aanvragen (121)")).to_be_visible()
    expect(rows(page)).to_have_count(50)
    page.get_by_role("button", name="Toon meer").click()
    expect(rows(page)).to_have_count(100)
    rows(page).first.click()
    expect(page.locator(".talk")).to_contain_text("bericht 198")
    assert not scrolls_sideways(page)


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
    page.get_by_label("Regio's").fill("AM05")
    check_accessible(page, "desk-add-user")
    page.get_by_role("button", name="Voeg toe").click()
    shown = page.get_by_role("dialog", name="Inloggegevens").locator("code")
    expect(shown).to_have_count(3)
    made = Credentials(*(shown.nth(n).inner_text() for n in range(3)))
    page.get_by_role("button", name="Ik heb het genoteerd").click()
    expect(page.locator("#admin")).to_contain_text("Nieuwe Collega")
    check_accessible(page, "desk-admin")
    other = place.open_page(f"{place.gateway.url}/desk", allowed=REFUSED)
    sign_in(other, made)
    expect(other.locator("#who")).to_have_text("Nieuwe Collega")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_state_is_accessible(place: Place, size: str, scheme: str) -> None:
    name = f"desk-{size}-{scheme}"
    login = place.open_page(
        f"{place.gateway.url}/desk", allowed=REFUSED, size=SIZES[size], scheme=scheme
    )
    expect(login.get_by_label("Wachtwoord")).to_be_visible()
    check_accessible(login, f"{name}-login")
    place.visitor()
    place.visitor(mode="callback", contact={"detail": "06-12345678"})
    page = place.desk(size=SIZES[size], scheme=scheme)
    expect(rows(page)).to_have_count(2)
    check_accessible(page, f"{name}-list")
    take(page)
    write(page, "Hoi, ik ben Anna.")
    expect(page.locator(".unsent")).to_have_count(0)
    check_accessible(page, f"{name}-conversation")
    assert not scrolls_sideways(page)
    page.get_by_role("button", name="Kaart met bron").click()
    page.get_by_label("Zoek een beroep").fill("lasser")
    page.keyboard.press("Enter")
    expect(page.locator(".found li").first).to_be_visible()
    check_accessible(page, f"{name}-cards")
    page.get_by_role("button", name="Sluit", exact=True).click()
    page.get_by_role("button", name="Doorgeven").click()
    expect(page.get_by_role("dialog", name="Doorgeven")).to_be_visible()
    check_accessible(page, f"{name}-transfer")
    page.keyboard.press("Escape")
    page.locator("#settings summary").click()
    check_accessible(page, f"{name}-menu")


def test_at_320_pixels_nothing_is_cut_off(place: Place) -> None:
    place.visitor()
    page = place.desk(size=(320, 640))
    take(page)
    assert not scrolls_sideways(page)
    page.get_by_role("button", name="Terug naar de lijst").click()
    expect(rows(page).first).to_be_focused()
    assert not scrolls_sideways(page)
