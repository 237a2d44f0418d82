"""The widget on the running front desk: the real policy, the real assistant."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible
from tests.e2e.test_widget import box, launcher, log, menu, own, send

pytestmark = pytest.mark.live

ANSWER = 60_000  # milliseconds
OFFLINE = ("net::ERR_INTERNET_DISCONNECTED", "Failed to load resource")


def start(open_page: OpenPage, base_url: str, **options: Any) -> Page:
    """The demo page with the chat open and the assistant's greeting read."""
    page = open_page(f"{base_url}/", **options)
    launcher(page).click()
    expect(answers(page)).to_have_count(1, timeout=ANSWER)
    return page


def answers(page: Page) -> Any:
    return page.locator("gouden-poort-chat li.assistant")


def kept(page: Page) -> dict[str, Any]:
    """What the browser keeps of the conversation."""
    return dict(page.evaluate("() => JSON.parse(sessionStorage['gouden-poort-chat'])"))


def events_of(base_url: str, conversation: dict[str, Any]) -> httpx.Response:
    return httpx.get(
        f"{base_url}/api/conversations/{conversation['id']}/events",
        headers={"Authorization": f"Bearer {conversation['token']}"},
        timeout=30,
    )


def texts_of_visitor(base_url: str, page: Page) -> list[str]:
    events = events_of(base_url, kept(page)).json()["events"]
    return [event["text"] for event in events if event["from"] == "visitor"]


@pytest.mark.parametrize("size", list(SIZES))
def test_a_question_is_answered(open_page: OpenPage, base_url: str, size: str) -> None:
    page = start(open_page, base_url, size=SIZES[size])
    expect(answers(page).first).to_contain_text("digitale assistent")
    send(page, "hoi, ik werk als kok en ik wil iets anders")
    expect(answers(page).nth(1)).to_be_visible(timeout=ANSWER)
    expect(own(page)).to_contain_text("Verstuurd")
    check_accessible(page, f"live-{size}-answer")


def test_a_choice_can_be_tapped(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url)
    send(page, "ik wil ander werk")
    choice = log(page).locator("li .choice:not([aria-disabled])").first
    expect(choice).to_be_visible(timeout=ANSWER)
    title = choice.inner_text()
    before = answers(page).count()
    choice.click()
    expect(own(page).last).to_contain_text(title)
    expect(answers(page).nth(before)).to_be_visible(timeout=ANSWER)
    assert texts_of_visitor(base_url, page)[-1] == title


def test_facts_come_with_source_and_date(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url)
    send(page, "is er subsidie voor een opleiding?")
    origin = log(page).locator(".card .origin").first
    expect(origin).to_be_visible(timeout=ANSWER)
    expect(origin).to_contain_text("Bron: ")
    expect(origin).to_contain_text("gecontroleerd op ")
    check_accessible(page, "live-cards")


def test_a_reload_keeps_the_conversation(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url)
    send(page, "ik woon in Zwolle")
    expect(answers(page).nth(1)).to_be_visible(timeout=ANSWER)
    conversation = kept(page)["id"]
    page.reload()
    expect(own(page)).to_contain_text("ik woon in Zwolle")
    assert kept(page)["id"] == conversation
    assert texts_of_visitor(base_url, page) == ["ik woon in Zwolle"]


def test_offline_messages_wait_and_are_sent_once(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url, allowed=OFFLINE)
    page.context.set_offline(True)
    send(page, "eerste zonder verbinding")
    send(page, "tweede zonder verbinding")
    expect(page.get_by_text("De verbinding is weg. Ik bewaar je bericht.")).to_be_visible()
    expect(own(page).first).to_contain_text("Nog niet verstuurd")
    page.context.set_offline(False)
    expect(own(page).last).to_contain_text("Verstuurd", timeout=40_000)
    expect(page.get_by_text("De verbinding is weg.")).to_have_count(0)
    expect(own(page)).to_have_count(2)
    stored = texts_of_visitor(base_url, page)
    assert stored == ["eerste zonder verbinding", "tweede zonder verbinding"]


def test_erasing_erases_at_the_server(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url)
    conversation = kept(page)
    assert events_of(base_url, conversation).status_code == 200
    menu(page, "Verwijder mijn gegevens")
    page.get_by_role("button", name="Ja, verwijder alles").click()
    expect(page.get_by_text("Je gegevens zijn verwijderd.").first).to_be_visible()
    assert events_of(base_url, conversation).status_code == 410
    assert page.evaluate("() => sessionStorage.length") == 0


def test_a_closed_chat_leaves_the_page_usable(open_page: OpenPage, base_url: str) -> None:
    page = start(open_page, base_url, size=SIZES["phone"])
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    page.get_by_role("button", name="Stel je vraag aan de balie").click()
    expect(box(page)).to_be_visible()
