"""Tables of the channels beside the web: Telegram's chats and updates, deliveries, links.

On the same metadata as the log.  Migration 0003 creates exactly these.
"""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversations.tables import UTCDateTime, metadata


def _conversation(
    *, primary_key: bool = False, nullable: bool = False, unique: bool = False, index: bool = False
) -> sa.Column[sa.String]:
    return sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        unique=unique or None,
        index=index or None,
    )


telegram_updates = sa.Table(
    "telegram_updates",
    metadata,
    # Numbers are per bot: another token starts another sequence.
    sa.Column("bot_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", UTCDateTime, nullable=False, index=True),
)

telegram_chats = sa.Table(
    "telegram_chats",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    _conversation(nullable=True, unique=True),
    # active, away (goes on elsewhere), blocked, gone (account deleted), refused (a group)
    sa.Column("state", sa.String(16), nullable=False),
    # the last seq that was dealt with: sent, or recorded as not sent
    sa.Column("delivered_seq", sa.Integer, nullable=False),
    # a reply keyboard (share number, share place) is showing
    sa.Column("keyboard", sa.Boolean, nullable=False),
    sa.Column("seen_at", UTCDateTime, nullable=False),
    sa.Index("ix_telegram_chats_state", "state"),
)

telegram_messages = sa.Table(
    "telegram_messages",
    metadata,
    _conversation(primary_key=True),
    # the event (the last one, when several went into one message) and the piece of it
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("part", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    # sending, again (to be sent once more), sent, failed, uncertain (the person is asked, and
    # what comes later waits), passed (uncertain, and the person went on without saying)
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_telegram_messages_chat", "chat_id", "state"),
)

telegram_notices = sa.Table(
    "telegram_notices",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False, index=True),
    # what is said outside the log: group, erased, uncertain, website, moved
    sa.Column("kind", sa.String(16), nullable=False),
    _conversation(nullable=True, index=True),
    sa.Column("seq", sa.Integer),
    sa.Column("at", UTCDateTime, nullable=False),
)

deliveries = sa.Table(
    "deliveries",
    metadata,
    _conversation(primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("channel", sa.String(20), primary_key=True),
    # sent, delivered, uncertain, blocked, failed
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("code_hash", sa.String(64), primary_key=True),
    _conversation(index=True),
    sa.Column("target", sa.String(20), nullable=False),
    sa.Column("expires_at", UTCDateTime, nullable=False),
)

leases = sa.Table(
    "leases",
    metadata,
    # work that one process at a time may do, such as polling Telegram
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("worker", sa.String(64), nullable=False),
    sa.Column("until", UTCDateTime, nullable=False),
)
