"""Work that people describe by what they did or where, instead of by its name: data only.

:data:`WORKPLACES` are words for a field of work that say which job it was, once it is clear that
somebody worked there; :data:`DONE` are things done, in the form in which they are told of the past.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.nlu.text import folded
from bot.nlu.words import phrases

_PLACES: Final[dict[str, str]] = {
    "callcentermedewerker": "callcenter | klantenservice",
    "bakker": "bakkerij | banketbakkerij",
    "slager": "slagerij | slachthuis",
    "militair": "leger | in het leger | landmacht | luchtmacht | marine | krijgsmacht",
    "gevangenbewaarder": "gevangenis",
    "pedagogisch_medewerker": "kinderopvang | kinderdagverblijf | bso | peuterspeelzaal",
    "snackbarmedewerker": "snackbar | cafetaria",
    "hotelmedewerker": "hotel",
    "schoonmaker": "schoonmaak | schoonmaken | poetsen | schoonmaakbedrijf | schoonmaakbranche",
    "administratief_medewerker": "administratie",
    "marketeer": "marketing",
    "boer": "boerderij | boerenbedrijf | veehouderij",
    "kweker": "glastuinbouw | kassen | de kas | in een kas | tuinbouw",
    "kapper": "kapsalon | kappersbranche",
    "vakkenvuller": "vulploeg",
    "bankmedewerker": "bank | bankwezen | bankfiliaal",
    "winkelmedewerker": "v&d | blokker | hema | wibra | xenos | bijenkorf",
    "boekhouder": "boekhouding",
    "beveiliger": "beveiliging | security",
    "politieagent": "politie",
    "leraar": "voor de klas",
    "productiemedewerker": "lopende band | aan de lopende band",
    "hovenier": "groenvoorziening | hoveniersbedrijf",
}
WORKPLACES: Final[dict[str, str]] = {
    folded(phrase): job for job, listed in _PLACES.items() for phrase in phrases(listed)
}
"""Words of the experience groups -> the job that most people do there."""

BUSINESS: Final = (
    "centrum", "onderneming", "winkel", "zaak", "atelier", "fabriek", "kwekerij", "slagerij",
    "bakkerij", "slachterij", "slachthuis", "kantoor", "bedrijf", "boerderij", "verwerking",
    "schoonmaak", "drukkerij", "wasserij", "opvang", "houderij", "tankstation", "salon", "veiling",
    "center", "centre",
)  # fmt: skip
"""Ends of the names of businesses that stand for the work most people do there."""

_JOBS: Final[dict[str, str]] = {
    "kapper": "haren geknipt | haar geknipt | haren knippen | knipte haren | mensen geknipt",
    "boer": "koeien gemolken | koeien melken | koeien gehad | had koeien | varkens gehad | schapen "
    "gehouden | land bewerkt | op het land gewerkt",
    "caissiere": "kassa gedraaid | aan de kassa gezeten | achter de kassa gezeten | kassawerk",
    "vakkenvuller": "vakken gevuld | schappen gevuld | vakken aan het vullen",
    "orderpicker": "orders gepickt | orders verzameld | orders picken | orders pikken | "
    "bestellingen verzameld | pakketten gepickt | dozen gepakt",
    "inpakker": "dozen ingepakt | ingepakt | producten ingepakt",
    "vrachtwagenchauffeur": "vrachtwagen gereden | vrachtwagens gereden | op de vrachtwagen | "
    "op een vrachtwagen | vrachtwagen rijden | op de vrachtauto | op de grote weg | "
    "internationaal gereden | rij vrachtwagen | rijd vrachtwagen | "
    "rij vrachtauto | rijd vrachtauto | reed vrachtwagen | reed vrachtauto | trekker met oplegger",
    "buschauffeur": "reed bus | rij bus | rijd bus | bus gereden | bussen gereden | op de bus | "
    "buslijn gereden | stadsbus",
    "taxichauffeur": "reed taxi | rij taxi | rijd taxi | taxi gereden | op de taxi | taxi rijden",
    "bezorger": "pakketten bezorgd | pakketjes bezorgd | pakjes rondgebracht | pakketten "
    "rondgebracht | pakketjes rondgebracht",
    "schoonmaker": "schoongemaakt | maak schoon | maakte schoon | maken schoon | "
    "kantoren schoongemaakt | huizen schoongemaakt | gepoetst",
    "thuishulp": "bij oude mensen schoongemaakt | huishoudelijke hulp | bij ouderen thuis geholpen",
    "kok": "gekookt in | gekookt op | gekookt voor | gekookt bij | kookte in | "
    "kookte voor | in de keuken gestaan | eten gekookt",
    "keukenhulp": "de afwas gedaan | afwas gedaan | borden gewassen | in de spoelkeuken",
    "automonteur": "autos gerepareerd | auto gerepareerd | autos gemaakt | autos repareren | "
    "aan autos gewerkt | aan autos gesleuteld | in een autogarage gewerkt | in de autogarage",
    "bouwvakker": "huizen gebouwd | in de bouw gestaan | in de bouw gezeten | op de steiger "
    "gestaan | gebouwd aan huizen",
    "pedagogisch_medewerker": "op kinderen gepast | met kleuters gewerkt | met babys gewerkt | "
    "in de kinderopvang gestaan",
    "leraar": "lesgegeven | les gegeven | voor de klas gestaan | geschiedenis gegeven | engels "
    "gegeven | duits gegeven | frans gegeven | wiskunde gegeven | economie gegeven | gym gegeven "
    "| biologie gegeven | natuurkunde gegeven | scheikunde gegeven | aardrijkskunde gegeven "
    "| muziek gegeven",
    "vuilnisman": "vuilnis opgehaald | achter de vuilniswagen | afval opgehaald | "
    "op de vuilniswagen | containers geleegd",
    "marktkoopman": "op de markt gestaan | marktkraam | sta op de markt | stond op de markt",
    "winkelmedewerker": "in een winkel gestaan | in de winkel gestaan | kleding verkocht | "
    "schoenen verkocht | sta in een winkel | stond in een winkel",
    "monteur": "machines onderhouden | machines gerepareerd",
    "naaister": "kleding genaaid | kleren genaaid | gordijnen genaaid",
    "kweker": "tomaten geplukt | tomaten plukken | bloemen plukken | kaswerk | "
    "paprika geplukt | bloemen geplukt | stekken | aardbeien geplukt | "
    "asperges gestoken | bollen gepeld",
    "verzorgende": "mensen gewassen | ouderen gewassen | bejaarden verzorgd | ouderen verzorgd",
    "beveiliger": "deuren bewaakt | rondes gelopen | aan de deur gestaan",
    "klusjesman": "klusjes gedaan | ik klus voor | ik klus bij | klussen gedaan | "
    "van alles opgeknapt | klusjes bij mensen",
    "geen_algemeen": "nooit gewerk | nog nooit een baan gehad | nooit een baan gehad | nog niet "
    "gewerkt | nooit echt gewerkt | alleen opgepast | alleen vakantiewerk | niks gewerkt | "
    "geen werkervaring gehad | nog nergens gewerkt",
}
_OCCUPATIONS: Final[dict[str, str]] = {
    "lasser": "gelast | laswerk gedaan | kan lassen | kan al lassen | lasdiploma "
    "| lascertificaat | lassen geleerd",
    "timmerman": "getimmerd | timmerwerk gedaan",
    "metselaar": "gemetseld | metselwerk gedaan",
    "stukadoor": "gestuukt | stucwerk gedaan",
    "schilder": "geschilderd | schilderwerk gedaan",
    "stratenmaker": "straten gelegd | stoepen gelegd | bestratingen gelegd | tegels in de straat",
    "dakdekker": "daken gelegd | daken gedekt",
    "cnc-verspaner": "cnc gedraaid | gefreesd | aan de draaibank | cnc draaier | cnc frezer | "
    "metaaldraaier | cnc operator | ervaring cnc | cnc ervaring | jaar cnc | ervaring met cnc",
    "loodgieter": "loodgieterswerk gedaan | leidingen gelegd",
}


def done() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give (kind, id, phrases) of what people tell that they did."""
    for kind, told in (("job", _JOBS), ("occupation", _OCCUPATIONS)):
        for value, listed in told.items():
            yield kind, value, (*phrases(listed), *_turned(phrases(listed)))


def _turned(listed: tuple[str, ...]) -> Iterator[str]:
    """Give "gebouwd huizen" for "huizen gebouwd": many who learn Dutch put the verb first."""
    for phrase in listed:
        what, _, verb = phrase.rpartition(" ")
        if what and " " not in what and verb.startswith("ge") and what not in _SMALL:
            yield f"{verb} {what}"


_SMALL: Final = frozenset(("nooit", "al", "niks"))
DONE: Final[frozenset[str]] = frozenset(folded(p) for _, _, listed in done() for p in listed)
"""Folded: whoever says one of these has done it."""
