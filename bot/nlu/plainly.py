"""Statements whose words suggest a topic that they do not ask about.  Pure.

Who is asked something tells of status, school and language in the words of the questions on them,
and who is learning Dutch says in those words, too, that the question is not understood.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.nlu.facts import Fact
from bot.nlu.goals import UNSURE
from bot.nlu.replies import has_good_dutch, tells_of_child
from bot.nlu.shape import is_statement
from bot.nlu.sieve import Sieve

_NOT: Final = r"(?:niet|nie|neet|ni|geen)"
_SO: Final = (
    r"(?:echt |zo |even |ff |nu |nog |eigenlijk |ook |precies |meer |goed |helemaal |zelf )*"
)
_KNOW: Final = rf"(?:k?weet|weten|wist|ken|herinner|snap|begrijp) (?:ik )?{_SO}{_NOT} {_SO}"
_NAMED: Final = (
    r"(?:heet|hete|heten|heette|heeten|noem|noemt|noemen|noemde|genoemd|zeg|zegt|zeggen)"
)

_NAMELESS: Final = tuple(
    Sieve(pattern)
    for pattern in (
        rf"\bhoe (?:\w+ ){{0,5}}{_NAMED},? (?:weet|zou) ik {_SO}{_NOT}\b",
        r"\b(?:naam|woord|term)\b(?: van (?:\w+ ){1,3})?(?:ben ik |ik |is |echt |even )*(?:vergeten|kwijt)\b",
        rf"\b{_KNOW}(?:meer )?hoe (?:\w+ ){{0,4}}{_NAMED}\b",
        rf"\b{_KNOW}(?:de |het )?(?:naam|woord|term)\b",
        rf"\b(?:ken|weet) (?:ik )?(?:de |het )?(?:naam|woord|term)\b(?: \w+){{0,6}} {_NOT}\b",
        rf"\b{_KNOW}(?:wat voor|welke?) (?:soort )?(?:school|opleiding|niveau|diploma|niveo|nivo)\b(?! (?:\w+ ){{0,3}}(?:moet|nodig|kan|wil|zou|past|kies|kiezen)\b)",
        rf"^hoe (?:heet|heten|noem je|noemt) (?:dat|het|die|mijn)\b.*\b(?:weet|ken) (?:ik )?{_SO}(?:het |de |dat )?(?:woord |naam )?{_SO}{_NOT}\b",
    )
)
"""What somebody cannot name: "weet niet hoe je dat noemt"."""
_PUZZLED: Final = rf"(?:(?:snap|begrijp|versta)(?: ik)?(?: (?:je|jou|de|deze|die|dit|het|dat|jullie))*(?: vraag| woord| zin)? {_SO}{_NOT}\b|\b{_NOT} (?:te )?(?:snappen|begrijpen)\b|vraag (?:is |vind ik )?(?:te |heel |erg |best |zo )*(?:moeil?ij?k|lastig))"
_GO_ON: Final = r"(?:volgende|andere? vraag|ander vraag|(?:ga|gaan|doe|kom|kunnen)(?: (?:maar|we|je|gewoon|even))* (?:door|verder)|sla(?: (?:maar|deze|die|hem|m))* over|overslaan|skip)"
_PASSES: Final = tuple(
    Sieve(pattern)
    for pattern in (
        rf"\b{_PUZZLED}.*\b{_GO_ON}\b",
        rf"^(?:oke |ok |nee |sorry )?{_GO_ON}\b.*\b{_PUZZLED}",
    )
)
"""Not understood, and to be passed over; without the second somebody wants it explained."""
_OF_DUTCH: Final = Sieve(
    r"\b(?:praa?ten?|praat|spree?k\w*|schrij[fv]\w*|lees|leze\w*|luister\w*|versta\w*|begrijp\w*|nederlands\w*|taal\w*|woorden|gramm?atic?a|fout(?:en|jes)?|uitspraak|hollands"
    r"|inburger\w*|cursus|accent|(?:taal)?les(?:sen)?|[abc][12])\b"
)
_TELLS: Final = re.compile(
    r"\b(?:praten|spreken|schrijven|lezen|luisteren|verstaan|grammatica|taal|nederlands)"
    r" (?:moet|kan|vind|heb|ben) ik\b(?! toch\b)"
)
_WISHES: Final = Sieve(
    r"\b(?:wil|wou|zou|zoek|vraag|vragen|weten|nodig|graag|benieuwd|help|hulp|vertel|uitleg|iemand|bellen)\b"
)
_GIVES: Final = Sieve(
    r"\bzou(?: \w+){0,8} (?:een|n|mijn|mn) (?:moord|arm|been|rechterarm|linkerarm|rechterhand|nier|lief ding) (?:\w+ ){0,2}(?:geven|doen|plegen|begaan|afstaan)\b"
)
"""What somebody would give for the work that is wanted."""
_OF_LANGUAGE: Final = frozenset(
    {
        "ask_language_level", "ask_newcomer_statushouder", "ask_evc_recognition", "affirm",
        "complaint_frustration", "ask_training_routes", "ask_work_permit_foreign_worker",
    }
)  # fmt: skip
_ON_STATUS: Final = frozenset({"ask_newcomer_statushouder", "ask_work_permit_foreign_worker"})
_NEAR_GIFTS: Final = UNSURE | {"complaint_frustration", "ask_become_teacher_hybrid"}
_SELF: Final = Sieve(r"\b(?:ik|wij|we|mijn|mij|me)\b")
_ASKED_WITHOUT: Final = Sieve(
    r"\b(?:vraag me|vraag mij|vroeg me|benieuwd|(?:wil|wou|zou|graag|moet) (?:\w+ ){0,3}(?:weten|horen)|weet (?:\w+ )?niet of|zoek|informatie|info|uitleg)\b"
)
_CALLED: Final = r"(?:(?:terug ?)?(?:gebeld|gemaild|geappt|bellen|mailen)|contact|reactie|antwoord)"
_COMPLAINS: Final = tuple(
    Sieve(pattern)
    for pattern in (
        rf"\b{_CALLED}\b.{{0,40}}\b(?:niks|niets|nooit|nooit iets|nooit wat|geen \w+) (?:\w+ ){{0,3}}(?:gehoord|vernomen|ontvangen|gekregen)\b",
        rf"\b(?:zou|zouden|beloofde|beloofden|beloofd|afgesproken)\b.{{0,40}}\b{_CALLED}\b.{{0,30}}\b(?:maar|en|terwijl|nog steeds|nooit)\b.{{0,25}}\b(?:niks|niets|niemand|niet|nooit)\b",
        r"\bwacht(?:en)? (?:ik |we )?(?:nu )?(?:al|nog steeds)\b.{0,30}\b(?:op (?:een |jullie |uw )?(?:telefoontje|belletje|reactie|antwoord|bericht)|teruggebeld)\b",
    )
)
"""A promise of the desk that was not kept; no request, that goes first."""
_NOT_CALLED: Final = Sieve(
    r"\b(?:niet|nooit|nog steeds niet|nog altijd niet|geen) (?:\w+ )?terug ?(?:gebeld|gemaild|gehoord)\b"
)
"""May also be a wish: who is taken to ask for a person gets one."""
_BY_EMPLOYER: Final = Sieve(
    r"\b(?:sollicit\w*|gesolliciteerd|uitzendbureau\w*|werkgever|baas|bedrijven|bedrijf|vacature\w*|uwv|gemeente)\b"
)
_NEAR_COMPLAINTS: Final = UNSURE | {
    "answer", "correct_previous_answer", "ask_human_advisor", "ask_regional_contact", "deny",
    "revoke_handover", "thanks",
}  # fmt: skip
_BACK_LATER: Final = Sieve(
    r"^(?!.*\b(?:niet|nie|nooit|geen|leven|dood|sterven|iedereen|niemand|doei|vaarwel|afscheid|stemmen|mezelf|pillen|alles|voorgoed|altijd|weg|eind|einde)\b)"
    r".*\b(?:hoofd|kop|hersens|brein)\b.*\b(?:morgen|overmorgen|straks|later|vanavond|volgende keer)\b"
    r"(?: (?:ik|ga|gaan|we|weer|dan|kom|maar|pas))* (?:verder|terug|weer)\b"
)


_FIELD: Final = re.compile(
    r"(?:(?:iets|naar|in|met|de|gewoon|graag|ja|hoi|hallo|wel|nou|,) )*(?:techniek|technisch(?: werk)?)"
    r"(?: (?:graag|denk ik|dus|ofzo|of zo|aub))*(?: ?[.!])*"
)
"""Nothing but the field that all is about here."""


def told_plainly(
    plain: str, pending: str | None, intent: str | None, facts: Sequence[Fact]
) -> str | None:
    """Give the intent of a folded text that tells something in the words of a question, else None."""
    if pending and not facts and _is_passed(plain):
        return "skip_or_dont_know"
    of_language = intent in _OF_LANGUAGE | UNSURE and _OF_DUTCH.search(plain)
    if pending == "language" and of_language and _asks_nothing(plain):
        return "answer"
    if not is_statement(plain):
        return None
    if pending in (None, "goal") and _FIELD.fullmatch(plain):
        return "answer"
    if intent in _NEAR_COMPLAINTS and not facts and _complains(plain, intent):
        return "complaint_frustration"
    if intent == "out_of_scope" and pending is None and tells_of_child(plain):
        return "answer"
    if intent == "ask_language_level" and has_good_dutch(plain):
        return "answer"
    of_status = intent in _ON_STATUS and not _ASKED_WITHOUT.search(plain)
    if pending == "situation" and of_status and (facts or _SELF.search(plain)):
        return "answer"
    if pending and intent in _NEAR_GIFTS and _GIVES.search(plain):
        return "answer"
    if intent in UNSURE | {"complaint_frustration"} and not facts and comes_back(plain):
        return "goodbye"
    return None


def comes_back(plain: str) -> bool:
    """Tell whether somebody whose head is full stops for now: "hoofd zit vol, morgen verder"."""
    return _BACK_LATER.search(plain) is not None


def _asks_nothing(plain: str) -> bool:
    """Tell whether Dutch is spoken of without a question: "praten moet ik nog leren" is none."""
    return is_statement(_TELLS.sub("ik", plain)) and not _WISHES.search(plain)


def _is_passed(plain: str) -> bool:
    # "weet niet hoe het heet, maar ik legde vloeren": what it was is told after all.
    nameless = " maar " not in plain and any(p.search(plain) for p in _NAMELESS)
    return "?" not in plain and (nameless or any(p.search(plain) for p in _PASSES))


def _complains(plain: str, intent: str | None) -> bool:
    uncalled = intent != "ask_human_advisor" and _NOT_CALLED.search(plain) is not None
    broken = uncalled or any(p.search(plain) for p in _COMPLAINS)
    return broken and not _BY_EMPLOYER.search(plain)
