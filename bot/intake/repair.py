"""Repair: not knowing, going back, asking why, and a button that is typed instead of tapped.

Pure: what a text asks for beside its intent.  Patterns are narrow; a doubtful text is an answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversations.masking import MASK

_ERASE = re.compile(
    r"\b(?:wis|wissen|wist|gewist|verwijder\w*|delete\w*|vernietig\w*|vergeten|vergeet|weg|weghalen"
    r"|uitschrijven)\b"
)
_UNSURE = re.compile(
    r"\bweet\b|\bidee\b|\bwete\b|\btwijfel|\blastig|\bmoeilijk|\bbenul\b|\bsnap\b|\bpff+|\bhmm+"
    r"|\bwat bedoel|\?{2,}"
)
_BACK = re.compile(
    r"(?:(?:nee|oh|oeps|wacht|sorry|kan|mag|wil|ik|we|graag|even|ga|eens|een|1|de|naar|stap|stapje"
    r"|vraag|vraagje|alsjeblieft|aub|ajb|graag|gaan|hiervoor) )*"
    r"(?:terug|vorige|vorige vraag|back)"
    r"(?: (?:naar|de|vorige|vraag|een|1|stap|gaan|graag|aub|ajb|alsjeblieft))*"
)
_WHY = re.compile(
    r"\b(?:waarom|waar ?voor|hoezo|waartoe)\b.*\b(?:vraag|vragen|vraagt|weten|nodig|wil je|wilt u"
    r"|belangrijk|uit)\b|^(?:waarom|hoezo|waarvoor)$"
)
_UNCLEAR = re.compile(
    r"\b(?:snap|begrijp|begrep|volg)\b.*\b(?:niet|vraag|niks)\b|\bwat (?:bedoel|betekent|is dat)"
    r"|\b(?:voorbeeld|uitleg|leg uit|help)\b"
)


def plain(text: str) -> str:
    """Give a text in lower case with single spaces and without punctuation at its ends."""
    return " ".join(re.sub(r"[^\w?'’ -]+", " ", text.lower()).split()).strip("?'’ -")


def wants_erasure(text: str) -> bool:
    """Tell whether a text speaks of erasing, and not only of what is kept ("bewaar je dit?")."""
    return _ERASE.search(text.lower().replace(MASK.lower(), " ")) is not None


def is_unsure(text: str) -> bool:
    """Tell whether a text says "I do not know" (help is welcome) and not "I would rather skip"."""
    return _UNSURE.search(text.lower()) is not None


def wants_previous(text: str) -> bool:
    """Tell whether the whole text asks to go back a question ("terug", "vorige vraag")."""
    return _BACK.fullmatch(plain(text)) is not None


def asks_why(text: str) -> bool:
    """Tell whether somebody asks why a question is asked."""
    return _WHY.search(plain(text)) is not None


def asks_explanation(text: str) -> bool:
    """Tell whether somebody does not see what a question means."""
    return _UNCLEAR.search(plain(text)) is not None


@dataclass(frozen=True)
class Tapped:
    """What a button means: its intent and the values it carries."""

    intent: str
    values: Mapping[str, Any]


_PAYLOAD = re.compile(r"/(?P<intent>\w+)(?P<values>\{.*\})?")


def typed_choice(text: str, buttons: Iterable[Mapping[str, Any]]) -> Tapped | None:
    """Give what the button means whose title is typed ("Een beetje", "net begonnen")."""
    typed = plain(text)
    for button in buttons if typed else ():
        if plain(str(button.get("title") or "")) != typed:
            continue
        payload = _PAYLOAD.fullmatch(str(button.get("payload") or ""))
        if payload:
            return Tapped(payload["intent"], json.loads(payload["values"] or "{}"))
    return None
