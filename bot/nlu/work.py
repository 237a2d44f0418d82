"""Which of the work that is named somebody did, and which of several names says most.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.context import Context, Meaning
from bot.nlu.doing import WORKPLACES
from bot.nlu.lexicon import Found
from bot.nlu.words import words as words_of

GENERIC = "_algemeen"
"""End of the ids of jobs that stand for any work in a group."""
_ANOTHER = words_of("maar nu toen daarna eerst later vroeger daarvoor en of ook")
"""Between a job and a field: they are not the same work."""
_NEAR_JOB = 8
"""Tokens between a job and the field it was in."""
_HAVING = words_of("heb hebben jaar jaren veel genoeg met ruime")
_CLAUSE_ENDS = frozenset((".", ",", "!", "?", "en", "maar"))
_SCHOOLED = words_of("school opleiding diploma studie cursus mbo hbo niveau")
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
        if not (m.kind == "job" and m.role == "stated" and _said_closer(m.value, whole))
        if m.kind != "job"
        or not _is_field(m, words)
        or m.role != "stated"
        or not any(_same_job(m, n, words) for n in named)
    ]


def _said_closer(job: str, named: set[str]) -> bool:
    """Tell whether another job says what kind it is: a driver of a bus, a shop for hairdressing."""
    if job == "ondernemer":
        return bool(named - {job})
    return job == "chauffeur" and any(n != job and n.endswith("chauffeur") for n in named)


def _is_field(meaning: Meaning, words: Sequence[str]) -> bool:
    """Tell whether work is only known by the field or the place it was done in."""
    said = " ".join(words[meaning.start : meaning.end])
    return meaning.value.endswith(GENERIC) or said in WORKPLACES


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
    if before and before[-1] in ("voor", "richting") and not _SCHOOLED.isdisjoint(before):
        return True
    plain = context.polarity[find] == "plain" and context.stance.get(find) is None
    return plain and context.pending == "education"
