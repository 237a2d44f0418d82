"""The facts of a message in the words of the held-out sets, so that both can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.nlu.facts import Fact
from bot.nlu.hours import FULL_TIME, PART_TIME
from bot.nlu.work import GENERIC
from bot.places.resolver import Places

TYPES = ("place", "education", "situation", "occupation", "refused", "interest", "hours", "income")

NO_WORK = "geen_algemeen"
_HOURS = {"fulltime": FULL_TIME, "parttime": PART_TIME}
Entity = tuple[str, str]
"""(type, value)."""


def place_value(name: str, places: Places) -> str:
    """Give a place as the labels name it ("Almelo", "7511", "Twente") as codes."""
    where = places.resolve(name)
    if where.status == "found":
        return str(where.municipality_code or where.region_code)
    return _codes(c.municipality_code or c.region_code for c in where.candidates)


def _codes(codes: Iterable[str]) -> str:
    return "|".join(sorted(set(codes)))


def labelled(given: Mapping[str, Any], places: Places) -> frozenset[Entity]:
    """Give the entities of a label, a mapping of type to value or values."""
    found = set()
    for kind, values in given.items():
        for value in values if isinstance(values, list) else [values]:
            text = str(value)
            if kind == "place":
                text = place_value(text, places)
            elif kind == "hours":
                text = str(_HOURS.get(text, text))
            found.add((kind, text))
    return frozenset(found)


def said(facts: Iterable[Fact], pending: str | None) -> frozenset[Entity]:
    """Give the entities that facts stand for; what was taken back or only wished is none."""
    found: set[Entity] = set()
    for fact in facts:
        value = str(fact.value)
        if fact.kind in ("work_style", "sector"):
            asked = pending == "refusals" and fact.role == "stated"
            if fact.role == "refused" or asked:
                found.add(("refused", value))
        elif fact.role in ("refused", "retracted", "wish"):
            continue
        elif fact.kind == "occupation":
            if fact.role == "experience" or pending == "experience":
                found.add(("occupation", value))
        elif fact.kind == "job":
            # A field ("in de zorg") without a job in it is read too, but never labelled.
            if value == NO_WORK or not value.endswith(GENERIC):
                found.add(("occupation", value))
        elif fact.kind == "place":
            # Neither: abroad, which the labels say as a situation (buiten_eu).
            if value or fact.candidates:
                found.add(("place", value or _codes(fact.candidates)))
        elif fact.kind == "income":
            found.add(("income", "nodig" if fact.value else "niet_nodig"))
        elif fact.kind in TYPES:
            found.add((fact.kind, value))
    return frozenset(found)
