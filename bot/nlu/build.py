"""Making a reader straight from the catalogue's files, for tests and measurements."""

from __future__ import annotations

from pathlib import Path

from bot.catalogue.files import Files, read_files
from bot.nlu.reader import FactReader
from bot.places.resolver import Places


def reader_from_files(folder: Path, files: Files | None = None) -> FactReader:
    """Build a reader from the files in ``folder``; ``files`` when they were read already.

    Raises what :func:`bot.catalogue.files.read_files` raises for files that are not right.
    """
    files = files or read_files(folder)
    records = files.records
    return FactReader(
        files.vocabulary,
        [(o.id, o.title, o.synonyms) for o in records["occupations"].values()],
        [(s.id, s.name, s.everyday_names) for s in records["sectors"].values()],
        [(s.id, s.name, s.synonyms) for s in records["subsidies"].values()],
        Places.from_files(folder),
        [(r.id, r.name, ()) for r in records["routes"].values()],
    )
