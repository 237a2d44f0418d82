"""What the rest of the bot gets back about a place, as plain immutable values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["found", "ambiguous", "abroad", "unknown"]
Cue = Literal["home", "near", "from", "work", "school", "none"]


@dataclass(frozen=True)
class Candidate:
    """One place a text may stand for.

    ``municipality_code`` and ``municipality`` are None when only the region is known (a streek, a
    province).  Names are the official ones of 2026; ``place`` is the village, district or streek
    that was meant.
    """

    municipality_code: str | None
    municipality: str | None
    region_code: str
    region: str
    province: str | None
    place: str


@dataclass(frozen=True)
class Resolution:
    """What a text stands for.

    found: ``region_code`` is set, ``municipality_code`` when it is certain enough; ambiguous: ask
    which of ``candidates`` is meant (most likely first; one candidate means "bedoel je ...?");
    abroad: a place outside the Netherlands; unknown: nothing recognised.  ``label`` is how to say
    the place back, empty when unknown.
    """

    text: str
    status: Status
    municipality_code: str | None
    region_code: str | None
    candidates: tuple[Candidate, ...]
    label: str


@dataclass(frozen=True)
class Mention:
    """A place named in running text, at characters ``start``..``end`` of that text.

    ``cue`` is what the words before it say about it: home ("woon in"), near ("omgeving"), from
    ("kom uit"), work ("werk in"), school ("hogeschool ..."), none.
    """

    start: int
    end: int
    text: str
    resolution: Resolution
    cue: Cue = "none"


def unknown(text: str) -> Resolution:
    """Give the answer for a text in which no place was recognised."""
    return Resolution(text, "unknown", None, None, (), "")
