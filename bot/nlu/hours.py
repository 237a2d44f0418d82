"""Hours a week in a folded message.  Pure.

The form is that of ``bot.nlu.text.fold``: lower case, digits apart from letters, " - " between the
ends of a range.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.numbers import NUMBER, Quantity, number

HOURS_A_DAY = 8
FULL_TIME = 40  # hours; "36-40 uur" is taken as full time as well
PART_TIME = 24  # hours; what "parttime" stands for until somebody says how many

_RANGE = rf"{NUMBER}(?: (?:-|a|of|tot|tot en met|t m|en) {NUMBER})?"
_HOURS = re.compile(rf"(?<!\S){_RANGE} ?(?:uur|uren|uurtjes|u|hr|hrs|urige|uurs)(?!\S)")
_DAYS = re.compile(
    rf"(?<!\S){_RANGE} ?(?:(?:lange |korte |volle |hele )?dagen|dag|dgn|daagse|werkdagen|dagjes)(?!\S)"
)
_HALF_DAYS = re.compile(
    rf"(?<!\S){NUMBER}(?: ?[,.] ?5| ?1 2| ?en een halve?| en n halve?| een halve?) ?(?:dagen|dag)(?!\S)"
    r"|(?<!\S)(een|twee|drie|vier)eneenhalve? (?:dagen|dag)(?!\S)"
)
_SOME_DAYS = re.compile(rf"(?<!\S)dag(?:je)? of {_RANGE}(?!\S)")
_FULL = re.compile(
    r"(?<!\S)(?:full ?time|fultime|fulltijm|fulltimer|fulltaim|full tijd|vol ?tijds?|hele week"
    r"|volledige week|volle week|volledig werken)(?!\S)"
)
_PART = re.compile(
    r"(?<!\S)(?:part ?time|partime|parttimer|part tijd|deel ?tijds?|halve dagen|halve week|halve baan|paar dagen(?: in de week"
    r"| per week| week)?)(?!\S)"
)
_NOT_WORK_HOURS = re.compile(
    r"^ ?(?:,? ?)(?:per dag|op een dag|reizen|rijden|onderweg|reistijd|reis|weg|geleden|school|naar school"
    r"|op school|stage|per nacht|slapen|s (?:nachts|ochtends|middags|avonds|morgens)|per maand"
    r"|vrij|thuis|leren|studeren|oppassen|op (?:de|mijn) (?:klein)?kinderen|mantelzorg|vakantie|wachten|later|nl|theorie|les|daags|autorijden|aan een stuk)\b"
)
_UNTIL = re.compile(r"\b(?!(?:max|maximaal|hooguit|hoogstens)\b)\w+ tot $")
_A_WEEK = re.compile(r"^ ?(?:per week|in de week|week|p w|werken|werk|wil|kan)\b")
_EVENING = 20
_NEARLY_FULL = 36  # hours; who does not want these wants to work part-time
_NOT_WORK_BEFORE = re.compile(
    r"(?:\bover|\bbinnen|\bna|\bsinds|\bafgelopen|\blaatste|\bal|\bdag(?:en)? van)$"
)
_CLOCK_BEFORE = re.compile(r"(?:\bom|\bvanaf|\bhalf|\brond|\bvoor|\btegen)$")
"""Before a time of the day, unless it is more than a day has or is said to be of a week."""
_DAY = 24
_WEEKLY = re.compile(r"^ ?(?:per week|in de week|p w|pw|wekelijks|werk\w*)\b")
_CONTRACT = re.compile(r"\b(?:\w*contract(?:je)?|aanstelling|baan|dienstverband)(?: \w+)? $")
_NOT_SCHOOL = re.compile(
    r"^ ?(?:opleiding|studie|school|bol|hbo|mbo|student|studeren|naar school)\b"
    r"|^ (?:op|aan|via) (?:de |het |een )?(?:avond\w+|hogeschool|opleiding|hbo|mbo|roc)\b"
    r"|^ (?:\w+ ){0,2}(?:gevolgd|gestudeerd|afgerond|afgestudeerd|behaald|gehaald)\b"
)

_ASKED = re.compile(
    r"\b(?:(?:moet|moeten) (?:ik|je|jij|we) (?:\w+ )?"
    r"|(?:kan|kun|kunnen|mag|bestaat|is|zijn) (?:ik|je|jij|we|het|dat|er|die|dit)(?: \w+){0,3} "
    r"|(?:^|[,.;:!] )(?:is|kan|mag) |\bkan (?:\w+ ){1,3}in )$"
)
"""Before "parttime": it is only asked whether that is possible or needed."""


_PRODUCT = re.compile(
    rf"(?<!\S){NUMBER} ?(?:(?:lange |korte |volle |hele )?(?:werk)?dagen|dgn|dag)?(?: in de week| per week| pw)? ?,? ?"
    rf"(?:van|x|keer|maal|met) (?:elk )?{NUMBER}(?: ?(?:uur|uren|u))?(?: per dag| op een dag)?(?!\S)"
)
"""Days of some hours: "vier dagen van negen uur", "4 x 8"."""
_LONGEST_DAY = 12
_PER_CENT = re.compile(r"(?<!\S)(\d{2,3}) ?(?:procent|pct|proc)(?!\S)")
_FTE = re.compile(r"(?<!\S)(?:(\d) ?[,.] ?(\d{1,2}) ?|1 ?)fte(?!\S)")
_WEEKDAY = re.compile(
    r"(?<!\S)(?:(ma)(?:andag\w*)?|(di)(?:nsdag\w*)?|(wo)(?:ensdag\w*)?|(do)(?:nderdag\w*)?|(vr)(?:ijdag\w*)?)(?!\S)"
)
_WEEK = ("ma", "di", "wo", "do", "vr")
_DAYS_TO = re.compile(
    r"(?<!\S)(ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?) (?:tm|t m|tot en met|tot|-) (wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?)(?!\S)"
)
_ALL_BUT = re.compile(r"\b(?:behalve|uitgezonderd|zonder|maar niet|niet op|vrij|niet werken)\b")
_EVERY_DAY = re.compile(r"\b(?:elke|iedere|alle|hele|de rest|vijf dagen|5 dagen)\b")
_NO_WEEK = re.compile(
    r"\b(?:vanaf|sinds|aanstaande|komende|volgende|afgelopen|bel|bellen|bereikbaar|morgen|afspraak)\b|\?"
)
_OF_HOURS = re.compile(r"\b(?:uur|uren|uurtjes|hours|fte)\b")
_BARE = re.compile(
    r"\b(?:niet|geen|maar|naar|op|is|was|zijn|doe|wordt|worden|ipv|plaats van|dan|staat|stond|stonden"
    rf"|liever|bedoel|bedoelde|moet|moest|had|nee|zei|typte|dus|of|uren|zet) {NUMBER}"
    r"(?= ?(?:$|[,.;!]| (?:niet|ipv|in plaats|maar|moeten|weg|neer|zijn|wezen|worden|staan|graag|is|was|ingevuld|getypt|van maken|hoor)\b))"
)
"""A number without its unit in a message about hours: "nee 28 uur niet 38"."""
_LEAST, _MOST = 8, 48
_PAIR = re.compile(
    rf"(?:(?:nee|sorry|oeps|foutje|wacht|doe|maar|toch|het is|ik bedoel) ?,? ?)*{NUMBER} ?,? ?"
    rf"(?:en )?(?:ipv|in plaats van|niet|geen) {NUMBER}(?: graag| dus| hoor| aub)* ?[.!]*"
)
"""A message that is only about two numbers: "36 ipv 40"."""


def read_hours(text: str) -> list[Quantity]:
    """Give the working hours a week that a folded text names."""
    counted = list(_counted(text))
    if counted:
        return counted
    if pair := _PAIR.fullmatch(text):
        numbers = [(number(pair.group(i)), pair.start(i), pair.end(i)) for i in (1, 2)]
        if all(_LEAST <= n <= FULL_TIME for n, _, _ in numbers):
            return [Quantity("hours", *found) for found in numbers]
    named = _named(text)
    if not named and not _OF_HOURS.search(text):
        return []
    taken = {i for q in named for i in range(q.start, q.end)}
    bare = [
        Quantity("hours", number(m.group(1)), m.start(1), m.end(1))
        for m in _BARE.finditer(text)
        if m.start(1) not in taken and _LEAST <= number(m.group(1)) <= _MOST
    ]
    return sorted([*named, *bare], key=lambda q: q.start)


def _counted(text: str) -> Iterator[Quantity]:
    """Give the hours of a week that have to be worked out: "4 x 8", "0,8 fte", "80 procent"."""
    for found in _PRODUCT.finditer(text):
        days, hours = number(found.group(1)), number(found.group(2))
        if 2 <= days <= 5 and 4 <= hours <= _LONGEST_DAY:
            yield Quantity("hours", days * hours, found.start(), found.end())
    for found in _HALF_DAYS.finditer(text):
        days = number(found.group(1) or found.group(2))
        if 1 <= days <= 4:
            half = HOURS_A_DAY // 2
            yield Quantity("hours", days * HOURS_A_DAY + half, found.start(), found.end())
    for found in _FTE.finditer(text):
        part = float(f"{found.group(1)}.{found.group(2)}") if found.group(1) else 1.0
        if 0.1 <= part <= 1:
            yield Quantity("hours", round(part * FULL_TIME), found.start(), found.end())


def read_week(text: str) -> int | None:
    """Give the hours of the days or the part of a week that a folded text names, None for none.

    Only for an answer to the question how much somebody can work.
    """
    if found := _PER_CENT.search(text):
        part = int(found.group(1))
        return round(part * FULL_TIME / 100) if 10 <= part <= 100 else None
    if span := _DAYS_TO.search(text):
        first, last = (_WEEK.index(day[:2]) for day in span.groups())
        return HOURS_A_DAY * (last - first + 1) if first < last else None
    days = {day for found in _WEEKDAY.finditer(text) for day in found.groups() if day}
    if not days or _NO_WEEK.search(text):
        return None
    if _ALL_BUT.search(text):
        return FULL_TIME - HOURS_A_DAY * len(days) if _EVERY_DAY.search(text) else None
    return HOURS_A_DAY * len(days) if len(days) > 1 else None


def hours_between(text: str) -> int | None:
    """Give the middle of the only two bare numbers of a folded answer: "36 of 40"."""
    found = _BETWEEN.search(text)
    return _hours(found.group(1), found.group(2), 1) if found else None


_BETWEEN = re.compile(
    rf"(?<!\S){NUMBER} ?,? (?:-|a|of|tot|en|tot en met|t m)(?: (?:max|maximaal|hooguit|hoogstens))? {NUMBER}(?!\S)(?! (?:jaar|dag))"
)


def _named(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    for pattern, factor in ((_HOURS, 1), (_DAYS, HOURS_A_DAY), (_SOME_DAYS, HOURS_A_DAY)):
        for match in pattern.finditer(text):
            before = text[: match.start()].rstrip()
            if _NOT_WORK_HOURS.match(text[match.end() :]) or _NOT_WORK_BEFORE.search(before):
                continue
            hours = _hours(match.group(1), match.group(2), factor)
            if hours is not None and not _is_time_of_day(hours, text, match):
                found.append(Quantity("hours", hours, match.start(), match.end()))
    if len(found) == 1 and found[0].value >= _NEARLY_FULL:
        # "geen veertig uur", and no other number: part-time.
        no = re.search(r"\b(?:niet|geen) $", text[: found[0].start])
        if no and not re.match(rf"[ ,]*(?:maar )?(?:\w+ ){{0,2}}{NUMBER}\b", text[found[0].end :]):
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
    before, behind = text[: match.start()], text[match.end() :]
    if _CLOCK_BEFORE.search(before.rstrip()):
        weekly = _WEEKLY.match(behind) or _CONTRACT.search(before.rsplit(" ", 2)[0] + " ")
        return hours <= _DAY and not weekly
    return bool(_UNTIL.search(before)) and hours <= _EVENING and not _A_WEEK.match(behind)


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
