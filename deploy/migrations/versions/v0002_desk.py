"""The desk: advisors, ownership, notes, audit, promises."""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and columns."""


def downgrade() -> None:
    """Drop them."""
