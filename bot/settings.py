"""One frozen settings object, read from the environment by whoever starts a process.

Secrets have development defaults so that a clean checkout starts, but those defaults are refused
as soon as the gateway listens on more than this machine.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.desk_settings import DeskSettings, read_desk_settings
from bot.paths import ROOT
from bot.telegram.settings import TelegramSettings, read_telegram

DEV_RASA_TOKEN = "development-rasa-token"  # noqa: S105 - refused beyond this machine


TRACKER_SCHEMA = "rasa"


class SettingsError(ValueError):
    """A setting is missing, malformed or unsafe; the message names the setting, never a value."""


@dataclass(frozen=True)
class Settings:
    """Where the parts of the desk find each other.  Secrets are kept out of ``repr``."""

    database_url: str = field(repr=False)
    """SQLAlchemy URL of the conversation log.  May hold a password, so never shown."""
    tracker_url: str = field(repr=False)
    """SQLAlchemy URL of Rasa's SQL tracker store, used only to erase and to check readiness."""
    catalogue_url: str = field(repr=False)
    rasa_url: str
    rasa_token: str = field(repr=False)
    gateway_host: str
    gateway_port: int
    widget_origins: tuple[str, ...]
    """Other websites that may carry the widget, as exact origins (``https://example.nl``)."""
    redis_url: str = field(default="", repr=False)
    """Empty: one gateway process, or several that notice each other within a second."""
    trusted_proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    """Addresses or networks of reverse proxies whose X-Forwarded-For is believed."""
    retention_days: int = 30
    """A conversation in which nobody wrote for this many days is erased."""
    telegram: TelegramSettings | None = None
    """None without TELEGRAM_BOT_TOKEN."""
    desk: DeskSettings = field(default_factory=lambda: read_desk_settings({}))
    root: Path = ROOT


def is_loopback(host: str) -> bool:
    """Whether a bind address is reachable from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _anchored(url: str, root: Path) -> str:
    """Make a relative SQLite path relative to the checkout, not to the current directory."""
    prefix = "sqlite:///"
    path = url.removeprefix(prefix)
    if not url.startswith(prefix) or path.startswith(("/", ":memory:", "file:")) or not path:
        return url
    return f"{prefix}{root / path}"


def tracker_beside(database_url: str) -> str | None:
    """Where Rasa's tracker goes when the log is on PostgreSQL: the same database, own schema.

    Both have a table ``events``, so they cannot share a schema.  None: the log is not there.
    """
    if not database_url.startswith("postgresql"):
        return None
    separator = "&" if "?" in database_url else "?"
    return f"{database_url}{separator}options=-csearch_path%3D{TRACKER_SCHEMA}"


def _words(raw: str) -> list[str]:
    return raw.replace(",", " ").split()


def _origin(raw: str) -> str:
    """An exact origin as browsers send it; anything wider would let every website in."""
    parts = urlsplit(raw)
    try:
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        port = "?"
    host = parts.hostname or ""
    if not re.fullmatch(r"[a-z0-9.-]+", host) or raw.lower() != f"{parts.scheme}://{host}{port}":
        raise SettingsError("WIDGET_ORIGINS must be origins such as https://www.example.nl")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise SettingsError("WIDGET_ORIGINS must be https (http only on this machine)")
    return raw.lower()


def _redis(raw: str) -> str:
    if raw and not raw.startswith(("redis://", "rediss://", "unix://")):
        raise SettingsError("REDIS_URL must start with redis://, rediss:// or unix://")
    return raw


def _network(raw: str) -> str:
    try:
        ipaddress.ip_network(raw)
    except ValueError:
        raise SettingsError("TRUSTED_PROXIES must be addresses or networks") from None
    return raw


def _whole_number(name: str, raw: str, least: int, most: int) -> int:
    if not (raw.isascii() and raw.isdecimal() and least <= int(raw) <= most):
        raise SettingsError(f"{name} must be a number from {least} to {most}")
    return int(raw)


def read_settings(environ: Mapping[str, str] | None = None, *, root: Path = ROOT) -> Settings:
    """Read the settings from ``environ`` (the process environment when None).

    Raises:
        SettingsError: when a value is malformed, or a development secret would be used on an
            address that others can reach.
    """
    env = os.environ if environ is None else environ

    def value(name: str, default: str) -> str:
        return env.get(name, "").strip() or default

    host = value("GATEWAY_HOST", "127.0.0.1")
    port = _whole_number("GATEWAY_PORT", value("GATEWAY_PORT", "8080"), 0, 65535)
    try:
        telegram = read_telegram(env, website=f"http://{host}:{port}/")
        desk = read_desk_settings(env)
    except ValueError as error:
        raise SettingsError(str(error)) from error
    var = value("BALIE_VAR", "var")
    database_url = _anchored(value("DATABASE_URL", f"sqlite:///{var}/frontdesk.db"), root)
    settings = Settings(
        database_url=database_url,
        tracker_url=_anchored(
            value("TRACKER_URL", tracker_beside(database_url) or f"sqlite:///{var}/tracker.db"),
            root,
        ),
        catalogue_url=_anchored(value("CATALOGUE_URL", "sqlite:///var/catalogue.db"), root),
        rasa_url=value("RASA_URL", "http://127.0.0.1:5005").rstrip("/"),
        rasa_token=value("RASA_TOKEN", DEV_RASA_TOKEN),
        gateway_host=host,
        gateway_port=port,
        widget_origins=tuple(_origin(o) for o in _words(value("WIDGET_ORIGINS", ""))),
        redis_url=_redis(value("REDIS_URL", "")),
        trusted_proxies=tuple(
            _network(n) for n in _words(value("TRUSTED_PROXIES", "127.0.0.1 ::1"))
        ),
        retention_days=_whole_number("RETENTION_DAYS", value("RETENTION_DAYS", "30"), 1, 3650),
        telegram=telegram,
        desk=desk,
        root=root,
    )
    _refuse_development_secrets(settings)
    return settings


def _refuse_development_secrets(settings: Settings) -> None:
    if is_loopback(settings.gateway_host):
        return
    if settings.rasa_token == DEV_RASA_TOKEN:
        raise SettingsError(
            "GATEWAY_HOST is reachable by others: set RASA_TOKEN to your own secret"
        )
