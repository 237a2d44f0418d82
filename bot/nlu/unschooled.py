"""No diploma, told without that word: left school young, courses only, nothing on paper.  Pure."""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

_NEED: Final = r"(?! (?:nodig|voor|ervoor|daarvoor|hiervoor|van|in)\b)"
_REAL: Final = r"(?:echte?|serieuze?|volledige?|hele|officiele?|officieel|erkende?|echt)"
_AGE: Final = r"(?:[6-9]|1[0-7]|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|\w+tiende|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)(?: ?(?:e|de|ste))?"
_COURSES: Final = r"(?:\w*cursus(?:sen|jes?)?|cursusjes|\w*certifica\w+|trainingen|training|workshops?|bijscholing\w*|\w*zwemdiploma\w*|veterdiploma|inburgering\w*|vca|bhv|ehbo|heftruck\w*|rijbewij\w+|code 95)"
_LOW: Final = r"(?:brugklas|brugjaar|onderbouw|basis|lagere|(?:groep|klas) \d|(?:\w+|\d) klas|(?:eerste|tweede|derde|[1-3])(?: e| de)?(?: klas| jaar)?)"

ANYWHERE: Final = re.compile(
    rf"\b(?:nooit|geen|zonder) (?:een |enige |enkele )?{_REAL} (?:opleiding|diplomas?|school|papieren|studie)\b{_NEED}"
    r"|\b(?:diplomas?|papiertjes?|papieren)\b(?: (?!voor\b|ervoor\b|daarvoor\b|hiervoor\b|van\b|\w*rijbewijs\b)\w+){0,3} (?:nooit|nergens) (?:\w+ )?(?:gehaald|behaald|gekregen|gehad)\b"
    rf"|\b{_REAL} (?:opleiding|school|studie)(?: (?!voor\b|ervoor\b|daarvoor\b)\w+){{0,3}} (?:nooit|niet|nie) (?:\w+ )?(?:gedaan|gehaald|gehad|gevolgd|afgemaakt)\b"
    rf"|\b(?:verder|hoger|langer) (?:gekomen |gegaan )?dan (?:de |het |een )?{_LOW}\b"
    rf"|\b{_LOW} (?:ben ik |was ik )?(?:blijven (?:steken|hangen)|gestrand)\b|\bblijven (?:steken|hangen) in (?:de )?{_LOW}\b"
    r"|\bgeen (?:enkele? |een )?(?:opleiding|school|studie) (?:ooit |echt |ook maar )?(?:af|afgemaakt|afgerond|gehaald|voltooid)\b"
    r"|\b(?:niet|nooit) doorgeleerd\b|\b(?:niet|nooit) (?:verder|door) (?:geleerd|leren|gestudeerd)\b|\bgeen school verder\b"
    r"|\b(?:niet|nooit) (?:naar|op) (?:een |de |het )?school (?:kunnen|mogen|gezeten|geweest|gegaan|gemogen|gekund)\b"
    r"|\b(?:kon|mocht|ging) (?:ik |er |toen |thuis |wij )*(?:niet|nooit|geen)(?: meer)? naar (?:de )?school\b"
)
"""Said wherever schooling comes up."""

WHEN_ASKED: Final = re.compile(
    r"\b(?:niks|niets|niet veel|weinig|nul|geen ding) op papier\b|\bop papier (?:heb ik |staat er )?(?:\w+ )?(?:niks|niets|nul)\b"
    r"|\bvan school (?:af )?(?:\w+ ){0,4}?(?:getrapt|gestuurd|geschopt|gegooid|gesmeten|geknikkerd|gezet|verwijderd|weggelopen|weggestuurd|gehaald|gemoeten|moeten|gegaan|afgegaan)\b"
    r"|\b(?:haalde|haalden|haalden ze|stuurde|stuurden|trapte|trapten|schopten|gooiden) (?:\w+ ){0,2}van school\b"
    r"|\bvan school (?:toen|op|met|omdat|want|zodra) "
    r"|\bschool (?:\w+ )?(?:afgebroken|laten (?:schieten|vallen|zitten)|gestopt|gestaakt|voortijdig|vroegtijdig|eraan gegeven|opgegeven)\b"
    r"|\b(?:gestopt|gekapt|opgehouden) (?:\w+ )?met (?:de |mijn )?(?:\w+ )?school\b"
    rf"|\b(?:op|vanaf|sinds|met|na) (?:mijn |mn |m n |me |de |een )?{_AGE}(?: jaar| jarige leeftijd| al| levensjaar)* (?!jaar\b|uur\b|mensen\b|kinderen\b)(?:\w+ ){{0,7}}?(?:werken|gewerkt|werk|werkt|aan de slag|aan het werk|begonnen|de bouw in|naar zee|gaan varen|moeten meehelpen|gaan helpen)\b"
    rf"|\b(?:van|vanaf) (?:mijn |mn |m n |me )?{_AGE} (?:af|aan) |\bschool (?:\w+ ){{0,4}}nooit (?:meer )?(?:gezien|van binnen gezien)\b"
    rf"|\b(?:tot|alleen|hooguit|maar) (?:en met |aan |t m )?(?:de )?(?:klas|groep|leerjaar) [1-9]\b|\btot (?:en met )?(?:de )?(?:{_AGE}) (?:klas|groep)\b"
    rf"|\btot (?:mijn|mn|m n|me) {_AGE} (?:\w+ ){{0,3}}(?:school|schoolbanken)\b|\b(?:op|naar) school (?:\w+ ){{0,2}}tot (?:mijn |mn |m n |me )?{_AGE}\b"
    rf"|\b(?:alleen|enkel|slechts|hooguit|wat|losse|paar|hoop|stapel|rits|zooi|berg|allerlei|diverse|verschillende)(?: (?:maar|wat|een|paar|mijn|mn|t|het|losse|kleine|interne|korte|hele|de|n))* {_COURSES}\b(?! (?:\w+ )?(?:te )?(?:doen|volgen|zoeken|kiezen|halen|nodig)\b)"
    rf"|^(?:ik heb |heb |ja |nou |met )*{_COURSES}(?: ,? ?(?:en )?(?:een )?{_COURSES})*(?: gehaald| gedaan| zat| genoeg)?[ ,.]*(?:(?:maar |en )?(?:verder|voor de rest|anders) (?:niks|niets|nee)|meer niet|dat is (?:het|alles)|dat was het|that s it)"
    r"|\b(?:diplomas?|papieren|papiertjes?|papiertje|school|opleiding|scholing|onderwijs) ?[?:,.]+ ?(?:(?:nou|ja|eh|haha|pff|uh) ,? ?)*(?:nee|neen|nul|niks|niets|geen|noppes|nada|nop|nope|njet|0)\b"
    r"|^(?:(?:nou|ja|eh|haha|pff|uh|tja|helemaal|echt|gewoon|eerlijk gezegd) ,? ?)*(?:noppes|nada|nop|nope|njet|nul komma nul|geen ene|geeneen|geen een|geen enkele?|geen enkel|helemaal geen|geen|nul|0)[ .!]*$"
    r"|\b(?:internationale )?schakelklas\b|^(?:alleen |de )?isk\b"
    r"|\bautodidact\b|\balles (?:\w+ )?(?:zelf geleerd|in de praktijk geleerd|van mijn vader geleerd|mezelf aangeleerd|mijzelf aangeleerd)\b|\b(?:school van het leven|leerschool van het leven|school of life)\b"
)
"""Only said of schooling when that is the open question."""
