"""Between Rasa's slots and the intake's own values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from bot.intake.message import PlaceOption, State
from bot.intake.profile import Profile

PROFILE_SLOTS: tuple[str, ...] = tuple(f.name for f in fields(Profile))


def profile_from_slots(slots: Mapping[str, Any]) -> Profile:
    """Build the profile from slot values (lists become tuples, empty stays unset)."""
    return Profile.from_dict({name: slots.get(name) for name in PROFILE_SLOTS})


def state_from_slots(slots: Mapping[str, Any]) -> State:
    """Build the state of the intake from slot values."""
    options = tuple(
        PlaceOption(o.get("municipality"), o.get("region", ""))
        for o in slots.get("place_options") or ()
    )
    return State(
        profile=profile_from_slots(slots),
        pending=_pending(slots.get("requested_slot")),
        place_options=options,
        summary_ok=bool(slots.get("summary_ok")),
        helped=slots.get("helped"),
    )


def _pending(requested: str | None) -> str | None:
    """Give the question of the intake that is out: a request for a person asks its own."""
    if requested and requested.startswith("handover_"):
        return "place" if requested == "handover_place" else None
    return requested


def changed_slots(before: Profile, after: Profile) -> dict[str, Any]:
    """Give slot name -> JSON-safe value for every profile field that differs."""
    out: dict[str, Any] = {}
    for name in PROFILE_SLOTS:
        value = getattr(after, name)
        if value != getattr(before, name):
            out[name] = (list(value) or None) if isinstance(value, tuple) else value
    return out


def options_to_slot(options: tuple[PlaceOption, ...]) -> list[dict[str, Any]] | None:
    """Give the open place options as a slot value."""
    return [{"municipality": o.municipality, "region": o.region} for o in options] or None
