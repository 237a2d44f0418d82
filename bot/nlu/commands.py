"""What people say about the suggestions they see: compare, more like this, not this, why, keep.

Whole messages are matched, never a part of one, so that an answer or a cry for help is not taken
for a command.  ``bot.nlu.guard`` sets the intent; the action reads the wish from the text again.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz.distance import OSA

Wish = Literal["compare", "more", "drop", "why", "detail", "keep", "tomorrow"]

_ONE = (
    r"(?:(?:de|het|nummer|nr|optie|beroep|die|dat|deze|dit) )*"
    r"(?:\d|een|eerste|tweede|derde|laatste|1e|2e|3e|beroep|baan|werk|optie|vak|een|dit|deze|die|dat)"
)
_POLITE_BEFORE = (
    r"(?:(?:ja|nee|oke|ok|en|maar|kun|kan|wil|zou|je|jij|ik|u|mag|mij|me|eens|even|graag|nog|dan|"
    r"laat|toon|geef|doe|maar|hoor) )*"
)
_POLITE_AFTER = (
    r"(?: (?:graag|aub|ajb|alsjeblieft|alstublieft|eens|even|maar|zien|geven|hoor|nog))*"
)
_WORDS = r"(?: [\w'-]+){0,6}"

_PATTERNS: tuple[tuple[Wish, str], ...] = (
    (
        "compare",
        rf"{_POLITE_BEFORE}(?:ze |die |deze |dit )?(?:twee |drie |alle drie )?"
        rf"(?:vergelijk|vergelijken|vergelijking|naast elkaar)(?: met elkaar)?{_WORDS}",
    ),
    (
        "compare",
        r"(?:en )?wat is het verschil(?: tussen (?:die|deze|de|deze beroepen|ze)"
        rf"(?: (?:twee|drie|eerste|tweede|derde|en|de|beroepen|banen))*)?{_POLITE_AFTER}",
    ),
    ("compare", rf"{_POLITE_BEFORE}(?:zet )?(?:ze |die |deze )?naast elkaar(?: zetten)?"),
    (
        "more",
        rf"{_POLITE_BEFORE}meer (?:zien )?(?:zoals|van|als) {_ONE}(?: (?:soort|beroepen|werk|banen))*{_POLITE_AFTER}",
    ),
    ("more", rf"{_POLITE_BEFORE}(?:iets|werk|beroepen|banen) (?:zoals|dat lijkt op) {_ONE}"),
    ("more", r"(?:heb je|zijn er|weet je)(?: er)?(?: nog)? (?:meer|andere|anderen)(?: zoals (?:dit|deze|die))?"),
    (
        "drop",
        r"(?:nee )?(?:liever )?(?:dit|deze|die|dat|de eerste|de tweede|de derde|de laatste|die eerste|"
        r"die tweede|die derde|eerste|tweede|derde|nummer \d|\d) (?:liever |echt |toch |maar |dus )*"
        r"(?:niet|past niet(?: bij mij)?|niks|niets|niet meer(?: laten zien| tonen)?|niks voor mij|"
        r"niets voor mij|niet voor mij|wil ik niet|hoef ik niet|vind ik niks|vind ik niet leuk|"
        r"spreekt me niet aan|lijkt me niks|lijkt mij niks|hoeft niet|mag weg|kan weg|weg)",
    ),
    ("drop", r"(?:eentje|een) (?:hiervan )?(?:past )?niet|dit past niet|een past niet"),
    (
        "why",
        r"(?:en |maar )?(?:waarom|hoezo|hoe ?kom je(?= (?:aan|bij) (?:dit|deze|die|dat)\b)|waardoor) (?:zie ik|krijg ik|laat je|toon je|geef je|"
        r"kies je|denk je|past|passen|stel je|raad je|bij|aan)"
        rf"{_WORDS}",
    ),
    ("why", rf"(?:en )?waarom (?:juist )?{_ONE}"),
    (
        "detail",
        rf"{_POLITE_BEFORE}(?:(?:vertel|weten|lees|zeg|info|informatie|uitleg) )+(?:(?:me|mij|eens|nog|iets|wat) )*"
        rf"(?:meer )?(?:(?:over|van) )?{_ONE}{_POLITE_AFTER}",
    ),
    ("detail", rf"{_POLITE_BEFORE}meer (?:weten )?over {_ONE}{_POLITE_AFTER}"),
    (
        "keep",
        rf"{_POLITE_BEFORE}(?:een |de |mijn |het )?(?:samenvatting|overzicht|verslag)"
        rf"(?: (?:bewaren|maken|printen|opslaan|van|dit|gesprek|het|afdrukken))*{_POLITE_AFTER}",
    ),
    (
        "keep",
        r"(?:kan|wil|mag) ik (?:dit|dat|het|dit gesprek|het gesprek|alles) (?:ook )?"
        r"(?:bewaren|printen|uitprinten|afdrukken|opslaan|meenemen|downloaden)",
    ),
    (
        "tomorrow",
        r"(?:en |maar |dus |oke |ok )*(?:wat|welke stap(?:pen)?) (?:kan|moet|zou|kon) ik "
        r"(?:(?:dan|nu|zelf|al|als|het|beste|concreet|er|aan) )*"
        r"(?:morgen|vandaag|deze week|nu meteen|zelf|eerste)"
        r"(?: (?:al|zelf|nu|dan|concreet|meteen|het|best|beste))* (?:doen|zetten|ondernemen)",
    ),
    ("tomorrow", r"(?:wat (?:is|zijn)(?: nu| dan)? )?(?:mijn|de) (?:volgende|eerste) stap(?:pen)?"),
    ("tomorrow", r"welke stappen kan ik (?:nu )?zetten|hoe nu verder|waar moet ik beginnen"),
)  # fmt: skip
_COMPILED = tuple((wish, re.compile(pattern)) for wish, pattern in _PATTERNS)
_NOT_A_COMMAND = re.compile(r"\b(?:bbl|bol|evc|leven|dood|vergelijking van diploma|diploma)\b")
MAX_LENGTH = 90
_LONG = 7  # letters; in a shorter word two slips make another word


def wish_of(text: str) -> Wish | None:
    """Give what a whole message asks of the suggestions, None when it is no such message."""
    plain = " ".join(re.sub(r"[^\w'-]+", " ", text.lower()).split())
    if not plain or len(plain) > MAX_LENGTH or _NOT_A_COMMAND.search(plain):
        return None
    found = next((wish for wish, pattern in _COMPILED if pattern.fullmatch(plain)), None)
    return found or _mistyped(plain)


_ONE_WORD: dict[str, Wish] = {
    "samenvatting": "keep", "overzicht": "keep", "vergelijk": "compare", "vergelijken": "compare",
}  # fmt: skip


def _mistyped(plain: str) -> Wish | None:
    """Read one word with a slip: "samenvattign"."""
    near = (w for word, w in _ONE_WORD.items() if OSA.distance(plain, word, score_cutoff=2) <= 2)
    return next(near, None) if len(plain) > _LONG else None
