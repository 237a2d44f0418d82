"""What the request handlers share: built once per application, no globals."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.records import NewEvent
from bot.gateway.hub import Hub
from bot.gateway.limits import Lockout, TokenBuckets
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
    # A school class behind one address opens conversations together; a script that does not stop
    # is slowed down.
    openings: TokenBuckets = field(default_factory=lambda: TokenBuckets(per_second=10, burst=600))
    messages: TokenBuckets = field(default_factory=lambda: TokenBuckets(per_second=10, burst=40))
    logins: Lockout = field(default_factory=Lockout)
