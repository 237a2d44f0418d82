"""What systems outside get to know of a handover, and how they can tell it is ours.  Pure."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

EVENTS = {
    "initiated": "handoff.initiated",
    "accepted": "handoff.accepted",
    "failed": "handoff.failed",
    "completed": "handoff.completed",
}
"""Which signals go out, and how they are called outside."""

MAX_ATTEMPTS = 10
_FIRST = timedelta(seconds=10)
_LONGEST = timedelta(hours=6)


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The value of ``Balie-Signature``: HMAC-SHA256 over ``id.timestamp.body``, in hex.

    A receiver compares it in constant time, and refuses a timestamp (seconds since 1970) that is
    more than a few minutes old and an id that it has seen.
    """
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def retry_after(attempts: int) -> timedelta | None:
    """How long to wait after the ``attempts``-th failure, or None to give up.

    10 seconds, then four times as long each time up to six hours: in all a little over a day.
    """
    if attempts >= MAX_ATTEMPTS:
        return None
    return min(_LONGEST, _FIRST * int(4 ** (attempts - 1)))
