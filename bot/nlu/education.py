"""Which education somebody has: finished or not, the highest of several.  Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.context import Context, Meaning, ahead, say
from bot.nlu.facts import Fact
from bot.nlu.lexicon import Found
from bot.nlu.message import STRONG
from bot.nlu.reach import Polarity
from bot.nlu.schooling import (
    ABROAD,
    FOREIGN_DIPLOMA,
    FOREIGN_TOWN_SCHOOL,
    HERE,
    OWN_COUNTRY,
    all_there_is,
    broken_off,
    concludes,
    of_a_relative,
    of_anybody,
    only_hoped_for,
    said_to_be_of_kin,
    signed_off,
    unpapered_work,
)
from bot.nlu.words import words

_QUESTION_STARTS = words(
    "wat hoe waar wie welk welke wanneer hoeveel is zijn heb moet kan kun mag geldt telt bestaat "
    "krijg"
)
_MINE = words("mijn mn ik heb had gehaald gedaan afgerond")
_FOR_CHILDREN = words("basisschool")
_AT_SCHOOL = {("op", "het"), ("op", "de"), ("op", "een"), ("bij", "het"), ("in", "het")}
_TEACHES = words(
    "klas overdragen kennis les lesgeven lessen docent instructeur leraar lerares leerkracht geef "
    "gaf geeft gegeven lesgegeven lesgaf"
)
_REQUIREMENT = words("nodig genoeg vereist verplicht vereisten eis eisen voldoende hebben")
_OWNED = words(
    "heb had gedaan gehaald afgerond behaald diploma gehad papieren afgemaakt is ben mijn gevolgd "
)
_NOTED = words("staan wezen")  # "bij opleiding moet mavo staan"
_WANTED = words("wil wilde graag zoek naar starten start interesse zou kan kunnen opleiding")
_COUNTED = words("jaar dagen dag uur kinderen maanden weken jaren of keer")
_YEARS = words("jaar klas leerjaar periode blok")
_FINISHED = words("afgemaakt afgerond gehaald behaald af voltooid")
_HAS_UNFINISHED = {"hbo": "hbo_onaf", "wo": "wo_onaf"} | dict.fromkeys(
    ("mbo", "mbo1", "mbo2", "mbo3", "mbo4"), "mbo_onaf"
)
_NUMBERS = {"een": "1", "twee": "2", "drie": "3", "vier": "4"}
_OTHER_LEVEL = re.compile(
    r"\b(?:geen|niet|zei|zeg|typte|tikte|ipv|plaats van|had) (?:ik )?"
    r"(?:mbo |niveau |nivo |de )?[1-4]\b(?! jaar)"
)
"""Another level that is put right: what is said behind it is not said of this one."""
_AS_LEVEL = words("niveau nivo niv nivou level")
_LEVELS = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4"} | _NUMBERS
_LEVEL_BEHIND = re.compile(
    r"^(?:(?!en\b|of\b|maar\b)[\w,]+ ){0,4}?"
    r"(?:(?:niveau|nivo|niv|nivou|level) (een|twee|drie|vier|[1-4])"
    r"|(eerste|tweede|derde|vierde|een|twee|drie|vier|[1-4]) (?:e |de )?"
    r"(?:niveau|nivo|niv|nivou|level))\b"
)
_LEVEL_AT_END = re.compile(
    r"^(?:(?:gedaan|gehaald|gevolgd|afgerond|diploma) ?,? )?"
    r"(?:(?!jaar|in\b|van\b|tot\b)[a-z]{3,}|en|,) (?:(?!jaar|klas)[a-z]+ |, ){0,5}([1-4])$"
)
"""Behind a school: "roc gedaan, zorg en welzijn 3"."""
_LEVEL_BEFORE = re.compile(r"\b([1-4]) (?:op|aan|bij|van)(?: (?:het|de|t|een))? $")
"""Before a school: "detailhandel 2 op het roc"."""
_DEGREES = words("bachelor propedeuse master doctoraal")
_LONG = frozenset({"hbo", "wo"})
_TO_GET_IN = re.compile(
    r"\b(?:toe|toegelaten|toelating|instromen|instroom|binnen|terecht|starten|beginnen|inschrijven|aanmelden|terug"
    r"|laten ze|mag ik|kan ik|kun je|moet ik)\b(?: \w+){0,5} $"
)


_ON_TO = re.compile(
    r"\b(?:kom|komen|door|doorstromen|doorgroeien|doorgaan|opscholen|omhoog|opstromen|verder)"
    r" (?:ik |je |\w+ )?(?:dan |nog )?"
    r"(?:aan|naar|tot)(?: (?:een|het|de|mijn))? $"
    r"|\b(?:binnen|toegelaten|aangenomen|terecht) (?:bij|op|tot|voor|in)(?: (?:een|het|de))? $"
)
"""Before a school that somebody wants to get to from the one they have."""
_OWN_SCHOOL = re.compile(
    r"\b(?:mijn|mn|m n|me|met alleen)(?: \w+)? $|\b(?:ik heb|heb) (?:alleen |nu |een |al |wel )*$"
)


_LEVEL_PUT_RIGHT = words(
    "maar moet nee is niet geen ook das naar wordt bedoel ipv dus toch eigenlijk sorry of heb"
)


_NOTED_AS = words("staat blijkt bedoelde bedoel was")
_NOTED_REACH = 14  # tokens


def levels_put_right(said: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """Give the bare levels that put another right: the 3 of "niet mbo 2 maar 3"."""
    levels = [f for f in found if f.kind == "education" and f.value[:-1] == "mbo"]
    if not levels:
        return []
    last = max(f.end for f in levels)
    return [
        Found("education", f"mbo{_NUMBERS.get(word, word)}", at, at + 1, word)
        for at, word in enumerate(said)
        if last < at <= last + (_NOTED_REACH if said[at - 1] in _NOTED_AS else 6)
        and _NUMBERS.get(word, word) in {"1", "2", "3", "4"}
        and _told_before(said, at) in _LEVEL_PUT_RIGHT | _NOTED_AS
        and not _COUNTED & set(said[at + 1 : at + 2])
        and word != "een"
    ]


def _told_before(said: Sequence[str], at: int) -> str:
    """Give the word before ``at``, over a "gewoon" that says nothing: "maar gewoon 3"."""
    return said[at - 2] if said[at - 1] in _SAYS_NOTHING and at > 1 else said[at - 1]


_SAYS_NOTHING = words("gewoon echt wel")
_RANK = {
    name: rank
    for rank, name in enumerate(
        (
            "geen",
            "vmbo",
            "mbo1",
            "havo_vwo",
            "mbo_onaf",
            "mbo2",
            "mbo",
            "mbo3",
            "mbo4",
            "hbo_onaf",
            "hbo",
            "wo_onaf",
            "wo",
        )
    )
}


def education(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    """Give the education a find stands for: none when it is wished, asked for or required."""
    sentence = context.sentence(find)
    if _as_workplace(find, sentence, context) or _not_own(find, context):
        return []
    if find.value != "geen" and said_to_be_of_kin(_whole_behind(find, context)):
        return say("education", find.value, "retracted", find)
    before = ahead(find, context)
    behind = set(context.message.words[find.end : find.end + 5])
    required = not _REQUIREMENT.isdisjoint(_clause_behind(find, context))
    required = required and "geen" not in find.phrase.split()
    needed = "nodig" in context.message.words[find.end : find.end + 2]
    if required and (needed or not _OWN_SCHOOL.search(_text(find, context)[0])):
        return []
    said_before = f"{' '.join(context.message.words[: find.start])} "
    named_so = _OPLEIDING.search(said_before)
    wishes = _WANTED - {"opleiding"} if named_so or context.pending == "education" else _WANTED
    noted = _NOTED & behind
    with_it = _WITH_IT.search(said_before) is not None
    wanted = before & wishes and not (noted or with_it) and not (before | behind) & _OWNED
    said = polarity in ("plain", "affirmed")
    if wanted and said and find.value != "geen":
        return []
    if said and not with_it and _only_asked(find, context, before | behind):
        return []
    if said and find.value not in ("geen", "buitenland") and _abroad(sentence):
        return say("education", "buitenland", "stated", find)
    if _nothing_got(find, context) and _TO_GET_IN.search(_text(find, context)[0]):
        return []  # "geen enkel diploma, laten ze me dan toe op een mbo"
    if only_hoped_for(*_text(find, context)) or (said and _aimed_at(find, context)):
        return []
    unfinished = polarity == "leaving" or _unfinished(find, context)
    value = _level(find, context)
    if value == "geen" and context.message.words[max(find.start - 1, 0)] == "nog":
        return say("education", value, "stated", find)  # "dat ik nog geen diploma heb"
    if unfinished:
        if value in _HAS_UNFINISHED:
            value = _HAS_UNFINISHED[value]
        elif value in ("havo_vwo", "vmbo"):
            value = "geen"
    elif polarity == "negated":
        if find.phrase in _DEGREES and _lower_degree(find, context):
            return []  # "wo bachelor, master niet"
        if "geen" in before and behind & _FINISHED:
            return say("education", "geen", "stated", find)  # "geen vmbo afgemaakt"
        return say("education", value, "retracted", find)
    return say("education", value, "stated", find)


def _clause_behind(find: Found, context: Context) -> list[str]:
    """Give the words right behind a find, up to the end of its clause."""
    behind = context.message.words[find.end : find.end + 5]
    ends = (i for i, word in enumerate(behind) if word in STRONG or word == ",")
    return list(behind[: next(ends, None)])


def _not_own(find: Found, context: Context) -> bool:
    """Tell whether a school is a relative's, no school at all, or only missing for a job."""
    whole = " ".join(context.message.words)
    if find.value == "geen" and of_anybody(" ".join(context.sentence(find)), find.phrase):
        return True
    if find.phrase == "vso":
        return context.pending == "situation" or signed_off(whole)
    if find.value == "geen":
        return unpapered_work(whole, find.phrase)
    return of_a_relative(" ".join(context.message.words[: find.start]))


def _aimed_at(find: Found, context: Context) -> bool:
    """Tell whether a school is where somebody wants to get: "hoe kom ik aan niveau 3"."""
    return find.value != "geen" and _ON_TO.search(_text(find, context)[0]) is not None


def _whole_behind(find: Found, context: Context) -> str:
    """Give what is said right behind a find, over the end of its sentence."""
    return " ".join(context.message.words[find.end : find.end + 10])


def _second(find: Found, context: Context) -> bool:
    """Tell whether another school was named before."""
    return any(
        f.kind == "education" and f.value != "geen" and f.end <= find.start
        for f in context.message.found
    )


def _lower_degree(find: Found, context: Context) -> bool:
    """Tell whether another degree was named first."""
    return any(
        f.kind == "education" and f.value in _LONG and f.end <= find.start
        for f in context.message.found
    )


def _as_workplace(find: Found, sentence: list[str], context: Context) -> bool:
    """Tell whether a school is where somebody teaches: "voor de klas op het mbo"."""
    if context.pending == "experience" and find.phrase in _FOR_CHILDREN:
        return True
    ahead_ = tuple(context.message.words[max(find.start - 2, 0) : find.start])
    return ahead_ in _AT_SCHOOL and not _TEACHES.isdisjoint(sentence)


_OPLEIDING = re.compile(r"(?:^|[,.:;] |\b(?:en|mijn|mn|me) )opleiding(?: [:,=])? $")
_WITH_IT = re.compile(
    r"\b(?:kan|mag|kom|kun|zou|ben) ik (?:\w+ ){0,5}"
    r"met (?:(?:alleen|allen|enkel|slechts|een|mijn|mn|maar) )*$"
)
"""Asked for what it is good for, a school is one that somebody has: "kan ik met mbo 2 ..."."""


def _only_asked(find: Found, context: Context, around: set[str]) -> bool:
    """Tell whether a school is only asked about: "heb je daar mbo 3 voor nodig?"."""
    words_ = context.message.words
    end = next((i for i in range(find.end, len(words_)) if words_[i] in STRONG), None)
    sentence = context.sentence(find)
    asked = (end is not None and words_[end] == "?") or sentence[0] in _QUESTION_STARTS
    first = context.message.words[find.start] == sentence[0]
    return asked and not first and find.value != "geen" and _MINE.isdisjoint(sentence)


def _abroad(sentence: list[str]) -> bool:
    """Tell whether a school in this sentence was in another country."""
    text = f" {' '.join(sentence)} "
    if FOREIGN_TOWN_SCHOOL.search(text):
        return True
    if HERE.search(text):
        return False  # "ik ben in marokko geboren en heb hier mbo 3 gedaan"
    if FOREIGN_DIPLOMA.search(text):
        return True
    return any(f" {name} " in text for name in ABROAD) or any(
        f" {own} " in text for own in OWN_COUNTRY
    )


def _level(find: Found, context: Context) -> str:
    """Give the id, with the level when it stands a few words on: "mbo zorg en welzijn 3"."""
    if find.value != "mbo":
        return find.value
    before, behind = _text(find, context)
    if said := _LEVEL_BEHIND.search(behind) or _LEVEL_BEFORE.search(before):
        word = next(group for group in said.groups() if group)
        return f"mbo{_LEVELS.get(word, word)}"
    if field := _LEVEL_AT_END.search(behind):
        return f"mbo{field[1]}"
    following = list(context.message.words[find.end : find.end + 5])
    for index, word in enumerate(following):
        if word in {",", "."} or word in _YEARS:
            break
        word = _NUMBERS.get(word, word) if _AS_LEVEL & set(following[:index]) else word
        if word in {"1", "2", "3", "4"} and not _COUNTED & set(following[index + 1 : index + 2]):
            return f"mbo{word}"
    return "mbo"


def _text(find: Found, context: Context) -> tuple[str, str]:
    """Give the text of the sentence before and behind a find, up to another school."""
    all_words = context.message.words
    schools = [f for f in context.message.found if f.kind == "education" and f is not find]
    start, end = find.start, find.end
    while start > 0 and all_words[start - 1] not in STRONG:
        start -= 1
    while end < len(all_words) and all_words[end] not in STRONG:
        end += 1
    start = max([start, *(f.end for f in schools if f.end <= find.start)])
    other = [f for f in schools if _is_school(f) and not _where_it_was(find, f, all_words)]
    end = min([end, *(f.start for f in other if f.start >= find.end)])
    before = " ".join(all_words[start : find.start])
    return f"{before} ", f"{' '.join(all_words[find.end : end])}"


def _where_it_was(level: Found, school: Found, said: Sequence[str]) -> bool:
    """Tell whether a school only says where a level was followed: "niveau 3 op het roc"."""
    between = said[level.end : school.start]
    return school.value == "mbo" and level.value[:-1] == "mbo" and not _AT.isdisjoint(between[-2:])


_AT = words("op bij aan")
_OTHER_TIME = words("wel daarvoor eerst eerder toen daarna maar later nu en")


def _goes_on(level: Found, context: Context) -> Found | None:
    """Give the school that a bare level is said of: "roc niet afgemaakt, was niveau 3"."""
    said = context.message.words
    before = [
        f
        for f in context.message.found
        if (f.kind, f.value) == ("education", "mbo") and f.end <= level.start
    ]
    if not before or not level.phrase.startswith("niv") or level.value[:-1] != "mbo":
        return None
    clause = {*said[before[-1].end : level.start], *said[level.end : level.end + 4]}
    return before[-1] if clause.isdisjoint(_OTHER_TIME | {".", "diploma"}) else None


def _is_school(find: Found) -> bool:
    """Tell whether a find is a school of its own, not the degree one gets there."""
    return find.value != "geen" and find.phrase not in _DEGREES


def _nothing_got(find: Found, context: Context) -> bool:
    """Tell whether the message also says that there is no diploma at all."""
    return find.value != "geen" and any(
        f.kind == "education" and f.value == "geen" and f.start < find.start
        for f in context.message.found
    )


def _unfinished(find: Found, context: Context) -> bool:
    if find.value.endswith("_onaf") or find.value == "geen":
        return False
    begun = _goes_on(find, context)
    if begun is not None and _unfinished(begun, context):
        return True
    before, behind = _text(find, context)
    behind = _OTHER_LEVEL.split(behind)[0]
    if _second(find, context):
        before = before.partition(",")[2] or before  # "mbo niet afgemaakt, vmbo"
    return broken_off(before, behind, find.value in _LONG | {"havo_vwo"})


def without_fields(meanings: list[Meaning]) -> list[Meaning]:
    """Leave out what is refused only because a study of it stopped: "mbo ict niet afgemaakt"."""
    ends = {m.end for m in meanings if m.kind == "education" and m.value.endswith("_onaf")}
    return [
        m
        for m in meanings
        if m.role != "refused" or m.kind not in ("interest", "sector") or m.start not in ends
    ]


def highest_education(meanings: list[Meaning], said: Sequence[str] = ()) -> list[Meaning]:
    """Keep of several stated educations the highest; a foreign diploma stands beside nothing.

    ``said`` are the words of the message: what somebody concludes ("dus havo") is what they mean.
    """
    stated = [m for m in meanings if m.kind == "education" and m.role == "stated"]
    if len(stated) < 2:
        return meanings
    if any(m.value in ("mbo1", "mbo2", "mbo3", "mbo4", "mbo_onaf") for m in stated):
        stated = [m for m in stated if m.value != "mbo"]
    foreign = [m for m in stated if m.value == "buitenland"]
    concluded = [
        m
        for m in stated
        if _concludes(said[max(m.start - 6, 0) : m.start])
        or all_there_is(
            " ".join(said[max(m.start - 6, 0) : m.start]), " ".join(said[m.end : m.end + 7])
        )
    ]
    unfinished = any(m.value.endswith("_onaf") for m in stated)
    concluded = [m for m in concluded if m.value != "geen" or not unfinished]
    if concluded:
        foreign = concluded[-1:]  # "stage nooit afgemaakt dus geen diploma" is no conclusion
    best = foreign[0] if foreign else max(stated, key=lambda m: (_RANK.get(m.value, 0), -m.start))
    return [m for m in meanings if m.kind != "education" or m.role != "stated" or m is best]


def without_lower(facts: Sequence[Fact], described: Sequence[Fact]) -> list[Fact]:
    """Leave out the schools before a study that was only described: "vwo, rechten gestudeerd"."""
    study = any(f.kind == "education" and str(f.value).startswith("wo") for f in described)
    return [f for f in facts if not (study and f.kind == "education" and f.role == "stated")]


def _concludes(before: Sequence[str]) -> bool:
    """Tell whether words lead to what somebody concludes: "dus havo", "het hoogste is mavo"."""
    return concludes(" ".join(before)) or (
        not {"hoogste", "hoogst"}.isdisjoint(before) and tuple(before[-1:]) in (("is",), ("was",))
    )
