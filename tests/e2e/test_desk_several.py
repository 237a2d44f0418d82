"""The desk in a browser with more than one conversation, and what is typed but not sent."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import expect

from bot.conversations import desk_tables as d
from bot.conversations import desk_users
from bot.conversations.records import now
from tests.e2e.desk import REFUSED, Place, claim, message_field, rows, seen_by, sign_in, write
from tests.unit.gateway.conftest import until


def test_what_is_typed_stays_with_its_conversation(place: Place) -> None:
    place.visitor()
    place.visitor("AM01", "Groningen")
    page = place.desk()
    claim(page, 0)
    message_field(page).fill("voor de een")
    page.get_by_label("Nieuwe notitie").fill("notitie over de een")
    claim(page, 1)
    expect(message_field(page)).to_have_value("")
    expect(page.get_by_label("Nieuwe notitie")).to_have_value("")
    message_field(page).fill("voor de ander")
    rows(page).filter(has_text="Twente").click()
    expect(message_field(page)).to_have_value("voor de een")
    expect(page.get_by_label("Nieuwe notitie")).to_have_value("notitie over de een")


def test_two_conversations_are_kept_and_a_new_message_is_seen(place: Place) -> None:
    first = place.visitor()
    place.visitor("AM01", "Groningen")
    page = place.desk()
    claim(page, 0)
    claim(page, 1)
    moment = now()
    with place.db.writing() as connection:
        connection.execute(d.leases.update().values(until=moment + timedelta(seconds=40)))

    def kept() -> bool:
        with place.db.reading() as connection:
            ends = [row.until for row in connection.execute(d.leases.select())]
        return len(ends) == 2 and min(ends) > moment + timedelta(seconds=45)

    until(kept, 35)
    first.say("ben je er nog?")
    row = rows(page).filter(has_text="Twente")
    expect(row).to_contain_text("Nieuw bericht", timeout=20_000)
    row.click()
    expect(page.locator(".talk")).to_contain_text("ben je er nog?")
    expect(row).to_contain_text("Van jou")


def test_messages_on_their_way_survive_another_conversation(place: Place) -> None:
    first = place.visitor()
    place.visitor("AM01", "Groningen")
    page = place.desk()
    claim(page, 0)
    page.route("**/messages", lambda route: route.abort(), times=1)
    write(page, "nog onderweg")
    rows(page).nth(1).click()
    expect(page.locator("#detail-title")).to_have_text("Groningen")
    until(lambda: seen_by(first, "nog onderweg"))


def test_a_session_that_ends_loses_nothing(place: Place) -> None:
    place.visitor()
    made = place.user("Anna")
    page = place.open_page(f"{place.gateway.url}/desk", allowed=REFUSED)
    sign_in(page, made)
    claim(page, 0)
    message_field(page).fill("een halve zin")
    desk_users.revoke_sessions(place.db, made.login)
    expect(page.get_by_label("Wachtwoord")).to_be_visible(timeout=40_000)
    expect(page.get_by_text("verpleegkundige")).to_have_count(0)
    sign_in(page, desk_users.reset_user(place.db, made.login))
    expect(message_field(page)).to_have_value("een halve zin")
    page.locator("#settings summary").click()
    page.get_by_role("button", name="Uitloggen").click()
    sign_in(page, place.user("Bilal"))
    rows(page).first.click()
    expect(page.locator("#detail-status")).to_contain_text("Anna heeft dit gesprek")
    expect(page.locator(".composer textarea")).to_have_value("")


def test_an_erased_conversation_leaves_the_screen(place: Place) -> None:
    visitor = place.visitor()
    page = place.desk()
    claim(page, 0)
    answer = visitor.http.delete(visitor.path, headers=visitor.auth)
    assert answer.is_success, answer.text
    # Who asks while it goes hears that it is erased, who asks later only that it is not theirs.
    gone = re.compile("is verwijderd|niet meer lezen")
    expect(page.locator("#detail-title")).to_contain_text(gone)
    expect(page.get_by_text("verpleegkundige")).to_have_count(0)
    expect(page.locator(".talk li")).to_have_count(0)
    expect(message_field(page)).to_be_hidden()
