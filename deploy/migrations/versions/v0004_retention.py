"""Retention and sessions of visitors."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and columns."""


def downgrade() -> None:
    """Drop them."""
