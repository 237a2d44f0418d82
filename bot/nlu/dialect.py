"""Words of dialects, of the street, of neighbouring languages and of hasty typing, and the Dutch
word they stand for: data only.

Only what :func:`bot.nlu.spelling.sound` cannot reach. The Dutch may be two words ("kheb": "ik
heb"). What is a Dutch word as well ("boeten") stands in :data:`ASKED`, and is read so only when
that question is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.nlu.words import words


def _turned(lines: Mapping[str, str]) -> dict[str, str]:
    return {said: dutch for dutch, listed in lines.items() for said in words(listed)}


WORDS: Final[Mapping[str, str]] = _turned(
    {
        # small words
        "geen": "gin gien giene ginne ginnen gen gjin kein keine gn",
        "niet": "nie nich niit niej neit nait neet nit",
        "ik": "ikke iek ikk",
        "ik heb": "kheb khep ikheb ikhep kep khebt",
        "ik ben": "kben kbin ikben",
        "ik wil": "kwil ikwil",
        "ik zit": "kzit",
        "ik werk": "kwerk",
        "ik woon": "kwoon",
        "ik weet": "kweet",
        "heb": "hep",
        "hebben": "hebn hemme hebbe hebbn ebben",
        "ben": "bin benne benn",
        "geweest": "ewest gewees ewees geweis gewesen",
        "mijn": "mien miene mein meine mienen",
        "mij": "miej mich",
        "met": "mit mej mid mett",
        "niks": "niksj nix niksnie nikske neks",
        "iets": "iest ietske",
        "maar": "mar maor moar",
        "bij": "bie biej bei bej",
        "aan": "oan aon",
        "uit": "oet uut",
        "naar": "noar naor nao noa",
        "voor": "veur foar vor vuer",
        "over": "euver oaver aover",
        "nog": "nogg",
        "nooit": "noeit noit nooid nojt nooyt noeid",
        "altijd": "aait altied alty altyd altid aaltied",
        "vroeger": "vrogger vruger vruuger vroger vrooger",
        "zoon": "zeune zeun zoan zoone",
        "doet": "dut duut",
        "niveau": "nivau nivou nivoo nifo nivea",
        "gewoon": "gwn gewn gewoom gwoon gwon gewoan",
        "echt": "egt echd",
        "even": "efkes ff effe effies eefkes",
        "eigenlijk": "eigk eigl eiglijk eigelijk eignlijk eegns",
        "misschien": "mss missien mischien masschien",
        "graag": "gere geern giern graach graagt",
        "liever": "leever leiver lievr",
        "goed": "goe goet",
        "veel": "veul",
        "allemaal": "ammoal almoal allemoal allemaol ammaol",
        "verder": "wieder wiejer widder wieter wijer vedder",
        "zonder": "sonder zunder zonner",
        "moet": "mot",
        "wil": "wull",
        "doen": "doon doan daon",
        "gedaan": "edaon gedoan gedaon edoan gedoon edaan",
        "gaan": "goan gaon",
        "staan": "stoan staon",
        "gestaan": "estoan gestoan gestaon estaon estaan gestaen",
        "gezeten": "ezetten ezeten gezetten gezaten ezetn gezete",
        "gevist": "evist gefist evischt",
        "gevaren": "evaren gevoaren",
        "draaien": "dreeien draeien dreien draaie dreie",
        "draaibank": "draeibank dreibank dreeibank",
        "gemaakt": "emaakt gemaokt emaokt gemoakt",
        "gebouwd": "ebouwd gebouwt",
        "verkocht": "verkoch verkoft",
        "markt": "mart mert maert maark",
        # work and life
        "werk": "wark waark wurk wrek werck arbeit",
        "werken": "werke warkn warken waarkn waarken wurkn arbeiten",
        "werkt": "warkt waarkt",
        "gewerkt": "ewarkt gewarkt ewerkt wurken gearbeitet gwerkt",
        "werkloos": "warkloos wurkloos arbeitslos arbeidsloos",
        "baan": "boan baon",
        "bedrijf": "bedriuw bedraif bdrijf",
        "bedrijfje": "bedriefke",
        "zaak": "zoak zaok",
        "fabriek": "febriek fabriik fabrik febrik fabryk",
        "huis": "hoes huus",
        "thuis": "thoes thuus tuus",
        "buiten": "buuten buute bute buite boetn buutn buitn bueten",
        "binnen": "binnn binn binne",
        "handen": "hande handn haandn henj hannen haann",
        "mensen": "luuj leu minsen mensn meensen minse minsken mensken",
        "kinderen": "kiender kinger bern kienderen kienders kinners",
        "boerin": "boerinne",
        "koeien": "keuj kuuj koein",
        "dagen": "dage daag daegen dagn doagn",
        "vijf": "vief vuuf",
        "twee": "twie twei",
        "drie": "dree dreej drei",
        "jaar": "joar jaor jier",
        "jaren": "joaren jaore joarn",
        "tijd": "tied",
        "nodig": "neudig noadig",
        "school": "skoele skool schoele skoalle skoel skole shool shcool schoel scholle",
        "leren": "leern liere liern",
        "machines": "mesjienen mesjinen mesjines mesiens masjienen mesjiens masjines",
        "machine": "mesjien masjien mesien masjine",
        "autos": "autoos otoos ootoos outos otos",
        "auto": "oto ooto",
        "geld": "gelt",
        "uitzendbureau": "uitzentburo uitzendburo uitsendburo uitzentbureau",
        "elektriciteit": "elektriek elektries elektrisiteit elektrik",
        "elektricien": "elektriesjen elektriker elektricjen elektrisjen electrisien elektrisien",
        "chauffeur": "sjofeur sjoffeur sjefeur shofeur choffeur sjaufeur chofeur soffeur schofeur "
        "chauffuer chauf chauff chaffeur chaufer chauffr",
        "vrachtwagen": "vrachtwgn vrachtwag vrachtwagn vrchtwagen",
        "medewerker": "mdw mdwr medew medewrkr mederwerker",
        "verpleegkundige": "vpk verplk verpleegk",
        "administratief": "adm",
        "collegas": "kolegas kollegas collegaas kolegaas kollegaas",
        "magazijn": "magezijn magezien magazein magesijn",
        "restaurant": "restorant restourant restrant restoran",
        "postbode": "postbooj",
        "diploma": "diploom deploma deploom diplome",
        "diplomas": "diplomaas deplomas diplomen diplomes",
        "hypotheek": "hiepoteek hipoteek hypoteek hiepotheek ipoteek",
        "contract": "contrak kontrak vertrag",
        "fulltime": "foltijd fulltijd foltaim vollzeit fultime foltime fultaim",
        "parttime": "pardtime partaim teilzeit parttaim partijd",
        "hoogte": "heugte",
        "zwaar": "zwoar zwaor",
        "zoeken": "zoeke zuuken zuiken",
        "anders": "aans aners aanders",
        "genoeg": "genog genoch",
        "team": "tiem",
        "zelf": "zellef selluf zelluf zulf",
        "het": "ut",
        "alleen": "allein alling alleng",
        "afgemaakt": "afmaakt ofmaakt",
        "dokters": "doktus",
        "ja": "joa jao",
        "nee": "nae nei neje neej neuh neuj",
        # the alphabet by ear
        "ww": "weewee",
        "zzp": "zetzetpee",
        "nederlands": "nederlans nedrlands nederlans nederlandisch",
        "beetje": "bietje beettje bitje bietsje bitsje bisschen",
    }
)
"""Folded word -> the Dutch word or words."""

LETTERS: Final[Mapping[str, str]] = {
    "aa": "a", "bee": "b", "cee": "c", "see": "c", "el": "l", "em": "m", "emm": "m", "es": "s",
    "haa": "h", "ha": "h", "oo": "o", "pee": "p", "tee": "t", "uu": "u", "vee": "v", "wee": "w",
    "zet": "z",
}  # fmt: skip
"""Names of letters as they are dictated."""
ABBREVIATIONS: Final = words(
    "ww zzp azc coa ind uwv mbo hbo vmbo vwo lts mts hts mavo wia wao iva bbl roc evc vca ict cnc"
)
"""What letters that were spelt out may stand for."""

_OUTSIDE: Final = {"boeten": "buiten", "boete": "buiten"}
ASKED: Final[Mapping[str, Mapping[str, str]]] = {
    "interests": _OUTSIDE,
    "work_style": _OUTSIDE,
    "refusals": {**_OUTSIDE, "lader": "ladder"},
    "income_needed": {"wal": "wel"},
    "experience": {"noch": "nog", "bekker": "bakker"},
    "situation": {"asc": "azc", "astc": "azc"},
    "hours": {"veer": "vier"},
}
"""Open question -> word -> what it means as an answer to it."""
