"""The advisors' desk against a scripted server."""

from __future__ import annotations

import copy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.e2e.scripted import AT, ORIGIN, ScriptedDeskApi

REFUSED = ("Failed to load resource",)  # the first look at the queue, before signing in
REFRESH = 12_000  # milliseconds; the desk looks again every ten seconds


def in_hours(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat(timespec="seconds")


def request(name: str, region: str | None, **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "conversation_id": f"c-{name}",
        "region": region,
        "created_at": in_hours(-1.5),
        "waiting_minutes": 95,
        "deadline": in_hours(20),
        "state": "open",
        "summary": {
            "lines": [{"label": "Situatie", "value": "Werkt in de zorg <b>24 uur</b>"}],
            "advice": ["Monteur zonnepanelen"],
        },
        "contact": None,
        "consent_at": None,
        **more,
    }


EVENTS = [
    {"seq": 1, "at": AT, "from": "assistant", "kind": "text", "text": "Welkom."},
    {"seq": 2, "at": AT, "from": "visitor", "kind": "text", "text": "<script>alert(1)</script>"},
    {
        "seq": 3,
        "at": AT,
        "from": "assistant",
        "kind": "cards",
        "text": "",
        "cards": [
            {"title": "Beroep", "lines": ["Omdat."], "source": "Bron X", "checked_on": "2026-11-20"}
        ],
    },
]


@pytest.fixture
def api() -> ScriptedDeskApi:
    requests = [
        request("r1", "Groningen", contact={"detail": "iemand@voorbeeld.test"}, consent_at=AT),
        request("r2", "Twente", deadline=in_hours(-1)),
        request("r3", None, state="taken"),
    ]
    return ScriptedDeskApi(requests, copy.deepcopy(EVENTS))


def desk(open_page: OpenPage, api: ScriptedDeskApi, **options: Any) -> Page:
    page = open_page(f"{ORIGIN}/desk", setup=api.install, allowed=REFUSED, **options)
    sign_in(page, api)
    expect(page.get_by_role("heading", name="Aanvragen (")).to_be_visible()
    return page


def sign_in(page: Page, api: ScriptedDeskApi) -> None:
    page.get_by_label("Gebruikersnaam").fill("anna")
    page.get_by_label("Wachtwoord").fill(api.PASSWORD)
    page.get_by_label("Code van je").fill("123456")
    page.keyboard.press("Enter")


def row(page: Page, name: str) -> Locator:
    return page.locator("#requests").get_by_role("button", name=name)


def test_a_wrong_password_is_said(open_page: OpenPage, api: ScriptedDeskApi) -> None:
    page = open_page(f"{ORIGIN}/desk", setup=api.install, allowed=REFUSED)
    expect(page.get_by_label("Gebruikersnaam")).to_be_focused()
    page.get_by_label("Gebruikersnaam").fill("anna")
    page.get_by_label("Wachtwoord").fill("fout")
    page.get_by_label("Code van je").fill("123456")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").first).to_have_text(
        "Deze combinatie van naam, wachtwoord en code klopt niet."
    )
    expect(page.locator("#requests li")).to_have_count(0)


def test_signing_out_shows_nothing_more(open_page: OpenPage, api: ScriptedDeskApi) -> None:
    page = desk(open_page, api)
    row(page, "Groningen").click()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_label("Wachtwoord")).to_be_visible()
    expect(page.get_by_text("Groningen")).to_have_count(0)
    assert not api.signed_in


def test_the_list_tells_who_waits_and_can_be_filtered(
    open_page: OpenPage, api: ScriptedDeskApi
) -> None:
    page = desk(open_page, api)
    expect(page.get_by_role("heading", name="Aanvragen (3)")).to_be_visible()
    expect(row(page, "Groningen")).to_contain_text("Wacht 1 uur en 35 minuten")
    expect(row(page, "Twente")).to_contain_text("Te laat")
    expect(row(page, "Geen regio bekend")).to_contain_text("Opgepakt")
    page.get_by_label("Regio").select_option("Twente")
    expect(page.locator("#requests li")).to_have_count(1)
    expect(row(page, "Twente")).to_be_visible()


def test_a_request_shows_summary_contact_and_conversation_as_text(
    open_page: OpenPage, api: ScriptedDeskApi
) -> None:
    page = desk(open_page, api)
    row(page, "Groningen").press("Enter")
    detail = page.locator("#detail")
    expect(detail.get_by_role("heading", name="Groningen")).to_be_focused()
    expect(detail).to_contain_text("Werkt in de zorg <b>24 uur</b>")
    expect(detail).to_contain_text("Monteur zonnepanelen")
    expect(detail).to_contain_text("iemand@voorbeeld.test")
    expect(detail).to_contain_text("<script>alert(1)</script>")
    expect(detail).to_contain_text("Bron: Bron X · gecontroleerd op 20 november 2026")
    assert detail.locator("b, script").count() == 0


def test_taking_and_finishing(open_page: OpenPage, api: ScriptedDeskApi) -> None:
    page = desk(open_page, api)
    row(page, "Groningen").click()
    page.get_by_role("button", name="Ik pak dit op").click()
    expect(row(page, "Groningen")).to_contain_text("Opgepakt")
    page.get_by_role("button", name="Afgehandeld", exact=True).click()
    assert api.steps == ["take r1"]
    page.get_by_role("button", name="Ja, afgehandeld").click()
    expect(row(page, "Groningen")).to_have_count(0)
    expect(page.get_by_role("heading", name="Aanvragen (2)")).to_be_focused()
    assert api.steps == ["take r1", "done r1"]


def test_somebody_else_was_first(open_page: OpenPage, api: ScriptedDeskApi) -> None:
    page = desk(open_page, api)
    row(page, "Groningen").click()
    expect(page.get_by_role("button", name="Ik pak dit op")).to_be_visible()
    api.requests[0]["state"] = "taken"
    page.get_by_role("button", name="Ik pak dit op").click()
    expect(page.locator("#detail .problem")).to_have_text("Dit verzoek is al opgepakt.")
    expect(row(page, "Groningen")).to_contain_text("Opgepakt")


def test_a_refresh_brings_news_and_moves_no_focus(
    open_page: OpenPage, api: ScriptedDeskApi
) -> None:
    page = desk(open_page, api)
    row(page, "Groningen").click()
    expect(page.locator("#detail .said")).to_have_count(3)
    row(page, "Twente").focus()
    api.requests.append(request("r4", "Drenthe"))
    api.events.append({**EVENTS[1], "seq": 4, "text": "Nog iets"})
    expect(row(page, "Drenthe")).to_be_visible(timeout=REFRESH)
    expect(page.locator("#detail")).to_contain_text("Nog iets")
    expect(page.locator("#detail .said")).to_have_count(4)
    expect(row(page, "Twente")).to_be_focused()
    expect(page.locator("#live")).to_contain_text("Er is 1 nieuwe aanvraag.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_axe_finds_nothing(
    open_page: OpenPage, api: ScriptedDeskApi, size: str, scheme: str
) -> None:
    options: dict[str, Any] = {"size": SIZES[size], "scheme": scheme, "allowed": REFUSED}
    page = open_page(f"{ORIGIN}/desk", setup=api.install, **options)
    expect(page.get_by_label("Wachtwoord")).to_be_visible()
    check_accessible(page, f"desk-{size}-{scheme}-login")
    sign_in(page, api)
    expect(row(page, "Groningen")).to_be_visible()
    check_accessible(page, f"desk-{size}-{scheme}-queue")
    row(page, "Groningen").click()
    page.get_by_role("button", name="Afgehandeld", exact=True).click()
    expect(page.locator("#detail .said")).to_have_count(3)
    check_accessible(page, f"desk-{size}-{scheme}-detail")


def test_nothing_scrolls_sideways_at_320_pixels(open_page: OpenPage, api: ScriptedDeskApi) -> None:
    page = desk(open_page, api, size=(320, 640))
    assert not scrolls_sideways(page)
    row(page, "Groningen").click()
    expect(page.locator("#detail .said")).to_have_count(3)
    assert not scrolls_sideways(page)
    page.get_by_role("button", name="Terug naar de lijst").click()
    expect(row(page, "Groningen")).to_be_focused()
