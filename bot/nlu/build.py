"""Making a reader from a catalogue, or straight from its files for tests and measurements."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.catalogue.files import Files, read_files
from bot.catalogue.model import Catalogue, Term
from bot.nlu.places import PlaceFinder
from bot.nlu.reader import FactReader
from bot.places.resolver import Places


def reader_for(catalogue: Catalogue, places: PlaceFinder) -> FactReader:
    """Build the reader of a catalogue."""
    kinds = ("occupations", "sectors", "subsidies", "routes", "programmes")
    return _reader(catalogue.vocabulary, {k: getattr(catalogue, k) for k in kinds}, places)


def reader_from_files(folder: Path, files: Files | None = None) -> FactReader:
    """Build a reader from the files in ``folder``; ``files`` when they were read already.

    Raises what :func:`bot.catalogue.files.read_files` raises for files that are not right.
    """
    files = files or read_files(folder)
    return _reader(files.vocabulary, files.records, Places.from_files(folder))


def _reader(
    vocabulary: Mapping[str, Mapping[str, Term]],
    records: Mapping[str, Mapping[str, Any]],
    places: PlaceFinder,
) -> FactReader:
    return FactReader(
        vocabulary,
        [(o.id, o.title, o.synonyms) for o in records["occupations"].values()],
        [(s.id, s.name, s.everyday_names) for s in records["sectors"].values()],
        [(s.id, s.name, s.synonyms) for s in records["subsidies"].values()],
        places,
        [(r.id, r.name, ()) for r in records["routes"].values()],
        [(p.id, p.name, p.aliases) for p in records["programmes"].values()],
        [p.id for p in records["programmes"].values() if p.everyday],
    )
