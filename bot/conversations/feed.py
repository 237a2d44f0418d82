"""What happened at the desk since a reader last looked, for the regions of that reader."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.desk_users import User
from bot.handover.routing import EVERYWHERE

_OVERLAP = 50
"""Ids are handed out before they are committed: so many older ones are looked at again."""


@dataclass(frozen=True)
class Signal:
    """One thing that happened."""

    id: int
    kind: str
    conversation_id: str
    request_id: str | None


@dataclass(frozen=True)
class Cursor:
    """Up to where a reader has looked, and which of the last ones it has seen."""

    last: int
    seen: frozenset[int]


def newest(db: Database) -> Cursor:
    """The cursor of a reader that starts now."""
    c = d.desk_events.c
    with db.reading() as connection:
        last = connection.execute(sa.select(sa.func.max(c.id))).scalar() or 0
        recent = connection.execute(sa.select(c.id).where(c.id > last - _OVERLAP)).scalars()
        return Cursor(last, frozenset(recent))


def after(db: Database, user: User, cursor: Cursor) -> tuple[Cursor, list[Signal]]:
    """What is new for ``user``: signals to them, or of requests that their regions see."""
    c, r = d.desk_events.c, d.request_regions.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.id, c.kind, c.conversation_id, c.request_id, c.user_id, c.region_code)
            .where(c.id > cursor.last - _OVERLAP)
            .order_by(c.id)
            .limit(1_000)
        ).all()
        fresh = [row for row in rows if row.id not in cursor.seen]
        wanted = {row.request_id for row in fresh if row.request_id}
        seen_by: dict[str, set[str]] = {}
        if wanted:
            for region in connection.execute(
                sa.select(r.request_id, r.region_code).where(r.request_id.in_(wanted))
            ):
                seen_by.setdefault(region.request_id, set()).add(region.region_code)
    last = max([cursor.last, *(row.id for row in rows)])
    seen = frozenset(row.id for row in rows if row.id > last - _OVERLAP)
    mine = {*user.regions, EVERYWHERE}
    news = [
        Signal(row.id, row.kind, row.conversation_id, row.request_id)
        for row in fresh
        if row.user_id == user.id
        or (
            row.user_id is None
            and (user.everywhere or mine & {row.region_code, *seen_by.get(row.request_id, ())})
        )
    ]
    return Cursor(last, seen), news


@dataclass(frozen=True)
class Standing:
    """Where a conversation stands: its last seq and who has it."""

    id: str
    last_seq: int
    owner: str
    epoch: int


def standing(db: Database, conversation_ids: list[str]) -> list[Standing]:
    """Where each conversation that is not erased stands."""
    c = t.conversations.c
    if not conversation_ids:
        return []
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.id, c.last_seq, c.owner, c.epoch).where(
                c.id.in_(conversation_ids), c.erased_at.is_(None)
            )
        )
        return [Standing(**row._mapping) for row in rows]
