"""The desk for browser tests: a real gateway where only the assistant is stubbed, and its users."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyotp
from playwright.sync_api import Locator, Page, expect

from bot.catalogue.load import load
from bot.catalogue.store import DATA_DIR, open_engine
from bot.conversations import desk_tables as d
from bot.conversations import desk_users, handovers, log
from bot.conversations.database import Database
from bot.conversations.desk_users import Credentials
from bot.conversations.records import Handover, NewEvent
from bot.settings import read_settings
from tests.unit.gateway.conftest import Conversation, Gateway
from tests.unit.gateway.fake_rasa import FakeRasa

if TYPE_CHECKING:
    from tests.e2e.conftest import OpenPage

REFUSED = ("Failed to load resource",)  # the first look, before signing in
SUMMARY = {
    "lines": [
        {"label": "Werk en ervaring", "value": "verpleegkundige <b>24 uur</b>"},
        {"label": "Wat je niet wilt", "value": "bouw"},
    ],
    "advice": ["Monteur zonnepanelen"],
}


@dataclass
class Place:
    """A running gateway, and the ways into it that a test needs."""

    gateway: Gateway
    open_page: OpenPage

    @property
    def db(self) -> Any:
        return self.gateway.app.state.gateway.db

    def visitor(self, region: str = "AM05", name: str = "Twente", **more: Any) -> Conversation:
        """Somebody who asked for a person and waits."""
        conversation = self.gateway.open()
        conversation.answered(conversation.say("hoi <script>alert(1)</script>"))
        given = Handover(
            region, name, SUMMARY, more.pop("contact", None), True,
            consent_text="Ik stuur dit mee. Vind je dat goed?", **more,
        )  # fmt: skip
        with self.db.writing() as connection:
            row = log.load(connection, conversation.id, lock=True)
            handovers.request_handover(connection, row, given)
        return conversation

    def user(
        self, name: str, role: str = "adviseur", regions: tuple[str, ...] = ("*",)
    ) -> Credentials:
        login = f"u{secrets.token_hex(4)}"
        return desk_users.create_user(self.db, login, name=name, role=role, regions=regions)

    def desk(
        self,
        name: str = "Anna",
        role: str = "adviseur",
        regions: tuple[str, ...] = ("*",),
        **options: Any,
    ) -> Page:
        """The desk of a new user, signed in."""
        made = self.user(name, role, regions)
        page = self.open_page(f"{self.gateway.url}/desk", allowed=REFUSED, **options)
        sign_in(page, made)
        expect(page.locator("#menu")).to_be_visible()
        return page


def sign_in(page: Page, made: Credentials, password: str | None = None) -> None:
    page.get_by_label("Gebruikersnaam").fill(made.login)
    page.get_by_label("Wachtwoord").fill(password or made.password)
    page.get_by_label("Code van je").fill(pyotp.TOTP(made.totp_secret).now())
    page.keyboard.press("Enter")


@contextmanager
def running_gateway(folder: Path, more: Mapping[str, str] | None = None) -> Iterator[Gateway]:
    """A gateway with its own store in ``folder``, and the catalogue as it is."""
    environ = {
        "DATABASE_URL": f"sqlite:///{folder}/frontdesk.db",
        "BALIE_VAR": str(folder),
        "CATALOGUE_URL": f"sqlite:///{folder}/catalogue.db",
        "GATEWAY_PORT": "0",
        **(more or {}),
    }
    engine = open_engine(environ["CATALOGUE_URL"])
    load(engine, Path(DATA_DIR))
    engine.dispose()
    rasa = FakeRasa(read_settings(environ).tracker_url)
    rasa.start()
    running = Gateway(read_settings({**environ, "RASA_URL": rasa.url, "RASA_TOKEN": rasa.token}))
    yield running
    running.stop()
    rasa.stop()


def empty_queue(place: Place) -> None:
    """Take every request away, so that the next test starts with none."""
    with place.db.writing() as connection:
        for name in ("request_regions", "leases", "transfers"):
            connection.execute(getattr(d, name).delete())
        connection.execute(handovers.t.handover_requests.delete())


def many_waiting(db: Database, number: int) -> None:
    """So many people who wait in the chat, spread over two regions."""
    greeting = NewEvent("assistant", "text", "Hoi! Waar kan ik je mee helpen?")
    for n in range(number):
        region, name = ("AM05", "Twente") if n % 2 else ("AM01", "Groningen")
        made, _ = log.create_conversation(db, channel="widget", page=None, greeting=[greeting])
        with db.writing() as connection:
            row = log.load(connection, made, lock=True)
            asked = Handover(region, name, SUMMARY, None, True, consent_text="Vind je dat goed?")
            handovers.request_handover(connection, row, asked)


def rows(page: Page) -> Locator:
    return page.locator("#requests .row")


def take(page: Page, visitor: Conversation | None = None) -> None:
    rows(page).first.click()
    page.get_by_role("button", name="Gesprek overnemen").click()
    expect(page.locator("#detail-status")).to_contain_text("Jij hebt dit gesprek")


def write(page: Page, text: str) -> None:
    message_field(page).fill(text)
    message_field(page).press("Enter")


def seen_by(visitor: Conversation, text: str) -> list[dict[str, Any]]:
    return [e for e in visitor.events() if e["text"] == text]


def message_field(page: Page) -> Locator:
    return page.get_by_label("Bericht aan de bezoeker")


def claim(page: Page, index: int) -> None:
    """Take over the request at this place in the list."""
    rows(page).nth(index).click()
    page.get_by_role("button", name="Gesprek overnemen").click()
    expect(message_field(page)).to_be_focused()
