"""Telegram: updates, chats, deliveries, links between channels."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and columns."""


def downgrade() -> None:
    """Drop them."""
