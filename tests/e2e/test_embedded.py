"""The widget on somebody else's website, with the real gateway and a line that breaks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import SIZES, OpenPage, check_accessible
from tests.e2e.door import Door, open_door
from tests.e2e.test_widget import launcher, log, menu, own, send

BROKEN = ("net::ERR_", "Failed to load resource")
HEALED = 60_000  # milliseconds
IDLE = 6_500  # after this the gateway has closed what is not in use; only the stream is open
ROTATED = "() => { const s = JSON.parse(sessionStorage['gouden-poort-chat']); s.renewed = 1; \
sessionStorage['gouden-poort-chat'] = JSON.stringify(s); }"
SHOWN = """() => [...document.querySelector("gouden-poort-chat").shadowRoot
  .querySelectorAll(".transcript > li")].map((item) =>
    [item.classList[1], item.querySelector(".bubble")?.textContent ?? ""])"""


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    yield from open_door(tmp_path)


@pytest.fixture
def open_page(door: Door, open_page: OpenPage) -> OpenPage:
    """Pages close before the door does, or they would see it go."""
    return open_page


def visit(open_page: OpenPage, door: Door, **options: Any) -> Page:
    """The site's page with the chat open and the greeting read."""
    page = open_page(f"{door.site.origin}/", also=(door.site.server,), **options)
    launcher(page).click()
    expect(log(page).locator("li.assistant")).to_have_count(1)
    return page


def second_tab(page: Page) -> Page:
    tab = page.context.new_page()
    tab.set_default_timeout(15_000)
    tab.goto(page.url)
    return tab


def kept(page: Page) -> dict[str, Any]:
    return dict(page.evaluate("() => JSON.parse(sessionStorage['gouden-poort-chat'])"))


def stored(door: Door, page: Page) -> list[list[str]]:
    """The log as a viewer should show it."""
    return [[e["from"], e["text"]] for e in door.events(kept(page)) if e["text"]]


@pytest.mark.parametrize("size", list(SIZES))
def test_it_works_under_a_strict_policy_on_another_origin(
    open_page: OpenPage, door: Door, size: str
) -> None:
    broken: list[str] = []

    def listen(context: BrowserContext) -> None:
        context.expose_function("policyBroken", lambda line: broken.append(line))
        context.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => "
            "policyBroken(`${e.violatedDirective} ${e.blockedURI}`))"
        )

    door.site.attributes = 'theme="kade" heading="Vraag het de school"'
    page = visit(open_page, door, size=SIZES[size], setup=listen)
    send(page, "hoi")
    expect(log(page)).to_contain_text("Je zei: hoi")
    background = """() => getComputedStyle(document.querySelector("gouden-poort-chat").shadowRoot
      .querySelector(".head")).backgroundColor"""
    assert page.evaluate(background) == "rgb(15, 76, 85)"
    assert page.evaluate(SHOWN) == stored(door, page)
    check_accessible(page, f"widget-embedded-{size}")
    assert broken == []


def test_that_policy_is_in_force(open_page: OpenPage, door: Door) -> None:
    """Without this the test above could pass under no policy at all."""
    page = open_page(f"{door.site.origin}/", also=(door.site.server,), allowed=("Security Policy",))
    page.evaluate("() => document.body.setAttribute('style', 'color: rgb(255, 0, 0)')")
    assert page.evaluate("() => getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_site_that_is_not_on_the_list_gets_nothing(open_page: OpenPage, door: Door) -> None:
    refused = ("blocked by CORS policy", "Failed to load resource")
    page = open_page(f"{door.stranger.origin}/", also=(door.stranger.server,), allowed=refused)
    expect(page.get_by_role("heading", name="Een school")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => customElements.get('gouden-poort-chat') === undefined")


def test_a_half_open_connection_is_found(open_page: OpenPage, door: Door) -> None:
    page = visit(open_page, door, allowed=BROKEN)
    page.wait_for_timeout(IDLE)
    assert door.wire.freeze() > 0
    door.post(kept(page), "van elders")
    expect(log(page)).to_contain_text("Je zei: van elders", timeout=HEALED)
    assert page.evaluate(SHOWN) == stored(door, page)


def test_after_sleep_it_catches_up(open_page: OpenPage, door: Door) -> None:
    page = visit(open_page, door, allowed=BROKEN)
    page.wait_for_timeout(IDLE)
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    door.wire.freeze()
    page.wait_for_timeout(1_000)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    door.post(kept(page), "terwijl je sliep")
    expect(log(page)).to_contain_text("Je zei: terwijl je sliep", timeout=HEALED)
    assert page.evaluate(SHOWN) == stored(door, page)


def test_tabs_share_one_conversation(open_page: OpenPage, door: Door) -> None:
    first = visit(open_page, door)
    second = second_tab(first)
    launcher(second).click()
    expect(log(second).locator("li.assistant")).to_have_count(1)
    assert kept(second)["id"] == kept(first)["id"]
    for number in range(3):
        send(first, f"a{number}")
        send(second, f"b{number}")
    for tab in (first, second):
        expect(log(tab).locator("li.assistant")).to_have_count(7)
        expect(own(tab)).to_have_count(6)
    assert first.evaluate(SHOWN) == second.evaluate(SHOWN) == stored(door, first)
    first.close()
    send(second, "nog steeds")
    expect(log(second)).to_contain_text("Je zei: nog steeds")


def test_a_tab_that_is_open_already_joins(open_page: OpenPage, door: Door) -> None:
    first = open_page(f"{door.site.origin}/", also=(door.site.server,))
    second = second_tab(first)
    expect(launcher(second)).to_be_visible()
    assert second.evaluate("() => sessionStorage.length") == 0
    launcher(first).click()
    send(first, "hier ben ik")
    expect(log(first)).to_contain_text("Je zei: hier ben ik")
    launcher(second).click()
    expect(log(second)).to_contain_text("Je zei: hier ben ik")
    assert second.evaluate(SHOWN) == first.evaluate(SHOWN)


def test_a_new_token_reaches_every_tab(open_page: OpenPage, door: Door) -> None:
    first = visit(open_page, door)
    second = second_tab(first)
    launcher(second).click()
    expect(log(second).locator("li.assistant")).to_have_count(1)
    before = kept(first)["token"]
    first.evaluate(ROTATED)
    first.reload()
    first.wait_for_function(
        "old => JSON.parse(sessionStorage['gouden-poort-chat']).token !== old", arg=before
    )
    second.wait_for_function(
        "old => JSON.parse(sessionStorage['gouden-poort-chat']).token !== old", arg=before
    )
    assert kept(second)["token"] == kept(first)["token"]
    send(second, "met het nieuwe")
    expect(log(first)).to_contain_text("Je zei: met het nieuwe")


def test_ending_ends_it_in_every_tab_and_at_the_server(open_page: OpenPage, door: Door) -> None:
    first = visit(open_page, door)
    second = second_tab(first)
    launcher(second).click()
    expect(log(second).locator("li.assistant")).to_have_count(1)
    conversation = kept(first)
    menu(first, "Gesprek beëindigen")
    first.get_by_role("button", name="Ja, beëindigen").click()
    for tab in (first, second):
        ended = tab.locator("gouden-poort-chat .ended")
        expect(ended).to_contain_text("Het gesprek is beëindigd. Je kunt het hier nog lezen.")
        expect(tab.get_by_role("button", name="Nieuw gesprek")).to_be_visible()
        expect(log(tab)).to_contain_text("Welkom")
        assert tab.evaluate("() => sessionStorage.length") == 0
    refused = door.gateway.http.post(
        f"/api/conversations/{conversation['id']}/messages",
        headers={"Authorization": f"Bearer {conversation['token']}"},
        json={"client_id": "te-laat", "text": "te laat"},
    )
    assert refused.status_code == 409
    # Who has ended may still have everything erased.
    menu(first, "Verwijder mijn gegevens")
    first.get_by_role("button", name="Ja, verwijder alles").click()
    expect(first.get_by_text("Je gegevens zijn verwijderd.").first).to_be_visible()
    gone = door.gateway.http.get(
        f"/api/conversations/{conversation['id']}/events",
        headers={"Authorization": f"Bearer {conversation['token']}"},
    )
    assert gone.status_code == 410


def test_nothing_is_lost_doubled_or_out_of_order(open_page: OpenPage, door: Door) -> None:
    """Two tabs type on while the line is cut and frozen at random."""
    chance = random.Random(20261121)
    first = visit(open_page, door, allowed=BROKEN)
    second = second_tab(first)
    launcher(second).click()
    expect(log(second).locator("li.assistant")).to_have_count(1)
    sent: list[list[str]] = [[], []]
    for number in range(12):
        which = chance.randrange(2)
        text = f"{'ab'[which]}{number}"
        send((first, second)[which], text)
        sent[which].append(text)
        harm = chance.random()
        if harm < 0.3:
            door.wire.cut()
            first.wait_for_timeout(chance.randrange(1_200))
            door.wire.restore()
        elif harm < 0.45:
            door.wire.freeze()
        first.wait_for_timeout(chance.randrange(300))
    for tab in (first, second):
        expect(own(tab)).to_have_count(12, timeout=HEALED)
        expect(log(tab).locator("li.assistant")).to_have_count(13, timeout=HEALED)
        expect(tab.locator("gouden-poort-chat .notice")).to_have_text("", timeout=HEALED)
    log_of_all = stored(door, first)
    assert first.evaluate(SHOWN) == second.evaluate(SHOWN) == log_of_all
    typed = [text for sender, text in log_of_all if sender == "visitor"]
    for letter, own_order in zip("ab", sent, strict=True):
        assert [text for text in typed if text.startswith(letter)] == own_order
    answers = [text for sender, text in log_of_all if sender == "assistant"][1:]
    assert sorted(answers) == sorted(f"Je zei: {text}" for text in typed)


def test_a_one_time_code_goes_on_here_and_works_once(open_page: OpenPage, door: Door) -> None:
    page = visit(open_page, door)
    send(page, "op de computer")
    expect(log(page)).to_contain_text("Je zei: op de computer")
    conversation = kept(page)
    made = door.gateway.http.post(
        f"/api/conversations/{conversation['id']}/links",
        headers={"Authorization": f"Bearer {conversation['token']}"},
        json={"to": "web"},
    )
    assert made.status_code == 201
    address = f"{door.site.origin}/#verder={made.json()['code']}"
    phone = open_page(address, also=(door.site.server,), size=SIZES["phone"])
    expect(log(phone)).to_contain_text("Je zei: op de computer")
    assert phone.evaluate("() => location.hash") == ""
    assert kept(phone)["id"] == conversation["id"]
    send(phone, "op de telefoon")
    expect(log(page)).to_contain_text("Je zei: op de telefoon")
    again = open_page(address, also=(door.site.server,), allowed=BROKEN)
    expect(again.get_by_role("alert")).not_to_be_empty()
    expect(log(again).locator("li.assistant")).to_have_count(1)
    assert kept(again)["id"] != conversation["id"]
