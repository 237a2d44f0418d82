"""Whole messages that say plainly what they reply, whatever the classifier makes of them.  Pure.

A greeting, a word of thanks, a yes to the summary, a question that is left alone: a few words, and
for a classifier that counts letters often the wrong ones ("heuj", "zo is het, ga maar door").
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

from bot.nlu.shape import is_statement
from bot.nlu.words import words

_WHO = (
    r"(?:eem|eemkes|effe|efkes|allemaal|samen|daar|jongens|mensen|man|moat|maat|lui|leu|luu|volk|dames|heren|hoor|vriend|vrienden"
    r"|buur|he|wah|woh|zeg|iedereen|bot|robot|computer|gouden|poort)"
)
_HELLO = (
    r"(?:he+u+[ij]+|h[au]+j+|hui|hoj|mo+i+n?|mojn|goei(?:e|en)? ?da+g|goe(?:de|ie)n?dag|hoi+|ha+i|hallo+|hallootjes|hee+|hey"
    r"|ewa|yo+|salut|gegroet|ahoj|(?:goei(?:e|en)|goede) ?(?:mo+r?gen|middag|mirreg|avond|oavend|aovend))"
)
_GREETS: Final = re.compile(rf"{_HELLO}(?: ,? ?(?:{_HELLO}|{_WHO}))*[ .!]*")
_THANK = (
    r"(?:be?dank(?:t|ie)?|dank(?:je|jewel|u|uwel|ie|joe)|dank (?:je|u|oe)(?: ?wel)?|th+n?x+|tn+x+|thanks?|thank you|tanks|tenks|merci"
    r"|mercikes|danke|bedaankt|bedankjes)"
)
_THANKS: Final = re.compile(
    rf"(?:(?:heel|erg|echt|hartstikke|super|mega|ontzettend|ok|oke|oh|top|nou|ja|wauw|goed|prima|nice|lief) ,? ?)*{_THANK}"
    r"(?: ,? ?(?:topper\w*|kanjer|toppie|held|schat|lieverd|gast|bro|man|joh|hoor|he|maat|vriend|pik|baas|kerel|meid|jongen|allemaal"
    r"|wel|weer|alvast|super|heel erg|voor (?:de |je |jullie |alle |u )*(?:hulp|moeite|info|informatie|tijd|uitleg|tip|tips|antwoord)))*[ .!]*"
)
_THANKS_AT_LENGTH: Final = re.compile(
    r"(?:(?:nou|ok|oke|oh|super|top|ja|wauw|hoi|hallo) ,? ?)*(?:mijn dank is groot|(?:duizend ?maal|heel veel|heel erg|hartelijk|veel|nogmaals) (?:dank|bedankt)\b"
    r"|(?:be?dankt?|dank (?:je|u)|dank (?:je|u) wel|dankjewel|dankuwel) voor (?:de|je|jullie|uw|al|dit|deze|alle|het)\b)"
)

_APPROVING = words(
    """
        ja jaa jep jup jawel yes nou oke ok okee okay top super prima mooi inderdaad idd precies
        helemaal zeker hoor zo gewoon allemaal wel dat dit het t er ie staat zit is klopt alles ben
        ik me mij als een bus ga gaan maar door verder met volgende naar de vraag doe gang je jij u
        uw gerust kan kun mag we laten goed gezegd juist correct duidelijk akkoord eens mee samengevat
        verwoord opgeschreven genoteerd fijn perfect keurig joh man graag dan nu stap heel exact ten
        voeten uit helder snap begrepen vooruit . , !
    """
)
_APPROVES: Final = re.compile(
    r"\b(?:zo is (?:het|t|dat|ie)|zo klopt|klopt|goed zo|helemaal goed|heel goed|staat er (?:\w+ )?goed|dat ben ik|dit ben ik|akkoord"
    r"|ga (?:maar |gerust )*(?:door|verder|je gang)|doe maar|keurig|perfect|prima|precies|juist|goed (?:samengevat|verwoord|gezegd|opgeschreven))\b"
)
_REJECTS: Final = re.compile(
    r"(?:(?:nee+|nou|sorry|hm+) ,? ?)*(?:zo|dat|dit|het) (?:is|klopt) (?:het |dat |dit |zo )?niet(?: (?:helemaal|precies|echt|hoor|goed|juist))*[ .!]*"
)
_KEEPS: Final = re.compile(
    r"\b(?:houd|hou|hold|bewaar) (?:ik )?(?:(?:dat|het|t|dit|die|liever|liefst|lever|graag|gewoon|maar|nog|even) )*voor (?:me|mij|mezelf|mijzelf|m n eigen|mn eigen|mijn eigen)\b"
    r"|\bgaat (?:je|jou|u|jullie|niemand|een computer|een robot|de computer)(?: \w+)? (?:niks|niets|niet|niemendal|wat|geen \w+)(?: aan)?\b"
    r"|\b(?:zeg|vertel|deel|geef|beantwoord|praat|noem|heb) (?:ik )?(?:(?:dat|er|daar|het|dit|t|over|hierover|daarover) )*(?:liever|liefst|lever) (?:niet|nie|neet)\b"
    r"|\b(?:wil|wou|hoef) (?:ik )?(?:(?:dat|er|daar|het|dit|t|hier|over|hierover|daarover|liever|gewoon|echt|nu|eigenlijk) )*(?:niet|nie|neet)"
    r" (?:\w+ )?(?:zeggen|vertellen|delen|kwijt|beantwoorden|noemen|over praten)\b"
    r"|\b(?:hoef|hoeft|hoeven) (?:ik )?(?:(?:dat|dit|het|t|toch|jou|u|je|jullie) )*(?:niet|nie) te (?:zeggen|vertellen|weten|delen)\b"
    r"|\b(?:hou|houd) ik (?:\w+ ){0,2}(?:onder ons|geheim|stil|binnenskamers)\b|\bheb (?:ik )?het (?:daar |er |liever |daar liever |er liever )*niet over\b"
    r"|^(?:(?:dat|dit|sorry|nee|is|vind|ik|een|beetje|best|nogal|erg|te|nou) ,? ?)*(?:prive|persoonlijk|prive kwestie|een prive zaak)(?: (?:hoor|voor mij|dat|eigenlijk))*[ .!]*$"
)
_TURNS_DOWN: Final = re.compile(
    r"\b(?:daar|dat|die) (?:kan|hou|houd|heb|word|trek|begin|doe|krijg|pas) (?:ik|je me|je mij)\b.*\b(?:niet|nie|niks|gek|ziek|geen|voor|hekel)\b"
    r"|\b(?:kan|trek) ik (?:\w+ )?(?:slecht|niet|moeilijk) (?:tegen|hebben|verdragen|trekken)\b"
)
_NOTHING_AGAINST: Final = re.compile(
    r"(?:(?:nee+|neen|nou|joh|hoor|eigenlijk|er|is|heb|ik|echt|van|mijn|mij|kant|uit|wat|betreft|voor|gewoon|dus|helemaal) ?,? ?)*"
    r"(?:niks|niets|geen|geen een|geen bezwar\w*|niks (?:tegen|op tegen|wat ik niet wil)"
    r"|(?:ik )?(?:sta|ben) (?:(?:echt|wel|gewoon) )*(?:overal|voor alles|alles)(?: wel)?(?: voor)?(?: open| in)?(?: voor)?"
    r"|niks waar ik nee tegen zeg|alles (?:mag|kan|is goed|vind ik goed|prima))"
    r"(?: (?:eigenlijk|hoor|speciaals|bijzonders|te bedenken|van mijn kant|voor mij))*"
    r"(?: ,? ?(?:ik )?sta (?:overal|voor alles)(?: voor)? open)?[ .!]*"
)
_OF_A_CHILD: Final = re.compile(
    r"\b(?:mijn|onze|mn|ons|me)(?: \w+)? (?:zoon|dochter|kind|kleinzoon|kleindochter|jongste|oudste|neefje|nichtje|puber|jongen|meid)\b"
    r".*\b(?:school|opleiding|werk|werken|baan|leren|vak|beroep|richting|kant|klas|handen|techniek)\b"
)
_OWN_DUTCH: Final = re.compile(
    r"^(?!.*\b(?:niet|nie|slecht|beetje|nog)\b).*\b(?:opgegroeid|moedertaal|vloeiend|accentloos|geen (?:punt|probleem|issue|bezwaar)|zit wel goed)\b"
)


def social(plain: str) -> str | None:
    """Give the intent of a folded text that is nothing but a greeting or thanks, else None."""
    if _GREETS.fullmatch(plain):
        return "greet"
    return "thanks" if _THANKS.fullmatch(plain) else None


def gives_thanks(plain: str) -> bool:
    """Tell whether a folded text opens with thanks and asks nothing: "mijn dank is groot, ..."."""
    return "?" not in plain and _THANKS_AT_LENGTH.match(plain) is not None


def approves(plain: str) -> bool:
    """Tell whether a folded text says that what was summed up is right, and nothing else."""
    return _APPROVES.search(plain) is not None and set(plain.split()) <= _APPROVING


def rejects(plain: str) -> bool:
    """Tell whether a folded text says that what was summed up is not right, and nothing else."""
    return _REJECTS.fullmatch(plain) is not None


def keeps_to_oneself(plain: str) -> bool:
    """Tell whether a folded text says that a question is not going to be answered."""
    return "?" not in plain and _KEEPS.search(plain) is not None


def turns_down(plain: str) -> bool:
    """Tell whether a folded text refuses something, known or not: "herrie, daar kan ik niet tegen"."""
    return "?" not in plain and _TURNS_DOWN.search(plain) is not None


def nothing_against(plain: str) -> bool:
    """Tell whether a folded text says that nothing is refused: "niks", "sta overal voor open"."""
    return _NOTHING_AGAINST.fullmatch(plain) is not None


def tells_of_child(plain: str) -> bool:
    """Tell whether a parent says where a child stands, which is a beginning like any other."""
    return is_statement(plain) and _OF_A_CHILD.search(plain) is not None


def has_good_dutch(plain: str) -> bool:
    """Tell whether somebody says that their Dutch is good, and so does not ask how good it must be."""
    return is_statement(plain) and _OWN_DUTCH.search(plain) is not None
