"""The catalogue in a database: where it is, and how it is read back as plain values."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from sqlalchemy import create_engine, event, inspect, select
from sqlalchemy.engine import Connection, Engine, make_url

from bot.catalogue.model import Catalogue, Provenance, Term
from bot.catalogue.tables import (
    SHAPE,
    TABLES,
    facts_table,
    from_row,
    meta_table,
    provenance_from,
    shape,
    vocabulary_table,
)
from bot.paths import ROOT
from bot.places.tables import read_municipalities, read_regions

DATA_DIR = ROOT / "data" / "catalogue"
CATALOGUE_URL = "CATALOGUE_URL"
IMMEDIATE = "catalogue_immediate"
"""Execution option of a connection that is going to write: SQLite then waits for its turn at the
start instead of failing halfway when another process wrote in between."""


class CatalogueMissingError(RuntimeError):
    """The database holds no catalogue yet (or one of an older version)."""

    def __init__(self) -> None:
        super().__init__(
            "De catalogus is nog niet geladen. Draai eerst: python -m bot catalogue load"
        )


def default_url() -> str:
    """Give the database address: the setting CATALOGUE_URL, or a file below the project root."""
    return os.environ.get(CATALOGUE_URL, "").strip() or "sqlite:///var/catalogue.db"


@lru_cache(maxsize=1)
def default_engine() -> Engine:
    """Give this process's engine for the catalogue, opened on first use."""
    return open_engine()


def open_engine(url: str | None = None) -> Engine:
    """Open the catalogue's database; nothing is read or written yet.

    On SQLite the driver's own transaction handling is switched off, because it leaves CREATE and
    DROP outside of transactions, and a reload has to be all or nothing.
    """
    address = make_url(url or default_url())
    if address.get_backend_name() != "sqlite":
        return create_engine(address, future=True, pool_pre_ping=True)
    if address.database and address.database != ":memory:":
        # A relative path is below the checkout, wherever the process was started.
        path = ROOT / address.database
        path.parent.mkdir(parents=True, exist_ok=True)
        address = address.set(database=str(path))
    engine = create_engine(address, future=True, connect_args={"timeout": 30})

    event.listen(engine, "connect", _manual_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _manual_transactions(connection: Any, _record: Any) -> None:
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def read_catalogue(engine: Engine) -> Catalogue:
    """Read the whole catalogue in one transaction.

    Raises CatalogueMissingError when nothing was loaded yet.
    """
    with engine.connect() as connection:
        if not inspect(connection).has_table(meta_table.name):
            raise CatalogueMissingError
        made_with = connection.execute(
            select(meta_table.c.value).where(meta_table.c.key == SHAPE)
        ).scalar()
        if made_with != shape():
            raise CatalogueMissingError
        read = {key: _read(connection, key) for key in TABLES}
        return Catalogue(
            **read,
            vocabulary=_read_vocabulary(connection),
            facts=_read_facts(connection),
            regions=read_regions(connection),
            municipalities=read_municipalities(connection),
        )


def _read(connection: Connection, key: str) -> dict[str, Any]:
    table, cls = TABLES[key]
    rows = connection.execute(select(table).order_by(table.c.position)).mappings()
    return {row["id"]: from_row(cls, row) for row in rows}


def _read_vocabulary(connection: Connection) -> dict[str, dict[str, Term]]:
    table = vocabulary_table
    terms: dict[str, dict[str, Term]] = {}
    for row in connection.execute(select(table).order_by(table.c.position)).mappings():
        term = Term(row["id"], row["label"], tuple(row["synonyms"]), row["group"])
        terms.setdefault(row["kind"], {})[term.id] = term
    return terms


def _read_facts(connection: Connection) -> dict[str, tuple[str, Provenance]]:
    table = facts_table
    rows = connection.execute(select(table).order_by(table.c.position)).mappings()
    return {row["id"]: (row["text"], provenance_from(row)) for row in rows}
