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
from tests.unit.stores import BACKENDS, fresh_url


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


@pytest.fixture(params=BACKENDS)
def environ(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The whole channel on both databases."""
    return {
        "DATABASE_URL": fresh_url(request.param, tmp_path),
        "BALIE_VAR": str(tmp_path),
        "CATALOGUE_URL": f"sqlite:///{tmp_path}/catalogue.db",
        "GATEWAY_PORT": "0",
        "WEBSITE_URL": "https://balie.example/hulp",
    }


@pytest.fixture
def rasa(environ: dict[str, str]) -> Iterator[FakeRasa]:
    fake = FakeRasa(read_settings(environ).tracker_url)
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def settings(environ: dict[str, str], rasa: FakeRasa, api: BotApi) -> Settings:
    return read_settings(
        {
            **environ,
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": api.url,
            "TELEGRAM_PER_CHAT": "50",
            "TELEGRAM_OVERALL": "500",
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
