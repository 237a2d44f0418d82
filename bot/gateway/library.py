"""The cards of today that an advisor can send, read from the catalogue when they are asked for."""

from __future__ import annotations

import asyncio
import contextlib
import time
from datetime import date, datetime

from bot.answers.library import Entry, entries
from bot.catalogue.store import CatalogueMissingError, open_engine, read_catalogue
from bot.gateway.problems import Problem
from bot.handover.hours import AMSTERDAM

FRESH_SECONDS = 300.0
"""The catalogue is read again after this long: schemes open and close."""


class Library:
    """The cards of today, read from the catalogue when they are asked for."""

    def __init__(self, catalogue_url: str) -> None:
        self._url = catalogue_url
        self._lock = asyncio.Lock()
        self._entries: tuple[Entry, ...] = ()
        self._sectors: dict[str, str] = {}
        self._read_at = 0.0
        self._day: date | None = None

    async def read(self) -> tuple[Entry, ...]:
        """Every card.

        Raises:
            Problem: 503 when there is no catalogue.
        """
        async with self._lock:
            day = datetime.now(AMSTERDAM).date()
            stale = time.monotonic() - self._read_at > FRESH_SECONDS or day != self._day
            if stale or not self._entries:
                try:
                    self._entries = await asyncio.to_thread(self._load, day)
                except CatalogueMissingError as error:
                    raise Problem(503, "De catalogus is er nog niet.") from error
                self._read_at, self._day = time.monotonic(), day
            return self._entries

    async def sectors(self) -> dict[str, str]:
        """The name of each sector by its id; none when there is no catalogue."""
        with contextlib.suppress(Problem):
            await self.read()
        return self._sectors

    def _load(self, day: date) -> tuple[Entry, ...]:
        engine = open_engine(self._url)
        try:
            catalogue = read_catalogue(engine)
            self._sectors = {s.id: s.name for s in catalogue.sectors.values()}
            return entries(catalogue, day)
        finally:
            engine.dispose()
