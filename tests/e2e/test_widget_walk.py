"""A walk through the widget by keyboard alone, with what a screen reader would be given.

Writes what it met to ``artefacts/widget-walk.md``; ``docs/toegankelijkheid.md`` is about that.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ARTEFACTS, SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.e2e.scripted import ORIGIN, ScriptedVisitorApi, offer, say, show
from tests.e2e.test_widget import CARD, chat, log, own
from tests.e2e.test_widget_content import SUMMARY

FOCUSED = """() => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  const root = node.getRootNode();
  const label = node.id && root.querySelector(`label[for="${node.id}"]`);
  const name = node.getAttribute("aria-label") || label?.textContent || node.textContent.trim();
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  return { tag: node.tagName.toLowerCase(), name: name.replace(/\\s+/g, " ").slice(0, 60),
    width: Math.round(box.width), height: Math.round(box.height),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
}"""
SPACING = """
  * { line-height: 1.5 !important; }
  * { letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }
"""


class Walk:
    """Keys that were pressed, and where the focus was after each."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(f"\n### {text}\n")

    def press(self, key: str) -> dict[str, Any]:
        self.page.keyboard.press(key)
        focused: dict[str, Any] = self.page.evaluate(FOCUSED)
        ring = "ring" if focused["ring"] else "no ring"
        self.lines.append(
            f"- `{key}` → {focused['tag']} “{focused['name']}” "
            f"({focused['width']} × {focused['height']}, {ring})"
        )
        if focused["tag"] in ("a", "button", "textarea", "div"):
            assert focused["ring"], f"no visible focus on {focused}"
            assert focused["height"] >= 24, focused
        return focused

    def tab_to(self, name: str, key: str = "Tab") -> None:
        for _ in range(40):
            if name in self.press(key)["name"]:
                return
        raise AssertionError(f"{name} cannot be reached with {key}")

    def tree(self) -> None:
        snapshot = self.page.locator("gouden-poort-chat").aria_snapshot()
        self.lines.append(f"\n```yaml\n{snapshot}\n```")


@pytest.fixture
def api() -> ScriptedVisitorApi:
    api = ScriptedVisitorApi()
    api.answers = lambda text: [
        show("Dit past bij wat je vertelde:", CARD),
        offer("Wat wil je nu?", "Meer over dit beroep", "Maak een samenvatting"),
    ]
    return api


@pytest.mark.parametrize("size", list(SIZES))
def test_everything_by_keyboard_alone(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str
) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install, size=SIZES[size])
    walk = Walk(page)
    walk.say("Closed, from the end of the page")
    walk.tab_to("Stel je vraag", "Shift+Tab")
    walk.tree()
    walk.say("Open")
    assert walk.press("Enter")["tag"] == "textarea"
    expect(log(page)).to_contain_text("Welkom")
    walk.tree()
    walk.say("A question, and the answer; the focus stays")
    page.keyboard.type("wat past bij mij?")
    assert walk.press("Enter")["tag"] == "textarea"
    expect(log(page)).to_contain_text("Wat wil je nu?")
    assert page.evaluate(FOCUSED)["tag"] == "textarea"
    walk.tree()
    walk.say("Back into the conversation, to a choice")
    walk.tab_to("Maak een samenvatting", "Shift+Tab")
    api.answers = lambda text: [{"text": "", "document": SUMMARY}, say("Klopt dit?")]
    assert "Maak een samenvatting" in walk.press("Enter")["name"]  # it keeps the focus
    expect(log(page)).to_contain_text("Klopt dit?")
    walk.say("The summary's buttons")
    walk.tab_to("Kopieer tekst")
    walk.tree()
    walk.say("The menu")
    walk.tab_to("Menu", "Shift+Tab")
    walk.press("Enter")
    assert walk.press("Tab")["name"] == "Nieuw gesprek"  # what opened comes next
    walk.tab_to("Gesprek beëindigen")
    walk.press("Enter")
    walk.tree()
    walk.say("Esc goes back one step at a time")
    walk.press("Escape")
    expect(page.get_by_role("button", name="Ja, beëindigen")).to_have_count(0)
    walk.press("Enter")
    walk.tab_to("Gesprek beëindigen")
    walk.press("Enter")
    walk.tab_to("Ja, beëindigen")
    walk.press("Enter")
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    walk.say("Ended")
    before = len(walk.lines)
    walk.tab_to("Nieuw gesprek")
    assert len(set(walk.lines[before:])) == len(walk.lines[before:]), "the focus went in circles"
    walk.tree()
    walk.say("Closed again, the focus on the button that opened it")
    assert "Stel je vraag" in walk.press("Escape")["name"]
    ARTEFACTS.mkdir(exist_ok=True)
    (ARTEFACTS / f"widget-walk-{size}.md").write_text("\n".join(walk.lines) + "\n")


def test_text_spacing_hides_nothing(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    """WCAG 1.4.12: the visitor's own spacing of text."""
    page = chat(open_page, api, size=(320, 640))
    page.locator("gouden-poort-chat").evaluate(
        """(chat, css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          chat.shadowRoot.adoptedStyleSheets = [...chat.shadowRoot.adoptedStyleSheets, sheet];
        }""",
        SPACING,
    )
    api.answers = lambda text: [{"text": "", "document": SUMMARY}, offer("En nu?", "Een", "Twee")]
    page.get_by_label("Je bericht").fill("hoi")
    page.keyboard.press("Enter")
    expect(own(page)).to_have_count(1)
    expect(log(page)).to_contain_text("En nu?")
    page.get_by_role("button", name="Menu", exact=True).click()
    assert not scrolls_sideways(page)
    clipped = page.evaluate(
        """() => [...document.querySelector("gouden-poort-chat").shadowRoot
          .querySelectorAll("button, .bubble, .who, h2, h3, .menu-item")]
          .filter((node) => node.clientWidth && (node.scrollWidth > node.clientWidth + 1
            || node.scrollHeight > node.clientHeight + 1) && !node.closest(".vh"))
          .filter((node) => getComputedStyle(node).overflow !== "visible")
          .map((node) => node.textContent)"""
    )
    assert clipped == []
    check_accessible(page, "widget-text-spacing")


@pytest.mark.parametrize("state", ["document", "ended", "outage"])
def test_axe_finds_nothing_in_the_dark(
    open_page: OpenPage, api: ScriptedVisitorApi, state: str
) -> None:
    allowed = ("Failed to load resource",)
    page = chat(open_page, api, size=SIZES["phone"], scheme="dark", allowed=allowed)
    if state == "document":
        api.add({"document": SUMMARY})
        api.add({"kind": "status", "progress": {"answered": 3, "total": 10}})
        expect(page.get_by_role("button", name="Afdrukken")).to_be_visible()
    elif state == "ended":
        api.end()
        expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    else:
        api.refusals = [(503, "", {"Retry-After": "600"})]
        page.get_by_label("Je bericht").fill("storing")
        page.keyboard.press("Enter")
        expect(own(page)).to_contain_text("Nog niet verstuurd.")
    check_accessible(page, f"widget-dark-{state}")


def test_a_document_fits_320_pixels_and_400_percent(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    for size in ((320, 640), (320, 256)):
        api.events.clear()
        api.by_client_id.clear()
        page = chat(open_page, api, size=size)
        api.add({"document": SUMMARY})
        copy = page.get_by_role("button", name="Kopieer tekst")
        copy.scroll_into_view_if_needed()
        expect(copy).to_be_in_viewport(ratio=1)
        assert not scrolls_sideways(page)
        page.get_by_role("button", name="Menu", exact=True).click()
        erase = page.get_by_role("button", name="Verwijder mijn gegevens")
        erase.scroll_into_view_if_needed()
        expect(erase).to_be_in_viewport(ratio=1)


def test_focus_stays_where_it_is_when_a_message_arrives(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    api.add(offer("Kies maar", "Links", "Rechts"))
    choice = page.get_by_role("button", name="Links")
    choice.focus()
    api.add(say("Nog iets."))
    expect(log(page)).to_contain_text("Nog iets.")
    expect(choice).to_be_focused()
    page.get_by_role("button", name="Menu", exact=True).focus()
    api.add(show("Een kaart.", CARD))
    expect(log(page)).to_contain_text("Een kaart.")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_focused()
