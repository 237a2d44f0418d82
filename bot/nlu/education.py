"""Which education somebody has: finished or not, the highest of several.  Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.context import Context, Meaning, ahead, say
from bot.nlu.countries import CITIES, COUNTRIES
from bot.nlu.lexicon import Found
from bot.nlu.reach import STRONG, Polarity
from bot.nlu.text import folded
from bot.nlu.words import phrases, words

_QUESTION_STARTS = words(
    "wat hoe waar wie welk welke wanneer hoeveel is zijn heb moet kan kun mag geldt telt bestaat "
    "krijg"
)
_MINE = words("mijn mn ik heb had gehaald gedaan afgerond")
_OWN_COUNTRY = phrases(
    """
    mijn land | eigen land | thuisland | geboorteland | land van herkomst | mijn vaderland |
    ander land | het buitenland | buitenland | my country
    """
)
_ABROAD = tuple(map(folded, (*COUNTRIES, *CITIES)))
_FOR_CHILDREN = words("basisschool")
_AT_SCHOOL = {("op", "het"), ("op", "de"), ("op", "een"), ("bij", "het"), ("in", "het")}
_TEACHES = words(
    "klas overdragen kennis les lesgeven lessen docent instructeur leraar lerares leerkracht geef"
)
_REQUIREMENT = words("nodig genoeg vereist verplicht vereisten eis eisen voldoende hebben")
_OWNED = words(
    "heb had gedaan gehaald afgerond behaald diploma gehad papieren afgemaakt is ben mijn gevolgd "
)
_WANTED = words("wil wilde graag zoek naar starten start interesse zou kan kunnen opleiding")
_UNFINISHED = words(
    "gestopt gestaakt afgebroken afgehaakt uitgevallen gekapt onderbroken gezakt mislukt "
    "halverwege onafgemaakt gestrand "
)
_COUNTED = words("jaar dagen dag uur kinderen maanden weken jaren of keer")
_FINISHED = words("afgemaakt afgerond gehaald behaald af voltooid")
_HAS_UNFINISHED = {"hbo": "hbo_onaf", "wo": "wo_onaf"} | dict.fromkeys(
    ("mbo", "mbo1", "mbo2", "mbo3", "mbo4"), "mbo_onaf"
)
_NUMBERS = {"een": "1", "twee": "2", "drie": "3", "vier": "4"}
_AS_LEVEL = words("niveau nivo niv nivou level")
_ANYWHERE = "|".join(sorted((*_ABROAD, *_OWN_COUNTRY), key=len, reverse=True))
_FOREIGN_SCHOOL = re.compile(
    r"\b(?:school|studie|gestudeerd|opleiding|universiteit|college|diploma)\b"
    r"(?: (?!hier\b|nederland)\w+){0,3} (?:, )?"
    rf"(?:in|uit|van|op) (?:{_ANYWHERE})\b"
    rf"|\b(?:in|uit|van) (?:{_ANYWHERE})\b ?,?(?: (?!hier\b|nu\b|nederland)\w+){{0,4}} "
    r"(?:school|studie|gestudeerd|opleiding|universiteit|college|diploma)\b"
)
_HERE = re.compile(r"\bhier\b(?! (?:niet|nie|geen))|(?<!niet )\bin nederland\b")
_NO_DIPLOMA = re.compile(r"\b(?:zonder|geen|nooit) (?:een |1 |enkel |enig |school ?)+diploma\b")


def read_schooling(plain: str, known: bool) -> tuple[str, int, int] | None:
    """Give (education, start, end) that a folded text describes rather than names.

    ``known``: an education was read already, which goes first.  A question says nothing here.
    """
    if known:
        return None
    for value, pattern in (("geen", _NO_DIPLOMA), ("buitenland", _FOREIGN_SCHOOL)):
        found = pattern.search(plain)
        if found and "?" not in plain[found.end() :].split(".")[0]:
            return value, found.start(), found.end()
    return None


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
    if _as_workplace(find, sentence, context):
        return []
    before = ahead(find, context)
    behind = set(context.message.words[find.end : find.end + 5])
    if _REQUIREMENT & behind and "geen" not in find.phrase.split():
        return []
    wanted = before & _WANTED and not (before | behind) & _OWNED
    said = polarity in ("plain", "affirmed")
    if wanted and said and find.value != "geen":
        return []
    if _only_asked(find, context, before | behind) and said:
        return []
    if said and find.value not in ("geen", "buitenland") and _abroad(sentence):
        return say("education", "buitenland", "stated", find)
    unfinished = polarity == "leaving" or _unfinished(find, sentence, behind)
    value = _level(find, context)
    if unfinished:
        if value in _HAS_UNFINISHED:
            value = _HAS_UNFINISHED[value]
        elif value in ("havo_vwo", "vmbo"):
            value = "geen"
    elif polarity == "negated":
        if "geen" in before and behind & _FINISHED:
            return say("education", "geen", "stated", find)  # "geen vmbo afgemaakt"
        return say("education", value, "retracted", find)
    return say("education", value, "stated", find)


def _as_workplace(find: Found, sentence: list[str], context: Context) -> bool:
    """Tell whether a school is where somebody teaches: "voor de klas op het mbo"."""
    if context.pending == "experience" and find.phrase in _FOR_CHILDREN:
        return True
    ahead_ = tuple(context.message.words[max(find.start - 2, 0) : find.start])
    return ahead_ in _AT_SCHOOL and not _TEACHES.isdisjoint(sentence)


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
    if _HERE.search(text):
        return False  # "ik ben in marokko geboren en heb hier mbo 3 gedaan"
    return any(f" {name} " in text for name in _ABROAD) or any(
        f" {own} " in text for own in _OWN_COUNTRY
    )


def _level(find: Found, context: Context) -> str:
    """Give the id, with the level when it stands a few words on: "mbo zorg en welzijn 3"."""
    if find.value != "mbo":
        return find.value
    following = list(context.message.words[find.end : find.end + 5])
    for index, word in enumerate(following):
        if word in {",", "."}:
            break
        word = _NUMBERS.get(word, word) if _AS_LEVEL & set(following[:index]) else word
        if word in {"1", "2", "3", "4"} and not _COUNTED & set(following[index + 1 : index + 2]):
            return f"mbo{word}"
    return "mbo"


def _unfinished(find: Found, sentence: list[str], behind: set[str]) -> bool:
    if find.value.endswith("_onaf") or find.value == "geen":
        return False
    text = " ".join(sentence)
    after = " ".join(sentence[_index(sentence, find.phrase) :][:9])
    if any(w in after.split() for w in _UNFINISHED):
        return True
    if any(
        f"{no} {done}" in after for no in ("niet", "nooit", "nie", "half") for done in _FINISHED
    ):
        return True
    return any(
        f"{stop} {link}{find.phrase}" in text
        for stop in (
            "gestopt met",
            "gestopt op",
            "gestopt",
            "halve",
            "half",
            "niet afgemaakte",
            "niet afgeronde",
            "onafgemaakte",
            "onvoltooide",
            "afgebroken",
            "uitgevallen op",
        )
        for link in ("", "de ", "het ", "mijn ", "een ")
    ) or bool(behind & {"zonder"} and "diploma" in behind)


def _index(sentence: list[str], phrase: str) -> int:
    text = " ".join(sentence)
    at = f" {text} ".find(f" {phrase} ")
    return text[: max(at, 0)].count(" ") + (1 if at > 0 else 0)


def highest_education(meanings: list[Meaning], said: Sequence[str] = ()) -> list[Meaning]:
    """Keep of several stated educations the highest; a foreign diploma stands beside nothing.

    ``said`` are the words of the message: what somebody concludes ("dus havo") is what they mean.
    """
    stated = [m for m in meanings if m.kind == "education" and m.role == "stated"]
    if len(stated) < 2:
        return meanings
    if any(m.value in ("mbo1", "mbo2", "mbo3", "mbo4") for m in stated):
        stated = [m for m in stated if m.value != "mbo"]
    foreign = [m for m in stated if m.value == "buitenland"]
    concluded = [m for m in stated if tuple(said[max(m.start - 1, 0) : m.start]) == ("dus",)]
    if concluded:
        foreign = concluded[-1:]
    best = foreign[0] if foreign else max(stated, key=lambda m: (_RANK.get(m.value, 0), -m.start))
    return [m for m in meanings if m.kind != "education" or m.role != "stated" or m is best]
