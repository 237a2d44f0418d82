"""Where the tests of the store run: a new SQLite file, or an emptied PostgreSQL database."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

BACKENDS = ("sqlite", "postgresql")


def fresh_url(backend: str, folder: Path) -> str:
    """The URL of an empty store; on a machine without PostgreSQL the test is skipped, not in CI."""
    if backend == "sqlite":
        return f"sqlite:///{folder}/nieuw/log.db"
    url = os.environ.get("TEST_POSTGRES_URL")
    if url is None:
        missing("TEST_POSTGRES_URL is not set: no PostgreSQL to test on")
    assert url is not None
    engine = sa.create_engine(url, future=True)
    with engine.begin() as connection:
        for schema in ("public", "rasa"):
            connection.execute(sa.text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return url


def redis_program() -> str:
    """The path of redis-server; skips like :func:`fresh_url`."""
    found = shutil.which("redis-server")
    if found is None:
        missing("redis-server is not installed (Debian: apt install redis-server)")
    assert found is not None
    return found


def missing(reason: str) -> None:
    """Skip on somebody's own machine; in CI everything has to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}; .ci/run provides it")
    pytest.skip(reason)
