"""Words around a place: what people put before and behind it when they say where they live.

All are search keys (see :mod:`bot.places.text`).  Words that are place names themselves are data
(``words.csv``); these are language.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HOME_VERBS = _set(
    """woon woont wonen woonde woonachtig woonplaats wonend wonende gevestigd thuis verhuis
    verhuizen verhuisd huis huurhuis appartement flat kamer live living wohne postcode
    wnoen wnoon wwon"""
)
HOME_NOUNS = _set("huis thuis huurhuis appartement flat kamer")
"""Of :data:`HOME_VERBS`, those that only lead to a place when a preposition stands before it."""
LIVED_BEFORE = _set("woonde woonden gewoond")
"""Where somebody lived before, unless nothing else is said."""
ALWAYS = _set("altijd leven heel hele steeds nog al")
"""With "gewoond": and still does."""
HOME_AFTER = _set("woon wonen woonachtig")
OTHERS = _set(
    """moeder vader ouders zus zusje broer broertje zoon dochter kinderen kind vriend vriendin
    vrienden man vrouw partner oma opa oom tante neef nicht baas collega hij zij ze"""
)
"""Before "woont": it is somebody else who lives there."""

NAME_WORDS = _set(
    """de den het t s aan op bij en van der ter ten te st sint in a d o l oost west noord
    zuid nieuw nieuwe oud oude midden groot klein over"""
)
"""Everyday words that many place names have in them."""

NEAR_WORDS = _set("omgeving regio rondom buurt omstreken omtrek nabij vlakbij dichtbij")
NEAR_WORDS |= _set("gemeente arbeidsmarktregio streek dorp dorpje stad plaats plaatsje")
WORK_WORDS = _set("werk werkt werkte werken gewerkt baan stage werkzaam solliciteer")
SEEKING = _set("zoek zoeken gezocht wil nieuw nieuwe ander een naar")
"""Before "werk" or "baan": where somebody wants to work, which is near home."""

FROM_WORDS = _set("kom komt komen kwam afkomstig geboren vandaan gevlucht oorspronkelijk")
SCHOOLS_BEHIND = _set("college lyceum hogeschool academie")
"""Directly behind a name: it is that of the school, "Graafschap College"."""

SERVICES = (
    "loket", "leerwerklok", "werkcent", "werkgeversserv", "inloop", "vacat", "vacct", "vakat",
    "adres", "kantoor",
)  # fmt: skip
"""Beginnings of what people look for near home: a place named with it is near it."""

SCHOOL_WORDS = _set(
    """roc mbo hbo hogeschool universiteit school college academie studie gestudeerd studeer
    opleiding fc sc vv kasteel"""
)
PREPOSITIONS = _set(
    """in uit te bij nabij rond rondom omgeving regio richting naar vanuit tussen tegen onder
    boven nabij langs vlakbij dichtbij buiten om inn ter ten"""
)
DISTANCE = _set("minuten minuut min kwartier kwartiertje uur uurtje km kilometer rijden fietsen")
"""Before "van": "een kwartiertje rijden van Assen" is near it."""

COMPASS = _set("noord oost zuid west noordoost zuidoost noordwest zuidwest midden centrum")
"""Wijken everywhere, so on their own no place."""

BESIDE = _set("boven onder achter naast")
"""Directly before a name: on that side of it, so not in it."""

BESIDE_WORDS = _set("bij nabij vlakbij dichtbij")
"""Between two names: the first is near the second."""

NEGATIONS = _set("niet geen nooit ipv noch nie neet nait neit")
CLAUSE_WORDS = _set(
    """en of maar want dus omdat met nu sinds al als waar die daar ik ben wil zoek nederland
    gemeente gem regio omgeving stad dorp postcode provincie prov dus ook toch denk is ligt
    hoor ofzo o tot vanaf momenteel alleen samen nog werk"""
)
"""Words that end the phrase in which a place stands."""

FILLERS = _set(
    """ik wij we me mijn mij ons onze je jij u hij zij ze het t er hier daar dat dit die de een
    woon woont wonen woonde woonachtig woonplaats wonend adres is ben zijn zit zitten kom komt
    komen uit in te bij nabij om rond rondom omgeving regio arbeidsmarktregio richting naar
    van vanuit aan op onder boven buiten tegen langs vlakbij vlak dichtbij dicht buurt streek
    omstreken omtrek gebied gemeente gem stad dorp dorpje plaats plaatsje provincie prov
    postcode pc postcodegebied nu momenteel tijdelijk zelf al nog wel ook gewoon ergens echt
    eigenlijk sinds kort jaar jaren lang paar nou nee ja jawel oh uh eh ehm hm hallo hoi hey
    dag goedemorgen goedemiddag goedendag dus denk geloof ofzo zo of enzo eo e o ongeveer
    graag liefst liever bedoel bedoelde moet sorry nederland nl hoor dan toch maar en met mn m
    k samen gezin thuis naast achter richting regio's wijk stadsdeel centrum omgeving de het
    kleine klein grote groot leuk leuke mooi mooie oosten westen noorden zuiden rand grens
    duitse belgische wohne live living i am from my at near the woning huis huur vandaan
    afkomstig gevestigd verhuisd verhuis verhuizen azc asielzoekerscentrum opvang"""
)
"""Words that may stand around a place in an answer and say nothing themselves."""

PLACE_CUES = PREPOSITIONS | HOME_VERBS | NEAR_WORDS | _set("bedoel bedoelde provincie prov gem")
"""One of these before it, a word that is also a place is meant as a place."""

TRAILERS = FILLERS | _set("noord zuid oost west")
"""Words that may be stripped behind a name: "eindhoven noord"."""

PROVINCE_CODES: dict[str, str] = {
    "gld": "gelderland", "gd": "gelderland", "geld": "gelderland", "gelderl": "gelderland",
    "ov": "overijssel", "o": "overijssel", "ovijssel": "overijssel", "overijsel": "overijssel",
    "nh": "noord holland", "n h": "noord holland", "zh": "zuid holland", "z h": "zuid holland",
    "nb": "noord brabant", "nbr": "noord brabant", "n b": "noord brabant", "br": "noord brabant",
    "l": "limburg", "lb": "limburg", "lim": "limburg", "li": "limburg",
    "gr": "groningen", "gn": "groningen", "gron": "groningen",
    "fr": "friesland", "frl": "friesland", "fri": "friesland", "fryslan": "friesland",
    "dr": "drenthe", "drente": "drenthe", "ut": "utrecht", "utr": "utrecht",
    "zl": "zeeland", "zld": "zeeland", "z": "zeeland", "fl": "flevoland", "fle": "flevoland",
}  # fmt: skip

LINKING = _set("in bij te gem gemeente prov provincie regio nabij vlakbij van de het")
"""Words that join a part to the town or area it lies in."""

ARTICLES = ("de ", "het ", "t ", "den ")

PROVINCE_WORDS = _set("provincie prov")
WHOLE_WORDS = _set("heel hele")
"""Before the name of a province and a village ("heel Zeeland"): the province."""
TOWN_AFTER = (("e", "o"), ("en", "omgeving"), ("en", "omstreken"), ("centrum",), ("stad",))
"""Words after which a name was a town: "Utrecht e.o.", "Utrecht, centrum"."""

BORDER_WORDS = _set("grens")
MUNICIPALITY_WORDS = _set("gemeente gem")
REGION_WORDS = _set("regio arbeidsmarktregio streek")
TOWN_WORDS = _set(
    """stad dorp dorpje plaats plaatsje omgeving rond rondom bij nabij vlakbij dichtbij buurt
    regio centrum"""
)
"""Words after which a name is a town and not the province of that name."""

NOT_POSTCODE_LETTERS = _set(
    """in en op is de te ik je km kg eu pm nu cv cm mm ha uu of al na om tm zo ze we me er ja he
    hr at an of to my am ml mw kw gb mb vh ma wo mi ie st nd th va tv pc ka bv nv sa sd ss"""
)
"""Two letters behind four digits that are a word, a unit or never issued (SA, SD, SS)."""

NOT_POSTCODE_AFTER = _set(
    """euro eur bruto netto uur uren km kilo kilometer jaar maand maanden mensen keer pk watt
    volt ex procent m2 dagen per"""
)
