"""Whether a message speaks of distress, and words of it that are said of something else.  Pure.

Who worked with people in distress names it as work, "niet meer leven van de bijstand" is about
money, and "al sla je me dood" about not knowing.  Such words are only passed over when nothing
beside them could be meant: in doubt the alarm stays.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bot.nlu.distress import CRISIS_ELSEWHERE, IN_DANGER
from bot.nlu.patterns import CRISIS
from bot.nlu.sieve import Sieve

_CRISIS: Final = tuple(
    map(
        Sieve,
        [*CRISIS, *IN_DANGER, *(p for patterns in CRISIS_ELSEWHERE.values() for p in patterns)],
    )
)


class _Other(NamedTuple):
    """Words of distress, what must be said as well, and what may not be."""

    said: re.Pattern[str]
    needs: re.Pattern[str]
    never: re.Pattern[str]


_GRAVE: Final = (
    r"\b(?:dood\w*|stierf|sterv\w*|sterf\w*|mezelf|mijzelf|einde?|zinloos|zin|hoop|hopeloos|wanhop\w*|uitweg|niemand|iedereen|pillen|trein|brug|touw"
    r"|verdwijn\w*|depri|depress\w*|somber\w*|verdriet\w*|eenza\w+|huil\w*|bang|stemmen|kapot|leven|hulp|help|kan (?:ik )?(?:het |t )?niet meer"
    r"|(?:wil|hoef) (?:\w+ ){0,3}niet (?:meer|langer)|niet meer wil\w*|trek (?:ik )?(?:het|t|dit)|er niet meer|voorgoed|voor altijd|zelf ?moord\w*|suicid\w*|ben (?:ik )?op|schelen|boei\w*)\b"
)
_MONEY: Final = (
    r"(?:bijstand\w*|\w*uitkering\w*|ww|wia|wajong|ziektewet|uwv|gemeente|\w*euro|zak|kosten|portemonnee|minimumloon|minimum|leefgeld|toeslag\w*"
    r"|voedselbank|spaargeld|fooi\w*|geld van (?:anderen|mijn \w+|de \w+))"
)
_NO_MORE: Final = r"(?:niet|nie) (?:meer|langer)|nooit meer"
_IT_WAS: Final = r"(?:suicid\w*|zelf ?(?:moord|doding|dodings)\w*|overdos\w+)"
_OF_OTHERS: Final = (
    r"\b(?:113|hulplijn|\w*telefoon|crisis\w*|ambulance\w*|politie\w*|agente?|brandweer\w*|ggz|psychiat\w*|psycholo\w*|\w*verple\w+|hulpverlen\w*|machinist\w*"
    r"|prorail|ns|spoor\w*|reddingsbrigade|recherche\w*|marechaussee|jeugdzorg|spoedeisende|seh|meldkamer|112|uitvaart\w*|begeleid\w*|maatschappelijk"
    r"|beveilig\w*|boa|gevangenis|bewaarder|centralist\w*|vrijwillig\w*)\b"
)
_WORKED: Final = r"\b(?:\w*werk\w*|vrijwillig\w*|gereden|geweest|gedaan|gezeten|jaar|jaren|jr|ervaring|dienst\w*|baan|was|voorheen|vroeger)\b"
_MET: Final = (
    rf"\b(?:meegemaakt|gezien|te woord|gesproken|bellers|(?:mensen|jongeren|patienten|clienten|kinderen|pubers|jeugd) (?:\w+ ){{0,4}}{_IT_WAS}"
    rf"|tegengekomen|begeleid|afgehandeld|melding\w*|over {_IT_WAS}|{_IT_WAS} (?:mensen|jongeren|patienten|clienten|kinderen|pubers|jeugd)|bij {_IT_WAS})\b"
)
_ONESELF: Final = (
    r"\b(?:denk\w*|dacht\w*|gedacht\w*|neiging\w*|gevoel\w*|plannen|mezelf|mijzelf|zelf|ik (?:wil|wou|denk|dacht|kan|mis|zie|voel|heb (?:het|er|zelf|nu|soms|vaak))|(?:wil|wou|denk|dacht|kan|zie|voel|word) ik|sinds ?dien|nu|helaas"
    r"|(?:ben|was|voel|heb|had|deed|doe|pleeg) (?:ik )?(?:me |mij |een |soms |vaak |ook |heel |erg |zo )*(?:suicid\w*|zelf\w+)|mijn (?:suicid\w*|zelf\w+|gedachten|man|vrouw|zoon|dochter|broer|zus|vader|moeder|vriend|vriendin|collega|kind)"
    r"|poging\w*|opgenomen|patient|therapie|niet meer|help|hulp|dood|sterven|ook ik|mij|me|overwe\w+)\b"
)
_OF_THIS_CHAT: Final = r"(?:vragen|vraag|vragenlijst\w*|formulier\w*|invullen|ingevul\w*|typen|getyp|tikken|chat\w*|chatbot|robot|bot|computer|knoppen|lijst\w*)"
_GOODBYE: Final = r"\b(?:tot (?:morgen|later|straks|snel|ziens|dan|de volgende keer|volgende keer|volgende week)|morgen (?:weer|verder|ga ik verder)|fijne (?:avond|dag)|groet\w*)\b"

_OTHERS: Final = tuple(
    _Other(re.compile(said), re.compile(needs), re.compile(never))
    for said, needs, never in (
        (
            rf"\b(?:{_NO_MORE}) (?:hoeven (?:te )?|moeten )?leven (?:van|op) (?:(?:de|een|het|mijn|mn|me|m n|die|zo n|n|alleen|\d+|paar|honderd) ){{0,3}}{_MONEY}\b"
            rf"|\b(?:van|op) (?:(?:de|een|het|mijn|mn|me|m n|die|zo n|n) ){{0,2}}{_MONEY} (?:wil|hoef|kan|ga) ik (?:{_NO_MORE}) leven\b",
            "",
            _GRAVE,
        ),
        (
            rf"\blevensmoe (?:word|wordt|ben|werd) (?:je|ik|men|ie|u) van (?:al |die |deze |dat |dit |de |het |jullie |je )*(?:\w+ )?{_OF_THIS_CHAT}\b"
            rf"|\b(?:word|wordt|werd) (?:je |ik |men )?(?:er |hier |daar |zo |helemaal )*levensmoe van(?= [,.!] (?:\w+ ){{0,3}}{_OF_THIS_CHAT}\b)"
            rf"|\blevensmoe van (?:al |die |deze |dat |dit |de |het |jullie |je )*(?:\w+ )?{_OF_THIS_CHAT}\b",
            "",
            _GRAVE,
        ),
        (
            r"(?:^|[,.!] |\bnou |\bja )(?:sla|schiet) me (?:maar )?dood\b|\b(?:al|ook al) (?:sla|schiet|slaat|slaan|schieten) (?:je|jij|u|jullie|ze|men) (?:me|mij|m) (?:\w+ )?dood\b",
            r"\b(?:weet|wete[nt]|idee|bedenken|herinner|onthoud)\b",
            _GRAVE,
        ),
        (
            r"\b(?:er|hier|t|het) (?:maar |nu |even )*(?:een|n) (?:einde?|punt) aan(?: ?,)? voor (?:vandaag|vanavond|vanmiddag|nu)\b",
            _GOODBYE,
            _GRAVE,
        ),
        (
            rf"\b(?:zelf ?moord ?gedachten|(?:mensen|jongeren|patienten|clienten|bellers|cliente|kinderen|pubers|jeugd) (?:\w+ ){{0,4}}{_IT_WAS}|{_IT_WAS})",
            rf"^(?=.*{_OF_OTHERS})(?=.*{_WORKED}).*{_MET}",
            _ONESELF,
        ),
    )
)  # fmt: skip
_MEANT: Final = {
    "complaint_frustration": _OTHERS[1],
    "skip_or_dont_know": _OTHERS[2],
    "goodbye": _OTHERS[3],
}


_SHORT_FORMS: Final = (
    (re.compile(r"\b(?:d ?r|der)\b"), "er"),
    (re.compile(r"\b(?:nie|ni|nit|neit|nait|neet|nimmer) (?:me+r?|mer|mir)\b"), "niet meer"),
    (re.compile(r"\b(?:nie|ni|nit|neit)\b"), "niet"),
    (re.compile(r"\bk\b"), "ik"),
)
"""Words that are written as they are said: "ik ben dr straks nie meer"."""


def sounds_alarm(plain: str) -> bool:
    """Tell whether a folded text certainly speaks of distress, also with its short forms in full."""
    full = plain
    for form, word in _SHORT_FORMS:
        full = form.sub(word, full)
    return _sounds(plain) or (full != plain and _sounds(full))


def _sounds(plain: str) -> bool:
    if not any(p.search(plain) for p in _CRISIS):
        return False
    rest = _without_others(plain)
    return rest == plain or any(p.search(rest) for p in _CRISIS)


def said_of_others(plain: str) -> bool:
    """Tell whether a folded text names distress only as something else: work, money, this chat."""
    return _without_others(plain) != plain


def meant_as(plain: str) -> str | None:
    """Give the intent of a saying that only sounds like distress, None when it has no own."""
    return next((intent for intent, other in _MEANT.items() if _applies(other, plain)), None)


def _without_others(plain: str) -> str:
    for other in _OTHERS:
        if _applies(other, plain):
            plain = other.said.sub(" ", plain)
    return plain


def _applies(other: _Other, plain: str) -> bool:
    if not other.said.search(plain):
        return False
    rest = other.said.sub(" ", plain)
    return bool(other.needs.search(plain)) and not other.never.search(rest)
