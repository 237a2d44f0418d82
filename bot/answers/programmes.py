"""Programmes, bodies and instruments by name: how they stand today, and their card.

Rules for the state, in this order:

1. What ended, was renamed, is a proposal, an ambition or past never becomes active, on any day.
2. ``active`` is said as a fact only with high certainty and before ``verify_by``; otherwise it is
   "voor zover ik weet", with the date and where to check.
3. :data:`STALE_LIMIT` after ``verify_by`` nothing is known any more.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from bot.advice.dutch import format_date, join
from bot.advice.near import distance_km
from bot.advice.status import STALE_LIMIT
from bot.answers.cards import Card, card, how_far
from bot.catalogue.model import Catalogue, Programme, ProgrammeState, Provider
from bot.intake.profile import Profile

Standing = Literal[ProgrammeState, "probably_active"]

_SURE: dict[Standing, str] = {
    "active": "Dit bestaat ({stand}).",
    "ended": "Dit bestaat niet meer ({stand}).",
    "renamed": "Dit bestaat niet meer onder deze naam ({stand}).",
    "proposal": "Dit is een voorstel, geen regeling. Je kunt er geen recht aan ontlenen ({stand}).",
    "ambition": "Dit is een plan of een doel. Het is geen recht en geen regeling ({stand}).",
    "past": "Dit is achtergrond van vroeger. Je hoeft er niets mee ({stand}).",
    "probably_active": "Voor zover ik weet bestaat dit nog ({stand}).",
    "unknown": "Of dit nog bestaat, weet ik niet ({stand}).",
}
_DOUBTED: dict[Standing, str] = {
    **_SURE,
    "ended": "Voor zover ik weet bestaat dit niet meer ({stand}).",
    "renamed": "Voor zover ik weet bestaat dit niet meer onder deze naam ({stand}).",
}


def standing_on(programme: Programme, day: date) -> Standing:
    """Tell how a programme stands on ``day``; "unknown" when the record does not say."""
    state = programme.state or "unknown"
    provenance = programme.provenance
    if state != "active":
        return state
    if provenance.valid_until and day > provenance.valid_until:
        return "unknown"
    if provenance.verify_by and day > provenance.verify_by:
        return "unknown" if day > provenance.verify_by + STALE_LIMIT else "probably_active"
    return "active" if provenance.certainty == "high" else "probably_active"


def standing_text(programme: Programme, day: date) -> str:
    """Say how a programme stands on ``day``, with the date of the check and where to ask."""
    standing = standing_on(programme, day)
    sure = programme.provenance.certainty == "high" and standing not in (
        "probably_active",
        "unknown",
    )
    stand = f"stand {format_date(programme.provenance.checked_on)}"
    said = (_SURE if sure else _DOUBTED)[standing].format(stand=stand)
    if sure or standing in ("proposal", "ambition", "past"):
        return said
    where = programme.check_at or "een adviseur"
    return f"{said} Vraag het na bij {where}."


def programme_card(programme: Programme, catalogue: Catalogue, profile: Profile, day: date) -> Card:
    """Card of a programme: what it is, how it stands, what goes with it, what we can do."""
    lines = [programme.plain or "", standing_text(programme, day), programme.note or ""]
    for ref in programme.refs:
        kind, _, record = ref.partition(":")
        if kind == "sector" and record in catalogue.sectors:
            sector = catalogue.sectors[record]
            if sector.training_fund:
                lines.append(
                    f"Scholingsfonds ({sector.name.split(' (')[0]}): {sector.training_fund}."
                )
        elif kind == "provider" and record in catalogue.providers:
            lines.append(_where(catalogue.providers[record], catalogue, profile))
    if not (programme.near and profile.municipality):  # else the list itself follows
        lines.append(programme.offer or "")
    return card(programme.name, lines, programme.provenance, f"programme:{programme.id}")


def _where(provider: Provider, catalogue: Catalogue, profile: Profile) -> str:
    places = [
        catalogue.municipalities[code]
        for code in provider.municipalities
        if code in catalogue.municipalities
    ]
    if not places:
        return ""
    names = join([place.name for place in places])
    here = catalogue.municipalities.get(profile.municipality or "")
    distances = [distance_km(here, place) for place in places] if here else []
    nearest = min((d for d in distances if d is not None), default=None)
    far = "" if nearest is None else f", {how_far(nearest)}"
    label = "Plaats" if len(places) == 1 else "Plaatsen"
    return f"{label}: {names}{far}."
