"""Whether a situation that is named is this person's, and theirs now.  Pure."""

from __future__ import annotations

from bot.nlu.context import Context
from bot.nlu.lexicon import Found
from bot.nlu.words import words as words_of

_GROUPS = words_of("kind kinderen kids zoon dochter zoontje dochtertje")
_SCHOOL_BEFORE = words_of("als voor een diploma diplom nivo niveau slecht")
_NO_LONGER = words_of("geen niet nooit nie")


def is_elsewhere(find: Found, context: Context) -> bool:
    """Tell whether a situation is somebody else's, past, or only part of another one."""
    if find.value == "in_dienst":
        return _is_flex(find, context)
    return find.value == "scholier" and (
        _was_at_school(find, context) or _somebody_elses_school(find, context)
    )


def is_over(find: Found, context: Context) -> bool:
    """Tell whether a situation is past: "geen loondienst meer", "niet meer in dienst"."""
    return not _NO_LONGER.isdisjoint(context.message.words[max(find.start - 3, 0) : find.start])


def _is_flex(find: Found, context: Context) -> bool:
    """Tell whether a job that was named is one through an agency or on call."""
    return find.phrase.endswith(("baan", "werk")) and any(
        f.kind == "situation" and f.value == "flex" and context.polarity[f] == "plain"
        for f in context.message.found
    )


def _was_at_school(find: Found, context: Context) -> bool:
    """Tell whether school is past: "eindexamen 1991", "middelbare school gedaan"."""
    if find.phrase not in ("eindexamen", "examenjaar", "middelbare school"):
        return False
    near = context.message.words[max(find.start - 4, 0) : find.end + 4]
    past = not _PAST_SCHOOL.isdisjoint(near) or any(w.isdigit() and len(w) == 4 for w in near)
    asked = context.pending == "education" and find.phrase == "middelbare school"
    return past or (asked and "zit" not in near)


_PAST_SCHOOL = words_of("gehaald gedaan afgemaakt afgerond behaald diploma gezakt geslaagd alleen")


def _somebody_elses_school(find: Found, context: Context) -> bool:
    """Tell whether a school is not where this person is now: "als mijn kind op school is"."""
    if find.phrase.startswith("zit"):
        return False  # a parent asks for a child: "mijn zoon zit in 4 vmbo"
    words = context.message.words
    before = set(words[max(find.start - 3, 0) : find.start])
    behind = words[find.end : find.end + 3]
    abroad = "mijn" in behind and "land" in behind
    return bool(before & (_GROUPS | _SCHOOL_BEFORE)) or abroad
