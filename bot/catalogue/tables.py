"""The catalogue's tables, derived from the record classes, on the one metadata they share.

A plain field becomes a real column, so that one can query status, sector or region; a list or
nested record becomes JSON; every provenance becomes columns of its own, prefixed when a record has
a second one (``outlook_source``).  ``position`` keeps the order of the files.
"""

from __future__ import annotations

import hashlib
import types
from dataclasses import fields
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

from sqlalchemy import JSON, Boolean, Column, Date, Integer, MetaData, String, Table, Text

from bot.catalogue.model import (
    Contact,
    Occupation,
    Programme,
    Provenance,
    Provider,
    Route,
    Sector,
    Subsidy,
    Topic,
)
from bot.catalogue.schema import build_stored, dump, hints

metadata = MetaData()

_INDEXED = {"status", "sector", "region_code", "goal", "kind", "name", "title"}
_PLAIN: dict[Any, Any] = {int: Integer, bool: Boolean, date: Date}


def provenance_columns(field_name: str) -> dict[str, str]:
    """Give, for a field that holds a provenance, the column of each of its parts.

    The record's own has no prefix; its ``url`` becomes ``source_url``, since a contact has a
    ``url`` of its own.
    """
    prefix = field_name.removesuffix("provenance")
    names = {part.name: prefix + part.name for part in fields(Provenance)}
    return {**names, "url": f"{prefix}source_url"}


def _inner(tp: Any) -> Any:
    """Strip "or None" from a type."""
    if get_origin(tp) in (Union, types.UnionType):
        return next(arg for arg in get_args(tp) if arg is not type(None))
    return tp


def is_nested(tp: Any) -> bool:
    """Say whether a field of this type is stored as JSON."""
    inner = _inner(tp)
    return get_origin(inner) is not Literal and inner not in (str, *_PLAIN)


def columns_for(cls: type[Any]) -> list[Column[Any]]:
    """Derive the columns of a record class."""
    columns: list[Column[Any]] = []
    for field in fields(cls):
        tp = hints(cls)[field.name]
        if tp is Provenance:
            columns += _provenance(field.name)
            continue
        kind = JSON if is_nested(tp) else _PLAIN.get(_inner(tp))
        if kind is None:
            kind = String(120) if field.name in _INDEXED or field.name == "id" else Text
        columns.append(
            Column(
                field.name,
                kind,
                primary_key=field.name == "id",
                nullable=_inner(tp) is not tp,
                index=field.name in _INDEXED,
            )
        )
    return columns


def _provenance(field_name: str = "provenance") -> list[Column[Any]]:
    names = provenance_columns(field_name)
    return [
        Column(names[column.name], column.type, nullable=column.nullable)
        for column in columns_for(Provenance)
    ]


def _table(name: str, cls: type[Any], *more: Column[Any]) -> Table:
    return Table(name, metadata, *columns_for(cls), *more, Column("position", Integer))


TABLES: dict[str, tuple[Table, type[Any]]] = {
    "sectors": (_table("sectors", Sector), Sector),
    # ESCO, ISCO, BRC and O*NET codes: for linking to other systems, not used by the assistant.
    "occupations": (_table("occupations", Occupation, Column("codes", JSON)), Occupation),
    "routes": (_table("routes", Route), Route),
    "providers": (_table("providers", Provider), Provider),
    "subsidies": (_table("subsidies", Subsidy), Subsidy),
    "contacts": (_table("contacts", Contact), Contact),
    "topics": (_table("topics", Topic), Topic),
    "programmes": (_table("programmes", Programme), Programme),
}
facts_table = Table(
    "facts",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("text", Text, nullable=False),
    *_provenance(),
    Column("position", Integer),
)
vocabulary_table = Table(
    "vocabulary",
    metadata,
    Column("kind", String(40), primary_key=True),
    Column("id", String(120), primary_key=True),
    Column("label", Text, nullable=False),
    Column("synonyms", JSON, nullable=False),
    Column("group", String(120)),
    Column("position", Integer),
)
meta_table = Table(
    "catalogue_meta",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)


SHAPE = "shape"
"""Key in ``catalogue_meta`` of the columns the database was made with; see :func:`shape`."""


def shape() -> str:
    """Describe all catalogue tables, to notice a database made by another version."""
    tables = [
        (table.name, [(column.name, str(column.type)) for column in table.columns])
        for table in metadata.sorted_tables
    ]
    return hashlib.sha256(repr(tables).encode()).hexdigest()


def to_row(record: Any) -> dict[str, Any]:
    """Turn a record into the values of its row."""
    row: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Provenance):
            names = provenance_columns(field.name)
            row.update({names[key]: part for key, part in to_row(value).items()})
        elif is_nested(hints(type(record))[field.name]):
            row[field.name] = dump(value)
        else:
            row[field.name] = value
    return row


def provenance_from(row: Any, field_name: str = "provenance") -> Provenance:
    """Read a provenance from its columns in a row."""
    names = provenance_columns(field_name)
    return Provenance(**{part: row[column] for part, column in names.items()})


def from_row(cls: type[Any], row: Any) -> Any:
    """Turn a row (a mapping of column names) back into a record.

    Raises ValueError when the row does not fit the class: the database was written by other code.
    """
    values: dict[str, Any] = {}
    for field in fields(cls):
        tp = hints(cls)[field.name]
        if tp is Provenance:
            values[field.name] = provenance_from(row, field.name)
        elif is_nested(tp):
            values[field.name] = build_stored(tp, row[field.name], field.name)
        else:
            values[field.name] = row[field.name]
    return cls(**values)
