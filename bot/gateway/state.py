"""What the request handlers share: built once per application, no globals."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.records import NewEvent
from bot.gateway.hub import Hub
from bot.gateway.limits import Lockout, VisitorLimits
from bot.gateway.rasa_client import RasaClient
from bot.gateway.turns import TurnRunner
from bot.settings import Settings


@dataclass
class State:
    """The running gateway's parts."""

    settings: Settings
    db: Database
    tracker: TrackerStore
    rasa: RasaClient
    hub: Hub
    runner: TurnRunner
    greeting: NewEvent
    telegram_username: str | None = None
    """The bot's name, once Telegram has told it."""
    limits: VisitorLimits = field(default_factory=VisitorLimits)
    logins: Lockout = field(default_factory=Lockout)
