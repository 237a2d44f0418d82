"""The desk: advisors, ownership, notes, audit, promises."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)
_REQUEST_COLUMNS = (
    ("mode", sa.String(8)),
    ("channel", sa.String(8)),
    ("slot", sa.String(60)),
    ("sectors", sa.JSON()),
    ("language", sa.String(20)),
    ("consent_text", sa.Text()),
    ("revoked_at", _TIME),
    ("position", sa.Integer()),
    ("level", sa.Integer()),
    ("reason", sa.Text()),
    ("owner_id", sa.String(16)),
    ("promise_at", _TIME),
    ("remind_at", _TIME),
    ("reminded_at", _TIME),
    ("escalated_at", _TIME),
    ("accepted_at", _TIME),
    ("answered_at", _TIME),
    ("told_at", _TIME),
    ("told_position", sa.Integer()),
    ("close_reason", sa.String(20)),
    ("rating", sa.Integer()),
    ("rated_at", _TIME),
)
_TABLES = (
    "desk_audit",
    "outbox",
    "desk_events",
    "earlier_conversations",
    "callback_attempts",
    "notes",
    "transfers",
    "desk_leases",
    "request_regions",
    "desk_sessions",
    "desk_users",
)


def _conversation(*, primary_key: bool = False) -> sa.Column[sa.String]:
    return sa.Column(
        "conversation_id",
        sa.String(32),
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


def _request(*, primary_key: bool = False) -> sa.Column[sa.String]:
    return sa.Column(
        "request_id",
        sa.String(16),
        sa.ForeignKey("handover_requests.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


def _user(name: str = "user_id", *, nullable: bool = False) -> sa.Column[sa.String]:
    return sa.Column(name, sa.String(16), sa.ForeignKey("desk_users.id"), nullable=nullable)


def upgrade() -> None:
    """Create the tables and columns."""
    for name, kind in _REQUEST_COLUMNS:
        op.add_column("handover_requests", sa.Column(name, kind))
    # Sessions of the shared password belong to nobody: everybody signs in again.
    op.drop_table("desk_sessions")
    _users()
    _work()
    _outside()
    _append_only()


def downgrade() -> None:
    """Drop them."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER desk_audit_stays ON desk_audit")
        op.execute("DROP FUNCTION desk_audit_stays()")
    for table in _TABLES:
        op.drop_table(table)
    for name, _kind in reversed(_REQUEST_COLUMNS):
        op.drop_column("handover_requests", name)
    op.create_table(
        "desk_sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("expires_at", _TIME, nullable=False),
    )


def _users() -> None:
    op.create_table(
        "desk_users",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("login", sa.String(40), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("regions", sa.JSON, nullable=False),
        sa.Column("password_hash", sa.Text),
        sa.Column("totp_secret", sa.String(64)),
        sa.Column("totp_step", sa.Integer),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("locked_until", _TIME),
        sa.Column("disabled_at", _TIME),
        sa.Column("away", sa.Boolean, nullable=False),
        sa.Column("seen_at", _TIME),
        sa.Column("created_at", _TIME, nullable=False),
    )
    op.create_table(
        "desk_sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        _user(),
        sa.Column("machine", sa.Boolean, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
    )


def _work() -> None:
    op.create_table(
        "request_regions",
        _request(primary_key=True),
        sa.Column("region_code", sa.String(16), primary_key=True),
    )
    op.create_index("ix_request_regions_region", "request_regions", ["region_code"])
    op.create_table(
        "desk_leases",
        _conversation(primary_key=True),
        _user(),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("until", _TIME, nullable=False),
    )
    op.create_index("ix_desk_leases_until", "desk_leases", ["until"])
    op.create_table(
        "transfers",
        sa.Column("id", sa.String(16), primary_key=True),
        _conversation(),
        _user("from_user"),
        _user("to_user", nullable=True),
        sa.Column("to_region", sa.String(16)),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer, primary_key=True),
        _conversation(),
        _user(),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "callback_attempts",
        sa.Column("id", sa.Integer, primary_key=True),
        _conversation(),
        _request(),
        _user(),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("reached", sa.Boolean, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
    )
    op.create_index("ix_callback_attempts_request_id", "callback_attempts", ["request_id"])
    op.create_table(
        "earlier_conversations",
        _conversation(primary_key=True),
        sa.Column("earlier_id", sa.String(32), primary_key=True),
    )
    for table in ("transfers", "notes", "callback_attempts"):
        op.create_index(f"ix_{table}_conversation_id", table, ["conversation_id"])


def _outside() -> None:
    op.create_table(
        "desk_events",
        sa.Column("id", sa.Integer, primary_key=True),
        _conversation(),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("request_id", sa.String(16)),
        sa.Column("user_id", sa.String(16)),
        sa.Column("region_code", sa.String(16)),
        sa.Column("sent_out", sa.Boolean, nullable=False),
    )
    op.create_index("ix_desk_events_conversation_id", "desk_events", ["conversation_id"])
    op.create_index("ix_desk_events_unsent", "desk_events", ["sent_out", "id"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("target", sa.String(300), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", _TIME, nullable=False),
        sa.Column("error", sa.String(60)),
    )
    op.create_index("ix_outbox_next", "outbox", ["state", "next_at"])
    op.create_table(
        "desk_audit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("user_id", sa.String(16)),
        sa.Column("action", sa.String(30), nullable=False),
        sa.Column("subject", sa.String(40)),
        sa.Column("detail", sa.String(200), nullable=False),
    )
    op.create_index("ix_desk_audit_at", "desk_audit", ["at"])


def _append_only() -> None:
    """The database itself refuses to change or drop a line of the audit log."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION desk_audit_stays() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'desk_audit is append-only'; END $$"
        )
        op.execute(
            "CREATE TRIGGER desk_audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON desk_audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION desk_audit_stays()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER desk_audit_no_{verb.lower()} BEFORE {verb} ON desk_audit "
            "BEGIN SELECT RAISE(ABORT, 'desk_audit is append-only'); END"
        )
