"""Numbers and ages in a folded message.  Pure.

The form is that of ``bot.nlu.text.fold``: lower case, digits apart from letters, " - " between the
ends of a range.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70}


def _number_words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS, 1)}
    words |= {
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "dertien": 13,
        "veertien": 14,
        "vijftien": 15,
        "zestien": 16,
        "zeventien": 17,
        "achttien": 18,
        "negentien": 19,
    }
    words |= _TENS
    for unit, word in enumerate(_UNITS, 1):
        for ten, tens in _TENS.items():
            words[f"{word}en{ten}"] = tens + unit
    return words


NUMBER_WORDS = _number_words()
NUMBER = r"(\d{1,2}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + r")"
"""Matches a number of at most two digits, in digits or in words."""
_AGE_NUMBER = (
    r"(\d{2}(?!\d)|"
    + "|".join(sorted((w for w, n in NUMBER_WORDS.items() if n >= 12), key=len, reverse=True))
    + r")"
)
_AGE_PATTERNS = (
    re.compile(
        rf"\b(?:ben|bin|word)(?: er| ik| nu| al| pas| net| bijna| inmiddels| ook| zelf"
        rf"| ondertussen| een| wel| ongeveer| rond de| in de)* {_AGE_NUMBER}"
        r"(?: (?:jaar|jr|jaren|lentes)(?= ?(?:$|[,.;!?)]| (?:oud|jong|en|maar|met|uit|man|vrouw|dus|nu|of|heb"
        r"|wil|zoek|woon|werk|zit|alweer|inmiddels|ik|mijn|moeder|vader)\b))"
        r"|(?! (?:jaar|jr|jaren|uur|uren|dagen|dag|weken|week|maanden|maand|km|kilo|procent|keer|euro)\b))"
    ),
    re.compile(rf"(?<!\S){_AGE_NUMBER} (?:jaar|jr|jaren) (?:oud|jong)\b"),
    re.compile(rf"(?<!\S){_AGE_NUMBER} (?:jarige?|jarig|plusser|plussers)\b"),
    re.compile(rf"(?<!\S){_AGE_NUMBER} ?\+"),
    re.compile(
        rf"\b(?:man|vrouw|jongen|meisje|moeder|vader|meid|vent|kerel|dame|heer)(?: van| ,)? {_AGE_NUMBER}"
        r"(?: (?:jaar|jr))?(?! (?:uur|dagen|jaar ervaring))"
    ),
    re.compile(rf"\b(?:leeftijd|leeftijd is|leeftijd :|mijn leeftijd is) {_AGE_NUMBER}\b"),
    re.compile(
        rf"\b(?:met|als|op) {_AGE_NUMBER} (?:jaar |jr )?(?:nog|te oud|al te oud|bent|ben)\b"
    ),
    re.compile(
        rf"\bben (?:een )?(?:\w+ ){{1,3}}van {_AGE_NUMBER}(?! (?:uur|dagen|km|jaar ervaring)\b)"
    ),
    re.compile(rf"\bte oud (?:met|op|voor|als je) (?:mijn )?{_AGE_NUMBER}"),
    re.compile(rf"\bmet (?:mijn|me|mn) {_AGE_NUMBER}(?: (?:jaar|jr|jaren))?\b"),
    re.compile(
        rf"(?:^|[,.;] |\ben ){_AGE_NUMBER} (?:jaar|jr)(?= ?(?:$|[,.;!?]| en\b| maar\b| uit\b| man\b| vrouw\b))"
    ),
    re.compile(
        rf"\bop (?:mijn|me|mn) {_AGE_NUMBER} (?:e|ste|de) (?:nog|beginnen|overstappen|omscholen)"
    ),
)
_YOUNGEST, _OLDEST = 12, 79
_OF_ANOTHER = re.compile(
    r"\b(?:mijn|mn|me|m n|onze|ons|haar|zijn|een|de) (?:\w+ )?"
    r"(?:(?:klein)?(?:zoon|dochter|kind)(?:tje|je|eren)?|kids|zoontje|dochtertje"
    r"|broer(?:tje)?|zus(?:je)?|vriend(?:in)?|neef(?:je)?|nicht(?:je)?|buurjongen|buurmeisje)\b"
    r"(?: (?!ik\b|ben\b|bin\b)[\w,]+){0,4} ?$"
)
"""Before an age: it is that of somebody else."""


@dataclass(frozen=True)
class Quantity:
    """A number of hours or years read from ``folded[start:end]``."""

    kind: str  # "hours" or "age"
    value: int
    start: int
    end: int


def number(word: str) -> int:
    """Give the value of digits or a Dutch number word up to 79; ValueError for anything else."""
    if word.isdigit():
        return int(word)
    if word not in NUMBER_WORDS:
        raise ValueError(f"not a number: {word!r}")
    return NUMBER_WORDS[word]


def read_age(text: str) -> list[Quantity]:
    """Give the ages in years that a folded text names, only where it is clear that it is an age."""
    found: dict[int, Quantity] = {}
    for pattern in _AGE_PATTERNS:
        for match in pattern.finditer(text):
            years = number(match.group(1))
            if not _YOUNGEST <= years <= _OLDEST:
                continue
            if _OF_ANOTHER.search(text[: match.start(1)]):
                continue
            found.setdefault(match.start(1), Quantity("age", years, match.start(1), match.end()))
    return [found[start] for start in sorted(found)]


def bare_number(text: str) -> int | None:
    """Give the only number of a short folded answer ("32", "een stuk of dertig"), else None.

    For an answer to a question about hours or age, where the question gives the number its meaning.
    """
    numbers = [
        number(word)
        for word in text.split()
        if (word.isdigit() and len(word) <= 2) or (word in NUMBER_WORDS and word != "een")
    ]
    return numbers[0] if len(numbers) == 1 and len(text.split()) <= 8 else None
