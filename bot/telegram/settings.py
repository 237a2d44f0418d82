"""What Telegram needs to know, from the environment.  Without a token there is no Telegram."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

OFFICIAL = "https://api.telegram.org"
_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{10,100}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
WEBHOOK_PATH = "/telegram/webhook"


@dataclass(frozen=True)
class TelegramSettings:
    """One bot.  Secrets are kept out of ``repr``."""

    token: str = field(repr=False)
    base_url: str = OFFICIAL
    """Where the Bot API is: Telegram's own, a local Bot API server, or an emulator."""
    webhook_url: str | None = None
    """Public https address of the gateway; when set, Telegram posts updates there."""
    webhook_secret: str | None = field(default=None, repr=False)
    website_url: str = ""
    """Address of a page that carries the widget, for going on there."""
    per_chat: float = 1.0
    """Messages a second in one chat, and ``overall`` for the whole bot: Telegram's limits."""
    overall: float = 30.0

    @property
    def bot_id(self) -> int:
        """The bot's number, which is the public half of its token."""
        return int(self.token.partition(":")[0])

    @property
    def api(self) -> str:
        """Address that python-telegram-bot puts the token behind."""
        return f"{self.base_url}/bot"


def read_telegram(env: Mapping[str, str], *, website: str) -> TelegramSettings | None:
    """Read the settings; None when no token is set.

    Raises:
        ValueError: a setting is malformed; the message names the setting, never a value.
    """

    def value(name: str) -> str:
        return env.get(name, "").strip()

    token = value("TELEGRAM_BOT_TOKEN")
    if not token:
        return None
    if not _TOKEN.fullmatch(token):
        raise ValueError(
            "TELEGRAM_BOT_TOKEN is not of the form 123456:ABC-def, as @BotFather gives"
        )
    webhook = value("TELEGRAM_WEBHOOK_URL").rstrip("/") or None
    secret = value("TELEGRAM_WEBHOOK_SECRET") or None
    if webhook is not None:
        _address("TELEGRAM_WEBHOOK_URL", webhook)
        if secret is None or not _SECRET.fullmatch(secret):
            raise ValueError(
                "TELEGRAM_WEBHOOK_SECRET must be set with TELEGRAM_WEBHOOK_URL: "
                "16 to 256 of A-Z a-z 0-9 _ -"
            )
    return TelegramSettings(
        token=token,
        base_url=_address("TELEGRAM_BASE_URL", value("TELEGRAM_BASE_URL").rstrip("/") or OFFICIAL),
        webhook_url=webhook,
        webhook_secret=secret,
        website_url=_address("WEBSITE_URL", value("WEBSITE_URL") or website),
        per_chat=_rate("TELEGRAM_PER_CHAT", value("TELEGRAM_PER_CHAT") or "1"),
        overall=_rate("TELEGRAM_OVERALL", value("TELEGRAM_OVERALL") or "30"),
    )


def _address(name: str, raw: str) -> str:
    try:
        parts = urlsplit(raw)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        raise ValueError(f"{name} must be an address that starts with https:// (or http://)")
    return raw


def _rate(name: str, raw: str) -> float:
    try:
        rate = float(raw)
    except ValueError:
        rate = 0.0
    if not 0.01 <= rate <= 10_000:
        raise ValueError(f"{name} must be a number of messages a second")
    return rate
