"""Forgetting: conversations in which nobody wrote for a while are erased, Rasa's tracker included.

Counted from the last thing that anybody wrote.  Nothing makes an exception: also a conversation
with an advisor, or one that was ended, goes when its time has come.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore, erase
from bot.conversations.records import ErasedConversation

BATCH = 200
"""Conversations per look; the rest waits for the next, so that visitors can come between."""
TOMBSTONE = timedelta(days=30)
"""How long it stays known that a conversation was erased; after that it is unknown."""


def idle(db: Database, *, since: datetime, limit: int = BATCH) -> list[str]:
    """Conversations in which nobody wrote after ``since``, longest idle first."""
    c = t.conversations.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.id)
            .where(c.erased_at.is_(None), c.last_activity_at < since)
            .order_by(c.last_activity_at)
            .limit(limit)
        )
        return list(rows.scalars())


def forget(db: Database, tracker: TrackerStore, *, days: int, moment: datetime) -> list[str]:
    """Erase what was idle for ``days`` at ``moment``, and old tombstones; at most :data:`BATCH`.

    Returns the conversations erased; call again while it gives any.  What another process erases
    at the same time is left to it.
    """
    since = moment - timedelta(days=days)
    forgotten = []
    for conversation_id in idle(db, since=since):
        try:
            # Looked at again under the lock: the visitor may have come back just now.
            if erase(db, tracker, conversation_id, idle_since=since):
                forgotten.append(conversation_id)
        except ErasedConversation:
            continue
    c = t.conversations.c
    with db.writing() as connection:
        connection.execute(
            t.conversations.delete().where(
                c.erased_at < moment - TOMBSTONE, c.tracker_clean.is_(True)
            )
        )
    return forgotten
