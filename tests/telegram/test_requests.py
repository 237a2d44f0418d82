"""Through python-telegram-bot's own ``BaseRequest``: what is asked, and what each failure means."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.api import Api, keyboard, make_api, outcome_of
from bot.telegram.render import Button
from bot.telegram.settings import TelegramSettings, read_telegram

TOKEN = "4242:abcdefghijklmnop"


class Scripted(BaseRequest):
    """Answers with what the test says; remembers what was asked."""

    def __init__(self, *answers: tuple[int, dict[str, Any]] | BaseException) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, dict[str, Any]]] = []

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        self.asked.append((url, dict(request_data.json_parameters) if request_data else {}))
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer[0], json.dumps(answer[1]).encode()


def api(*answers: tuple[int, dict[str, Any]] | BaseException) -> tuple[Api, Scripted]:
    request = Scripted(*answers)
    return make_api(TelegramSettings(TOKEN), request=request, polling=request), request


def failing(answer: tuple[int, dict[str, Any]] | BaseException) -> TelegramError:
    bot, _ = api(answer)
    with pytest.raises(TelegramError) as caught:
        asyncio.run(bot.send_message(1, "hoi"))
    return caught.value


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((429, {"ok": False, "parameters": {"retry_after": 7}}), "retry"),
        ((502, {"ok": False, "description": "Bad Gateway"}), "retry"),
        ((500, {"ok": False}), "retry"),
        ((403, {"description": "Forbidden: bot was blocked by the user"}), "blocked"),
        ((403, {"description": "Forbidden: user is deactivated"}), "gone"),
        ((400, {"description": "Bad Request: chat not found"}), "gone"),
        ((400, {"description": "Bad Request: message is too long"}), "failed"),
        (caused(TimedOut(), httpx.ReadTimeout("")), "uncertain"),
        (caused(TimedOut(), httpx.WriteTimeout("")), "uncertain"),
        (caused(TimedOut(), httpx.ConnectTimeout("")), "retry"),
        (caused(TimedOut(), httpx.PoolTimeout("")), "retry"),
        (caused(NetworkError("x"), httpx.ConnectError("")), "retry"),
        (caused(NetworkError("x"), httpx.ReadError("")), "uncertain"),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("")), "uncertain"),
    ],
)
def test_what_a_failure_says_about_the_message(
    answer: tuple[int, dict[str, Any]] | BaseException, outcome: str
) -> None:
    assert outcome_of(failing(answer)) == outcome


def test_updates_are_asked_for_from_a_number_and_given_as_they_come() -> None:
    strange = {"update_id": 8, "message": {"of": "the future"}}
    bot, request = api((200, {"ok": True, "result": [strange, "?"]}))
    assert asyncio.run(bot.raw_updates(7, wait=25)) == [strange]
    url, data = request.asked[0]
    assert url == f"https://api.telegram.org/bot{TOKEN}/getUpdates"
    assert (data["offset"], data["timeout"]) == ("7", "25")
    assert json.loads(data["allowed_updates"]) == [
        "message", "edited_message", "callback_query", "my_chat_member",
    ]  # fmt: skip


def test_text_is_sent_as_it_is_without_any_markup() -> None:
    sent = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}
    bot, request = api((200, {"ok": True, "result": sent}))
    asyncio.run(bot.send_message(1, "<b>*_[x](y)", entities=()))
    assert request.asked[0][1]["text"] == "<b>*_[x](y)"
    assert "parse_mode" not in request.asked[0][1]


def test_keyboards() -> None:
    buttons = [Button("Ja", "id1"), Button("Nee", "id2")]
    inline = keyboard(buttons, None, remove=True)
    assert inline is not None and inline.to_dict() == {
        "inline_keyboard": [
            [{"text": "Ja", "callback_data": "id1"}, {"text": "Nee", "callback_data": "id2"}]
        ]
    }
    asked = keyboard(buttons, "place", remove=False)
    assert asked is not None
    assert asked.to_dict()["keyboard"][0][0]["request_location"] is True
    gone = keyboard([], None, remove=True)
    assert gone is not None and gone.to_dict() == {"remove_keyboard": True}
    assert keyboard([], None, remove=False) is None


def test_settings() -> None:
    site = "http://127.0.0.1:8080/"
    assert read_telegram({}, website=site) is None
    plain = read_telegram({"TELEGRAM_BOT_TOKEN": f" {TOKEN} "}, website=site)
    assert plain is not None and plain.api == "https://api.telegram.org/bot"
    assert (plain.per_chat, plain.overall, plain.bot_id) == (1.0, 30.0, 4242)
    assert TOKEN not in repr(plain)
    for wrong in (
        {"TELEGRAM_BOT_TOKEN": "hallo"},
        {"TELEGRAM_BASE_URL": "geen adres"},
        {"TELEGRAM_WEBHOOK_URL": "https://balie.example"},
        {"TELEGRAM_WEBHOOK_URL": "https://balie.example", "TELEGRAM_WEBHOOK_SECRET": "kort"},
        {"TELEGRAM_PER_CHAT": "0"},
        {"WEBSITE_URL": "balie"},
    ):
        with pytest.raises(ValueError, match=next(iter(wrong))[:11]):
            read_telegram({"TELEGRAM_BOT_TOKEN": TOKEN, **wrong}, website=site)
