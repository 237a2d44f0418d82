"""Small pieces of Dutch grammar that the advice texts need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip


def format_date(day: date) -> str:
    """Write a date out, as in "1 januari 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def join(items: Sequence[str], word: str = "en") -> str:
    """Join as in "a, b en c"; an empty sequence gives an empty string."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def lower_first(text: str) -> str:
    """Lower the first letter, unless the first word is an abbreviation or a single letter."""
    first = text.split(" ", 1)[0]
    if len(first) < 2 or any(c.isupper() for c in first[1:]):
        return text
    return text[0].lower() + text[1:]


def with_here(sentence: str) -> str:
    """Turn "Je legt kabels aan. ..." into "je legt hier kabels aan", to stand behind a reason.

    Takes the first sentence only; one of another shape just loses its capital and full stop.
    """
    plain = lower_first(sentence.strip().split(". ")[0].rstrip("."))
    words = plain.split(" ")
    if len(words) < 3 or words[0] != "je" or "hier" in words or words[2] in ("en", "of"):
        return plain
    after = 3 if words[2] in ("je", "jezelf") else 2
    return " ".join((*words[:after], "hier", *words[after:]))


def region_name(name: str) -> str:
    """Give "regio Twente"; a region that is called "Regio Zwolle" keeps its one "Regio".

    >>> region_name("Twente"), region_name("Regio Zwolle")
    ('regio Twente', 'Regio Zwolle')
    """
    return name if name.lower().startswith("regio ") else f"regio {name}"
