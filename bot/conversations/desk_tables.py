"""The desk's tables, on the same metadata as the log's.  Migration 0002 creates exactly these.

Rows that belong to a conversation go with it when it is erased.  The audit log stays: it names the
conversation by its meaningless id, and nothing of what was said.
"""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversations import tables
from bot.conversations.tables import UTCDateTime

metadata = tables.metadata


def _conversation(*, primary_key: bool = False) -> sa.Column[sa.String]:
    return sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
        index=not primary_key,
    )


def _user(name: str = "user_id", *, nullable: bool = False) -> sa.Column[sa.String]:
    return sa.Column(name, sa.String(16), sa.ForeignKey("desk_users.id"), nullable=nullable)


desk_users = sa.Table(
    "desk_users",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("login", sa.String(40), nullable=False, unique=True),
    sa.Column("name", sa.String(80), nullable=False),  # what visitors see
    sa.Column("role", sa.String(12), nullable=False),  # adviseur, coordinator, beheerder
    sa.Column("regions", sa.JSON, nullable=False),  # codes of regions, or ["*"]
    sa.Column("password_hash", sa.Text),  # null: a machine, which signs in with a token
    sa.Column("totp_secret", sa.String(64)),
    sa.Column("totp_step", sa.Integer),  # the last one-time code used, so that it works once
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("locked_until", UTCDateTime),
    sa.Column("disabled_at", UTCDateTime),
    sa.Column("away", sa.Boolean, nullable=False),
    sa.Column("seen_at", UTCDateTime),
    sa.Column("created_at", UTCDateTime, nullable=False),
    sa.Column("sectors", sa.JSON),  # what this advisor knows best; null: no preference
    sa.Column("languages", sa.JSON),
)

desk_sessions = sa.Table(
    "desk_sessions",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    _user(),
    sa.Column("machine", sa.Boolean, nullable=False),  # an API token, not a browser
    sa.Column("created_at", UTCDateTime, nullable=False),
    sa.Column("expires_at", UTCDateTime, nullable=False),
)

request_regions = sa.Table(
    "request_regions",
    metadata,
    sa.Column(
        "request_id",
        sa.String(16),
        sa.ForeignKey("handover_requests.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    sa.Column("region_code", sa.String(16), primary_key=True),  # "*": every desk
    sa.Index("ix_request_regions_region", "region_code"),
)

leases = sa.Table(
    "desk_leases",
    metadata,
    _conversation(primary_key=True),
    _user(),
    sa.Column("epoch", sa.Integer, nullable=False),
    sa.Column("until", UTCDateTime, nullable=False, index=True),
)

transfers = sa.Table(
    "transfers",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    _conversation(),
    _user("from_user"),
    _user("to_user", nullable=True),
    sa.Column("to_region", sa.String(16)),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("state", sa.String(10), nullable=False),  # offered, accepted, declined, cancelled
    sa.Column("created_at", UTCDateTime, nullable=False),
)

notes = sa.Table(
    "notes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _conversation(),
    _user(),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

attempts = sa.Table(
    "callback_attempts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _conversation(),
    sa.Column(
        "request_id",
        sa.String(16),
        sa.ForeignKey("handover_requests.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    _user(),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("reached", sa.Boolean, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
)

earlier = sa.Table(
    "earlier_conversations",
    metadata,
    _conversation(primary_key=True),
    sa.Column("earlier_id", sa.String(32), primary_key=True),
)

desk_events = sa.Table(
    "desk_events",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _conversation(),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("request_id", sa.String(16)),
    sa.Column("user_id", sa.String(16)),  # meant for this advisor only
    sa.Column("region_code", sa.String(16)),
    sa.Column("sent_out", sa.Boolean, nullable=False),  # mail and webhooks are made from it
    sa.Index("ix_desk_events_unsent", "sent_out", "id"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),  # the same in every retry
    sa.Column("target", sa.String(300), nullable=False),  # mail:<address> or an https address
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("created_at", UTCDateTime, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),  # waiting, sent, dead
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_at", UTCDateTime, nullable=False),
    sa.Column("error", sa.String(60)),
    sa.Index("ix_outbox_next", "state", "next_at"),
)

audit = sa.Table(
    "desk_audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", UTCDateTime, nullable=False, index=True),
    sa.Column("user_id", sa.String(16)),  # null: the command line
    sa.Column("action", sa.String(30), nullable=False),
    sa.Column("subject", sa.String(40)),
    sa.Column("detail", sa.String(200), nullable=False),
)
