"""Bring the conversation store to the version this code needs (Alembic, deploy/migrations)."""

from __future__ import annotations

from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from bot.paths import ROOT

HEAD = "0005"
"""The newest revision in deploy/migrations/versions; a test keeps it true."""
_LOCK = 7_100_041  # any number of our own: PostgreSQL's advisory lock for migrating


def upgrade(engine: Engine) -> None:
    """Create or migrate the tables.  Safe when several processes start at once."""
    # Alembic takes a third of a second to import, which a gateway with nothing to do can skip.
    with engine.connect() as connection:
        if _version(connection) == HEAD:
            return
    _run(engine, "upgrade", "head")


def downgrade(engine: Engine, revision: str) -> None:
    """Go back to ``revision``; what only newer versions know is lost.  For going back in need."""
    _run(engine, "downgrade", revision)


def _run(engine: Engine, direction: Literal["upgrade", "downgrade"], to: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(ROOT / "deploy" / "migrations"))
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        config.attributes["connection"] = connection
        getattr(command, direction)(config, to)


def _version(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(
        sa.text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    return version
