"""Rasa's lock on a conversation, for one Rasa process or (with REDIS_URL) for several.

The gateway lets one turn of a conversation run at a time, so Rasa's lock is the second line: it
matters when a gateway died and another asks again while the first Rasa is still working.

Rasa's own RedisLockStore is not used.  It reads, changes and writes a list of tickets without
anything atomic, so two processes can hold the lock at once; a ticket of a Rasa that was killed
blocks the conversation for a minute; its keys never expire; and who waits looks once a second.
Here Redis decides (one key per conversation that is set when absent, and only its owner can
delete), the key expires seconds after its owner died, and who waits looks ten times a second.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from rasa.core.lock import TicketLock
from rasa.core.lock_store import InMemoryLockStore, LockError

HELD_SECONDS = 6.0
"""A lock lives this long without being renewed: a killed Rasa blocks nobody for longer."""
RENEW_SECONDS = 2.0
LOOK_SECONDS = 0.1
WAIT_SECONDS = 12.0
"""Who waits longer is refused; the gateway asks Rasa for at most 15 seconds and then again."""
PREFIX = "balie:lock:"


class ConversationLocks(InMemoryLockStore):  # type: ignore[misc]
    """Named in endpoints.yml; in memory without REDIS_URL."""

    def __init__(self, endpoint_config: Any = None, *, redis_url: str | None = None) -> None:
        """``redis_url`` is for tests; Rasa gives ``endpoint_config``, which holds nothing."""
        super().__init__()
        url = os.environ.get("REDIS_URL", "") if redis_url is None else redis_url
        self._redis: Any = None
        if url:
            from redis import asyncio as redis

            self._redis = redis.Redis.from_url(
                url, socket_timeout=5, socket_connect_timeout=2, health_check_interval=15
            )

    @asynccontextmanager
    async def lock(
        self, conversation_id: str, *args: Any, **kwargs: Any
    ) -> AsyncIterator[TicketLock]:
        """Hold the conversation, here and (with Redis) in every process.

        Raises:
            LockError: somebody else kept it too long, or Redis cannot be reached.
        """
        async with super().lock(conversation_id, *args, **kwargs) as ticket:
            if self._redis is None:
                yield ticket
                return
            async with self._held_everywhere(conversation_id):
                yield ticket

    async def close(self) -> None:
        """Close the connections to Redis."""
        if self._redis is not None:
            await self._redis.close(close_connection_pool=True)

    @asynccontextmanager
    async def _held_everywhere(self, conversation_id: str) -> AsyncIterator[None]:
        from redis.exceptions import LockError as NotOurs
        from redis.exceptions import RedisError

        lock = self._redis.lock(
            PREFIX + conversation_id,
            timeout=HELD_SECONDS,
            sleep=LOOK_SECONDS,
            blocking_timeout=WAIT_SECONDS,
        )
        try:
            if not await lock.acquire():
                raise LockError("the conversation is busy in another process")
        except RedisError as error:
            raise LockError(f"no lock from Redis: {type(error).__name__}") from error
        keeper = asyncio.create_task(self._keep(lock))
        try:
            yield
        finally:
            keeper.cancel()
            with suppress(asyncio.CancelledError):
                await keeper
            # When it expired meanwhile it is somebody else's, and stays theirs.
            with suppress(NotOurs, RedisError):
                await lock.release()

    async def _keep(self, lock: Any) -> None:
        from redis.exceptions import RedisError

        while True:
            await asyncio.sleep(RENEW_SECONDS)
            with suppress(RedisError):
                await lock.reacquire()
