"""Mail and webhooks that still have to go out: stored first, then tried until they have gone."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.handover.webhooks import retry_after

_CLAIM = timedelta(minutes=2)
"""A message that a process has taken is tried by another one after this long."""


@dataclass(frozen=True)
class Signalled:
    """A signal as it may be told outside: ids, a region and times; nothing of a person."""

    kind: str
    conversation_id: str
    request_id: str | None
    region_code: str | None
    at: datetime
    mode: str | None


@dataclass(frozen=True)
class Message:
    """Something to send.  ``id`` is the same in every try."""

    id: str
    target: str
    kind: str
    body: Any
    attempts: int
    created_at: datetime


Expand = Callable[[Signalled], list[tuple[str, str, dict[str, Any]]]]
"""Gives (target, kind, body) of every message that a signal leads to."""


def expand_signals(db: Database, expand: Expand, moment: datetime) -> int:
    """Make messages of the signals that are new, in one transaction; returns how many signals."""
    c, h = d.desk_events.c, t.handover_requests.c
    with db.writing() as connection:
        rows = connection.execute(
            sa.select(c.id, c.kind, c.conversation_id, c.request_id, c.region_code, c.at, h.mode)
            .outerjoin_from(d.desk_events, t.handover_requests, h.id == c.request_id)
            .where(c.sent_out.is_(False))
            .order_by(c.id)
            .limit(200)
            .with_for_update(skip_locked=True, of=d.desk_events)
        ).all()
        for row in rows:
            signalled = Signalled(
                row.kind,
                row.conversation_id,
                row.request_id,
                row.region_code,
                row.at,
                row.mode,
            )
            for target, kind, body in expand(signalled):
                connection.execute(
                    d.outbox.insert().values(
                        id=secrets.token_hex(16),
                        target=target,
                        kind=kind,
                        body=body,
                        created_at=moment,
                        state="waiting",
                        attempts=0,
                        next_at=moment,
                    )
                )
        if rows:
            connection.execute(
                d.desk_events.update()
                .where(c.id.in_([row.id for row in rows]))
                .values(sent_out=True)
            )
        return len(rows)


def take_due(db: Database, moment: datetime, *, limit: int = 20) -> list[Message]:
    """Messages to try now; nobody else tries them for two minutes."""
    c = d.outbox.c
    with db.writing() as connection:
        rows = connection.execute(
            sa.select(c.id, c.target, c.kind, c.body, c.attempts, c.created_at)
            .where(c.state == "waiting", c.next_at <= moment)
            .order_by(c.next_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        ).all()
        if rows:
            connection.execute(
                d.outbox.update()
                .where(c.id.in_([row.id for row in rows]))
                .values(next_at=moment + _CLAIM, attempts=c.attempts + 1)
            )
        return [Message(**{**row._mapping, "attempts": row.attempts + 1}) for row in rows]


def settle(db: Database, message: Message, error: str | None, moment: datetime) -> None:
    """Write down how a try ended.  ``error`` is a short word for it, None when it has gone."""
    if error is None:
        values: dict[str, Any] = {"state": "sent", "error": None}
    else:
        wait = retry_after(message.attempts)
        values = {"error": error[:60]}
        values |= {"state": "dead"} if wait is None else {"next_at": moment + wait}
    with db.writing() as connection:
        connection.execute(d.outbox.update().where(d.outbox.c.id == message.id).values(**values))


def forget_old(db: Database, before: datetime) -> None:
    """Drop signals and messages that have gone long ago."""
    c, o = d.desk_events.c, d.outbox.c
    with db.writing() as connection:
        connection.execute(d.desk_events.delete().where(c.sent_out.is_(True), c.at < before))
        connection.execute(d.outbox.delete().where(o.state != "waiting", o.created_at < before))
