"""Telegram: updates, chats, deliveries, links between channels."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def _conversation(**options: bool) -> "sa.Column[str]":
    return sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        **options,
    )


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "telegram_updates",
        sa.Column("bot_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", _TIME, nullable=False),
    )
    op.create_index("ix_telegram_updates_at", "telegram_updates", ["at"])
    op.create_table(
        "telegram_chats",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        _conversation(nullable=True, unique=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("delivered_seq", sa.Integer, nullable=False),
        sa.Column("keyboard", sa.Boolean, nullable=False),
        sa.Column("seen_at", _TIME, nullable=False),
    )
    op.create_index("ix_telegram_chats_state", "telegram_chats", ["state"])
    op.create_table(
        "telegram_messages",
        _conversation(primary_key=True, nullable=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("at", _TIME, nullable=False),
    )
    op.create_index("ix_telegram_messages_chat", "telegram_messages", ["chat_id", "state"])
    op.create_table(
        "telegram_notices",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        _conversation(nullable=True),
        sa.Column("seq", sa.Integer),
        sa.Column("at", _TIME, nullable=False),
    )
    op.create_index("ix_telegram_notices_chat_id", "telegram_notices", ["chat_id"])
    op.create_index("ix_telegram_notices_conversation_id", "telegram_notices", ["conversation_id"])
    op.create_table(
        "deliveries",
        _conversation(primary_key=True, nullable=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("channel", sa.String(20), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("at", _TIME, nullable=False),
    )
    op.create_table(
        "links",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        _conversation(nullable=False),
        sa.Column("target", sa.String(20), nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
    )
    op.create_index("ix_links_conversation_id", "links", ["conversation_id"])
    op.create_table(
        "leases",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("worker", sa.String(64), nullable=False),
        sa.Column("until", _TIME, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "leases",
        "links",
        "deliveries",
        "telegram_notices",
        "telegram_messages",
        "telegram_chats",
        "telegram_updates",
    ):
        op.drop_table(table)
