"""Hours a week and ages in a folded message.  Pure.

The form is that of ``bot.nlu.text.fold``: lower case, digits apart from letters, " - " between the
ends of a range.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from dataclasses import dataclass

HOURS_A_DAY = 8
FULL_TIME = 40  # hours; "36-40 uur" is taken as full time as well
PART_TIME = 24  # hours; what "parttime" stands for until somebody says how many

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
_NUMBER = r"(\d{1,2}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + r")"
_RANGE = rf"{_NUMBER}(?: (?:-|a|of|tot|tot en met|t m|en) {_NUMBER})?"
_HOURS = re.compile(rf"(?<!\S){_RANGE} ?(?:uur|uren|uurtjes|u|hr|hrs|urige|uurs)(?!\S)")
_DAYS = re.compile(rf"(?<!\S){_RANGE} ?(?:dagen|dag|dgn|daagse|werkdagen|dagjes)(?!\S)")
_FULL = re.compile(
    r"(?<!\S)(?:full ?time|fultime|fulltijm|fulltimer|fulltaim|full tijd|voltijds?|voltijd|hele week"
    r"|volledige week|volle week|volledig werken)(?!\S)"
)
_PART = re.compile(
    r"(?<!\S)(?:part ?time|partime|parttimer|deeltijds?|halve dagen|halve week|paar dagen(?: in de week"
    r"| per week| week)?)(?!\S)"
)
_NOT_WORK_HOURS = re.compile(
    r"^ ?(?:,? ?)(?:per dag|op een dag|reizen|rijden|onderweg|reistijd|reis|weg|geleden|school|naar school"
    r"|op school|stage|per nacht|slapen|contract|s (?:nachts|ochtends|middags|avonds|morgens)|per maand"
    r"|vakantie|wachten|later|nl|theorie|les|daags|autorijden|aan een stuk)\b"
)
_UNTIL = re.compile(r"\b(?!(?:max|maximaal|hooguit|hoogstens)\b)\w+ tot $")
_A_WEEK = re.compile(r"^ ?(?:per week|in de week|week|p w|werken|werk|wil|kan)\b")
_EVENING = 20
_NEARLY_FULL = 36  # hours; who does not want these wants to work part-time
_NOT_WORK_BEFORE = re.compile(
    r"(?:\bom|\bvanaf|\bover|\bbinnen|\bna|\bsinds|\bafgelopen|\blaatste|\bhalf|\brond|\bvoor|\bal"
    r"|\btegen|\bdag(?:en)? van)$"
)
_NOT_SCHOOL = re.compile(
    r"^ ?(?:opleiding|studie|school|bol|hbo|mbo|student|studeren|naar school)\b"
)

_ASKED = re.compile(
    r"\b(?:(?:moet|moeten) (?:ik|je|jij|we) (?:\w+ )?"
    r"|(?:kan|kun|kunnen|mag|bestaat|is|zijn) (?:ik|je|jij|we|het|dat|er|die|dit)(?: \w+){0,3} "
    r"|(?:^|[,.;:!] )(?:is|kan|mag) |\bkan (?:\w+ ){1,3}in )$"
)
"""Before "parttime": it is only asked whether that is possible or needed."""

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


def read_hours(text: str) -> list[Quantity]:
    """Give the working hours a week that a folded text names."""
    found: list[Quantity] = []
    for pattern, factor in ((_HOURS, 1), (_DAYS, HOURS_A_DAY)):
        for match in pattern.finditer(text):
            if _NOT_WORK_HOURS.match(text[match.end() :]) or _NOT_WORK_BEFORE.search(
                text[: match.start()].rstrip()
            ):
                continue
            hours = _hours(match.group(1), match.group(2), factor)
            if hours is not None and not _is_time_of_day(hours, text, match):
                found.append(Quantity("hours", hours, match.start(), match.end()))
    if len(found) == 1 and found[0].value >= _NEARLY_FULL:
        # "geen veertig uur", and no other number: part-time.
        no = re.search(r"\b(?:niet|geen) $", text[: found[0].start])
        if no and not re.match(rf"[ ,]*(?:maar )?(?:\w+ ){{0,2}}{_NUMBER}\b", text[found[0].end :]):
            return [Quantity("hours", PART_TIME, no.start(), found[0].end)]
    if not found:
        for pattern, hours in ((_FULL, FULL_TIME), (_PART, PART_TIME)):
            for match in pattern.finditer(text):
                if _NOT_SCHOOL.match(text[match.end() :]) or _ASKED.search(text[: match.start()]):
                    continue
                start = match.start()
                if hours == FULL_TIME and (no := re.search(r"\b(?:niet|geen) $", text[:start])):
                    # The "niet" is part of what is said, not a refusal of these hours.
                    hours, start = PART_TIME, no.start()
                found.append(Quantity("hours", hours, start, match.end()))
    return sorted(found, key=lambda q: q.start)


def _is_time_of_day(hours: int, text: str, match: re.Match[str]) -> bool:
    """Tell whether "tot 14 uur" is a time: "mijn werk kan tot 14 uur", not "tot 24 uur per week"."""
    until = _UNTIL.search(text[: match.start()])
    return bool(until) and hours <= _EVENING and not _A_WEEK.match(text[match.end() :])


def _hours(first: str, second: str | None, factor: int) -> int | None:
    if factor == HOURS_A_DAY and first == "een" and second is None:
        return None
    low = number(first) * factor
    high = number(second) * factor if second else low
    if factor == HOURS_A_DAY and max(low, high) > 5 * HOURS_A_DAY:
        return None
    if not 4 <= min(low, high) <= max(low, high) <= 60:
        return None
    if min(low, high) >= 36:
        return max(low, high) if high != 36 or low != 36 else 36
    return round((low + high) / 2)


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
