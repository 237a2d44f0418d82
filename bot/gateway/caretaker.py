"""Looks after requests for a person while the gateway runs: leases, queue, promises, outbox."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.conversations import care, ownership
from bot.conversations.care import Plan
from bot.conversations.database import Database
from bot.conversations.records import now
from bot.desk_settings import DeskSettings
from bot.failures import log_failure
from bot.gateway.hub import Hub
from bot.gateway.outbox import Outbox
from bot.gateway.regions import Regions

logger = logging.getLogger(__name__)
EVERY_SECONDS = 2.0


class Caretaker:
    """One task for people who wait and one for what goes out; several processes may have them."""

    def __init__(self, db: Database, hub: Hub, settings: DeskSettings, regions: Regions) -> None:
        self._db = db
        self._hub = hub
        self._plan = Plan(
            hours=settings.hours,
            rules=settings.rules,
            give_up=settings.give_up,
            names=regions.names,
            near=regions.near,
        )
        self._outbox = Outbox(db, settings, regions.names)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin, inside the event loop."""
        self._tasks = [
            asyncio.create_task(self._forever(self.sweep), name="care"),
            asyncio.create_task(self._forever(self._outbox.send_due), name="outbox"),
        ]

    async def stop(self) -> None:
        """Stop; what is half done is done again next time."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def sweep(self) -> None:
        """Do what is due now."""
        written = await asyncio.to_thread(lambda: ownership.expire(self._db))
        written += await asyncio.to_thread(lambda: care.look_after(self._db, self._plan, now()))
        for conversation_id in written:
            self._hub.notify(conversation_id)

    async def _forever(self, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except Exception as error:
                log_failure(logger, "looking after requests failed", error)
            await asyncio.sleep(EVERY_SECONDS)
