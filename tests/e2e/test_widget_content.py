"""What the conversation can hold, and what the visitor can do with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible, scrolls_sideways
from tests.e2e.scripted import GREETING, ORIGIN, ScriptedVisitorApi, offer, say, show
from tests.e2e.test_widget import (
    CARD,
    REFUSED,
    box,
    chat,
    expect_focus,
    launcher,
    live,
    log,
    menu,
    own,
    send,
)

SUMMARY = {
    "title": "Jouw samenvatting",
    "sections": [
        {"heading": "Wie je bent", "lines": ["Je werkt als kok.", "Je woont in Assen."]},
        {"heading": "Wat je wilt", "lines": ["Werk buiten."]},
    ],
}
ARABIC = "مرحبا، أبحث عن عمل"
ANNA = {"from": "advisor", "advisor": {"name": "Anna", "role": "loopbaanadviseur"}}
PRINTED = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"


@pytest.fixture
def api() -> ScriptedVisitorApi:
    return ScriptedVisitorApi()


# ---- who is typing, and how far a message is ----


@pytest.mark.parametrize("size", list(SIZES))
def test_an_advisor_who_types_is_shown(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str
) -> None:
    page = chat(open_page, api, size=SIZES[size])
    api.transient = [{"from": "advisor", "name": "Anna"}]
    shown = page.locator("gouden-poort-chat .typing")
    expect(shown).to_have_text("Anna typt…")
    expect(live(page)).to_contain_text("Anna typt…")
    check_accessible(page, f"widget-typing-advisor-{size}")
    expect(shown).to_be_hidden(timeout=10_000)  # nothing more was heard
    api.transient = [{"from": "advisor", "name": ""}]
    expect(shown).to_have_text("Een medewerker typt…")
    api.add(say("Hoi, ik ben Anna.", **ANNA))
    expect(log(page)).to_contain_text("Anna, loopbaanadviseur:")
    expect(shown).to_be_hidden()
    check_accessible(page, f"widget-advisor-{size}")


def test_the_assistant_at_work_is_shown(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    api.answers = lambda text: []
    send(page, "hoi")
    expect(page.locator("gouden-poort-chat .typing")).to_have_text("De assistent denkt na…")
    check_accessible(page, "widget-typing-assistant")
    api.add(say("Daar ben ik."))
    expect(page.locator("gouden-poort-chat .typing")).to_be_hidden()


def test_a_refused_message_does_not_hide_that_an_earlier_one_is_being_answered(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.answers = lambda text: []
    send(page, "hoi")
    expect(own(page)).to_contain_text("Verstuurd")
    api.refusals = [(422, "Dit bericht kan zo niet.", {})]
    send(page, "te veel")
    expect(page.get_by_role("alert")).to_have_text("Dit bericht kan zo niet.")
    expect(page.locator("gouden-poort-chat .typing")).to_have_text("De assistent denkt na…")
    api.add(say("Daar ben ik."))
    expect(page.locator("gouden-poort-chat .typing")).to_be_hidden()
    api.refusals = [(422, "Ook dit niet.", {})]
    send(page, "weer te veel")
    expect(page.get_by_role("alert")).to_have_text("Ook dit niet.")
    expect(page.locator("gouden-poort-chat .typing")).to_be_hidden()


def test_each_own_message_says_how_far_it_is(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, allowed=(REFUSED, "net::ERR_"))
    held: list[Route] = []
    page.route(f"{ORIGIN}/api/conversations/c1/messages", lambda route: held.append(route))
    send(page, "onderweg")
    expect(own(page)).to_contain_text("Wordt verstuurd…")
    held.pop().abort()
    page.unroute(f"{ORIGIN}/api/conversations/c1/messages")
    expect(page.locator("gouden-poort-chat .notice")).to_have_text(
        "De verbinding is weg. Ik bewaar je bericht."
    )
    expect(own(page)).to_contain_text("Nog niet verstuurd.")
    expect(own(page)).to_contain_text("Verstuurd ")
    assert [post["text"] for post in api.posts] == ["onderweg"]


# ---- content ----


@pytest.mark.parametrize("size", list(SIZES))
def test_a_document_can_be_printed_and_copied(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str
) -> None:
    api.answers = lambda text: [
        {"text": "Hier is je samenvatting.", "document": SUMMARY},
        offer("Klopt dit?", "Ja, dit klopt", "Ik wil iets veranderen"),
    ]
    page = chat(open_page, api, size=SIZES[size], permissions=["clipboard-read", "clipboard-write"])
    send(page, "vat samen")
    document = page.get_by_role("group", name="Jouw samenvatting")
    expect(document.get_by_role("heading", name="Wie je bent")).to_be_visible()
    expect(document.get_by_role("listitem")).to_have_count(3)
    check_accessible(page, f"widget-document-{size}")
    page.evaluate(PRINTED)
    document.get_by_role("button", name="Afdrukken").click()
    assert page.evaluate("() => window.printed") == 1
    page.emulate_media(media="print")
    expect(page.locator("gouden-poort-paper")).to_contain_text("Je woont in Assen.")
    visible = """() => [...document.body.children]
      .filter((node) => node.getClientRects().length).map((node) => node.tagName)"""
    assert page.evaluate(visible) == ["GOUDEN-POORT-PAPER"]
    page.emulate_media(media="screen")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator("gouden-poort-paper")).to_have_count(0)
    page.get_by_role("button", name="Ik wil iets veranderen").click()
    expect(own(page).last).to_contain_text("Ik wil iets veranderen")


def test_a_document_is_copied_as_text(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    api.answers = lambda text: [{"text": "", "document": SUMMARY}]
    page = chat(open_page, api)
    # On this address (not https) there is no clipboard API: the old way has to do.
    page.evaluate(
        "() => document.addEventListener('copy', () => { window.copied = getSelection().toString()"
        " || document.activeElement.value; })"
    )
    send(page, "vat samen")
    copy = page.get_by_role("button", name="Kopieer tekst")
    copy.focus()
    page.keyboard.press("Enter")
    expect(live(page)).to_contain_text("De tekst is gekopieerd.")
    assert page.evaluate("() => window.copied") == (
        "Jouw samenvatting\n\nWie je bent\nJe werkt als kok.\nJe woont in Assen.\n\n"
        "Wat je wilt\nWerk buiten."
    )
    expect(copy).to_be_focused()


def test_the_whole_conversation_on_paper_and_in_a_file(
    open_page: OpenPage, api: ScriptedVisitorApi, tmp_path: Path
) -> None:
    api.answers = lambda text: [show("Dit past bij je:", CARD)]
    page = chat(open_page, api)
    send(page, "wat past bij mij?")
    expect(log(page)).to_contain_text("Monteur zonnepanelen")
    page.evaluate(PRINTED)
    menu(page, "Gesprek afdrukken")
    assert page.evaluate("() => window.printed") == 1
    page.emulate_media(media="print")
    paper = page.locator("gouden-poort-paper")
    for text in (GREETING, "wat past bij mij?", "Monteur zonnepanelen", "https://voorbeeld.test"):
        expect(paper).to_contain_text(text)
    page.emulate_media(media="screen")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    with page.expect_download() as download:
        menu(page, "Gesprek opslaan")
    assert download.value.suggested_filename == "gesprek-gouden-poort.txt"
    download.value.save_as(tmp_path / "gesprek.txt")
    text = (tmp_path / "gesprek.txt").read_text()
    assert text.index(GREETING) < text.index("wat past bij mij?") < text.index("Let op: je werkt")
    assert "gecontroleerd op 20 november 2026" in text


def test_text_from_right_to_left_emoji_and_long_words(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    long = "https://voorbeeld.test/" + "heel-lang-" * 30
    api.answers = lambda text: [say(f"{ARABIC}\n\nGewoon Nederlands 👷‍♀️\n\n{long}")]
    page = chat(open_page, api, size=(320, 640))
    send(page, ARABIC)
    mine = own(page).locator(".bubble p")
    assert mine.evaluate("node => getComputedStyle(node).direction") == "rtl"
    answer = log(page).locator("li.assistant").last.locator(".bubble > p")
    expect(answer).to_have_count(3)
    directions = answer.evaluate_all("nodes => nodes.map((n) => getComputedStyle(n).direction)")
    assert directions == ["rtl", "ltr", "ltr"]
    assert own(page).locator(".bubble").get_attribute("lang") == ""
    assert not scrolls_sideways(page)
    check_accessible(page, "widget-right-to-left")


def test_only_web_addresses_of_a_card_open(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    urls = ["http://oud.test/a", "https://nieuw.test/b", "data:text/html,x", "//zonder.test", ""]
    api.answers = lambda text: [show("Kaarten", *({**CARD, "url": url} for url in urls))]
    page = chat(open_page, api)
    send(page, "laat zien")
    expect(log(page).locator(".card")).to_have_count(5)
    found = log(page).locator(".card a").evaluate_all("nodes => nodes.map((n) => n.href)")
    assert found == ["http://oud.test/a", "https://nieuw.test/b"]


def test_what_was_not_chosen_can_still_be_read(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    api.answers = lambda text: [offer("Wat doe je nu?", "Ik heb werk", "Ik zoek werk")]
    page = chat(open_page, api)
    send(page, "hoi")
    api.answers = lambda text: [say("Dank je.")]
    page.get_by_role("button", name="Ik heb werk").click()
    expect(log(page)).to_contain_text("Dank je.")
    for title in ("Ik heb werk", "Ik zoek werk"):
        expect(page.get_by_role("button", name=title)).to_be_visible()
    expect(page.get_by_role("button", name="Ik heb werk")).to_have_text("✓ Ik heb werk")


def test_progress_goes_back_when_the_server_says_so_and_ends(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    shown = page.locator("gouden-poort-chat .progress")
    expect(shown).to_be_hidden()
    for answered in (4, 3):
        api.add({"kind": "status", "progress": {"answered": answered, "total": 10}})
        expect(shown).to_have_text(f"{answered} van 10 vragen beantwoord")
    api.add({"kind": "status", "progress": {"answered": 10, "total": 10}})
    expect(shown).to_be_hidden()


# ---- ending, and going on elsewhere ----


def test_how_long_it_is_kept_stands_before_the_first_message(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    api.info["retention_days"] = 30
    page = chat(open_page, api)
    expect(log(page)).to_contain_text("We bewaren dit gesprek tot 30 dagen na je laatste bericht.")
    assert api.posts == []


def test_the_visitor_ends_the_conversation(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    send(page, "dank je, dit was het")
    expect(log(page)).to_contain_text("Je zei")
    menu(page, "Gesprek beëindigen")
    page.get_by_role("button", name="Nee, terug").click()
    assert "POST /api/conversations/c1/end" not in api.calls
    menu(page, "Gesprek beëindigen")
    page.get_by_role("button", name="Ja, beëindigen").click()
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    expect(box(page)).to_be_hidden()
    expect(log(page)).to_contain_text("dank je, dit was het")
    expect_focus(page, "title")
    expect(page.locator("gouden-poort-chat #who")).to_have_text("Gesprek beëindigd")
    assert page.evaluate("() => sessionStorage.length") == 0
    check_accessible(page, "widget-ended")
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Verwijder mijn gegevens")).to_be_visible()
    expect(page.get_by_role("button", name="Gesprek beëindigen")).to_be_hidden()


def test_ended_from_the_other_side_is_said_and_focus_is_not_lost(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    box(page).focus()
    api.end()
    expect(page.locator("gouden-poort-chat .ended")).to_contain_text("Het gesprek is beëindigd.")
    assert page.evaluate("() => document.activeElement.shadowRoot.activeElement.tagName") == "P"


def test_telegram_is_offered_only_where_it_exists(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Gesprek opslaan")).to_be_visible()
    expect(page.get_by_role("button", name="Ga verder in Telegram")).to_be_hidden()


@pytest.mark.parametrize("size", list(SIZES))
def test_going_on_in_telegram(open_page: OpenPage, api: ScriptedVisitorApi, size: str) -> None:
    api.info["telegram"] = {"username": "gouden_poort_test_bot"}
    page = chat(open_page, api, size=SIZES[size])
    menu(page, "Ga verder in Telegram")
    link = page.get_by_role("link", name="Open Telegram")
    expect(link).to_have_attribute("href", "https://t.me/gouden_poort_test_bot?start=K7Q2M9")
    expect(page.locator("gouden-poort-chat .confirm")).to_contain_text("K7Q2M9")
    expect(page.locator("gouden-poort-chat .confirm")).to_contain_text("nog 15 minuten")
    check_accessible(page, f"widget-telegram-{size}")
    page.get_by_role("button", name="Terug", exact=True).click()
    expect(link).to_have_count(0)
    expect_focus(page, "tool")


@pytest.mark.parametrize("way", ["address", "attribute"])
def test_going_on_with_a_code(open_page: OpenPage, api: ScriptedVisitorApi, way: str) -> None:
    api.codes.add("ABC123")
    api.add(say(GREETING))
    api.add(say("gezegd in Telegram", **{"from": "visitor"}))
    if way == "attribute":
        api.attributes = 'code="ABC123"'
        page = open_page(f"{ORIGIN}/embed", setup=api.install)
    else:
        page = open_page(f"{ORIGIN}/#verder=ABC123", setup=api.install)
    expect(own(page)).to_contain_text("gezegd in Telegram")
    assert page.evaluate("() => location.hash") == ""
    assert "POST /api/conversations" not in api.calls
    send(page, "en hier verder")
    expect(log(page)).to_contain_text("Je zei: en hier verder")


def test_a_code_that_does_not_work_is_said(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = open_page(f"{ORIGIN}/#verder=OUD123", setup=api.install, allowed=(REFUSED,))
    expect(page.get_by_role("alert")).to_have_text("Deze code werkt niet (meer).")
    expect(log(page)).to_contain_text(GREETING)
    check_accessible(page, "widget-bad-code")


def test_the_token_is_renewed(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    page.evaluate(
        "() => { const s = JSON.parse(sessionStorage['gouden-poort-chat']); s.renewed = 1;"
        " sessionStorage['gouden-poort-chat'] = JSON.stringify(s); }"
    )
    page.reload()
    expect(log(page)).to_contain_text(GREETING)
    page.wait_for_function(
        "() => JSON.parse(sessionStorage['gouden-poort-chat']).token.endsWith('-2')"
    )
    send(page, "met het nieuwe")
    expect(log(page)).to_contain_text("Je zei: met het nieuwe")
    assert api.calls.count("POST /api/conversations/c1/token") == 1


def test_the_launcher_still_opens_after_the_end(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    api.end()
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    page.keyboard.press("Escape")
    launcher(page).click()
    expect(log(page)).to_contain_text(GREETING)
    api.events.clear()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(box(page)).to_be_visible()
    expect(log(page)).to_contain_text(GREETING)
