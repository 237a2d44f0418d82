"""What an advisor is good at: sectors and languages, as a preference in the queue."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; nobody has a preference yet."""
    op.add_column("desk_users", sa.Column("sectors", sa.JSON))
    op.add_column("desk_users", sa.Column("languages", sa.JSON))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("desk_users", "languages")
    op.drop_column("desk_users", "sectors")
