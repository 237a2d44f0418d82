"""Which of two things somebody names is the one they take back: "mbo 4 getypt, moet mbo 3 zijn".

Pure.  A pair of finds of one kind is put into the text as X and Y; the ways to say which of the two
is right are patterns on that.  Plain refusals ("niet X maar Y") are the business of ``reach``.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.nlu.lexicon import Found
from bot.nlu.words import words as words_of

_CORRECTED = frozenset(
    {"job", "occupation", "experience_group", "education", "place", "situation", "hours",
     "interest", "sector"}
)  # fmt: skip
"""Kinds in which somebody may put themselves right."""
_NOW = frozenset({"situation", "place", "hours"})
"""Kinds in which what was is no longer so; a school or a job of the past still counts."""
_MOST = 12
"""Who names more of a kind makes a list, and puts nothing right with it."""
_AROUND = 14  # tokens before, between and behind a pair that are looked at

_SAID = (
    r"(?:in ?)?(?:getypt|getikt|gezegd|gevuld|geklikt|gekozen|geschreven|opgegeven|ingegeven|gezet|aangeklikt"
    r"|aangevinkt|aangetikt|aangekruist|neergezet|doorgegeven|genoemd|gemeld|genoteerd|opgeschreven"
    r"|ingevoerd|gestuurd)"
)
_SAYING = r"(?:zei|zeg|typte|tikte|schreef|vulde|koos|klikte|noemde|meldde|drukte|gaf|zette|noteerde|stuurde)"
_WRONG = (
    r"(?:fout\w*|verkeerd\w*|onjuist|vergissing|mis|mn zus|mijn zus|niet goed|niet juist|niet waar"
    r"|niet correct|niet klopt|typ ?fout\w*|tik ?fout\w*|typo)"
)
_RATHER = r"(?:maar|moet|moest|had|bedoel\w*|eigenlijk|juist|nee|sorry|wou|wilde|het is|dat is|dat was|is het|was het|wel)"
_TODAY = r"(?:nu|inmiddels|tegenwoordig|sinds\w*|momenteel|thans|ondertussen|intussen|vanaf)"
_ONCE = (
    r"(?:vroeger|eerst|eerder|voorheen|daarvoor|ervoor|destijds|vorige? (?:jaar|maand|week|keer)|tot (?:voor )?(?:kort|vorige?)"
    r"|was|waren|had|zat|woonde|woonden|stond|kreeg|liep)"
)
_FIRST_IS_WRONG = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bX(?: [.,])* (?:of |oh |o )?(?:nee wacht|wacht nee|wacht even|nee sorry|sorry nee|nee toch niet|ho wacht|nee hoor)\b.*Y",
        r"\b(?:dacht|meende)(?: \w+){0,4} X(?: \w+){0,2}(?: ,)? maar\b.*Y",
        rf"\bX (?:\w+ ){{0,2}}{_SAID}\b.*Y",
        rf"\bX (?:\w+ ){{0,2}}(?:staan|staat|stond)\b.*\b{_RATHER}\b.*Y",
        rf"\b{_SAID} (?:was |is |stond )?(?:\w+ ){{0,2}}X\b.*\b{_RATHER}\b.*Y",
        rf"\bX {_SAYING} (?:ik|je)\b.*Y",
        rf"\b{_SAYING} (?:\w+ ){{0,5}}X\b.*\b{_RATHER}\b.*Y",
        rf"\b(?:staat|stond|stonden|staan|hebt|heb je)\b (?:\w+ ){{0,4}}X\b.*\b{_RATHER}\b.*Y",
        r"\bX (?:, )?(?:dat |die |het )?(?:moet|moest|moeten|had|hoort|wordt|word|werd)(?: (?!ik\b)\w+){0,3} Y(?: te)? (?:zijn|wezen|worden|staan|hebben moeten zijn|moeten zijn|geweest)\b",
        r"\bX (?:, )?(?:moet|moest|wordt|word|werd)(?: eigenlijk| dus| wel| natuurlijk)? Y(?: [.,!].*)?$",
        rf"\bX (?:\w+ ){{0,3}}{_WRONG}\b.*Y",
        rf"\bX (?:, )?(?:dat|die|het) (?:was|is|moest|moet) (?:\w+ ){{0,2}}Y\b.*\b(?:{_WRONG}|vergis\w*|sorry)\b",
        r"\bX (?:klopt|klopte|deugt)(?: \w+){0,2} (?:niet|nie|geen)\b.*Y",
        r"\bX\b.*\bdus (?:zet|doe|maak)(?: \w+){0,2} Y",
        r"\b(?:verander|wijzig|pas)(?: \w+){0,3} X (?:\w+ ){0,2}(?:naar|in|om in|om naar|aan naar) (?!plaats\b)(?:\w+ ){0,2}Y",
        r"\b(?:maak van|zet|doe|ga van)(?: \w+){0,3} X (?:maar |dan )?(?:naar|om naar|om in) (?:\w+ )?Y",
    )
)
_SECOND_IS_WRONG = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bX\b.*\bY (?:was |is |stond )?(?:\w+ )?{_WRONG}\b",
        r"\bX\b.*\bY (?:klopt|klopte|deugt)(?: \w+){0,2} (?:niet|nie|geen)\b",
        rf"\bX\b.*\bY (?:per ongeluk |al )?{_SAID}\b",
        rf"\bX (?:\w+ )?(?:zijn|wezen|worden|staan)\b.*\b(?:{_SAYING}|{_SAID}|staat|stond) (?:\w+ ){{0,4}}Y",
        rf"\bbedoel(?:de|d)? (?:\w+ ){{0,3}}X\b.*\b(?:{_SAYING}|{_SAID}) (?:\w+ ){{0,3}}Y",
        rf"\b(?:het is|ik heb|ik zit|ik woon|ik ben|was het)(?: \w+){{0,3}} X ,? ?(?:maar )?(?:ik |je )?(?:had |heb )?(?:per ongeluk )?{_SAYING} (?:\w+ ){{0,3}}Y",
    )
)
_FIRST_IS_PAST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_ONCE}\b(?: \w+){{0,5}} X\b.*\b{_TODAY}\b.*Y",
        r"\b(?:uit|af van|klaar met|gestopt (?:met|als)|weg bij|weg uit)(?: (?:de|het|een|mijn))? X\b.*\b(?:en|nu|, ik|maar|heb|ben|zit)\b.*Y",
        r"\bX (?:\w+ )?(?:gehad|geweest|gezeten|gewoond|achter de rug|eraan gegeven|opgezegd|gestopt|opgeheven|af|kwijt)\b.*\b(?:nu|inmiddels|maar|en|ik|sinds)\b.*Y",
        r"\bniet meer (?:\w+ ){0,3}X\b.*Y",
        rf"\b(?:net|pas|laatst|nog) (?:\w+ )?X\b.*\b{_TODAY}\b.*Y",
        r"\bwas (?:\w+ )?X (?:, )?(?:en )?is (?:\w+ ){0,3}Y",
    )
)
_OTHER_HOURS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:werk|werkte|heb|had|nu|contract|doe|deed|maak|draai)\b(?: \w+){0,4} X\b.*\b(?:wil|wou|liever|zou|terug|graag|kan|mag|hoop|zoek)\b.*Y",
        r"\bX (?:\w+ ){0,2}(?:is|was|lukt|wordt|gaat|red|vind|hou)\b(?: \w+){0,3} (?:te veel|teveel|niet|te zwaar|te weinig|veel)\b.*Y",
    )
)
"""How much somebody works now, before how much they want to."""
_SECOND_IS_PAST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{_TODAY}|ben|zit|heb|woon)\b(?: \w+){{0,5}} X\b.*\b{_ONCE} (?:\w+ ){{0,3}}Y",
        r"\bX\b.*\b(?:geen|niet meer in|niet meer)(?: \w+){0,2} Y",
        r"\bX (?:, )?(?:en )?(?:ben |dus )?(?:uit|af van) (?:de |het )?Y",
    )
)
_GONE = re.compile(
    r"\bX (?:af|(?:\w+ ){0,3}(?:eraan gegeven|achter me gelaten|achter mij gelaten|is op|opgezegd|opgeheven|beeindigd|gestopt|stopgezet|opgedoekt|weggedaan|voorbij|afgelopen))(?= (?:en|,|\.|nu|dus|sinds)|$)(?! (?:te|van|en toe)\b)"
)
"""A situation that is over though nothing else is named: "nu ben ik zzp af"."""

_CORRECTION = 9  # tokens between what was said and what is meant
_SELF_CORRECTION = words_of(
    ". , : - nou ja nee eh euh uh of wacht sorry ik bedoel bedoelde meen beter gezegd eigenlijk laat "
    "maar toch ehm pardon foutje fout oeps correctie het is was een de dus moet wel excuus in op ho"
)
_SAYS_SO = frozenset(
    {"nou ja", "beter gezegd", "ik bedoel", "bedoelde", "bedoel", "sorry", "laat maar", "nee",
     "oeps", "pardon", "foutje", "fout", "correctie", "excuus", "ho", "wacht"}
)  # fmt: skip

_LEFT = frozenset({"nooit afgemaakt", "school niet afgemaakt", "school nooit afgemaakt"})

_NOTED_REACH = 4
_NOTED = frozenset(
    {("er", "staat"), ("daar", "staat"), ("hier", "staat"), ("je", "schreef"), ("je", "noteerde"),
     ("staat", "dat"), ("staat", "nu"), ("staat", "nog"), ("je", "hebt")}
)  # fmt: skip
_NOT_SO = frozenset({("klopt", "niet"), ("klopte", "niet"), ("klopt", "nie")})
_PUT_RIGHT = frozenset({"maar", "moet", "fout", "verkeerd", "onjuist", "klopt"})


def taken_back(words: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """Give the finds that hold no longer, because they were wrong or are past."""
    # What stands in the same words goes along: "metaal" is an interest and a sector.
    wrong = {(f.start, f.end, kin(f) == "job") for f in _wrong(words, found)}
    return [f for f in found if (f.start, f.end, kin(f) == "job") in wrong] + [
        f for f in found if _struck(words, f) or _is_over(words, f)
    ]


def kin(find: Found) -> str:
    """Give the kind of a find, one for all that is work."""
    return "job" if find.kind in ("occupation", "experience_group") else find.kind


def _wrong(words: Sequence[str], found: Sequence[Found]) -> Iterator[Found]:
    finds = sorted((f for f in found if f.kind in _CORRECTED), key=lambda f: (f.start, f.end))
    for kind in {kin(f) for f in finds}:
        of_kind = [f for f in finds if kin(f) == kind]
        if len(of_kind) > _MOST:
            continue
        for one, two in pairwise(of_kind):
            if two.start < one.end or two.value == one.value or _unfinished(two):
                continue
            if _said_otherwise(words[one.end : two.start]):
                yield one
                continue
            text = _as_pair(words, one, two)
            if any(p.search(text) for p in _SECOND_IS_WRONG):
                yield two
            elif any(p.search(text) for p in _FIRST_IS_WRONG):
                yield one
            elif kind in _NOW:
                if any(p.search(text) for p in _FIRST_IS_PAST):
                    yield one
                elif any(p.search(text) for p in _SECOND_IS_PAST):
                    yield two
                elif kind == "hours" and any(p.search(text) for p in _OTHER_HOURS):
                    yield one


def _unfinished(find: Found) -> bool:
    """Tell whether a find only says that the school before it was left: "hbo, nooit afgemaakt"."""
    return find.kind == "education" and find.phrase in _LEFT


def _as_pair(words: Sequence[str], one: Found, two: Found) -> str:
    before = words[max(one.start - _AROUND, 0) : one.start]
    between = words[one.end : two.start][-2 * _AROUND :]
    behind = words[two.end : two.end + _AROUND]
    return " ".join([*before, "X", *between, "Y", *behind])


def _said_otherwise(between: Sequence[str]) -> bool:
    """Tell whether words between two finds do no more than put the first right."""
    said = f" {' '.join(between)} "
    return (
        0 < len(between) <= _CORRECTION
        and _SELF_CORRECTION.issuperset(between)
        and any(f" {way} " in said for way in _SAYS_SO)
    )


def _is_over(words: Sequence[str], find: Found) -> bool:
    if find.kind != "situation" or find.value == "ontslag":
        return False  # "mijn contract loopt af"
    return _GONE.search(" ".join(["X", *words[find.end : find.end + 2 * _NOTED_REACH]])) is not None


_MAY_GO = re.compile(
    r"(?:, )?(?:dat |die )?(?:mag|mogen|kan|kunnen|moet|moeten|kun je|mag je|kunt u)(?: er)?(?: wel| ook)? "
    r"(?:eraf|eruit|weg|af|uit|vervallen|geschrapt|schrappen|vergeten|weghalen|weglaten)\b"
    r"|(?:hoeft|hoeven|hoef je|hoeft u) (?:er )?niet (?:bij|erbij|erin|uitgesloten|uit te sluiten)\b"
)


_REACH = 10  # tokens
_NOT_IN_IT = re.compile(
    r"(?:, )?(?:maar )?(?:daar|die|dat) (?:zit|loop|zat|werk|ben|heb|krijg) ik (?:\w+ ){0,2}niet\b"
)
"""Behind a situation that was noted: "ww, daar zit ik niet in"."""


def _struck(words: Sequence[str], find: Found) -> bool:
    """Tell whether a find is to be struck from what was noted: "haal bouw maar weg"."""
    before = words[max(find.start - 3, 0) : find.start]
    behind = words[find.end : find.end + _NOTED_REACH]
    return (
        ("haal" in before and "weg" in behind)
        or not {"schrap", "verwijder", "wis"}.isdisjoint(before)
        or _noted_wrong(words, find)
        or _MAY_GO.match(" ".join(behind)) is not None
        or (
            find.kind == "situation"
            and _NOT_IN_IT.match(" ".join(words[find.end : find.end + _REACH])) is not None
        )
        or ("laat" in before and not {"zitten", "weg", "vallen"}.isdisjoint(behind))
        or any(tuple(behind[i : i + 2]) in _NOT_SO for i in range(len(behind)))
    )


def _noted_wrong(words: Sequence[str], find: Found) -> bool:
    """Tell whether a find is what was noted and is put right: "er staat kok, maar ik was ober"."""
    before = words[max(find.start - _NOTED_REACH, 0) : find.start]
    noted = any(tuple(before[i : i + 2]) in _NOTED for i in range(len(before)))
    behind = words[find.end : find.end + _NOTED_REACH]
    return noted and not _PUT_RIGHT.isdisjoint(behind)
