"""The advisors' desk in a browser, on a real gateway; only the assistant is stubbed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from bot.conversations import handovers, log
from bot.conversations.records import NewEvent, now
from tests.e2e.conftest import SIZES, check_accessible, scrolls_sideways
from tests.e2e.desk import REFUSED, Place, many_waiting, rows, seen_by, sign_in, take, write
from tests.unit.gateway.conftest import until


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
    until(lambda: seen_by(visitor, "drie"))
    said = [e["text"] for e in visitor.events() if e["from"] == "advisor"]
    assert [t for t in said if t in ("een", "twee", "drie")] == ["een", "twee", "drie"]
    expect(page.locator(".talk")).to_contain_text("ben je er nog?")


def test_a_stream_that_hangs_hides_nothing(place: Place) -> None:
    """A half-open connection: no error, and nothing comes."""
    visitor = place.visitor()
    made = place.user("Anna")
    page = place.open_page(
        f"{place.gateway.url}/desk",
        allowed=REFUSED,
        setup=lambda context: context.route("**/desk/api/events*", lambda route: None),
    )
    sign_in(page, made)
    take(page)
    visitor.say("hoor je mij?")
    expect(page.locator(".talk")).to_contain_text("hoor je mij?", timeout=40_000)
    place.visitor("AM01", "Groningen")
    expect(rows(page)).to_have_count(2, timeout=40_000)


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
    (request,) = handovers.requests_of(place.db, first.id)
    many_waiting(place.db, 499)
    page = place.desk()
    expect(page.get_by_role("heading", name="Aanvragen (500)")).to_be_visible()
    expect(rows(page)).to_have_count(50)
    for shown in (100, 200, 300, 400, 500):
        page.get_by_role("button", name="Toon meer").click()
        expect(rows(page)).to_have_count(shown)
    expect(page.get_by_role("button", name="Toon meer")).to_be_hidden()
    page.locator(f"#requests [data-request='{request.id}'] .row").click()
    expect(page.locator(".talk")).to_contain_text("bericht 198")
    expect(page.locator(".talk li", has_text=re.compile(r"bericht \d+"))).to_have_count(199)
    assert not scrolls_sideways(page)


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
