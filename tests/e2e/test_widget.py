"""The widget in every state it can be in, against a scripted server."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible
from tests.e2e.scripted import GREETING, INLINE, ORIGIN, ScriptedVisitorApi, offer, say, show

REFUSED = "Failed to load resource"  # the browser's own line about an error status

CARD = {
    "title": "Monteur zonnepanelen",
    "lines": ["Je zei dat je liever buiten werkt.", "Let op: je werkt vaak op hoogte."],
    "source": "De bron van de test",
    "checked_on": "2026-11-20",
    "url": "https://voorbeeld.test/beroep",
}


@pytest.fixture
def api() -> ScriptedVisitorApi:
    return ScriptedVisitorApi()


def chat(open_page: OpenPage, api: ScriptedVisitorApi, **options: object) -> Page:
    """A page with the chat open and the greeting read."""
    page = open_page(f"{ORIGIN}/", setup=api.install, **options)
    launcher(page).click()
    expect(log(page)).to_contain_text(GREETING)
    return page


def launcher(page: Page) -> Locator:
    # An answer that came in while the chat was closed is part of the name.
    return page.get_by_role("button", name=re.compile(r"^Stel je vraag( ?\d+ nieuw)?$"))


def box(page: Page) -> Locator:
    return page.get_by_label("Je bericht")


def log(page: Page) -> Locator:
    return page.locator("gouden-poort-chat .log")


def own(page: Page) -> Locator:
    return page.locator("gouden-poort-chat li.visitor")


def live(page: Page) -> Locator:
    return page.locator("gouden-poort-chat > [aria-live], gouden-poort-chat [aria-live=polite]")


def send(page: Page, text: str) -> None:
    box(page).fill(text)
    box(page).press("Enter")


def menu(page: Page, item: str) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name=item, exact=True).click()


def expect_focus(page: Page, part: str) -> None:
    """Wait until the element with ``part`` in its id or class has the focus."""
    page.wait_for_function(
        """part => {
          const node = document.activeElement;
          const inner = node?.shadowRoot?.activeElement ?? node;
          return (inner.id || inner.className || inner.tagName).includes(part);
        }""",
        arg=part,
        timeout=5_000,
    )


# ---- before and around a conversation ----


def test_nothing_is_stored_or_asked_before_opening(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install)
    expect(launcher(page)).to_be_visible()
    page.wait_for_timeout(500)
    stored = "() => [localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(stored) == [0, 0, ""]
    assert api.calls == []


def test_opens_and_closes_by_keyboard(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install)
    launcher(page).focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="Balie Gouden Poort")
    expect(panel).to_be_visible()
    expect_focus(page, "text")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect_focus(page, "launcher")
    expect(launcher(page)).to_have_attribute("aria-expanded", "false")


def test_escape_closes_the_menu_first(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    erase = page.get_by_role("button", name="Verwijder mijn gegevens")
    expect(erase).to_be_visible()
    page.keyboard.press("Escape")
    expect(erase).to_be_hidden()
    expect(box(page)).to_be_visible()
    expect_focus(page, "tool")


def test_focus_stays_inside_where_the_panel_fills_the_screen(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, size=SIZES["phone"])
    expect(page.get_by_role("dialog", name="Balie Gouden Poort")).to_be_visible()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(14):
            page.keyboard.press(key)
            inside = "() => document.activeElement.tagName"
            assert page.evaluate(inside) == "GOUDEN-POORT-CHAT"


def test_a_page_button_puts_its_question_ready(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = open_page(f"{ORIGIN}/", setup=api.install)
    page.get_by_role("button", name="Ik heb geen diploma. Kan ik toch beginnen?").click()
    expect(box(page)).to_have_value("Ik heb geen diploma. Kan ik toch beginnen?")
    assert api.posts == []


@pytest.mark.parametrize("size", list(SIZES))
def test_inline_it_waits_for_the_visitor_to_begin(
    open_page: OpenPage, api: ScriptedVisitorApi, size: str
) -> None:
    api.attributes = INLINE
    page = open_page(f"{ORIGIN}/embed", setup=api.install, size=SIZES[size])
    begin = page.get_by_role("button", name="Begin")
    expect(begin).to_be_visible()
    expect(page.get_by_role("heading", name="Vraag het ons")).to_be_visible()
    page.wait_for_timeout(300)
    assert api.calls == []
    assert page.evaluate("() => sessionStorage.length") == 0
    begin.click()
    expect(log(page)).to_contain_text(GREETING)
    expect(log(page)).to_contain_text("Fijn dat je er bent.")
    check_accessible(page, f"widget-inline-{size}")
    send(page, "hoi")
    expect(log(page)).to_contain_text("Je zei: hoi")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Sluiten")).to_have_count(0)
    page.reload()
    expect(log(page)).to_contain_text("Je zei: hoi")


# ---- messages ----


def test_a_message_is_sent_answered_and_announced_without_moving_focus(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    send(page, "ik ben kok")
    expect(own(page)).to_contain_text("Verstuurd")
    expect(log(page)).to_contain_text("Je zei: ik ben kok")
    expect(live(page)).to_contain_text("Assistent: Je zei: ik ben kok")
    expect_focus(page, "text")
    assert [post["text"] for post in api.posts] == ["ik ben kok"]
    expect(page.get_by_text("De assistent denkt na…").last).to_be_hidden()


def test_shift_enter_makes_a_line_and_an_empty_message_is_not_sent(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    box(page).press("Enter")
    box(page).press_sequentially("een")
    box(page).press("Shift+Enter")
    box(page).press_sequentially("twee")
    box(page).press("Enter")
    expect(own(page)).to_have_count(1)
    expect(log(page)).to_contain_text("Je zei")
    assert [post["text"] for post in api.posts] == ["een\ntwee"]


def test_the_counter_shows_near_the_limit(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    counter = page.locator("gouden-poort-chat .counter")
    box(page).fill("a" * 3000)
    expect(counter).to_be_hidden()
    box(page).fill("a" * 3990)
    expect(counter).to_have_text("Nog 10 tekens")


def test_content_is_text_and_only_https_becomes_a_link(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    nasty = "<img src=x onerror=alert(1)> javascript:alert(1) http://a.test https://b.test/c?d=1."
    bad_card = {**CARD, "title": "<b>vet</b>", "url": "javascript:alert(1)"}
    api.answers = lambda text: [say(nasty), show("<script>alert(1)</script>", bad_card)]
    page = chat(open_page, api)
    send(page, "<i>schuin</i>")
    expect(log(page)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(log(page)).to_contain_text("<script>alert(1)</script>")
    expect(log(page)).to_contain_text("<b>vet</b>")
    assert log(page).locator("img, script, b, i:not(.dots i)").count() == 0
    links = log(page).locator("a")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://b.test/c?d=1")
    expect(links).to_have_attribute("rel", "noopener noreferrer")
    expect(links).to_have_attribute("target", "_blank")


def test_a_choice_is_sent_by_its_id_and_stays_marked(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    api.answers = lambda text: [offer("Wat doe je nu?", "Ik heb werk", "Ik heb een uitkering")]
    page = chat(open_page, api)
    send(page, "hoi")
    api.answers = lambda text: [say("Dank je.")]
    chosen = page.get_by_role("button", name="Ik heb werk")
    other = page.get_by_role("button", name="Ik heb een uitkering", exact=True)
    chosen.click()
    expect(log(page)).to_contain_text("Dank je.")
    assert api.posts[-1]["choice"] == "id-Ik heb werk"
    assert "text" not in api.posts[-1]
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(other).to_have_attribute("aria-pressed", "false")
    expect(other).to_have_attribute("aria-disabled", "true")
    other.click(force=True)
    page.wait_for_timeout(300)
    assert len(api.posts) == 2
    page.reload()
    expect(chosen).to_have_attribute("aria-pressed", "true")


def test_cards_show_their_source_and_date(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    api.answers = lambda text: [show("Dit past bij je:", CARD)]
    page = chat(open_page, api)
    send(page, "wat past bij mij?")
    card = log(page).locator(".card")
    expect(card.get_by_role("heading", name="Monteur zonnepanelen")).to_be_visible()
    expect(card).to_contain_text("Bron: De bron van de test · gecontroleerd op 20 november 2026")
    link = card.get_by_role("link", name="Lees meer op voorbeeld.test")
    expect(link).to_have_attribute("href", "https://voorbeeld.test/beroep")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_it_is_clear_when_a_person_answers(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    who = page.locator("gouden-poort-chat #who")
    expect(who).to_have_text("Je praat met een digitale assistent")
    api.answers = lambda text: [say("Hoi, ik lees mee.", **{"from": "advisor", "advisor": "Anna"})]
    send(page, "mens graag")
    expect(who).to_have_text("Je praat met Anna (medewerker)")
    expect(log(page)).to_contain_text("Anna, medewerker:")
    api.add(say("Ik ben er weer."))
    expect(who).to_have_text("Je praat met een digitale assistent")


def test_progress_is_shown_but_not_as_a_message(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    api.answers = lambda text: [
        say("Volgende vraag"),
        {"kind": "status", "progress": {"answered": 3, "total": 10}},
    ]
    page = chat(open_page, api)
    send(page, "hoi")
    progress = page.get_by_role("progressbar", name="3 van 10 vragen beantwoord")
    expect(progress).to_have_attribute("max", "10")
    assert progress.evaluate("node => node.value") == 3
    expect(log(page).locator("li.assistant")).to_have_count(2)


def test_a_new_message_is_counted_on_the_launcher(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    page.keyboard.press("Escape")
    api.add(say("Ben je er nog?"))
    expect(page.get_by_role("button", name="Stel je vraag 1 nieuw")).to_be_visible()
    expect(live(page)).to_contain_text("Nieuw bericht in de chat.")
    page.get_by_role("button", name="Stel je vraag 1 nieuw").click()
    expect(log(page)).to_contain_text("Ben je er nog?")


def test_a_reload_keeps_the_conversation(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    send(page, "ik woon in assen")
    expect(log(page)).to_contain_text("Je zei: ik woon in assen")
    page.reload()
    expect(own(page)).to_contain_text("ik woon in assen")
    expect(own(page)).to_have_count(1)
    assert api.calls.count("POST /api/conversations") == 1
    expect(live(page)).to_have_text("")  # what was heard before is not read out again


def test_it_works_where_streams_do_not(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    api.streams = False
    page = chat(open_page, api)
    send(page, "hallo")
    expect(log(page)).to_contain_text("Je zei: hallo")
    expect(own(page)).to_have_count(1)


def test_what_the_server_masked_is_masked_here_too(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    api.mask = lambda text: text.replace("111222333", "[bsn weggehaald]")
    page = chat(open_page, api)
    send(page, "mijn bsn is 111222333")
    expect(log(page)).to_contain_text("Je zei")
    page.reload()
    expect(own(page)).to_contain_text("[bsn weggehaald]")


# ---- what goes wrong ----


def test_a_lost_receipt_is_asked_again_with_the_same_id(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.lose_receipt = True
    send(page, "eenmaal")
    expect(own(page)).to_contain_text("Verstuurd")
    page.wait_for_timeout(3_500)
    assert len({post["client_id"] for post in api.posts}) == 1
    assert len(api.posts) == 2
    expect(own(page)).to_have_count(1)
    assert [e["text"] for e in api.events if e["from"] == "visitor"] == ["eenmaal"]


def test_an_outage_keeps_messages_in_order(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.refusals = [(503, "", {}), (503, "", {})]
    send(page, "eerste")
    send(page, "tweede")
    notice = page.locator("gouden-poort-chat .notice")
    expect(notice).to_contain_text("Ik bewaar je bericht.")
    expect(own(page).first).to_contain_text("Nog niet verstuurd")
    expect(log(page)).to_contain_text("Je zei: tweede")
    stored = [e["text"] for e in api.events if e["from"] == "visitor"]
    assert stored == ["eerste", "tweede"]
    expect(own(page)).to_have_count(2)
    expect(notice).to_have_text("")


def test_an_unsent_message_survives_a_reload(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.refusals = [(503, "", {"Retry-After": "600"})]
    send(page, "bewaar mij")
    expect(own(page)).to_contain_text("Nog niet verstuurd")
    page.reload()
    expect(log(page)).to_contain_text("Je zei: bewaar mij")
    expect(own(page)).to_have_count(1)
    assert len({post["client_id"] for post in api.posts}) == 1


def test_try_again_sends_at_once(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.refusals = [(503, "", {"Retry-After": "600"})]
    send(page, "opnieuw")
    page.get_by_role("button", name="Opnieuw proberen").click()
    expect(own(page)).to_contain_text("Verstuurd")


def test_too_many_messages_wait_for_the_server(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.refusals = [(429, "Even rustig aan.", {"Retry-After": "2"})]
    send(page, "druk")
    expect(page.get_by_role("alert")).to_have_text("Even rustig aan.")
    expect(log(page)).to_contain_text("Je zei: druk")
    assert len({post["client_id"] for post in api.posts}) == 1


@pytest.mark.parametrize("status", [413, 422])
def test_a_refused_message_comes_back_to_the_input(
    open_page: OpenPage, api: ScriptedVisitorApi, status: int
) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.refusals = [(status, "Dit bericht kan zo niet.", {})]
    send(page, "te veel")
    expect(page.get_by_role("alert")).to_have_text("Dit bericht kan zo niet.")
    expect(box(page)).to_have_value("te veel")
    expect(box(page)).to_have_attribute("aria-invalid", "true")
    assert len(api.posts) == 1


def test_a_choice_that_is_gone_does_not_end_the_conversation(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.add(offer("Kies maar", "Links", "Rechts"))
    api.refusals = [(404, "Deze keuze bestaat niet (meer) in dit gesprek.", {})]
    page.get_by_role("button", name="Links").click()
    expect(page.get_by_role("alert")).to_contain_text("Deze keuze bestaat niet")
    send(page, "dan maar typen")
    expect(log(page)).to_contain_text("Je zei: dan maar typen")


# ---- erasing and starting again ----


def test_erasing_asks_first_and_leaves_nothing(
    open_page: OpenPage, api: ScriptedVisitorApi
) -> None:
    page = chat(open_page, api)
    send(page, "geheim")
    expect(log(page)).to_contain_text("Je zei: geheim")
    menu(page, "Verwijder mijn gegevens")
    page.get_by_role("button", name="Nee, terug").click()
    assert not api.erased
    menu(page, "Verwijder mijn gegevens")
    page.get_by_role("button", name="Ja, verwijder alles").click()
    expect(page.get_by_text("Je gegevens zijn verwijderd.").first).to_be_visible()
    assert api.erased
    assert page.evaluate("() => sessionStorage.length") == 0
    expect(log(page)).not_to_contain_text("geheim")
    api.erased = False
    api.events.clear()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(log(page)).to_contain_text(GREETING)
    expect(own(page)).to_have_count(0)


def test_erased_elsewhere_is_said(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api, allowed=(REFUSED,))
    api.erased = True
    expect(page.get_by_text("Je gegevens zijn verwijderd.").first).to_be_visible()
    expect(page.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
    assert page.evaluate("() => sessionStorage.length") == 0


def test_a_new_conversation_asks_first(open_page: OpenPage, api: ScriptedVisitorApi) -> None:
    page = chat(open_page, api)
    send(page, "oud")
    expect(log(page)).to_contain_text("Je zei: oud")
    menu(page, "Nieuw gesprek")
    api.events.clear()
    page.get_by_role("button", name="Ja, nieuw gesprek").click()
    expect(log(page)).to_contain_text(GREETING)
    expect(log(page)).not_to_contain_text("oud")
    assert api.calls.count("POST /api/conversations") == 2
