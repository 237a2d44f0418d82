"""Forgets idle conversations while the gateway runs."""

from __future__ import annotations

import asyncio
import logging

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.records import now
from bot.conversations.retention import forget
from bot.failures import log_failure
from bot.gateway.hub import Hub

logger = logging.getLogger(__name__)
FIRST_SECONDS = 60.0  # starting comes first
EVERY_SECONDS = 3600.0


class Janitor:
    """One task; several processes may each have one."""

    def __init__(self, db: Database, tracker: TrackerStore, hub: Hub, *, days: int) -> None:
        self._db = db
        self._tracker = tracker
        self._hub = hub
        self._days = days
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, inside the event loop."""
        self._task = asyncio.create_task(self._forever(), name="janitor")

    async def stop(self) -> None:
        """Stop; what is half done is done again next time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def sweep(self) -> int:
        """Forget everything that is due; returns how many conversations."""
        count = 0
        while erased := await asyncio.to_thread(
            lambda: forget(self._db, self._tracker, days=self._days, moment=now())
        ):
            count += len(erased)
            for conversation_id in erased:
                self._hub.notify(conversation_id)
        return count

    async def _forever(self) -> None:
        await asyncio.sleep(FIRST_SECONDS)
        while True:
            try:
                if count := await self.sweep():
                    logger.info("forgot %d idle conversations", count)
            except Exception as error:
                log_failure(logger, "cannot forget idle conversations", error)
            await asyncio.sleep(EVERY_SECONDS)
