"""The conversation store's tables.  Migrations in deploy/migrations must create exactly these."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


class UTCDateTime(TypeDecorator[datetime]):
    """A point in time, always UTC and always timezone-aware on the Python side."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Store as UTC; a naive datetime is a programming error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Read back as UTC (SQLite drops the zone)."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = sa.MetaData()


def _conversation_key() -> sa.Column[sa.String]:
    return sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=True,
    )


conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("token_hash", sa.String(64), nullable=False),
    sa.Column("channel", sa.String(20)),
    sa.Column("page", sa.String(500)),
    sa.Column("created_at", UTCDateTime),
    sa.Column("last_seq", sa.Integer, nullable=False),
    # 'assistant', 'queue', 'closed' or the name of an advisor
    sa.Column("owner", sa.String(64), nullable=False),
    sa.Column("epoch", sa.Integer, nullable=False),
    # set when the assistant was asked to erase: the farewell stays readable until then
    sa.Column("erase_due_at", UTCDateTime),
    sa.Column("erased_at", UTCDateTime),
    # False on a tombstone as long as Rasa's tracker may still hold (or get) rows of it
    sa.Column("tracker_clean", sa.Boolean, nullable=False),
    # when anybody last wrote; retention counts from here
    sa.Column("last_activity_at", UTCDateTime),
    # rotation of the visitor's token, see tokens.py
    sa.Column("previous_token_hash", sa.String(64)),
    sa.Column("previous_token_until", UTCDateTime),
    sa.Column("rotation_salt", sa.String(64)),
    sa.Index("ix_conversations_activity", "last_activity_at"),
)

events = sa.Table(
    "events",
    metadata,
    _conversation_key(),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("sender", sa.String(16), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("client_id", sa.String(64)),
    sa.Column("in_reply_to", sa.Integer),
    sa.UniqueConstraint("conversation_id", "client_id", name="uq_events_client_id"),
)

choices = sa.Table(
    "choices",
    metadata,
    _conversation_key(),
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
)

turns = sa.Table(
    "turns",
    metadata,
    _conversation_key(),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    # pending, running, done, failed, or discarded (an advisor took over)
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("lease_until", UTCDateTime),
    sa.Column("worker", sa.String(64)),
    sa.Column("told_at", UTCDateTime),
    sa.Index("ix_turns_open", "state", "lease_until"),
)

handover_requests = sa.Table(
    "handover_requests",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("region_code", sa.String(16)),
    sa.Column("region", sa.String(120)),
    sa.Column("summary", sa.JSON),
    sa.Column("contact", sa.JSON),
    sa.Column("consent_at", UTCDateTime),
    # open, taken, done, failed (nobody took it in time), revoked (consent was taken back)
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("created_at", UTCDateTime, nullable=False),
    sa.Column("done_at", UTCDateTime),
    sa.Column("mode", sa.String(8)),  # chat: waits here; callback: is called or written to
    sa.Column("channel", sa.String(8)),  # of a callback: phone or email
    sa.Column("slot", sa.String(60)),  # of a callback: when it suits
    sa.Column("sectors", sa.JSON),
    sa.Column("language", sa.String(20)),
    sa.Column("consent_text", sa.Text),  # what exactly was agreed to
    sa.Column("revoked_at", UTCDateTime),
    sa.Column("position", sa.Integer),  # place in the queue when it came in
    sa.Column("level", sa.Integer),  # 0 own region, 1 neighbours too, 2 every desk
    sa.Column("reason", sa.Text),  # why these desks see it
    sa.Column("owner_id", sa.String(16)),  # desk_users.id of who has it
    sa.Column("promise_at", UTCDateTime),
    sa.Column("remind_at", UTCDateTime),
    sa.Column("reminded_at", UTCDateTime),
    sa.Column("escalated_at", UTCDateTime),
    sa.Column("accepted_at", UTCDateTime),
    sa.Column("answered_at", UTCDateTime),  # the first human answer, or the first time reached
    sa.Column("told_at", UTCDateTime),  # when the visitor last heard about the queue
    sa.Column("told_position", sa.Integer),
    sa.Column("close_reason", sa.String(20)),
    sa.Column("rating", sa.Integer),
    sa.Column("rated_at", UTCDateTime),
    sa.Index("ix_handover_state", "state", "created_at"),
)
