"""Who saw and did what: lines are only ever added (the database refuses anything else)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations.database import Database
from bot.conversations.records import now


@dataclass(frozen=True)
class Line:
    """One line of the audit log.  ``subject`` is the id of a conversation, request or user."""

    id: int
    at: datetime
    user_id: str | None
    action: str
    subject: str | None
    detail: str


def note(
    connection: Connection,
    user_id: str | None,
    action: str,
    subject: str | None = None,
    detail: str = "",
) -> None:
    """Add a line.  ``detail`` must hold no personal data: reasons, regions, counts."""
    connection.execute(
        d.audit.insert().values(
            at=now(), user_id=user_id, action=action, subject=subject, detail=detail[:200]
        )
    )


def add(
    db: Database,
    user_id: str | None,
    action: str,
    subject: str | None = None,
    detail: str = "",
) -> None:
    """Add a line in a transaction of its own."""
    with db.writing() as connection:
        note(connection, user_id, action, subject, detail)


def lines(
    db: Database, *, before: int | None = None, subject: str | None = None, limit: int = 100
) -> list[Line]:
    """The newest lines, older than line ``before`` when that is given."""
    c = d.audit.c
    query = sa.select(d.audit).order_by(c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(c.id < before)
    if subject is not None:
        query = query.where(c.subject == subject)
    with db.reading() as connection:
        return [Line(**row._mapping) for row in connection.execute(query)]
