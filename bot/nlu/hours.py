"""Hours a week in a folded message.  Pure.

The form is that of ``bot.nlu.text.fold``: lower case, digits apart from letters, " - " between the
ends of a range.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

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
    r"^ ?(?:(?:per week|in de week|in t week|int week|pw) )?(?:op |naar |in |aan )?(?:de |het |een |n )?(?:\w*taal\w*|inburger\w*|nederlandse? les\w*|les|lesgeven|les geven|lesgeve|voor de klas|docent)\b"
    r"|^ ?(?:,? ?)(?:per dag|op een dag|reizen|rijden|onderweg|reistijd|reis|weg|geleden|school|naar school"
    r"|op school|stage|per nacht|slapen|s (?:nachts|ochtends|middags|avonds|morgens)|per maand"
    r"|vrij|thuis|leren|studeren|oppassen|op (?:de|mijn) (?:klein)?kinderen|mantelzorg|vakantie|wachten|later|nl|theorie|les|daags|autorijden|aan een stuk)\b"
)
_LESSONS_BEFORE = re.compile(
    r"\b(?:\w*taal\w*|inburgering\w*|(?:nederlandse? )?les|lessen|school)(?: (?:van|voor|elke week|iedere week))?$"
)
_UNTIL = re.compile(r"\b(?!(?:max|maximaal|hooguit|hoogstens)\b)\w+ tot $")
_A_WEEK = re.compile(r"^ ?(?:per week|in de week|week|p w|werken|werk|wil|kan)\b")
_EVENING = 20
_NEARLY_FULL = 36  # hours; who does not want these wants to work part-time
_NOT_WORK_BEFORE = re.compile(
    r"(?:\bover|\bbinnen|\bnaa?|\bsinds|\bafgelopen|\blaatste|\bal|\bdag(?:en)? van)$"
)
_CLOCK_BEFORE = re.compile(r"(?:\bom|\bvanaf|\bhalf|\brond|\bvoor|\btegen)$")
"""Before a time of the day, unless it is more than a day has or is said to be of a week."""
_DAY = 24
_WEEKLY = re.compile(r"^ ?(?:per week|in de week|p w|pw|wekelijks|werk\w*)\b")
_CONTRACT = re.compile(r"\b(?:\w*contract(?:je)?|aanstelling|baan|dienstverband)(?: \w+)? $")
_NOT_SCHOOL = re.compile(
    r"^ ?(?:mama|papa|moeder|vader|huisvrouw|huisman|huismoeder|mantelzorg\w*|opleiding|studie|school|bol|hbo|mbo|student|studeren|naar school)\b"
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
    r"\b(?:niet|geen|maar|eigenlijk|naar|op|is|was|zijn|doe|wordt|worden|ipv|plaats van|dan|staat|stond|stonden"
    rf"|liever|bedoel|bedoelde|moet|moeten|moest|had|nee|zei|typte|dus|of|uren|zet) {NUMBER}"
    r"(?= ?(?:$|[,.;!]| (?:niet|ipv|in plaats|maar|moeten|weg|neer|zijn|wezen|worden|staan|graag|is|was|ingevuld|getypt|van maken|hoor)\b))"
)
"""A number without its unit in a message about hours: "nee 28 uur niet 38"."""
_LEAST, _MOST = 8, 48
_PAIR = re.compile(
    rf"(?:(?:nee|sorry|oeps|foutje|wacht|doe|maar|toch|het is|ik bedoel|de|mijn|uren|dat|het|t|moet|moeten|moest|wordt) ?,? ?)*{NUMBER}(?: (?:zijn|worden|wezen|staan))? ?,? ?"
    rf"(?:en )?(?:ipv|in plaats van|niet|geen) {NUMBER}(?: graag| dus| hoor| aub)* ?[.!]*"
)
"""A message that is only about two numbers: "36 ipv 40"."""


_INSTEAD = re.compile(
    rf"(?<!\S){NUMBER}(?: ?(?:uur|uren|uurtjes))?(?: (?:zijn|worden|wezen|staan))? ?,? ?(?:ipv|in plaats van|i p v) {NUMBER}(?!\S)(?! (?:jaar|dagen|kinderen)\b)"
)


_UNIT = r"(?: ?(?:(?P<days{0}>dagen|dag|dgn)|(?P<hours{0}>uur|uren|uurtjes|u))(?: per week| in de week)?)?"
_MENDING = (
    r"(?:nee|neen|wacht|sorry|oeps|pardon|correctie|foutje|doe maar|maak er|maak|zeg maar|toch maar|of nee|ho|ik bedoel|bedoel"
    r"|beter gezegd|liever gezegd|wordt|laat ik zeggen|hm+|ehm?|eh|euh|oh|o|of|ja|nou|even|dat is|het is|het zijn|dat zijn|zijn er|eigenlijk|toch|doe|dan)"
)
_PUT_RIGHT = re.compile(
    rf"(?<!\S){NUMBER}{_UNIT.format(1)}(?: ?[,.;!:?-])*(?= (?:\w+ |[,.!?] ?){{0,6}}?(?:nee|neen|wacht|sorry|oeps|pardon|correctie|foutje|doe|maak|ho|bedoel|gezegd|zeggen|wordt)\b)"
    rf"(?: {_MENDING}(?: ?[,.;!?])*)+ {NUMBER}{_UNIT.format(2)}(?!\S)(?! (?:jaar|kinderen|kids|uur later|maanden)\b)"
)
"""A number put right while typing: "4 dagen, nee wacht 3"."""
_TURNS = re.compile(
    rf"\b(?:ene|eerste|1 e|even|oneven) week\b(?: \w+){{0,4}}? {NUMBER}{_UNIT.format(1)}(?!\S).{{0,30}}?"
    rf"\b(?:andere|volgende|tweede|2 e|oneven|even)(?: week)?\b(?: \w+){{0,4}}? {NUMBER}{_UNIT.format(2)}(?!\S)"
)
_BY_TURNS = re.compile(
    rf"\b(?:om en om|om de week|afwisselend|wisselend|beurtelings)\b.{{0,30}}?(?<!\S){NUMBER}{_UNIT.format(1)} (?:en|of|dan) (?:dan )?{NUMBER}{_UNIT.format(2)}(?!\S)"
)
"""Two weeks that take turns: "de ene week 40 en de andere 24"."""
_WISHED = re.compile(
    rf"\b(?:wil|wou|liever|liefst|graag|zou|zoek)\b(?: \w+){{0,3}} {NUMBER}(?= ?(?:uur|uren|$|[,.]))"
)
_FIRST_HOURS = 6  # a bare number above it is hours, up to it days


def _two(found: re.Match[str]) -> list[Quantity]:
    """Give the two amounts of a pattern, each in its own unit, else in that of the other."""
    units = [
        "days" if found[f"days{i}"] else "hours" if found[f"hours{i}"] else None for i in (1, 2)
    ]
    places = (1, 4)
    out = []
    for at, own, other in zip(places, units, reversed(units), strict=True):
        value = number(found.group(at))
        unit = own or other or ("hours" if value > _FIRST_HOURS else "days")
        if unit == "days" and own is None and value > _FIRST_HOURS:
            unit = "hours"
        hours = value * HOURS_A_DAY if unit == "days" else value
        if 4 <= hours <= FULL_TIME + HOURS_A_DAY:
            out.append(Quantity("hours", hours, found.start(at), found.end(at)))
    return out


def amended(text: str, *, asked: bool = False) -> list[Quantity]:
    """Give the hours that put others right or take turns with them.

    ``asked``: two bare numbers are hours as well, because the question was about them.
    """
    if turns := _TURNS.search(text) or _BY_TURNS.search(text):
        two = _two(turns)
        return two if len(two) == 2 else []
    found = _PUT_RIGHT.search(text)
    if not found or not (asked or any(found[f"{u}{i}"] for u in ("days", "hours") for i in (1, 2))):
        return []
    if wished := _WISHED.search(text, found.end()):
        return [Quantity("hours", number(wished.group(1)), wished.start(1), wished.end(1))]
    return _two(found)[1:]


_ROUTE: Final = r"(?:bbl|bbler|bol|leerbaan|leerbanen|leerwerkplek|leerwerktraject|leerwerkbaan|leren en werken|werken en leren)"
_SAYS: Final = r"[^.;!?]"
_ROUTE_ASKED: Final = re.compile(
    rf"(?:(?<=[.;!?] )|^)(?!{_SAYS}*\bik (?:kan|wil|werk|heb|ben|zoek|zou)\b)(?!(?:kan|mag|zou) ik\b)(?={_SAYS}*\b{_ROUTE}\b)"
    rf"(?:(?:\w+ ,? ?){{0,2}}(?:hoe|wat|is|zijn|klopt|moet|moeten|hoeveel|werkt|werk|betekent|houdt|gaat|wordt|dus|waarom)\b{_SAYS}*|{_SAYS}*(?:\?|\btoch\b{_SAYS}*))"
)
"""A sentence that asks how work and school are divided: "is bbl vier dagen werken?"."""


def read_hours(text: str) -> list[Quantity]:
    """Give the working hours a week that a folded text names."""
    if right := amended(text):
        return right
    if asked := _ROUTE_ASKED.search(text):
        # Blank what is only asked about, so that what is said beside it keeps its place.
        text = text[: asked.start()] + " " * len(asked[0]) + text[asked.end() :]
    counted = list(_counted(text))
    if counted:
        return counted
    if pair := _PAIR.fullmatch(text):
        numbers = [(number(pair.group(i)), pair.start(i), pair.end(i)) for i in (1, 2)]
        if all(_LEAST <= n <= FULL_TIME for n, _, _ in numbers):
            return [Quantity("hours", *found) for found in numbers]
    if (pair := _INSTEAD.search(text)) and _OF_HOURS.search(text):
        numbers = [(number(pair.group(i)), pair.start(i), pair.end(i)) for i in (1, 2)]
        if all(_LEAST <= n <= _MOST for n, _, _ in numbers):
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
            if _LESSONS_BEFORE.search(before):
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
