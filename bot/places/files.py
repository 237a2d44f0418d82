"""Reads the rows of ``data/catalogue/regions/`` from its CSV files and ``sources.yml``."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast, get_type_hints

import yaml

from bot.places import rows
from bot.places.rows import GeoData

Row = TypeVar("Row", bound=tuple[Any, ...])

ROW_TYPES: dict[str, type[tuple[Any, ...]]] = {
    "regions": rows.RegionRow,
    "municipalities": rows.MunicipalityRow,
    "places": rows.PlaceRow,
    "parts": rows.PartRow,
    "names": rows.NameRow,
    "former": rows.FormerRow,
    "postcodes": rows.PostcodeRow,
    "areas": rows.AreaRow,
    "dialling_codes": rows.DiallingRow,
    "abroad": rows.AbroadRow,
    "words": rows.WordRow,
}
"""The file (without .csv) and table of every kind of row, in the order they must be inserted."""


class GeoFileError(ValueError):
    """A file cannot be read as its rows; the message is Dutch and names file and line."""


def folder(data_dir: Path) -> Path:
    """Give the folder with the files, whether ``data_dir`` is that folder or its parent."""
    inner = data_dir / "regions"
    return inner if inner.is_dir() else data_dir


def read_files(data_dir: Path) -> GeoData:
    """Read all files.  Raises GeoFileError on a file that does not have the expected form."""
    root = folder(data_dir)
    read: dict[str, Any] = {"sources": read_sources(root / "sources.yml")}
    for name, row_type in ROW_TYPES.items():
        read[name] = _read_csv(root / f"{name}.csv", row_type)
    return GeoData(**read)


def read_sources(path: Path) -> tuple[rows.SourceRow, ...]:
    """Read ``sources.yml``."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise GeoFileError(f"{path.name}: niet te lezen ({type(error).__name__})") from error
    if not isinstance(raw, dict):
        raise GeoFileError(f"{path.name}: hier hoort per bron een blok te staan")
    found = []
    for key, value in raw.items():
        fields = cast("dict[str, Any]", value if isinstance(value, dict) else {})
        checked = fields.get("checked_on")
        found.append(
            rows.SourceRow(
                id=str(key),
                name=str(fields.get("name") or ""),
                licence=str(fields.get("licence") or ""),
                attribution=str(fields.get("attribution") or ""),
                reference=str(fields.get("reference") or ""),
                checked_on=checked.isoformat() if isinstance(checked, date) else "",
            )
        )
    return tuple(found)


def _read_csv(path: Path, row_type: type[Row]) -> tuple[Row, ...]:
    hints = get_type_hints(row_type)
    names = tuple(hints)
    parsers = [_PARSERS[kind] for kind in hints.values()]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            if tuple(next(reader, ())) != names:
                raise GeoFileError(f"{path.name}: de kopregel moet zijn: {','.join(names)}")
            found = []
            for number, cells in enumerate(reader, start=2):
                if len(cells) != len(names):
                    raise GeoFileError(f"{path.name} regel {number}: {len(names)} velden verwacht")
                try:
                    values = [parse(cell) for parse, cell in zip(parsers, cells, strict=True)]
                except ValueError as error:
                    raise GeoFileError(f"{path.name} regel {number}: {error}") from error
                found.append(row_type(*values))
            return tuple(found)
    except (OSError, UnicodeDecodeError) as error:
        raise GeoFileError(f"{path.name}: niet te lezen ({type(error).__name__})") from error


def _gap_float(cell: str) -> float | None:
    return float(cell) if cell else None


def _gap_int(cell: str) -> int | None:
    return int(cell) if cell else None


_PARSERS: dict[Any, Callable[[str], Any]] = {
    str: str,
    float: float,
    float | None: _gap_float,
    int | None: _gap_int,
}
