"""Rebuilds the catalogue's database from the files: all of it or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, inspect, select
from sqlalchemy.engine import Connection, Engine

from bot.catalogue.check import check_files
from bot.catalogue.files import Files, Problem, read_files
from bot.catalogue.schema import dump
from bot.catalogue.store import IMMEDIATE
from bot.catalogue.tables import (
    SHAPE,
    TABLES,
    facts_table,
    meta_table,
    metadata,
    shape,
    to_row,
    vocabulary_table,
)
from bot.places.load import load_geo

_HASH = "content_hash"


class CatalogueInvalidError(ValueError):
    """The files have faults; nothing was loaded."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(
            f"De catalogus heeft {len(problems)} fout(en) en is niet geladen. "
            f"Eerste fout: {problems[0]}"
        )


@dataclass(frozen=True)
class LoadReport:
    """What a load did: ``loaded`` is False when the database already held these files."""

    loaded: bool
    counts: dict[str, int]


def load(engine: Engine, data_dir: Path, force: bool = False) -> LoadReport:
    """Rebuild every catalogue table from ``data_dir`` in one transaction.

    Skipped when the files and the shape of the tables are those of the last load, unless
    ``force``.
    Raises CatalogueInvalidError on faulty files; then, as on any other failure, nothing changes.
    """
    fingerprint = content_hash(data_dir)
    if not force and stored_hash(engine) == fingerprint:
        return LoadReport(False, count_rows(engine))
    files = read_files(data_dir)
    problems = [p for p in check_files(files, data_dir) if p.level == "problem"]
    if problems:
        raise CatalogueInvalidError(problems)
    with engine.connect().execution_options(**{IMMEDIATE: True}) as connection, connection.begin():
        metadata.drop_all(connection)
        metadata.create_all(connection)
        load_geo(connection, data_dir / "regions")
        _insert(connection, files)
        connection.execute(
            insert(meta_table),
            [{"key": _HASH, "value": fingerprint}, {"key": SHAPE, "value": shape()}],
        )
    return LoadReport(True, count_rows(engine))


def content_hash(data_dir: Path) -> str:
    """Give a fingerprint of all files and of the tables' columns.

    The columns count too: after an update of the program the same files have to be loaded again.
    """
    digest = hashlib.sha256()
    digest.update(shape().encode())
    for path in sorted(data_dir.rglob("*")):
        if path.is_file() and path.suffix in {".yml", ".csv"}:
            digest.update(path.relative_to(data_dir).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stored_hash(engine: Engine) -> str | None:
    """Give the fingerprint of the last load, or None when nothing was loaded."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(meta_table.name):
            return None
        query = select(meta_table.c.value).where(meta_table.c.key == _HASH)
        value = connection.execute(query).scalar()
        return str(value) if value is not None else None


def count_rows(engine: Engine) -> dict[str, int]:
    """Count the records of each kind in the database."""
    names = [*TABLES, facts_table.name, vocabulary_table.name, "regions", "municipalities"]
    with engine.connect() as connection:
        return {
            name: connection.execute(
                select(func.count()).select_from(metadata.tables[name])
            ).scalar_one()
            for name in names
        }


def _insert(connection: Connection, files: Files) -> None:
    for key, (table, _) in TABLES.items():
        rows = list(_numbered(to_row(record) for record in files.records[key].values()))
        if key == "occupations":
            for row in rows:
                row["codes"] = dump(files.codes.get(row["id"]))
        _insert_rows(connection, table, rows)
    facts = (to_row(fact) for fact in files.records["facts"].values())
    _insert_rows(connection, facts_table, list(_numbered(facts)))
    terms = (
        {"kind": kind, **to_row(term)}
        for kind, group in files.vocabulary.items()
        for term in group.values()
    )
    _insert_rows(connection, vocabulary_table, list(_numbered(terms)))


def _insert_rows(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _numbered(rows: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    for position, row in enumerate(rows):
        yield {**row, "position": position}
