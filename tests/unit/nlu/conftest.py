"""The reader on the real vocabulary, catalogue and places, from their files."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

with warnings.catch_warnings():
    # spaCy imports the pinned packaging 20, which calls pyparsing by old names.
    warnings.simplefilter("ignore", DeprecationWarning)
    import spacy  # noqa: F401

from bot.catalogue.files import Files, read_files
from bot.nlu.reader import FactReader
from bot.places.resolver import Places

DATA = Path(__file__).parents[3] / "data" / "catalogue"


@pytest.fixture(scope="session")
def files() -> Files:
    return read_files(DATA)


@pytest.fixture(scope="session")
def reader(files: Files) -> FactReader:
    records = files.records
    return FactReader(
        files.vocabulary,
        [(o.id, o.title, o.synonyms) for o in records["occupations"].values()],
        [(s.id, s.name, s.everyday_names) for s in records["sectors"].values()],
        [(s.id, s.name, s.synonyms) for s in records["subsidies"].values()],
        Places.from_files(DATA),
        [(r.id, r.name, ()) for r in records["routes"].values()],
    )
