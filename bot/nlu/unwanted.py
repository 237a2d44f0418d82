"""What is turned down by the question it answers: "wat wil je niet?" - "schilderen".  Pure.

A kind of work that stands alone in such an answer is refused as much as a condition of work is.
:data:`TRADES` are words for a sector that only count when they are turned down: "asfalt" is nothing
that people say they want, and "elektra" is an interest as long as it is liked.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.nlu.context import Context, Meaning, say
from bot.nlu.cues import LIKING
from bot.nlu.lexicon import Found
from bot.nlu.sieve import Sieve
from bot.nlu.words import phrases
from bot.nlu.words import words as words_of

_TRADES: Final = {
    "bouw": "huizen bouwen | bouwwereld | de bouwwereld | bouwsector | de bouwsector | bouwvak | bouwbedrijf | nieuwbouw",
    "infra": "asfalt | asfalteren | asfaltwerk | wegwerk | riool | riolen | riolering | rioolwerk | bestrating | bestraten | straat maken "
    "| straten maken | straten leggen | stoepen leggen | grondverzet | grond werk | graafwerk | spoorwerk | spoorwegen | aan het spoor | op het spoor "
    "| langs het spoor | langs de weg | langs de snelweg | aan de weg werken | bruggen en wegen | dijken",
    "afbouw": "tegels zetten | tegelwerk | tegelzetten | stucwerk | stucen | verven | muren verven | kozijnen verven | schilderwerk | huizen schilderen | behangen | voegwerk | kitten",
    "installatie": "elektra | elektriciteit | stroom en kabels | loodgieten | loodgieter werk | loodgieterij | cv ketels | ketels | leidingen | sanitair | stopcontacten | meterkasten "
    "| badkamers | wcs | ontstoppen | installatiewerk | installatiebranche",
    "maakindustrie": "metaalindustrie | metaalwereld | de metaalwereld | metaalwerk | staal",
    "metaalbewerking": "metaal bewerking | metaalbewerken | metaal bewerken | bankwerken",
    "metalektro": "machine bouw",
    "energie": "energiebedrijf | energiebedrijven | energiewereld | de energiewereld | energiebranche | hoogspanning | netbeheerders | gas en stroom",
    "mobiliteit": "autobedrijf | autobedrijven | garagebedrijf | garagewerk | in een garage | in de garage | sleutelen aan autos | aan autos sleutelen | aan autos | autosleutelen "
    "| vrachtwagens | motoren | brommers | scooters | fietsen maken | olie en smeer",
    "procestechniek": "chemisch | chemische | chemisch spul | chemische troep | chemische stoffen | chemische fabriek | chemische fabrieken | chemicalien | chemiebedrijf | chemiefabriek "
    "| raffinaderij | raffinaderijen | voedingsmiddelen | voedingsmiddelenindustrie | levensmiddelenindustrie | voedselindustrie | voeding industrie | chemische industrie",
    "hightech-ict": "it | de it | programmeren | code schrijven | coderen | software | robots | chips | systeembeheer | ict gedoe | ict wereld | iets met ict",
    "onderwijs": "lesgeven | les geven | voor de klas | voor een klas | voor de klas staan | voor een klas staan | leraar worden | docent worden | onderwijs | het onderwijs | lessen geven",
}  # fmt: skip
TRADES: Final = {sector: phrases(listed) for sector, listed in _TRADES.items()}

_WORK = frozenset({"sector", "interest", "occupation", "thing", "job", "experience_group"})
_POLAR = frozenset({"neg", "neg_back", "neg_across", "leave", "leave_back", "affirm", "absent"})
_SAYS_MORE = LIKING | words_of(
    "ik mijn mn me ben heb zit was werk woon wel mag kan prima best goed ok oke alles verder misschien juist doe"
    " graag heerlijk verschil oude"
)
"""Words with which an answer is more than the name of what is not wanted."""
_SCHOOL_WISH = words_of(
    "wil wou zin liever hoef hoeft ga graag weer terug trek schoolbanken banken nooit meer no"
    " bedankt dank"
)
_PAST_SCHOOL = words_of("geweest gezeten gehad gehaald afgemaakt leuk best fijn")
_PLEASES: Final = re.compile(
    r"\b(?:prima|heerlijk|gezellig|geniet|lekker|graag|best|leuk|mooi|fijn|goed|top|oke?|geen (?:probleem|punt|bezwaar|moeite|hekel)|niet erg|mag|gerust|even|wel)\b"
)
_ASKED_PATTERNS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "ploegendienst",
        (
            r"\bvroege?\b.{1,30}\blate?\b",
            r"\b(?:elke|iedere|per) (?:week|dag|maand)\b.{0,20}\bander\w* (?:rooster|tijden|uren|dienst\w*|ploeg)\b",
            r"\b(?:steeds|altijd|telkens|elke week|constant) (?:\w+ )?(?:andere?|wisselende?) (?:tijden|uren|diensten|roosters?|werktijden)\b",
            r"\brooster\w*\b.{0,30}\b(?:verander\w*|wissel\w*|anders)\b",
            r"\bde ene (?:week|dag|keer)\b.{1,40}\bde andere\b",
        ),
    ),
    (
        "storingsdienst",
        (
            r"\b(?:gebeld|opgebeld|opgeroepen|opgepiept|telefoon|pieper|belt|bellen|uit (?:mijn |mn |me |je )?bed)\b.{0,40}\b(?:nachts?|snachts|bed|savonds|avonds?|weekend|werktijd|uur|zondag|moeten komen|storing\w*|kapot|stuk)\b",
            r"\b(?:van de bank|van tafel|uit (?:mijn |mn )?bed|achter (?:mijn |mn )?eten vandaan)\b.{0,15}\b(?:gehaald|geroepen|gebeld|moeten|getrokken)\b",
            r"\b(?:oproepen|oproept|roepen|op te roepen|oppiepen|opgeroepen|pieper|pieptoon|bellen|belt|gebeld)\b.{0,30}\b(?:storing\w*|stuk|kapot|lek\w*|werk\w* (?:is|hebben)|probleem)\b",
            r"\b(?:oproepen|oproept|roepen|bellen|belt|gebeld|opgeroepen|telefoon gaat|pieper gaat|piep\w*)\b.{0,30}\b(?:als|terwijl|wanneer|midden|tijdens|onder)\b.{0,20}\b(?:bank|tafel|eten|eet|bed|slaap\w*|lig|verjaardag|feestje|bioscoop|kinderen|vrij\w*|weekend|douche)\b",
            r"\b(?:nachts|snachts|savonds|midden in de nacht|buiten werktijd|in het weekend)\b.{0,25}\b(?:gebeld|opgebeld|opgeroepen|opgepiept|eruit gebeld|uit (?:mijn |mn |me |je )?bed)\b",
        ),
    ),
    (
        "reizen",
        (
            r"\b(?:uur|kwartier|minuten|km|kilometer)\b(?: of langer| of meer)? (?:heen|reizen|rijden|fietsen|in de|met de|van huis|onderweg)\b",
            r"\b(?:van|tussen) \w+ (?:naar|en) \w+ (?:rijden|reizen|pendelen|in de file)\b",
        ),
    ),
    ("binnen", (r"\b(?:nooit|geen|zonder|nauwelijks)\b.{0,15}\b(?:daglicht|zonlicht|buitenlucht|frisse lucht)\b",)),
    ("rijden", (r"\b(?:durf|kan|mag|wil|hoef)\b.{0,15}\b(?:niet|geen)\b.{0,12}\b(?:rijden|sturen|chaufferen)\b",)),
    ("school", (r"\bniet\b.{0,15}\b(?:op|naar|in) (?:een |de )?(?:school|schoolbank|schoolbanken|klas)\b",)),
)  # fmt: skip
_ASKED: Final = tuple((value, tuple(map(Sieve, ways))) for value, ways in _ASKED_PATTERNS)


def named_alone(find: Found, context: Context) -> bool:
    """Tell whether ``find`` is work that is the answer to "wat wil je niet?", and nothing more."""
    return find.kind in _WORK and _alone(find, context)


def _alone(find: Found, context: Context) -> bool:
    return (
        context.pending == "refusals"
        and context.asked_for_likes()
        and context.polarity[find] == "plain"
        and _SAYS_MORE.isdisjoint(context.sentence(find))
        and not any(c.labels & _POLAR for c in context.message.cues)
    )


def turned_down(find: Found) -> list[Meaning]:
    """Give what it means that work is named alone; past work says nothing here."""
    if find.kind in ("sector", "interest"):
        return say("sector" if find.kind == "sector" else "interest", find.value, "refused", find)
    if find.kind in ("occupation", "thing"):
        return say("occupation", find.value, "refused", find)
    return []


def trade(find: Found, context: Context) -> list[Meaning]:
    """Give the sector that a word for its work stands for, when that work is refused."""
    denied = context.polarity[find] == "negated" and context.pending == "refusals"
    if not denied and not _alone(find, context):
        return []
    return say("sector", find.value, "refused", find)


def school_matters(find: Found, context: Context) -> bool:
    """Tell whether school is spoken of as something to come, not as what was."""
    sentence = context.sentence(find)
    asked = context.pending == "refusals" and _PAST_SCHOOL.isdisjoint(sentence)
    return asked or not _SCHOOL_WISH.isdisjoint(sentence)


def read_described(plain: str, pending: str | None) -> Iterator[tuple[str, int, int]]:
    """Give (id of a style, start, end) of what is only described when asked what is not wanted."""
    if pending != "refusals" or "?" in plain or _PLEASES.search(plain):
        return
    for value, patterns in _ASKED:
        found = next((hit for pattern in patterns if (hit := pattern.search(plain))), None)
        if found:
            yield value, found.start(), found.end()
