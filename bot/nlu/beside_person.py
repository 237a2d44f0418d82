"""What is said around a person of the desk without asking for one.  Pure.

An offer turned down, a worry about who reads along, an appointment that stands already, where the
desk is: all name the same people and calls as the wish for a person (``bot.nlu.wished_person``).
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

from bot.nlu.shape import is_statement
from bot.nlu.sieve import Sieve

_PERSON = r"(?:adviseur|loopbaanadviseur|adviesgesprek|medewerker|consulent|coach|loopbaancoach|mens|persoon|iemand|collega|begeleider)"
_CALL = r"(?:bellen|gebeld|opgebeld|teruggebeld|terugbellen|telefoontje|telefoontjes|belletje|telefonisch|gesprek|afspraak|contact)"
_READS = (
    r"(?:leest|lezen|ziet|zien|krijgt|krijgen|hoort|horen|kijkt|kijken|luistert|weet|weten|komt)"
)
_WHO = rf"(?:{_PERSON}|adviseurs|medewerkers|mensen|jullie|gemeente|uwv|baas|werkgever|anderen)"
_TYPED = r"(?:typ|typt|type|tik|zeg|schrijf|schrijft|invul|vertel|getypt|gezegd|verteld|ingevuld|geschreven|opschrijf|gesprek|chat)"

_DENIES: Final = (
    Sieve(
        r"\b(?:liever|nog|voorlopig|nu|vandaag|eerst|voor nu|(?:bel|bellen|telefoon) (?:dat )?doe ik)(?: (?:maar|nog|nu|even|ff|liever|echt|eerst))* (?:niet|nie|geen)"
        rf" (?:\w+ )?(?:{_PERSON}|{_CALL})\b(?! (?:gesproken|gehad|gekregen|gezien|gevonden|aan de))"
    ),
    Sieve(
        rf"\bhoeft? (?:ik |voor mij |van mij )?(?:\w+ )?(?:geen|niet) (?:\w+ )?(?:{_PERSON}|{_CALL})\b"
    ),
    Sieve(
        rf"\b(?:{_PERSON}|{_CALL})\b (?:is|lijkt|vind ik|hoeft)(?: (?:me|mij|dat|dan|nu|echt|voor))*"
        r" (?:nog |echt )?niet(?: (?:nodig|handig|voor mij|meer nodig))?(?= ?(?:$|[,.!;]|hoor\b|dank\w*\b|bedankt\b))"
    ),
    Sieve(
        rf"\b(?:niet|geen|nee)\b(?: \w+){{0,3}} (?:{_PERSON}|{_CALL})\b.*\b(?:eerst|zelf)\b(?: \w+){{0,3}} (?:zelf|kijken|zoeken|uitzoeken|nadenken|lezen|rondkijken|verder|proberen)\b"
    ),
    Sieve(
        r"\b(?:eerst|zelf)\b(?: \w+){0,3} (?:kijken|zoeken|uitzoeken|nadenken|lezen|rondkijken|verder|proberen)\b"
        rf".*\b(?:niet|geen) (?:\w+ )?(?:{_PERSON}|{_CALL})\b"
    ),
)
_ANGRY: Final = re.compile(
    r"\b(?:niemand|nooit)\b.*\b(?:bel\w*|gebeld|teruggebeld|contact|gereageerd|reageert)\b.*\b(?:schandalig|schande|belachelijk|waardeloos|slecht|onbeschoft|triest|zat|wat een)\b"
)
_LATER: Final = Sieve(
    rf"^(?:nee ,? ?)?(?:nu |nog |ik wil )*(?:(?:ff|even|maar|nog) )*(?:niet|eerst)\b.*\beerst\b.*\b(?:voor|voordat) (?:ik|er|jullie)\b.*\b(?:{_PERSON}|{_CALL})\b"
)
_INSTEAD: Final = re.compile(
    r"\b(?:maar|wel|langs|langskomen|mail\w*|app\w*|whatsapp|persoonlijk|sms\w*|robot|bot|computer|ik heb|heb ik|ben|was|werd|nooit|klanten|mensen)\b"
)
_PRIVATE: Final = (
    Sieve(
        r"\b(?:deelt|delen|geeft|geven|vertelt|vertellen|stuurt|sturen|bespreekt)\b(?: \w+){0,4} (?:mijn|dit|alles|gegevens|wat ik)\b.* (?:met|aan|door|naar) (?:het |de |mijn )?(?:uwv|gemeente|baas|werkgever|anderen|derden|bedrijven|ind|belasting\w*)\b"
    ),
    Sieve(rf"\b(?:leest|lezen) (?:\w+ ){{0,4}}{_WHO}\b(?: \w+){{0,3}} mee\b"),
    Sieve(
        rf"\b{_READS} (?:(?!wat\b)\w+ ){{0,4}}{_WHO}\b(?: \w+){{0,6}} (?:wat (?:ik|we)|deze|dit|die|mijn|het|onze)\b(?: \w+){{0,3}} {_TYPED}\b"
    ),
    Sieve(
        rf"\b{_WHO} (?:\w+ ){{0,3}}(?:meelezen|mee lezen|meeleest|te zien|te lezen)\b.*\b(?:typ\w*|zeg|schrijf|invul|vertel|gesprek|chat|dit|antwoorden)\b"
    ),
    Sieve(
        r"\b(?:nummer|telefoonnummer|gegevens|mail|mailadres|email|06)\b.*\b(?:allemaal|allerlei|uitzendbureaus?|reclame|spam|lastig ?gevallen|verkocht|verkopen|verkoop|derden|"
        r"anderen|doorverkocht|bedrijven|telemarketeers?)\b"
    ),
)
_HAS_APPOINTMENT: Final = Sieve(
    r"\b(?:heb|hebben|staat|ga|spreek|zie)\b(?: \w+){0,5} (?:gesprek|afspraak|adviseur|consulent|intake)\b"
)
_LEAVES: Final = re.compile(
    r"\b(?:doei+|doeg|houdoe|ciao|tot (?:dan|ziens|snel|later|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|straks|volgende)|ik (?:ga|stop|sluit)|fijne|prettige|bye|de groeten)\b"
)
_NOW: Final = re.compile(
    r"\b(?:al|morgen|straks|\w+dag|vanmiddag|volgende week|overmorgen|om \d+)\b"
)
_DESK: Final = Sieve(
    r"\bwaar (?:is|zit|zitten|vind ik|staat|bevindt|zijn)\b(?: \w+){0,4} (?:kantoor|kantoren|balie|loket|vestiging|locatie|adres|gebouw)\b"
)
_HIRES: Final = Sieve(
    r"\b(?:zoeken|nemen|zoekt|neemt) (?:jullie|u) (?:nog |ook |soms |misschien |zelf |een )*(?:adviseurs?|coaches|coach|medewerkers?|consulenten|personeel|collegas?)\b"
    r"|\b(?:kan|mag) ik (?:bij (?:jullie|u) |als |ook )+(?:\w+ )?(?:adviseur|coach|medewerker|consulent)(?: \w+){0,2} (?:werken|worden|solliciteren|beginnen)\b"
)


def beside_person(plain: str) -> str | None:
    """Give the intent of a folded text that names a person or a call and asks for neither."""
    if "?" not in plain and is_statement(plain) and _denies(plain):
        return "deny"
    if not is_statement(plain) and any(p.search(plain) for p in _PRIVATE):
        return "ask_privacy_or_delete_data"
    if _ANGRY.search(plain) and is_statement(plain):
        return "complaint_frustration"
    leaves = _LEAVES.search(plain) and _NOW.search(plain)
    if leaves and is_statement(plain) and _HAS_APPOINTMENT.search(plain):
        return "goodbye"
    if _DESK.search(plain):
        return "ask_regional_contact"
    return "looking_for_vacancy" if _HIRES.search(plain) else None


def _denies(plain: str) -> bool:
    if _LATER.search(plain):
        return True
    return not _INSTEAD.search(plain) and any(p.search(plain) for p in _DENIES)
