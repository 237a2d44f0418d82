"""Who can use the widget: small windows, keyboards, screen readers, other colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ARTEFACTS, SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.e2e.scripted import ORIGIN, ScriptedVisitorApi, offer, say, show
from tests.e2e.test_widget import CARD, box, chat, launcher, log, menu, own, send

LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersbijeenkomst " * 3


@pytest.fixture
def api() -> ScriptedVisitorApi:
    api = ScriptedVisitorApi()
    api.answers = lambda text: [
        show("Dit past bij wat je vertelde:", CARD, {**CARD, "title": "Onderhoudsmonteur"}),
        offer("Wat wil je nu?", "Meer over dit beroep", "Iets anders", "Praat met een medewerker"),
    ]
    return api


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_axe_finds_nothing(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str, scheme: str
) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install, size=SIZES[size], scheme=scheme)
    check_accessible(page, f"widget-{size}-{scheme}-closed")
    launcher(page).click()
    expect(log(page)).to_contain_text("Welkom")
    check_accessible(page, f"widget-{size}-{scheme}-open")
    send(page, "wat past bij mij?")
    expect(log(page)).to_contain_text("Onderhoudsmonteur")
    check_accessible(page, f"widget-{size}-{scheme}-cards")
    page.get_by_role("button", name="Iets anders").click()
    expect(own(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Meer over dit beroep")).to_have_count(2)
    check_accessible(page, f"widget-{size}-{scheme}-chosen")
    menu(page, "Verwijder mijn gegevens")
    check_accessible(page, f"widget-{size}-{scheme}-confirm")
    page.get_by_role("button", name="Ja, verwijder alles").click()
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    check_accessible(page, f"widget-{size}-{scheme}-erased")


def test_axe_finds_nothing_while_things_go_wrong(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, allowed=("Failed to load resource",))
    api.refusals = [(422, "Dit kan zo niet.", {}), (503, "", {"Retry-After": "600"})]
    send(page, "fout")
    expect(page.get_by_role("alert")).to_have_text("Dit kan zo niet.")
    check_accessible(page, "widget-refused")
    send(page, "storing")
    expect(own(page).last).to_contain_text("Nog niet verstuurd")
    check_accessible(page, "widget-outage")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_axe_finds_nothing_from_typing_to_a_person(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str, scheme: str
) -> None:
    """The states that come and go: at work, refused, in the queue, a person, a person typing."""
    allowed = ("Failed to load resource",)
    page = chat(open_page, api, size=SIZES[size], scheme=scheme, allowed=allowed)
    typing = page.locator("gouden-poort-chat .typing")
    name = f"widget-{size}-{scheme}"
    api.answers = lambda text: []
    send(page, "ik wil een mens spreken")
    expect(typing).to_have_text("De assistent denkt na…")
    check_accessible(page, f"{name}-typing")
    api.refusals = [(422, "Dit bericht kan zo niet.", {})]
    send(page, "fout")
    expect(page.get_by_role("alert")).to_have_text("Dit bericht kan zo niet.")
    check_accessible(page, f"{name}-error")
    system = {"from": "system", "kind": "status"}
    anna = {"name": "Anna", "role": "adviseur"}
    api.add({**system, "text": "Je vraag staat bij de balie.", "status": "handover_requested"})
    expect(log(page)).to_contain_text("Je vraag staat bij de balie.")
    expect(typing).to_be_hidden()
    check_accessible(page, f"{name}-queue")
    api.add({**system, "text": "Je praat nu met Anna.", "status": "person_joined", "advisor": anna})
    api.add(say("Hoi, ik ben Anna.", **{"from": "advisor", "advisor": anna}))
    expect(page.locator("gouden-poort-chat #who")).to_have_text("Je praat met Anna (adviseur)")
    check_accessible(page, f"{name}-person")
    api.transient = [{"from": "advisor", "name": "Anna"}]
    expect(typing).to_have_text("Anna typt…")
    check_accessible(page, f"{name}-person-typing")


def test_nothing_scrolls_sideways_at_320_pixels(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install, size=(320, 640))
    assert not scrolls_sideways(page)
    launcher(page).click()
    send(page, LONG)
    expect(log(page)).to_contain_text("Onderhoudsmonteur")
    page.screenshot(path=ARTEFACTS / "widget-320.png")
    assert not scrolls_sideways(page)


def test_it_can_be_used_at_400_percent(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    """1280 × 1024 at 400 % leaves 320 × 256 CSS pixels."""
    page = chat(open_page, api, size=(320, 256))
    box(page).scroll_into_view_if_needed()
    expect(box(page)).to_be_in_viewport(ratio=1)
    send(page, "past het?")
    expect(log(page).get_by_text("Dit past bij wat je vertelde:")).to_be_in_viewport()
    choice = page.get_by_role("button", name="Iets anders")
    choice.scroll_into_view_if_needed()
    expect(choice).to_be_in_viewport(ratio=1)
    page.screenshot(path=ARTEFACTS / "widget-400-percent.png")
    page.keyboard.press("Escape")
    expect(launcher(page)).to_be_in_viewport(ratio=1)


def test_targets_are_large_enough(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    send(page, "wat past bij mij?")
    expect(log(page)).to_contain_text("Onderhoudsmonteur")
    page.get_by_role("button", name="Menu", exact=True).click()
    small = page.evaluate(
        """() => [document, document.querySelector("gouden-poort-chat").shadowRoot]
          .flatMap((root) => [...root.querySelectorAll("button, a, textarea")])
          .map((node) => [node.textContent.trim(), node.getBoundingClientRect()])
          .filter(([, r]) => r.width && (r.width < 24 || r.height < 24))
          .filter(([text]) => text !== "Naar de inhoud")
          .map(([text, r]) => `${text}: ${r.width} x ${r.height}`)"""
    )
    assert small == []


def test_nothing_moves_when_motion_is_unwanted(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    def moving(page: Page) -> int:
        api.answers = lambda text: []
        send(page, "hoi")
        expect(page.locator("gouden-poort-chat .dots")).to_be_visible()
        return int(
            page.locator("gouden-poort-chat").evaluate(
                "chat => chat.shadowRoot.getAnimations({subtree: true}).length"
            )
        )

    assert moving(chat(open_page, api)) > 0
    api.events.clear()
    assert moving(chat(open_page, api, reduced_motion="reduce")) == 0


def test_forced_colours_keep_edges(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, forced_colors="active")
    send(page, "wat past bij mij?")
    expect(log(page)).to_contain_text("Onderhoudsmonteur")
    page.screenshot(path=ARTEFACTS / "widget-forced-colours.png")
    edges = page.evaluate(
        """() => ["send", "choice", "bubble"].map((name) => {
          const root = document.querySelector("gouden-poort-chat").shadowRoot;
          const style = getComputedStyle(root.querySelector(`.${name}`));
          return [name, style.borderTopStyle, parseFloat(style.borderTopWidth) >= 1,
                  style.borderTopColor !== style.backgroundColor];
        })"""
    )
    assert edges == [[name, "solid", True, True] for name in ("send", "choice", "bubble")]


def test_a_site_can_set_colours_and_scheme(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, scheme="dark")
    background = """() => getComputedStyle(
      document.querySelector("gouden-poort-chat").shadowRoot.querySelector(".panel")).backgroundColor"""
    dark = page.evaluate(background)
    page.evaluate("document.querySelector('gouden-poort-chat').setAttribute('scheme', 'light')")
    assert page.evaluate(background) == "rgb(255, 255, 255)" != dark
    page.locator("gouden-poort-chat").evaluate(
        "chat => chat.style.setProperty('--gp-background', '#010203')"
    )
    assert page.evaluate(background) == "rgb(1, 2, 3)"
