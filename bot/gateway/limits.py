"""Bounds on what one caller can ask: token buckets, lock-out after wrong passwords, body size."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway import texts
from bot.gateway.problems import Problem, problem_response

Clock = Callable[[], float]


@dataclass
class _Bucket:
    tokens: float
    at: float


class TokenBuckets:
    """A token bucket per key, for a bounded number of keys (the least recently used is dropped)."""

    def __init__(
        self,
        *,
        per_second: float,
        burst: int,
        keys: int = 50_000,
        clock: Clock = time.monotonic,
        detail: str | None = None,
        code: str = "rate",
    ) -> None:
        """``detail`` and ``code`` say to people and programs what was too much."""
        self._rate = per_second
        self._burst = burst
        self._keys = keys
        self._clock = clock
        self._detail = detail
        self._code = code
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, key: str) -> float:
        """Take a token; 0.0 when there was one, else the seconds until there is."""
        now = self._clock()
        bucket = self._buckets.pop(key, None) or _Bucket(self._burst, now)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._rate)
        bucket.at = now
        self._buckets[key] = bucket
        if len(self._buckets) > self._keys:
            self._buckets.popitem(last=False)
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return 0.0
        return (1 - bucket.tokens) / self._rate

    def require(self, key: str) -> None:
        """Take a token or raise 429 with ``Retry-After``."""
        wait = self.take(key)
        if wait:
            raise too_many(wait, self._detail, code=self._code)


class AtOnce:
    """How much may be under way at the same moment; what comes on top is told to come back.

    Without it a gateway that gets too little processor takes in more than it can store: clients
    give up and send again, and all of that waits too.
    """

    RETRY_SECONDS = 3.0

    def __init__(self, most: int, detail: str) -> None:
        """``detail`` says to people that it is too much."""
        self._most = most
        self._detail = detail
        self._now = 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count one while it is under way; raises 429 with ``Retry-After`` when it is full."""
        if self._now >= self._most:
            raise too_many(self.RETRY_SECONDS, self._detail, code="busy")
        self._now += 1
        try:
            yield
        finally:
            self._now -= 1


class VisitorLimits:
    """What one visitor, and one address, may do; per process.

    Many people share an address (a school, a library, a job centre), so what counts per address
    is generous: a school that starts with 600 pupils in one minute is served.  What one visitor
    may do is bounded per conversation.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        def bucket(per_second: float, burst: int, detail: str, code: str) -> TokenBuckets:
            return TokenBuckets(
                per_second=per_second, burst=burst, clock=clock, detail=detail, code=code
            )

        self.messages = bucket(2, 40, texts.TOO_FAST, "messages")
        """Per conversation: messages, and other things that write."""
        self.reads = bucket(20, 200, texts.TOO_FAST, "reads")
        """Per conversation: reading, and opening streams."""
        self.openings = bucket(1, 600, texts.TOO_MANY_HERE, "openings")
        """Per address: new conversations."""
        self.all_openings = bucket(20, 2_000, texts.TOO_MANY_NOW, "openings")
        """Of everybody together, so that the store cannot be filled from many addresses."""
        self.calls = bucket(200, 6_000, texts.TOO_MANY_HERE, "address")
        """Per address: everything."""
        self.storing = AtOnce(256, texts.TOO_MANY_NOW)
        """Of everybody together: messages that are being stored at this moment."""
        self.failures = bucket(1, 120, texts.TOO_FAST, "failures")
        """Per address: calls without a right token."""

    def open_one(self, address: str) -> None:
        """Count a new conversation; raises 429 when there are too many."""
        self.calls.require(address)
        self.openings.require(address)
        self.all_openings.require("")


def address_of(request: Request) -> str:
    """Whom to count: the client's address, or its network for IPv6, where a line has 2^64."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return host


class Lockout:
    """Growing waits after wrong passwords, per address: free up to ``free``, then doubling."""

    def __init__(self, *, free: int = 5, longest: float = 900, clock: Clock = time.monotonic):
        self._free = free
        self._longest = longest
        self._clock = clock
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def require(self, key: str) -> None:
        """Raise 429 while ``key`` has to wait."""
        _count, until = self._failures.get(key, (0, 0.0))
        wait = until - self._clock()
        if wait > 0:
            raise too_many(wait)

    def failed(self, key: str) -> None:
        """Count a wrong password."""
        count = self._failures.pop(key, (0, 0.0))[0] + 1
        wait = min(self._longest, 2.0 ** min(count - self._free + 2, 20))
        self._failures[key] = (count, self._clock() + wait if count >= self._free else 0.0)
        if len(self._failures) > 10_000:
            self._failures.popitem(last=False)

    def succeeded(self, key: str) -> None:
        """Forget what went wrong before."""
        self._failures.pop(key, None)


def too_many(wait: float, detail: str | None = None, *, code: str = "rate") -> Problem:
    """The 429 for a caller that has to wait ``wait`` seconds."""
    seconds = max(1, math.ceil(wait))
    return Problem(429, detail, headers={"Retry-After": str(seconds)}, code=code)


class BodyLimit:
    """ASGI layer that refuses a body over ``limit`` bytes while it comes in, also when chunked."""

    DRAIN = 1 << 20
    """Up to this many bytes are read and dropped, so that an ordinary client that is still
    sending gets the answer instead of a broken connection."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a counted body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if declared.isdigit() and int(declared) > self._limit:
            await self._drain(receive)
            await problem_response(413)(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                await self._drain(receive)
                raise Problem(413)
            return message

        await self._app(scope, counted, send)

    async def _drain(self, receive: Receive) -> None:
        dropped = 0
        while dropped < self.DRAIN:
            message = await receive()
            dropped += len(message.get("body", b""))
            if message["type"] != "http.request" or not message.get("more_body", False):
                return
