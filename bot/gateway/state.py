"""What the request handlers share: built once per application, no globals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.records import NewEvent
from bot.gateway.hub import Hub
from bot.gateway.library import Library
from bot.gateway.limits import Lockout, VisitorLimits
from bot.gateway.rasa_client import RasaClient
from bot.gateway.regions import Regions
from bot.gateway.turns import TurnRunner
from bot.settings import Settings

if TYPE_CHECKING:  # the library takes long to import, and many installations have no Telegram
    from bot.telegram.service import Telegram


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
    regions: Regions
    library: Library
    telegram: Telegram | None = None
    """None without TELEGRAM_BOT_TOKEN."""
    limits: VisitorLimits = field(default_factory=VisitorLimits)
    logins: Lockout = field(default_factory=Lockout)
