"""A gateway with Telegram: the emulator and its proxy are real HTTP, Rasa is the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.conversations.database import Database
from bot.settings import Settings, read_settings
from tests.telegram import emulator_process
from tests.telegram.bot_api import TOKEN, BotApi
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway
from tests.unit.gateway.fake_rasa import FakeRasa


@pytest.fixture(scope="session")
def emulator() -> Iterator[str]:
    reason = emulator_process.missing()
    if reason:
        pytest.skip(reason)
    with emulator_process.running() as url:
        yield url


@pytest.fixture
def api(emulator: str) -> Iterator[BotApi]:
    made = BotApi(emulator)
    yield made
    made.stop()


@pytest.fixture
def rasa(tmp_path: Path) -> Iterator[FakeRasa]:
    fake = FakeRasa(f"sqlite:///{tmp_path}/tracker.db")
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def settings(tmp_path: Path, rasa: FakeRasa, api: BotApi) -> Settings:
    return read_settings(
        {
            "DATABASE_URL": f"sqlite:///{tmp_path}/frontdesk.db",
            "TRACKER_URL": f"sqlite:///{tmp_path}/tracker.db",
            "CATALOGUE_URL": f"sqlite:///{tmp_path}/catalogue.db",
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "GATEWAY_PORT": "0",
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": api.url,
            "TELEGRAM_PER_CHAT": "50",
            "TELEGRAM_OVERALL": "500",
            "WEBSITE_URL": "https://balie.example/hulp",
        }
    )


@pytest.fixture
def gateway(settings: Settings) -> Iterator[Gateway]:
    running = Gateway(settings)
    yield running
    running.stop()


@pytest.fixture
def db(gateway: Gateway) -> Database:
    found: Database = gateway.app.state.gateway.db
    return found


@pytest.fixture
def person(api: BotApi, db: Database) -> Person:
    return Person(api, db)


def other(settings: Settings, **changed: Any) -> Settings:
    """The same gateway with something else for Telegram."""
    assert settings.telegram is not None
    return replace(settings, telegram=replace(settings.telegram, **changed))
