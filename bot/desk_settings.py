"""Settings of the human side: opening hours, timers, mail and webhooks."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import urlsplit

from bot.handover.hours import DEFAULT_HOURS, OpeningHours, parse_hours
from bot.handover.routing import Rules

Value = Callable[[str, str], str]
_ADDRESS = re.compile(r"[^@\s,=]{1,64}@[^@\s,=]{1,255}")


class DeskSettingsError(ValueError):
    """A setting is malformed; the message names it and never shows its value."""


@dataclass(frozen=True)
class Mail:
    """Where mail goes out.  Without a host no mail is sent."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    sender: str
    starttls: bool
    mailboxes: Mapping[str, str]
    """Address per region code; "*" for regions without their own."""


@dataclass(frozen=True)
class DeskSettings:
    """What the desk needs to know of this installation."""

    hours: OpeningHours
    hours_text: str
    """As it was set, to show: these are this installation's hours, not a fact of the catalogue."""
    rules: Rules
    lease: timedelta
    give_up: timedelta
    """Open time after which somebody who waits in the chat is offered another way."""
    public_url: str
    """Where people reach the front desk, for links in mail."""
    mail: Mail | None
    webhooks: tuple[str, ...]
    webhook_secret: str = field(repr=False)


def read_desk_settings(env: Mapping[str, str]) -> DeskSettings:
    """Read the desk's settings from an environment.

    Raises:
        DeskSettingsError: a value is malformed or unsafe.
    """

    def value(name: str, default: str) -> str:
        return env.get(name, "").strip() or default

    hours_text = value("DESK_HOURS", DEFAULT_HOURS)
    try:
        hours = parse_hours(
            hours_text,
            closed=_dates("DESK_CLOSED_DAYS", value("DESK_CLOSED_DAYS", "")),
            opened=_dates("DESK_OPEN_DAYS", value("DESK_OPEN_DAYS", "")),
        )
    except DeskSettingsError:
        raise
    except ValueError as error:
        raise DeskSettingsError(f"DESK_HOURS: {error}") from error
    webhooks = tuple(value("WEBHOOK_URLS", "").replace(",", " ").split())
    if any(not _is_safe_target(url) for url in webhooks):
        raise DeskSettingsError("WEBHOOK_URLS must be https addresses (http only on this machine)")
    secret = value("WEBHOOK_SECRET", "")
    if webhooks and len(secret) < 16:
        raise DeskSettingsError("WEBHOOK_SECRET must be at least 16 characters")
    return DeskSettings(
        hours=hours,
        hours_text=hours_text,
        rules=Rules(
            neighbours_after=_minutes(value, "DESK_NEIGHBOURS_AFTER", "10"),
            national_after=_minutes(value, "DESK_NATIONAL_AFTER", "20"),
        ),
        lease=timedelta(seconds=_number("DESK_LEASE_SECONDS", value("DESK_LEASE_SECONDS", "60"))),
        give_up=_minutes(value, "DESK_GIVE_UP_AFTER", "30"),
        public_url=value("PUBLIC_URL", "http://127.0.0.1:8080").rstrip("/"),
        mail=_mail(value),
        webhooks=webhooks,
        webhook_secret=secret,
    )


def _mail(value: Value) -> Mail | None:
    host = value("SMTP_HOST", "")
    if not host:
        return None
    sender = value("SMTP_FROM", "")
    mailboxes: dict[str, str] = {}
    for pair in value("DESK_MAILBOXES", "").replace(",", " ").split():
        region, _, address = pair.partition("=")
        if not region or not _ADDRESS.fullmatch(address):
            raise DeskSettingsError("write DESK_MAILBOXES as: AM05=balie@example.nl,*=...")
        mailboxes[region] = address
    if not _ADDRESS.fullmatch(sender):
        raise DeskSettingsError("SMTP_FROM must be the address that mail is sent from")
    return Mail(
        host=host,
        port=int(_number("SMTP_PORT", value("SMTP_PORT", "587"))),
        user=value("SMTP_USER", ""),
        password=value("SMTP_PASSWORD", ""),
        sender=sender,
        starttls=value("SMTP_STARTTLS", "1") != "0",
        mailboxes=mailboxes,
    )


def _dates(name: str, raw: str) -> list[date]:
    try:
        return [date.fromisoformat(text) for text in raw.replace(",", " ").split()]
    except ValueError as error:
        raise DeskSettingsError(f"{name} must be dates such as 2026-12-24,2026-12-31") from error


def _number(name: str, raw: str) -> float:
    try:
        number = float(raw)
    except ValueError as error:
        raise DeskSettingsError(f"{name} must be a number") from error
    if not 0 < number < 1_000_000:
        raise DeskSettingsError(f"{name} must be a number above 0")
    return number


def _minutes(value: Value, name: str, default: str) -> timedelta:
    return timedelta(minutes=_number(name, value(name, default)))


def _is_safe_target(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    if parts.scheme != "http":
        return False
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.hostname == "localhost"
