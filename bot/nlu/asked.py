"""What a short answer says because of the question that was asked.  Pure.

"4" is a level of school, a number of days or nothing at all; "beetje" is Dutch or a mood.  Only the
open question of the intake tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from bot.nlu.facts import Fact, FactKind
from bot.nlu.hours import FULL_TIME, HOURS_A_DAY, amended, hours_between, read_week
from bot.nlu.numbers import bare_number
from bot.nlu.patterns import DUTCH
from bot.nlu.text import clean, fold
from bot.nlu.words import phrases, words

MOST_WORDS = 8
"""A longer message says by itself what it is about."""
MOST_WORDS_EXPLAINED = 16
"""The same when the answer comes first and an explanation after it."""
DAYS = 6
"""A bare number up to this is days a week, above it hours."""
MOST_HOURS = 60
MOST_WORDS_OF_HOURS = 16
_PUT_RIGHT = re.compile(
    r"\b(?:niet|geen) \d{1,2} ?,? ?(?:maar|wel)? ?(\d{1,2})\b"
    r"|\b(\d{1,2}) ?,? ?(?:en )?(?:niet|geen|ipv) \d{1,2}\b"
    r"|\b(?:nu|werk|heb) \d{1,2}\b.*\b(?:liefst|liever|straks|wil|naar|graag)"
    r" (?:\w+ ){0,2}(\d{1,2})\b"
)
"""Of two numbers the one that is right: "niet 32 maar 24"."""

PLACE_WORDS = 5
"""A longer answer is not a place that is only recognised because one was asked for."""

_AROUND = words(
    """
    ja nee nou ik ben heb doe de het een n t mijn mn me alleen gewoon denk ongeveer max maximaal
    minimaal zo zoiets iets stuk of a op in met graag liefst hoor nu dus wel eigenlijk echt heel
    dat is als maar per week nog al best even alsjeblieft aub haha lol . , ! : ( ) zou willen
    wil werken kan eindelijk eens
    """
)
"""Words around a short answer that do not change it."""

_SAID: Final[Mapping[str, tuple[FactKind, Mapping[str, str]]]] = {
    "goal": (
        "goal",
        {
            "beroep": "beroep | werk kiezen | ander werk | iets anders | overstap | omscholing "
            "| nieuwe start | frisse start | nieuw begin | nieuwe kans | techniek | technisch werk",
            "opleiding": "opleiding | leren | school | studeren | studie | cursus | diploma | bbl",
            "geld": "geld | subsidie | regeling | kosten | vergoeding | betalen | potje | potjes",
            "ervaring": "ervaring | evc | ervaringscertificaat",
            "baan": "baan | werk | werkgever | werk vinden | vacature | vacatures | job | werken",
            "werkgever": "personeel | mensen nodig | bedrijf",
        },
    ),
    "situation": (
        "situation",
        {
            "in_dienst": "werk | baan | aan het werk | werkend | werken | vast | contract | werkt",
            "scholier": "school | studie | student | scholier | leerling | studeren | stage",
            "werkzoekend": "niks | niets | thuis | werkloos | geen | geen van beide | zonder werk",
            "zzp": "zelfstandig | voor mezelf | zaak",
            "flex": "uitzend | tijdelijk | flex | nul uren | oproep | 0 uren",
        },
    ),
    "experience": (
        "job",
        {
            "geen_algemeen": "niks | niets | nog niks | nog niets | niks nog | nog geen "
            "| geen ervaring | nooit gewerkt | nog nooit gewerkt | geen werkervaring",
        },
    ),
    "education": (
        "education",
        {
            "mbo1": "1 | niveau 1 | niv 1",
            "mbo2": "2 | niveau 2 | niv 2",
            "mbo3": "3 | niveau 3 | niv 3",
            "mbo4": "4 | niveau 4 | niv 4",
            "vmbo": "kader | basis | gemengd | theoretisch | theoretische leerweg | tl | gl | kb "
            "| bb | kgt | gt | vmbo t | praktijkschool vmbo | beroepsonderwijs | kaderberoeps",
            "geen": "geen | niks | niets | geen een | nul | geen school | basisschool "
            "| lagere school | praktijkschool | praktijkonderwijs | pro | niks gehaald "
            "| niks afgemaakt",
            "mbo": "mas | middelbare landbouwschool",
            "hbo": "bachelor | hogeschool",
            "wo": "master | universiteit | uni | academisch",
            "buitenland": "ander land | buitenland | buitenlands | eigen land | mijn land",
        },
    ),
    "work_style": (
        "work_style",
        {
            "kantoor": "office",
            "binnen": "inside | indoors | indoor | binnen",
            "buiten": "outside | outdoors | outdoor | buiten",
            "werkplaats": "workshop",
            "fabriek": "factory",
            "bouwplaats": "bouw | construction | construction site",
        },
    ),
    "language": (
        "language",
        {
            "begin": "begin | beginner | net begonnen | geen | niet | weinig | klein beetje | nul "
            "| heel weinig | slecht | heel slecht | bijna niks | bijna niet | nog niet | a 1",
            "beetje": "beetje | een beetje | bietje | niet goed | niet zo goed | matig | kan beter "
            "| gaat | a 2 | basis | moeilijk | niet perfect | beetje goed",
            "redelijk": "redelijk | gaat wel | prima te doen | aardig | voldoende | b 1 | oke | ok "
            "| gemiddeld | best goed | best wel goed | vrij goed | gaat goed",
            "goed": "goed | heel goed | prima | uitstekend | perfect | moedertaal | vloeiend | top "
            "| nederlands | zeer goed | super | hartstikke goed | b 2 | geen probleem",
        },
    ),
}
_LOOKED_UP: Final[Mapping[str, tuple[FactKind, Mapping[str, str]]]] = {
    question: (kind, {said: value for value, ways in values.items() for said in phrases(ways)})
    for question, (kind, values) in _SAID.items()
}

_SCHOOLS: Final[Mapping[str, str]] = {
    "havo": "havo_vwo", "gymnasium": "havo_vwo", "atheneum": "havo_vwo", "vmbo": "vmbo",
    "mavo": "vmbo", "universiteit": "wo", "hogeschool": "hbo",
}  # fmt: skip
"""Names of schools of their own, for one wrong letter; the vocabulary knows them well typed."""
_ONE_WORD = re.compile(r"[a-z]{4,}")

_ALL_WEEK = re.compile(
    r"\b(?:hele week|hele dag(?:en)? werk(?:en)?|elke dag|iedere dag|alle dagen"
    r"|zoveel mogelijk|zo veel mogelijk|volle bak"
    r"|volledig|full ?time|voltijd|ma(?:andag)? (?:tm|t m|tot en met|tot|-) vr(?:ijdag)?)\b"
)
_YES = re.compile(
    r"^(?:(?:nou|tja|eh|uh|ja|wel|dat|zeker|absoluut|natuurlijk|tuurlijk) ?,? ?)*"
    r"(?:ja+|jep|yes|jazeker|joh|jo|zeker|absoluut|natuurlijk|tuurlijk|uiteraard|nodig|klopt"
    r"|(?:het )?liefst wel|graag|(?:het )?moet wel|(?:dat|het) moet|wel nodig|wel fijn"
    r"|helaas wel|eigenlijk wel"
    r"|ik denk (?:het|van) wel|denk (?:het|van|ik) wel|lijkt me wel|zou wel fijn zijn|wel"
    r"|dat is wel (?:nodig|fijn|handig|de bedoeling)|is wel (?:nodig|fijn|handig)|kan niet anders"
    r"|anders (?:red|lukt|gaat|kan) (?:ik )?(?:het )?niet)(?: hoor| wel| graag| echt)* ?[.!]*$"
)
_NO = re.compile(
    r"^(?:(?:nou|tja|eh|uh|nee|dat|ik|denk|het|van mij) ?,? ?)*"
    r"(?:ne+e+|neen|nope|nee hoor|hoeft niet|niet nodig|niet per se|niet echt|hoef niet|van niet"
    r"|niet direct|is niet nodig|dat hoeft niet|hoeft (?:voor mij |van mij )?niet|gaat wel zonder"
    r"|kan (?:wel )?zonder|zonder kan ook|niet)(?: hoor| per se| direct)* ?[.!]*$"
)


_LEAD = re.compile(
    r"(?:(liefst wel|als het (?:even )?kan (?:wel|graag)|eigenlijk wel|moet wel)"
    r"|niet per se|niet echt nodig|dat hoeft niet|hoeft niet) ?[,.] \w"
)
"""What a longer answer about income begins with."""

_BEGINS = re.compile(
    r"(?:(?P<yes>ja+|jazeker|zeker|jawel|yes)|nee+|neen|nope)\b ?[,.!]? "
    r"(?:(?:want|hoor|ik|wij|we|er|dat|die|mijn|mn|me)\b(?!.{0,20}\b(?:niet|geen|wel|maar)\b))"
)
"""A yes or no with its reason: "ja ik heb familie"."""
_BARE = frozenset(("ja", "nee", "jep", "yes", "nope", "ja hoor", "nee hoor", "neen", "jazeker"))


def facts_asked(
    text: str, pending: str | None, facts: Sequence[Fact], plain: str | None = None
) -> tuple[Fact, ...]:
    """Give the facts that ``text`` says only as an answer to ``pending``; mostly none.

    ``facts`` are those the text says by itself: they go first.  ``plain`` is the text folded, when
    that was done already.
    """
    plain = fold(clean(text)).text if plain is None else plain
    said = plain.split()
    if (
        pending == "hours"
        and said
        and len(said) <= MOST_WORDS_OF_HOURS
        and not _has(facts, "hours")
    ):
        hours = _hours(plain, short=len(said) <= MOST_WORDS)
        return (_whole(text, "hours", hours),) if hours else ()
    if pending == "income_needed" and not _has(facts, "income") and (lead := _LEAD.match(plain)):
        return (_whole(text, "income", lead.group(1) is not None),)
    if len(said) > MOST_WORDS_EXPLAINED:
        return ()
    if pending == "income_needed" and plain.strip(" .,!") in _BARE:
        return ()  # a bare yes or no: what it means is for who asked, and how
    if pending == "income_needed" and not _has(facts, "income"):
        if _YES.match(plain):
            return (_whole(text, "income", True),)
        if _NO.match(plain):
            return (_whole(text, "income", False),)
        begins = None if "?" in said else _BEGINS.match(plain)
        return (_whole(text, "income", begins["yes"] is not None),) if begins else ()
    if pending is not None and pending in _LOOKED_UP:
        kind, known = _LOOKED_UP[pending]
        value = None if _has(facts, kind) or "?" in said else _found(plain, known)
        mistyped = kind == "education" and len(said) <= MOST_WORDS and not _has(facts, kind)
        if value is None and mistyped:
            value = _mistyped(plain)
        return (_whole(text, kind, value),) if value else ()
    return ()


_TAKES_BACK = re.compile(r"\b(?:maar|onaf|gestopt|afgebroken|bijna|half)\b")


def _found(plain: str, known: Mapping[str, str]) -> str | None:
    """Look an answer up: as it is, without the words around it, and what it begins with.

    People answer first and explain after: "vast, 30 uur", "beetje. ik leer het nu".
    """
    first, *rest = re.split(r"[,.;:!(]", plain, maxsplit=1)
    whole = () if len(plain.split()) > MOST_WORDS else (plain, _bare(plain, keep=known))
    begins = () if rest and _TAKES_BACK.search(rest[0]) else (first, _bare(first, keep=known))
    for tried in (*whole, *begins):
        if tried.strip(" .,!") in known:
            return known[tried.strip(" .,!")]
    return None


def _mistyped(plain: str) -> str | None:
    """Read a word with one wrong letter as a school: "hvao", "vmboo bbl"."""
    for word in plain.split():
        if _ONE_WORD.fullmatch(word) and word not in DUTCH:
            for name, value in _SCHOOLS.items():
                if (
                    name[0] == word[0]
                    and name != word
                    and OSA.distance(word, name, score_cutoff=1) <= 1
                ):
                    return value
    return None


def _bare(plain: str, keep: Mapping[str, str]) -> str:
    inside = {word for phrase in keep for word in phrase.split()}
    kept = [w for w in plain.split() if w not in _AROUND]
    if not kept:  # nothing but words around: "nee, niet" says something for some questions
        kept = [w for w in plain.split() if w in inside]
    return " ".join(kept)


_CLOCK = re.compile(
    r"\b(?:naa?|half|om|vanaf|rond) (?:1[0-2]|[1-9]|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
    r"|tien|elf|twaalf)(?= |$)"
)
"""A time of the day: "na zes uur ben ik thuis"."""


def _hours(plain: str, *, short: bool) -> int | None:
    if better := amended(plain, asked=True):
        return better[-1].value
    week = read_week(plain)
    if week is None and _ALL_WEEK.search(plain):
        return FULL_TIME
    if week is not None or not short:
        return week
    right = _PUT_RIGHT.search(plain)
    if not right and (middle := hours_between(plain)):
        return middle
    number = int(next(filter(None, right.groups()))) if right else bare_number(plain)
    if not right and _CLOCK.search(plain):
        return None
    if number is None or not 0 < number <= MOST_HOURS or number == DAYS + 1:
        return None
    return number * HOURS_A_DAY if number <= DAYS else number


def _has(facts: Sequence[Fact], kind: FactKind) -> bool:
    return any(f.kind == kind for f in facts)


def _whole(text: str, kind: FactKind, value: str | int | bool) -> Fact:
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return Fact(kind, value, start, end, text[start:end])
