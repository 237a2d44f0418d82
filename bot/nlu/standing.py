"""Whether a situation that is named is this person's, and theirs now.  Pure."""

from __future__ import annotations

import re

from bot.nlu.context import Context
from bot.nlu.lexicon import Found
from bot.nlu.past import has_ended
from bot.nlu.schooling import of_a_relative
from bot.nlu.words import words as words_of

_GROUPS = words_of("kind kinderen kids zoon dochter zoontje dochtertje")
_SCHOOL_BEFORE = words_of("als voor een diploma diplom nivo niveau slecht")
_NO_LONGER = words_of("geen niet nooit nie")


def is_elsewhere(find: Found, context: Context) -> bool:
    """Tell whether a situation is somebody else's, past, or only part of another one."""
    if _OF_A_RELATIVE.match(" ".join(context.message.words[find.end : find.end + 3])):
        return True
    if find.value == "in_dienst":
        return _is_flex(find, context) or _in_service(find, context)
    if find.value in _BENEFITS and (_still_to_ask(find, context) or _not_for_them(find, context)):
        return True
    if find.phrase == "ontslag":
        return _resigned(find, context)
    if find.value == "bijstand" and _to_come(find, context):
        return True
    if find.value == "werkzoekend":
        return _on_benefit(find, context) or _of_returners(find, context)
    return find.value == "scholier" and (
        _was_at_school(find, context) or _somebody_elses_school(find, context)
    )


_OF_A_RELATIVE = re.compile(
    r"van (?:mijn|mn|me|onze|ons) (?:man|vrouw|partner|vriend|vriendin|vader|moeder|ouders"
    r"|zoon|dochter|broer|zus|kind|buurman|buurvrouw|oom|tante)$"
)


def is_asked_of_all(find: Found, context: Context) -> bool:
    """Tell whether a question is about anybody: "ben je in dienst of zzp als je leert"."""
    words = context.message.words
    before = words[context.message.sentences[find.start] : find.start]
    return _OF_ALL.search(" ".join(before)) is not None and _OWN.isdisjoint(before)


_OF_ALL = re.compile(r"^(?:en |hoe |of )?(?:ben|word|ga|sta|werk|krijg|zit) (?:je|jij|u|men)\b")
_OWN = words_of("ik mijn mn wij we")


def is_unhappy_at_school(find: Found, context: Context) -> bool:
    """Tell whether what is denied is only how school goes: "op school leer ik niks"."""
    words = context.message.words
    return (
        find.phrase in ("op school", "nog op school", "zit op school")
        and _NO_LONGER.isdisjoint(words[max(find.start - 3, 0) : find.start])
        and not _GOES.isdisjoint(words[find.end : find.end + 1])
    )


_GOES = words_of("leer kan gaat lukt vind doe word krijg voel")


def is_over(find: Found, context: Context) -> bool:
    """Tell whether a situation is past: "geen loondienst meer", "niet meer in dienst"."""
    return not _NO_LONGER.isdisjoint(context.message.words[max(find.start - 3, 0) : find.start])


def _is_flex(find: Found, context: Context) -> bool:
    """Tell whether a job that was named is one through an agency or on call."""
    return find.phrase.endswith(("baan", "werk")) and any(
        f.kind == "situation" and f.value == "flex" and context.polarity[f] == "plain"
        for f in context.message.found
    )


def _in_service(find: Found, context: Context) -> bool:
    """Tell whether "in dienst" is the army's, of staff or anybody's: "toen moest ik in dienst"."""
    if find.phrase != "in dienst":
        return False
    words = context.message.words
    before, behind = words[max(find.start - 4, 0) : find.start], words[find.end : find.end + 2]
    return (
        not _CALLED_UP.isdisjoint(behind)
        or not _CALLED_UP.isdisjoint(before)
        or not _OF_STAFF.isdisjoint(before[-1:])
        or behind == ["te", "zijn"]
    )


_CALLED_UP = words_of("moest moesten opgeroepen militaire militair")
_OF_STAFF = words_of(
    "je jij man mannen jongens mensen personeel krachten monteurs meiden leerlingen"
)


def cares_for_own(find: Found, context: Context) -> bool:
    """Tell whether "zorg" is what somebody does for a relative: "ik zorg voor mijn vader"."""
    said = f"{find.phrase} " + " ".join(context.message.words[find.end : find.end + 7])
    return _FOR_OWN.match(said) is not None


_FOR_OWN = re.compile(
    r"zorg (?:\w+ ){0,4}voor (?:mijn|mn|me|onze|ons) (?:\w+ )?(?:vader|moeder|ouders?|man|vrouw"
    r"|partner|kind|kinderen|zoon|dochter|oma|opa|broer|zus|schoon\w+)\b"
)


def _on_benefit(find: Found, context: Context) -> bool:
    """Tell whether who is out of work says to live on a benefit: "werkloos, ww tot juni"."""
    if find.phrase not in _OUT_OF_WORK:
        return False
    words = context.message.words
    benefit = any(
        f.kind == "situation"
        and f.value in _BENEFITS
        and context.polarity[f] == "plain"
        and not has_ended(" ".join(words[f.end : f.end + _SAYS_END]))
        for f in context.message.found
    )
    return benefit or _PAID.search(" ".join(context.message.words)) is not None


_OUT_OF_WORK = words_of("werkloos werkeloos werkzoekend") | {
    "zonder werk", "zonder baan", "geen werk", "geen baan", "geen baan meer", "geen werk meer",
    "niet aan het werk", "ik zit thuis",
}  # fmt: skip
_SAYS_END = 6  # tokens
_BENEFITS = frozenset({"ww", "bijstand", "andere_uitkering"})
_PAID = re.compile(
    r"\b(?:met|heb|krijg|ontvang|loop in|zit in)(?: (?:een|de|mijn|nu|wel|ook))* uitkering\b"
    r"|(?<!geen )(?<!zonder )\buitkering (?:loopt|van|via|tot)\b"
)


def _to_come(find: Found, context: Context) -> bool:
    """Tell whether a benefit follows on another: "nog twee maanden ww en dan bijstand"."""
    before = context.message.words[max(find.start - 3, 0) : find.start]
    return not _LATER.isdisjoint(before) and any(
        f.kind == "situation" and f.value in _BENEFITS and f.value != find.value
        for f in context.message.found
    )


def _still_to_ask(find: Found, context: Context) -> bool:
    """Tell whether a benefit has yet to be applied for: "ww vraag ik nog aan"."""
    behind = " ".join(context.message.words[find.end : find.end + 5])
    return (
        re.match(r"(?:\w+ ){0,3}(?:nog )?(?:aanvragen|vraag ik (?:\w+ )?aan)\b", behind) is not None
    )


def _not_for_them(find: Found, context: Context) -> bool:
    """Tell whether somebody does not come into it: "te rijk voor de bijstand"."""
    before = " ".join(context.message.words[max(find.start - 5, 0) : find.start])
    return _TOO_MUCH.search(before) is not None


_TOO_MUCH = re.compile(r"\bte (?:\w+ ){1,3}voor(?: (?:de|een))?$")


def _resigned(find: Found, context: Context) -> bool:
    """Tell whether somebody left their work by themselves: "ontslag genomen"."""
    words = context.message.words
    return not _TAKEN.isdisjoint(words[max(find.start - 2, 0) : find.end + 3])


_TAKEN = words_of("genomen nemen neem nam")
_LATER = words_of("dan straks daarna erna anders")


def _of_returners(find: Found, context: Context) -> bool:
    """Tell whether those who go back to work are only asked about: "iets voor herintreders"."""
    return find.phrase.startswith("herintre") and context.message.words[max(find.start - 1, 0)] in (
        "voor",
        "veel",
    )


def _was_at_school(find: Found, context: Context) -> bool:
    """Tell whether school is past: "eindexamen 1991", "middelbare school gedaan"."""
    if find.phrase == "op school" and context.message.words[max(find.start - 1, 0)].endswith(
        _STAFF
    ):
        return True
    before = context.message.words[max(find.start - 6, 0) : find.start]
    if find.phrase == "middelbare school" and any(word.endswith(_TEACHES) for word in before):
        return True
    if not _FORMER.isdisjoint(before[-2:]):
        return True
    if find.phrase == "op school":
        words = context.message.words
        told = not _WAS.isdisjoint(before) and _STILL.isdisjoint(before)
        return told or not _TOLD.isdisjoint(words[find.end : find.end + 1])
    if find.phrase not in ("eindexamen", "examenjaar", "middelbare school"):
        return False
    near = context.message.words[max(find.start - 4, 0) : find.end + 4]
    past = not _PAST_SCHOOL.isdisjoint(near) or any(w.isdigit() and len(w) == 4 for w in near)
    asked = context.pending == "education" and find.phrase == "middelbare school"
    return past or (asked and "zit" not in near)


_TEACHES = ("leraar", "lerares", "docent", "docente", "leerkracht", "conciërge", "concierge")
_STAFF = ("kracht", "juf", "meester", "leraar", "docent", "assistent", "conciërge", "concierge")
_WAS = words_of("was waren zat zaten ging tot vroeger destijds")
_FORMER = words_of("gesjeesd gesjeesde voormalig voormalige oud ex eeuwige gestopte")
_STILL = words_of("nu nog zit ben")
_TOLD = words_of("noemden was werd had kon vond zat leerde waren gezeten geweest gepest ging")
_PAST_SCHOOL = words_of("gehaald gedaan afgemaakt afgerond behaald diploma gezakt geslaagd alleen")


def _somebody_elses_school(find: Found, context: Context) -> bool:
    """Tell whether a school is not where this person is now: "als mijn kind op school is"."""
    words = context.message.words
    if of_a_relative(" ".join(words[: find.start + find.phrase.startswith("zit")])):
        return True  # "mijn zoon zit in 4 vmbo"
    if find.phrase.startswith("zit"):
        return False
    before = set(words[max(find.start - 3, 0) : find.start])
    behind = words[find.end : find.end + 3]
    abroad = "mijn" in behind and "land" in behind
    return bool(before & (_GROUPS | _SCHOOL_BEFORE)) or abroad
