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
from bot.nlu.build import reader_from_files
from bot.nlu.reader import FactReader

DATA = Path(__file__).parents[3] / "data" / "catalogue"


@pytest.fixture(scope="session")
def files() -> Files:
    return read_files(DATA)


@pytest.fixture(scope="session")
def reader(files: Files) -> FactReader:
    return reader_from_files(DATA, files)
