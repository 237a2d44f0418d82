"""Updates by webhook: the secret, the order, and 200 only when it is stored."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from bot.settings import Settings
from bot.telegram.intake import Intake
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import other
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa

SECRET = "een-geheim-van-de-webhook-0123456789"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram/webhook"


@pytest.fixture
def hooked(settings: Settings) -> Iterator[Gateway]:
    changed = other(settings, webhook_url="https://balie.example", webhook_secret=SECRET)
    running = Gateway(changed)
    until(lambda: running.http.get("/api/info").json()["telegram"])
    yield running
    running.stop()


def update(number: int, chat: int, text: str) -> dict[str, Any]:
    user = {"id": chat, "first_name": "Jan", "is_bot": False}
    return {
        "update_id": number,
        "message": {
            "message_id": number, "date": int(time.time()), "text": text, "from": user,
            "chat": {"id": chat, "type": "private"},
        },
    }  # fmt: skip


def test_telegram_is_told_where_to_post(hooked: Gateway, api: BotApi) -> None:
    until(lambda: "setWebhook" in api.settings)
    assert api.settings["setWebhook"]["url"] == f"https://balie.example{PATH}"
    assert api.settings["setWebhook"]["secret_token"] == SECRET
    assert "getUpdates" not in [method for method, _ in api.calls]


@pytest.mark.parametrize("headers", [{}, {HEADER: "iets-anders"}, {HEADER: SECRET[:-1]}])
def test_without_the_secret_nothing_comes_in(
    hooked: Gateway, rasa: FakeRasa, headers: dict[str, str]
) -> None:
    answer = hooked.http.post(PATH, json=update(1, 9, "hoi"), headers=headers)
    assert answer.status_code == 401
    assert not rasa.received


def test_updates_are_answered_in_order_and_once(
    hooked: Gateway, api: BotApi, rasa: FakeRasa
) -> None:
    person = Person(api, hooked.app.state.gateway.db, start=False)
    for number in (1, 2, 3, 2, 3):
        posted = hooked.http.post(
            PATH, json=update(number, person.chat_id, f"bericht {number}"), headers={HEADER: SECRET}
        )
        assert posted.status_code == 200
    person.settle()
    assert [m.text for m in person.messages[1:]] == [f"Je zei: bericht {n}" for n in (1, 2, 3)]


def test_what_is_not_stored_is_not_acknowledged(
    hooked: Gateway, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Intake, update: object) -> object:
        raise sa.exc.OperationalError("no disk", None, Exception())

    with monkeypatch.context() as patched:
        patched.setattr(Intake, "take", broken)
        failed = hooked.http.post(PATH, json=update(1, 9, "hoi"), headers={HEADER: SECRET})
        assert failed.status_code == 503
    again = hooked.http.post(PATH, json=update(1, 9, "hoi"), headers={HEADER: SECRET})
    assert again.status_code == 200
    until(lambda: [text for _, text, _ in rasa.received] == ["hoi"])


@pytest.mark.parametrize("body", ["geen json", "[]", "{}", '{"update_id": "x"}'])
def test_what_is_no_update_is_refused(hooked: Gateway, body: str) -> None:
    answer = hooked.http.post(PATH, content=body, headers={HEADER: SECRET})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_without_a_webhook_there_is_no_such_address(settings: Settings) -> None:
    gateway = Gateway(replace(settings, telegram=None))
    try:
        assert gateway.http.post(PATH, json={}, headers={HEADER: SECRET}).status_code == 404
    finally:
        gateway.stop()
