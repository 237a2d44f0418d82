"""What a person told us, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Profile:
    """Everything advice is built on. Ids are those of ``data/catalogue/vocabulary.yml``.

    ``refusals`` are "sector:<id>" or "style:<id>"; ``age`` is a band ("16-17", "18-20", "21-29",
    "30-56", "57+", "<16"), never a birth date; ``hours`` is a number a week.  A question that was
    skipped is in ``skipped`` and is not asked again.
    """

    goal: str | None = None
    situation: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()  # job ids of the vocabulary
    known_occupations: tuple[str, ...] = ()  # technical occupations already practised
    wished_occupations: tuple[str, ...] = ()
    wished_sectors: tuple[str, ...] = ()
    education: str | None = None
    interests: tuple[str, ...] = ()
    work_style: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    town: str | None = None  # the village or district that was named, unless it is the municipality
    municipality: str | None = None  # gm code
    region: str | None = None  # am code
    hours: int | None = None
    income_needed: bool | None = None
    age: str | None = None
    language: str | None = None
    skipped: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Profile:
        """Build a profile from :meth:`to_dict` output; unknown keys and None are ignored."""
        known = {f.name: f for f in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in data.items():
            if key in known and value is not None:
                values[key] = tuple(value) if isinstance(value, list | tuple) else value
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        """Give the set fields as JSON-safe values."""
        out: dict[str, Any] = {}
        for f in fields(self):
            value = getattr(self, f.name)
            if value not in (None, ()):
                out[f.name] = list(value) if isinstance(value, tuple) else value
        return out
