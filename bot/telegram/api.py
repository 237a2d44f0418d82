"""The Bot API through python-telegram-bot: one client, and what its errors mean for a message."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram import texts
from bot.telegram.incoming import ALLOWED_UPDATES
from bot.telegram.outbox import Outcome
from bot.telegram.render import Button, Wish, rows
from bot.telegram.settings import TelegramSettings

POLL_SECONDS = 25
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""No connection was made, so nothing can have been delivered."""


class Api(Bot):
    """The bot, with updates as they come instead of parsed all at once.

    One update that the library cannot read would otherwise fail the whole batch, for ever.
    """

    async def raw_updates(self, offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        """Updates from ``offset`` on; asking with it confirms every earlier one to Telegram.

        Raises:
            telegram.error.TelegramError
        """
        data: dict[str, Any] = {"timeout": wait, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            data["offset"] = offset
        answer = await self._post("getUpdates", data, read_timeout=wait + 10.0)
        return [raw for raw in answer if isinstance(raw, dict)] if isinstance(answer, list) else []


def make_api(
    settings: TelegramSettings,
    *,
    request: BaseRequest | None = None,
    polling: BaseRequest | None = None,
) -> Api:
    """The client; nothing is sent before it is initialised."""
    # The library logs what it cannot parse, and addresses, which hold the token.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # How the library is told to give periods as timedelta, as later versions always will.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    return Api(
        settings.token,
        base_url=settings.api,
        request=request or _requests(settings, 32),
        get_updates_request=polling or _requests(settings, 2),
    )


def _requests(settings: TelegramSettings, connections: int) -> HTTPXRequest:
    local = urlsplit(settings.base_url).hostname in ("127.0.0.1", "localhost", "::1")
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=5.0,
        read_timeout=10.0,
        write_timeout=5.0,
        pool_timeout=5.0,
        # Towards Telegram a proxy of the organisation is used; never for this machine itself.
        httpx_kwargs={"trust_env": not local},
    )


def outcome_of(error: TelegramError) -> Outcome:
    """What an error says about the message that was being sent.

    A time-out or a connection that broke may have come after the message was delivered.  A server
    that answers with an error (a 502) says that it was not.
    """
    if isinstance(error, RetryAfter):
        return "retry"
    if isinstance(error, Forbidden):
        return "gone" if "deactivated" in str(error).lower() else "blocked"
    if isinstance(error, BadRequest):
        return "gone" if "chat not found" in str(error).lower() else "failed"
    if isinstance(error, ChatMigrated):
        return "failed"
    cause = error.__cause__
    if isinstance(cause, _NOT_SENT):
        return "retry"
    if isinstance(error, TimedOut) or isinstance(cause, httpx.HTTPError):
        return "uncertain"
    return "retry" if isinstance(error, NetworkError) else "uncertain"


def keyboard(buttons: Sequence[Button], wish: Wish | None, *, remove: bool) -> Markup:
    """What goes under a message."""
    if wish is not None:
        share = (
            KeyboardButton(texts.SHARE_PHONE, request_contact=True)
            if wish == "contact"
            else KeyboardButton(texts.SHARE_PLACE, request_location=True)
        )
        return ReplyKeyboardMarkup(
            [[share], *([KeyboardButton(b.title) for b in row] for row in rows(buttons))],
            resize_keyboard=True,
            one_time_keyboard=True,
            input_field_placeholder=texts.TYPE_OR_TAP,
        )
    if buttons:
        return InlineKeyboardMarkup(
            [
                [InlineKeyboardButton(b.title, callback_data=b.data) for b in row]
                for row in rows(buttons)
            ]
        )
    return ReplyKeyboardRemove() if remove else None


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks for silence, in seconds."""
    given = error.retry_after
    return given.total_seconds() if isinstance(given, timedelta) else float(given)
