"""Conversations, events, choices, turns, handover requests and desk sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
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
        "conversations",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(20)),
        sa.Column("page", sa.String(500)),
        sa.Column("created_at", _TIME),
        sa.Column("last_seq", sa.Integer, nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("erase_due_at", _TIME),
        sa.Column("erased_at", _TIME),
        sa.Column("tracker_clean", sa.Boolean, nullable=False),
    )
    op.create_table(
        "events",
        _conversation(primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("sender", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("client_id", sa.String(64)),
        sa.Column("in_reply_to", sa.Integer),
        sa.UniqueConstraint("conversation_id", "client_id", name="uq_events_client_id"),
    )
    op.create_table(
        "choices",
        _conversation(primary_key=True),
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_table(
        "turns",
        _conversation(primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("lease_until", _TIME),
        sa.Column("worker", sa.String(64)),
        sa.Column("told_at", _TIME),
    )
    op.create_index("ix_turns_open", "turns", ["state", "lease_until"])
    op.create_table(
        "handover_requests",
        sa.Column("id", sa.String(16), primary_key=True),
        _conversation(nullable=False),
        sa.Column("region_code", sa.String(16)),
        sa.Column("region", sa.String(120)),
        sa.Column("summary", sa.JSON),
        sa.Column("contact", sa.JSON),
        sa.Column("consent_at", _TIME),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("done_at", _TIME),
    )
    op.create_index(
        "ix_handover_requests_conversation_id", "handover_requests", ["conversation_id"]
    )
    op.create_index("ix_handover_state", "handover_requests", ["state", "created_at"])
    op.create_table(
        "desk_sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("expires_at", _TIME, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "desk_sessions",
        "handover_requests",
        "turns",
        "choices",
        "events",
        "conversations",
    ):
        op.drop_table(table)
