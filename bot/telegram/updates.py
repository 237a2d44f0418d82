"""Getting updates in: long polling, or the webhook.  Both end in the same intake, in order.

Asking for updates from number N confirms everything before N to Telegram, so the next question is
only asked when all of the last answer is stored.  What is not stored, Telegram sends again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import weakref
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.conversations.database import Database
from bot.failures import log_failure
from bot.telegram import store
from bot.telegram.api import POLL_SECONDS, Api, seconds_to_wait
from bot.telegram.incoming import Incoming, read_update
from bot.telegram.intake import Intake, Taken

logger = logging.getLogger(__name__)

LEASE = "telegram-poll"
LEASE_SECONDS = 10.0
"""After a poller was killed nobody polls for this long."""
_RENEW_SECONDS = 3.0
_LONGEST_PAUSE = 30.0
_STORE_AWAY = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)
Handled = Callable[[Incoming, Taken], Awaitable[None]]


class Updates:
    """Stores updates: in order within a chat, chats beside each other."""

    def __init__(self, intake: Intake, username: str, handled: Handled) -> None:
        """``handled`` is told of every new update after it was stored."""
        self._intake = intake
        self._username = username
        self._handled = handled
        self._locks: weakref.WeakValueDictionary[int, asyncio.Lock] = weakref.WeakValueDictionary()

    async def take_all(self, raw: Sequence[Mapping[str, Any]]) -> int | None:
        """Store a batch; gives the number to ask from next, None when there was nothing.

        Raises:
            Exception: something could not be stored, so nothing of it may be confirmed.
        """
        chats: dict[int, list[Incoming]] = {}
        highest: int | None = None
        for one in raw:
            try:
                update = read_update(one, self._username)
            except ValueError:
                logger.warning("an update without a number was left out")
                continue
            highest = update.update_id if highest is None else max(highest, update.update_id)
            chats.setdefault(update.chat_id, []).append(update)
        await asyncio.gather(*(self._take_row(row) for row in chats.values()))
        return None if highest is None else highest + 1

    async def _take_row(self, row: list[Incoming]) -> None:
        for update in sorted(row, key=lambda u: u.update_id):
            await self.take(update)

    async def take(self, update: Incoming) -> None:
        """Store one update; updates of the same chat wait for each other."""
        lock = self._locks.setdefault(update.chat_id, asyncio.Lock())
        async with lock:
            taken = await asyncio.to_thread(self._store, update)
        if taken.fresh:
            await self._handled(update, taken)

    def _store(self, update: Incoming) -> Taken:
        try:
            return self._intake.take(update)
        except _STORE_AWAY:
            raise  # it comes again when the store is back
        except Exception as error:
            # One update that we cannot handle must not keep all others out for ever.
            log_failure(logger, "an update was given up", error)
            return self._intake.give_up(update)


class Poller:
    """Asks Telegram for updates, in one process at a time."""

    def __init__(self, db: Database, api: Api, updates: Updates, worker: str) -> None:
        self._db = db
        self._api = api
        self._updates = updates
        self._worker = worker
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled or until the token is refused."""
        pause = 0.0
        try:
            while True:
                try:
                    held = await asyncio.to_thread(
                        store.hold_lease, self._db, LEASE, self._worker, LEASE_SECONDS
                    )
                    if held:
                        await self._once()
                        pause = 0.0
                    else:
                        self._offset = None  # the other process has moved on
                        pause = 1.0
                except InvalidToken:
                    logger.error("telegram no longer accepts the token")
                    return
                except RetryAfter as error:
                    pause = seconds_to_wait(error)
                except Conflict:
                    logger.warning("somebody else is polling with the same token")
                    pause = _LONGEST_PAUSE
                except TelegramError as error:
                    pause = min(max(1.0, pause * 2), _LONGEST_PAUSE)
                    logger.info("no updates: %s", type(error).__name__)
                except Exception as error:
                    pause = min(max(1.0, pause * 2), _LONGEST_PAUSE)
                    log_failure(logger, "updates were not stored", error)
                await asyncio.sleep(pause)
        finally:
            with contextlib.suppress(Exception):
                store.drop_lease(self._db, LEASE, self._worker)

    async def _once(self) -> None:
        keeping = asyncio.create_task(self._keep_lease())
        try:
            raw = await self._api.raw_updates(self._offset, wait=POLL_SECONDS)
            following = await self._updates.take_all(raw)
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
        if following is not None:
            self._offset = following

    async def _keep_lease(self) -> None:
        """A renewal that fails is no harm: Telegram refuses a second poller."""
        while True:
            await asyncio.sleep(_RENEW_SECONDS)
            with contextlib.suppress(sa.exc.SQLAlchemyError):
                await asyncio.to_thread(
                    store.hold_lease, self._db, LEASE, self._worker, LEASE_SECONDS
                )
