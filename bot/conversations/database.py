"""Connections to the conversation store, with the promises the log relies on.

A write transaction on SQLite takes the write lock at its start (``BEGIN IMMEDIATE``), so that
reading, deciding and writing cannot interleave with another process.  On PostgreSQL the functions
of the log lock the conversation's row instead (``SELECT ... FOR UPDATE``).
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import QueuePool

BUSY_TIMEOUT_MS = 10_000


class Database:
    """An engine with one way to read and one way to write.  Thread-safe."""

    def __init__(self, url: str) -> None:
        """Prepare the engine; nothing is opened until first use."""
        self.engine: Engine = _make_engine(url)
        # SQLite has one writer: threads of this process queue here, fairly, instead of polling
        # the file lock, which it leaves to other processes.
        self._writer: contextlib.AbstractContextManager[Any] = (
            threading.Lock() if self.engine.dialect.name == "sqlite" else contextlib.nullcontext()
        )

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state and changes nothing."""
        with self.engine.connect().execution_options(read_only=True) as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction: committed as a whole at the end, or not at all.

        ``durable`` False: the end does not wait for the disk.  The transaction survives the end of
        any process, but not a power cut before the next durable one; only for what can be made
        again from what is on the disk (docs/decisions/0010-durability.md).
        """
        with (
            self._writer,
            self.engine.connect().execution_options(durable=durable) as connection,
            connection.begin(),
        ):
            if not durable and connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")
            yield connection

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()

    def truncate_wal(self) -> None:
        """Move SQLite's write-ahead log into the file, so erased text is not left behind in it."""
        if self.engine.dialect.name != "sqlite":
            return
        with contextlib.closing(self.engine.raw_connection()) as raw:
            cursor: Any = raw.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.close()


def _make_engine(url: str) -> Engine:
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(parsed, future=True, pool_pre_ping=True, hide_parameters=True)
    if not parsed.database or parsed.database == ":memory:":
        raise ValueError("the conversation store needs a database that several threads share")
    # The file holds conversations: only this user may read it.
    Path(parsed.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = sa.create_engine(
        parsed,
        future=True,
        poolclass=QueuePool,
        pool_size=8,
        pool_use_lifo=True,  # the connection used last still has its pages at hand
        max_overflow=40,
        # Errors must never quote what a visitor wrote.
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def prepare_sqlite(connection: Any, _record: Any = None) -> None:
    """What every connection to a file with conversations needs; a listener for "connect"."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    _use_wal(cursor)
    cursor.execute("PRAGMA secure_delete=ON")  # erased text is overwritten, not just unlinked
    cursor.close()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    prepare_sqlite(connection)
    connection.execute("PRAGMA foreign_keys=ON")


def _use_wal(cursor: Any) -> None:
    """Switch the file to WAL, once; SQLite does not wait for others by itself here."""
    end = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    # Straight to the driver what cannot fail: it takes longer in SQLAlchemy than in SQLite.
    run = connection.connection.dbapi_connection.execute  # type: ignore[attr-defined]
    if options.get("read_only", False):
        run("BEGIN")
        return
    # FULL: "stored before acknowledged" holds through a power cut.
    run(f"PRAGMA synchronous={'FULL' if options.get('durable', True) else 'NORMAL'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
