"""Which of the work that is named somebody did, and which of several names says most.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.context import Context, Meaning, ahead, say
from bot.nlu.doing import BUSINESS, WORKPLACES
from bot.nlu.lexicon import Found
from bot.nlu.reach import Polarity
from bot.nlu.shape import QUESTION_WORDS
from bot.nlu.things import DOINGS, OWNED, WISHING
from bot.nlu.words import words as words_of

GENERIC = "_algemeen"
"""End of the ids of jobs that stand for any work in a group."""
_ANOTHER = words_of("maar nu toen daarna eerst later vroeger daarvoor en of ook")
"""Between a job and a field: they are not the same work."""
_NEAR_JOB = 8
"""Tokens between a job and the field it was in."""
_HAVING = words_of("heb hebben jaar jaren veel genoeg met ruime")
_CLAUSE_ENDS = frozenset((".", ",", "!", "?", "en", "maar"))
_SCHOOLED = words_of(
    "leer school roc vmbo mts lts hts opleiding diploma studie cursus mbo hbo niveau"
)
_NO = words_of("geen niet nooit nie")


def telling_jobs(meanings: list[Meaning], words: Sequence[str]) -> list[Meaning]:
    """Leave the field out beside the job in it: "kok in de zorg" is a cook.

    ``words`` are those of the message: "verpleegkundige, nu in een winkel" names two.
    """
    named = [
        m
        for m in meanings
        if (m.kind == "job" and not _is_field(m, words) and m.role == "stated")
        or (m.kind == "occupation" and m.role == "experience")
    ]
    whole = {m.value for m in named}
    return [
        m
        for m in meanings
        if not (m.kind == "occupation" and any(_inside(m, n) for n in meanings))
        if not (m.kind == "job" and m.role == "stated" and _said_closer(m, whole, words))
        if m.kind != "job"
        or not _is_field(m, words)
        or m.role != "stated"
        or not any(_same_job(m, n, words) for n in named)
    ]


def _inside(part: Meaning, whole: Meaning) -> bool:
    """Tell whether a title is only part of a longer one: the "teamleider" of "... magazijn"."""
    longer = whole.end - whole.start > part.end - part.start
    return whole.kind == "job" and longer and whole.start <= part.start and part.end <= whole.end


def _said_closer(meaning: Meaning, named: set[str], words: Sequence[str]) -> bool:
    """Tell whether another job says what kind it is: a driver of a bus, a shop for hairdressing."""
    job = meaning.value
    if words[meaning.end - 1] == "snijden" and named & {"keukenhulp", "kok"}:
        return job == "productiemedewerker"
    if job == "ondernemer":
        return bool(named - {job})
    if job == "schoonmaker" and "thuishulp" in named:
        return True
    return job == "chauffeur" and any(n != job and n.endswith("chauffeur") for n in named)


def _is_field(meaning: Meaning, words: Sequence[str]) -> bool:
    """Tell whether work is only known by the field or the place it was done in."""
    said = " ".join(words[meaning.start : meaning.end])
    return meaning.value.endswith(GENERIC) or said in WORKPLACES or said.endswith(BUSINESS)


def _same_job(field: Meaning, job: Meaning, words: Sequence[str]) -> bool:
    first, second = sorted((field, job), key=lambda m: m.start)
    between = words[first.end : second.start]
    return len(between) <= _NEAR_JOB and _ANOTHER.isdisjoint(between)


def says_experience(context: Context) -> bool:
    """Tell whether the one job somebody looks for is what they did.

    "Zoek werk als lasser, heb ervaring".
    """
    words = [*context.message.words, "."]
    jobs = {(f.start, f.end) for f in context.message.found if f.kind in ("job", "occupation")}
    return len(jobs) == 1 and any(
        word == "ervaring"
        and words[at + 1] in _CLAUSE_ENDS
        and not _HAVING.isdisjoint(words[max(at - 3, 0) : at])
        and _NO.isdisjoint(words[max(at - 3, 0) : at])
        for at, word in enumerate(words[:-1])
    )


def learnt(find: Found, context: Context) -> bool:
    """Tell whether a job is only what was studied: "mbo 3 kapster", "school voor monteur"."""
    before = context.message.words[max(find.start - 4, 0) : find.start]
    if before and before[-1] in ("voor", "richting", "tot") and not _SCHOOLED.isdisjoint(before):
        return True
    if context.pending == "education" and "opgeleid" in before:
        return True
    near = context.message.words[find.end : find.end + 2]
    if context.pending == "education" and not _LEVEL.isdisjoint(near):
        return True  # "allround timmerman, niveau 3"
    if behind_a_school(find, context, "route") or (before and before[-1] in _PAPERS):
        return _WORKED.isdisjoint(context.message.words[find.end : find.end + 3])
    plain = context.polarity[find] == "plain" and context.stance.get(find) is None
    put_right = any(
        f.kind in ("job", "occupation") and polarity in ("negated", "removed")
        for f, polarity in context.polarity.items()
    )
    return plain and context.pending == "education" and not put_right


def behind_a_school(find: Found, context: Context, *kinds: str) -> bool:
    """Tell whether a find stands right behind a school it was learnt at: "mbo 4 autotechniek".

    ``kinds`` are those of finds that count for a school as well.
    """
    schools = [
        f
        for f in context.message.found
        if f.kind in ("education", *kinds)
        and f.value != "geen"
        and 0 <= find.start - f.end <= _LEVEL_BETWEEN
    ]
    words = context.message.words
    return any(
        _BETWEEN.issuperset(words[f.end : find.start])
        and _WISHED.isdisjoint(words[max(f.start - _NEAR_SCHOOL, 0) : f.start])
        for f in schools
    )


_LEVEL_BETWEEN = 3
_NEAR_SCHOOL = 4
_BETWEEN = words_of("niveau nivo niv richting opleiding afdeling in als 1 2 3 4 diploma de het")
_WISHED = words_of("wil wilde wou zou graag zoek ga gaan naar interesse")
_WORKED = words_of("geweest gewerkt")
_PAPERS = words_of("diploma diplomas studie cursus papieren afgestudeerd")
_LEVEL = words_of("niveau nivo niv")


def wanted_thing(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    """Give the occupation that somebody wishes for by naming what it works on.

    "Iets met zonnepanelen", and asked for interests just "zonnepanelen"; not "zonnepanelen op mijn
    dak", nor what is only asked about, was done before or is somebody else's.
    """
    stance = context.stance.get(find)
    sentence = context.sentence(find)
    looks = stance == "experience" and not _LOOKS_FOR.isdisjoint(ahead(find, context))
    stance = "wish" if looks else stance  # "ik zoek werk op een kraan"
    if stance == "experience" and find.phrase.startswith("op ") and polarity != "negated":
        return say("occupation", find.value, "experience", find)
    if polarity not in ("plain", "affirmed") or stance not in (None, "wish"):
        return []
    if "?" in context.message.words or sentence[0] in _ASKS or not _OF_OTHERS.isdisjoint(sentence):
        return []
    words = context.message.words
    before = words[max(find.start - _AHEAD, 0) : find.start]
    if not (OWNED.isdisjoint([*before[-2:], *words[find.end : find.end + _NEAR_HOME]])):
        return []
    if _family(before) or not _TEACHING.isdisjoint(before):
        return []
    doing = " ".join(words[find.start : find.end]) in DOINGS
    wished = stance == "wish" and not (doing and WISHING.isdisjoint(sentence))
    asked = context.pending in ("goal", "interests") and not doing
    return say("occupation", find.value, "wish", find) if wished or asked else []


_ASKS = QUESTION_WORDS | {"kunnen", "kun"}
_OF_OTHERS = words_of("personeel medewerkers werknemers monteurs leerlingen offerte")
_TEACHING = words_of("lesgeven les geven instructeur docent leraar")
_FAMILY = words_of("man vrouw zoon dochter vriend vriendin broer zus vader moeder kind")


def _family(before: Sequence[str]) -> bool:
    """Tell whether it is what somebody at home wants: "mijn dochter wil lassen"."""
    at = max((i for i, word in enumerate(before) if word in _FAMILY), default=0)
    return bool(at) and before[at - 1] in ("mijn", "mn", "me", "onze") and "ik" not in before[at:]


_AHEAD = 8
"""Tokens before a thing in which it is said whose wish it is."""
_LOOKS_FOR = words_of("zoek zoeken wil zou wilde wou")
_NEAR_HOME = 4
"""Tokens behind a thing in which "op mijn dak" stands."""
