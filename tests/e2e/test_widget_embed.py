"""The widget for who puts it on a page: attributes, events, methods, themes, the configurator."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.e2e.scripted import GREETING, ORIGIN, ScriptedVisitorApi, offer, say, show
from tests.e2e.test_widget import CARD, box, launcher, log, own, send

LISTEN = """() => {
  window.heard = [];
  for (const name of ["open", "close", "message", "handover", "ended"])
    document.addEventListener(`gp-${name}`, (e) => window.heard.push([name, e.detail]));
}"""


@pytest.fixture
def api() -> ScriptedVisitorApi:
    return ScriptedVisitorApi()


def embed(open_page: OpenPage, api: ScriptedVisitorApi, attributes: str, **options: object) -> Page:
    api.attributes = attributes
    return open_page(f"{ORIGIN}/embed", setup=api.install, **options)


def call(page: Page, what: str) -> Any:
    return page.evaluate(f"() => document.querySelector('gouden-poort-chat').{what}")


def heard(page: Page, name: str) -> list[Any]:
    return [detail for event, detail in page.evaluate("() => window.heard") if event == name]


def test_texts_of_the_site(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    attributes = (
        'heading="Loket" greeting="Fijn dat je er bent." launcher="Hulp nodig?" '
        'starters="Eerste vraag|Tweede vraag" privacy-url="/privacy"'
    )
    page = embed(open_page, api, attributes)
    page.get_by_role("button", name="Hulp nodig?").click()
    expect(page.get_by_role("region", name="Loket")).to_be_visible()
    expect(log(page)).to_contain_text("Fijn dat je er bent.")
    link = page.get_by_role("link", name="Lees meer over je privacy")
    expect(link).to_have_attribute("href", "/privacy")
    page.get_by_role("button", name="Tweede vraag").click()
    expect(log(page)).to_contain_text("Je zei: Tweede vraag")
    expect(page.get_by_role("button", name="Eerste vraag")).to_be_hidden()


@pytest.mark.parametrize("side", ["left", "right"])
def test_it_keeps_to_its_side(open_page: OpenPage, api: ScriptedVisitorApi, side: str) -> None:
    page = embed(open_page, api, f'position="{side}"')
    width = SIZES["desktop"][0]

    def check(part: str) -> None:
        where = page.locator(f"gouden-poort-chat {part}").bounding_box()
        assert where is not None
        assert (where["x"] < width / 2) == (side == "left")
        assert 0 <= where["x"] <= width - where["width"]

    check(".launcher")
    launcher(page).click()
    check(".panel")


@pytest.mark.parametrize("size", list(SIZES))
def test_the_frame_in_english(open_page: OpenPage, api: ScriptedVisitorApi, size: str) -> None:
    page = embed(open_page, api, 'lang="en-GB"', size=SIZES[size])
    page.get_by_role("button", name="Ask a question").click()
    expect(page.locator("gouden-poort-chat #who")).to_have_text(
        "You are talking to a digital assistant"
    )
    expect(log(page)).to_contain_text("We keep this conversation until 90 days")
    assert page.locator("gouden-poort-chat .panel").get_attribute("lang") == "en"
    # What the assistant says is Dutch, and marked so.
    expect(log(page).locator(".bubble[lang=nl]")).to_contain_text(GREETING)
    page.get_by_label("Your message").fill("hoi")
    page.get_by_label("Your message").press("Enter")
    expect(log(page)).to_contain_text("Je zei: hoi")
    expect(own(page)).to_contain_text("Sent")
    live = page.locator("gouden-poort-chat [aria-live=polite] [lang=nl]")
    expect(live.filter(has_text="Je zei: hoi")).to_have_count(1)
    page.get_by_role("button", name="Menu", exact=True).click()
    check_accessible(page, f"widget-english-{size}")


def test_the_page_hears_what_happens_and_no_words(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = embed(open_page, api, "")
    page.evaluate(LISTEN)
    launcher(page).click()
    send(page, "geheim woord")
    expect(log(page)).to_contain_text("Je zei: geheim woord")
    api.answers = lambda text: [
        say("Hoi.", **{"from": "advisor", "advisor": {"name": "Anna", "role": "loopbaanadviseur"}})
    ]
    send(page, "mens")
    expect(page.locator("gouden-poort-chat #who")).to_have_text(
        "Je praat met Anna (loopbaanadviseur)"
    )
    page.keyboard.press("Escape")
    assert heard(page, "open") == [{}]
    assert heard(page, "close") == [{}]
    assert heard(page, "handover") == [{"to": "advisor"}]
    messages = heard(page, "message")
    assert [message["from"] for message in messages] == [
        "assistant",
        "visitor",
        "assistant",
        "visitor",
        "advisor",
    ]
    assert [message["seq"] for message in messages] == [1, 2, 3, 4, 5]
    assert "geheim" not in str(page.evaluate("() => window.heard"))


def test_a_person_joins_and_leaves(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = embed(open_page, api, "")
    page.evaluate(LISTEN)
    launcher(page).click()
    expect(log(page)).to_contain_text(GREETING)
    who = page.locator("gouden-poort-chat #who")
    system = {"from": "system", "kind": "status"}
    api.add({**system, "text": "Je vraag staat in de rij.", "status": "handover_requested"})
    anna = {"name": "Anna", "role": "adviseur"}
    api.add({**system, "text": "Je praat nu met Anna.", "status": "person_joined", "advisor": anna})
    expect(who).to_have_text("Je praat met Anna (adviseur)")
    expect(log(page).locator("li.system").last).to_contain_text("Melding:")
    check_accessible(page, "widget-handover")
    api.add({**system, "text": "Anna is klaar.", "status": "person_left"})
    expect(who).to_have_text("Je praat met een digitale assistent")
    expected = [{"to": "queue"}, {"to": "advisor"}, {"to": "assistant"}]
    assert heard(page, "handover") == expected
    page.reload()
    page.evaluate(LISTEN)
    expect(log(page)).to_contain_text("Anna is klaar.")
    assert heard(page, "handover") == []


def test_the_page_can_open_send_end_and_destroy(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = embed(open_page, api, "")
    page.evaluate(LISTEN)
    call(page, "open('staat klaar')")
    expect(box(page)).to_have_value("staat klaar")
    assert api.posts == []
    call(page, "close()")
    expect(box(page)).to_be_hidden()
    call(page, "send('van de pagina')")
    expect(log(page)).to_contain_text("Je zei: van de pagina")
    call(page, "send('   ')")
    call(page, "end()")
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    assert heard(page, "ended") == [{"reason": "ended"}]
    assert [post["text"] for post in api.posts] == ["van de pagina"]
    call(page, "destroy()")
    expect(page.locator("gouden-poort-chat")).to_have_count(0)
    calls = len(api.calls)
    page.wait_for_timeout(3_000)
    assert len(api.calls) == calls


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", ["kade", "bos", "helder"])
def test_axe_finds_nothing_in_a_theme(
    open_page: OpenPage, api: ScriptedVisitorApi, theme: str, scheme: str
) -> None:
    api.answers = lambda text: [
        show("Dit past bij je:", CARD),
        offer("En nu?", "Meer hierover", "Iets anders"),
    ]
    # The device asks for the other one: the attribute wins.
    other = {"light": "dark", "dark": "light"}[scheme]
    page = embed(open_page, api, f'theme="{theme}" scheme="{scheme}"', scheme=other)
    launcher(page).click()
    send(page, "wat past bij mij?")
    expect(log(page)).to_contain_text("En nu?")
    check_accessible(page, f"widget-theme-{theme}-{scheme}")


def test_a_theme_follows_the_device(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    background = """() => getComputedStyle(document.querySelector("gouden-poort-chat").shadowRoot
      .querySelector(".panel")).backgroundColor"""
    page = embed(open_page, api, 'theme="bos"')
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(background) == "rgb(18, 28, 21)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_the_configurator_shows_and_gives_the_code(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str, scheme: str
) -> None:
    page = open_page(
        f"{ORIGIN}/widget/configurator", setup=api.install, size=SIZES[size], scheme=scheme
    )
    page.get_by_label("Naam boven de chat").fill('Loket "Oost" <1>')
    page.get_by_label("Startvragen, één per regel").fill("Wat kan ik?\nWie helpt mij?")
    page.get_by_label("Plaats").select_option("left")
    page.get_by_label("Thema").select_option("kade")
    snippet = page.locator("#snippet")
    expect(snippet).to_contain_text(f'src="{ORIGIN}/widget/chat.js"')
    expect(snippet).to_contain_text('heading="Loket &quot;Oost&quot; &lt;1>"')
    expect(snippet).to_contain_text('starters="Wat kan ik?|Wie helpt mij?"')
    expect(snippet).to_contain_text("/widget/themes.css")
    page.get_by_label("Eigen kleur voor de bovenbalk").check()
    page.get_by_label("Kleur van de bovenbalk", exact=True).fill("#ffe066")
    page.get_by_label("Kleur van de bovenbalk", exact=True).dispatch_event("change")
    expect(page.locator("#css")).to_contain_text("--gp-on-brand: #10233f;")
    expect(page.locator("#contrast")).to_contain_text("Contrast met de tekst: 12,1 : 1.")
    expect(page.locator("#csp")).to_contain_text(f"connect-src {ORIGIN};")
    assert api.calls == []  # looking at it starts no conversation
    chat = page.locator("#stage gouden-poort-chat")
    expect(chat).to_have_attribute("heading", 'Loket "Oost" <1>')
    expect(chat).to_have_attribute("position", "left")
    launcher(page).click()
    expect(log(page)).to_contain_text(GREETING)
    assert not scrolls_sideways(page)
    check_accessible(page, f"configurator-{size}-{scheme}")


def test_the_code_of_the_configurator_works(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = open_page(f"{ORIGIN}/widget/configurator", setup=api.install)
    page.get_by_label("Plaats").select_option("inline")
    page.get_by_label("Naam boven de chat").fill("Loket")
    page.get_by_label("Naam boven de chat").press("Tab")
    snippet = page.locator("#snippet").inner_text()
    page.route(
        f"{ORIGIN}/gebruikt",
        lambda route: route.fulfill(
            content_type="text/html", body=f"<!doctype html><html lang=nl><body>{snippet}"
        ),
    )
    page.goto(f"{ORIGIN}/gebruikt")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("region", name="Loket")).to_contain_text(GREETING)
