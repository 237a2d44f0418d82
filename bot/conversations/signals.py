"""Telling the desk, and systems outside, that something happened to a request.

A signal is stored in the transaction of what it tells, so that it is never lost and never told of
something that did not happen.  It holds ids only.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations.records import now

Kind = Literal[
    "initiated",  # somebody asks for a person
    "accepted",  # an advisor took it
    "returned",  # back in the queue: the advisor was lost, or put it back
    "failed",  # nobody took it in time, or consent was taken back
    "completed",  # done, or given back to the assistant
    "routed",  # now also for other desks
    "offered",  # a transfer waits for somebody's yes
    "answered_offer",  # the transfer was accepted or declined
    "withdrawn_offer",  # who offered it took it back
    "reminder",  # a promise is almost due
    "overdue",  # a promise was not kept
    "changed",  # anything else the desk shows: attempts, notes, the owner of a callback
]


def signal(
    connection: Connection,
    kind: Kind,
    conversation_id: str,
    *,
    request_id: str | None = None,
    region_code: str | None = None,
    user_id: str | None = None,
) -> None:
    """Store a signal; ``user_id`` when it is meant for one advisor."""
    connection.execute(
        d.desk_events.insert().values(
            conversation_id=conversation_id,
            at=now(),
            kind=kind,
            request_id=request_id,
            region_code=region_code,
            user_id=user_id,
            sent_out=False,
        )
    )
