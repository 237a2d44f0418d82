"""Puts the place files into the catalogue's database and reads them back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection, Engine

from bot.places.check import check_geo
from bot.places.files import ROW_TYPES, read_files
from bot.places.rows import GeoData, SourceRow
from bot.places.tables import TABLES

__all__ = ["check_geo", "load_geo", "read_geo"]


def load_geo(connection: Connection, data_dir: Path) -> None:
    """Insert all rows of the files in ``data_dir`` (or its folder ``regions``).

    The caller owns the transaction and has created and emptied the tables.  Raises
    :class:`bot.places.files.GeoFileError` on a file that does not have the expected form.
    """
    data = read_files(data_dir)
    for key, table in TABLES.items():
        values: list[dict[str, Any]] = [row._asdict() for row in getattr(data, key)]
        if key == "sources":
            for value in values:
                value["checked_on"] = date.fromisoformat(value["checked_on"])
        if values:
            connection.execute(insert(table), values)


def read_geo(engine: Engine) -> GeoData:
    """Read back what :func:`load_geo` put there, in the same order as the files."""
    read: dict[str, Any] = {}
    with engine.connect() as connection:
        found = connection.execute(select(TABLES["sources"]))
        read["sources"] = tuple(
            SourceRow(**{**row, "checked_on": row["checked_on"].isoformat()})
            for row in found.mappings()
        )
        for key, row_type in ROW_TYPES.items():
            table = TABLES[key]
            columns = [table.c[name] for name in row_type.__annotations__]
            order = table.c.id if "id" in table.c else table.primary_key.columns.values()[0]
            query = select(*columns).order_by(order)
            read[key] = tuple(row_type(*row) for row in connection.execute(query))
    return GeoData(**read)
