"""Retention (last activity) and rotation of the visitor's token."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)
_COLUMNS = {
    "last_activity_at": _TIME,
    "previous_token_hash": sa.String(64),
    "previous_token_until": _TIME,
    "rotation_salt": sa.String(64),
}


def upgrade() -> None:
    """Add the columns; what is there was last active when its last event was written."""
    for name, kind in _COLUMNS.items():
        op.add_column("conversations", sa.Column(name, kind))
    op.execute(
        "UPDATE conversations SET last_activity_at = COALESCE("
        "(SELECT max(at) FROM events WHERE events.conversation_id = conversations.id), created_at)"
    )
    op.create_index("ix_conversations_activity", "conversations", ["last_activity_at"])


def downgrade() -> None:
    """Drop the columns.  Not in batch mode, which would rebuild the table under its children."""
    op.drop_index("ix_conversations_activity", "conversations")
    for name in reversed(_COLUMNS):
        op.drop_column("conversations", name)
