"""One frozen settings object, read from the environment by whoever starts a process.

Secrets have development defaults so that a clean checkout starts, but those defaults are refused
as soon as the gateway listens on more than this machine.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.paths import ROOT
from bot.telegram.settings import TelegramSettings, read_telegram

DEV_RASA_TOKEN = "development-rasa-token"  # noqa: S105 - refused beyond this machine
DEV_DESK_PASSWORD = "development-desk-password"  # noqa: S105


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
    desk_password: str = field(repr=False)
    gateway_host: str
    gateway_port: int
    widget_origins: tuple[str, ...]
    """Other websites that may carry the widget, as exact origins (``https://example.nl``)."""
    retention_days: int = 30
    """A conversation in which nobody wrote for this many days is erased."""
    telegram: TelegramSettings | None = None
    """None without TELEGRAM_BOT_TOKEN."""
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
    except ValueError as error:
        raise SettingsError(str(error)) from error
    var = value("BALIE_VAR", "var")
    settings = Settings(
        database_url=_anchored(value("DATABASE_URL", f"sqlite:///{var}/frontdesk.db"), root),
        tracker_url=_anchored(value("TRACKER_URL", f"sqlite:///{var}/tracker.db"), root),
        catalogue_url=_anchored(value("CATALOGUE_URL", "sqlite:///var/catalogue.db"), root),
        rasa_url=value("RASA_URL", "http://127.0.0.1:5005").rstrip("/"),
        rasa_token=value("RASA_TOKEN", DEV_RASA_TOKEN),
        desk_password=value("DESK_PASSWORD", DEV_DESK_PASSWORD),
        gateway_host=host,
        gateway_port=port,
        widget_origins=tuple(value("WIDGET_ORIGINS", "").replace(",", " ").split()),
        retention_days=_whole_number("RETENTION_DAYS", value("RETENTION_DAYS", "30"), 1, 3650),
        telegram=telegram,
        root=root,
    )
    _refuse_development_secrets(settings)
    return settings


def _refuse_development_secrets(settings: Settings) -> None:
    if is_loopback(settings.gateway_host):
        return
    weak = [
        name
        for name, used, default in (
            ("RASA_TOKEN", settings.rasa_token, DEV_RASA_TOKEN),
            ("DESK_PASSWORD", settings.desk_password, DEV_DESK_PASSWORD),
        )
        if used == default
    ]
    if weak:
        raise SettingsError(
            f"GATEWAY_HOST is reachable by others: set {' and '.join(weak)} to your own secret"
        )
