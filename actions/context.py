"""What every action needs: the catalogue, the places, today, and the person's profile."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from rasa_sdk import Tracker

from bot.catalogue.model import Catalogue
from bot.catalogue.store import default_engine, read_catalogue
from bot.intake.profile import Profile
from bot.intake.slots import profile_from_slots
from bot.paths import ROOT
from bot.places.resolver import Places


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The catalogue, read once per process."""
    return read_catalogue(default_engine())


@lru_cache(maxsize=1)
def places() -> Places:
    """The place index, built once per process."""
    return Places.load(default_engine())


def countries_in(text: str) -> tuple[str, ...]:
    """The countries of the places abroad where a message says that somebody lives."""
    named = [mention.resolution for mention in places().find(text)]
    return tuple(dict.fromkeys(places().lands[a.label] for a in named if a.status == "abroad"))


@lru_cache(maxsize=1)
def _responses() -> dict[str, Any]:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return dict(domain["responses"])


def buttons_of(question: str, path: str | None) -> list[dict[str, Any]]:
    """The buttons a question of the intake is asked with on a path, in any of its wordings."""
    variants = _variants(question)
    paths = [wording.rpartition("_")[0] or None for wording in variants]
    own = path if path in paths else None
    return [
        b for v, p in zip(variants.values(), paths, strict=True) if p == own for b in v["buttons"]
    ]


def wordings_of(question: str | None) -> frozenset[str]:
    """The values of the slot ``asking`` that a question of the intake has wordings for."""
    return frozenset(_variants(question))


def _variants(question: str | None) -> dict[str, dict[str, Any]]:
    """The wordings of a question by their value of ``asking``; "" is the plain one."""
    variants = _responses().get(f"utter_ask_intake_form_{question}") or ()
    return {next((c["value"] for c in v.get("condition") or ()), ""): v for v in variants}


def today() -> date:
    """Today in the Netherlands: windows of schemes open and close on Dutch days."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def profile_of(tracker: Tracker) -> Profile:
    """The profile as the slots hold it now."""
    return profile_from_slots(tracker.slots)


def intent_of(tracker: Tracker) -> str:
    """The intent of the latest message ("" when there is none)."""
    return str((tracker.latest_message.get("intent") or {}).get("name") or "")


def text_of(tracker: Tracker) -> str:
    """The text of the latest message; a tapped button has none of its own."""
    text = tracker.latest_message.get("text") or ""
    return "" if text.startswith("/") else str(text)


def entity_values(tracker: Tracker, kind: str) -> list[Any]:
    """Values of the entities of one kind in the latest message."""
    return [
        e.get("value")
        for e in tracker.latest_message.get("entities") or ()
        if e.get("entity") == kind
    ]


def away_seconds(tracker: Tracker) -> int | None:
    """Time since the person's message before this one, as the gateway knows it."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            away = (event.get("metadata") or {}).get("away_seconds")
            return away if isinstance(away, int) else None
    return None


def message_key(tracker: Tracker) -> str:
    """Something that differs for every message of the person."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return str(event.get("message_id") or event.get("timestamp"))
    return ""
