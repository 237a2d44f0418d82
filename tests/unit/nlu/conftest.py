"""The reader on the real vocabulary and catalogue files, with a handful of places."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest

with warnings.catch_warnings():
    # spaCy imports the pinned packaging 20, which calls pyparsing by old names.
    warnings.simplefilter("ignore", DeprecationWarning)
    import spacy  # noqa: F401

from bot.catalogue.files import Files, read_files
from bot.nlu.reader import FactReader

DATA = Path(__file__).parents[3] / "data" / "catalogue"


@dataclass(frozen=True)
class FakeCandidate:
    municipality_code: str | None
    region_code: str


@dataclass(frozen=True)
class FakeResolution:
    status: str
    municipality_code: str | None
    region_code: str | None
    candidates: tuple[FakeCandidate, ...] = ()


@dataclass(frozen=True)
class FakeMention:
    start: int
    end: int
    text: str
    resolution: FakeResolution


ENSCHEDE = FakeResolution("found", "GM0153", "AM28")
PLACES = {
    "almelo": FakeResolution("found", "GM0141", "AM28"),
    "borne": FakeResolution("found", "GM0147", "AM28"),
    "enschede": ENSCHEDE,
    "eindhoven": FakeResolution("found", "GM0772", "AM35"),
    "zwolle": FakeResolution("found", "GM0193", "AM20"),
    "twente": FakeResolution("found", None, "AM28"),
    "hengelo": FakeResolution(
        "ambiguous",
        None,
        None,
        (FakeCandidate("GM0164", "AM28"), FakeCandidate("GM1876", "AM01")),
    ),
    "syrie": FakeResolution("abroad", None, None),
    "syrië": FakeResolution("abroad", None, None),
    "oekraine": FakeResolution("abroad", None, None),
    "duitsland": FakeResolution("abroad", None, None),
    "polen": FakeResolution("abroad", None, None),
    "7607 ab": FakeResolution("found", "GM0141", "AM28"),
}


class FakePlaces:
    """Finds the few places above as whole words."""

    def find(self, text: str) -> tuple[FakeMention, ...]:
        return tuple(
            FakeMention(m.start(), m.end(), m.group(), resolution)
            for name, resolution in PLACES.items()
            for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        )


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
        FakePlaces(),
        [(r.id, r.name, ()) for r in records["routes"].values()],
    )
