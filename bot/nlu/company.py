"""Everyday words among the synonyms, and the company in which they count: data only."""

from __future__ import annotations

from typing import Final

from bot.nlu.words import words

_LANGUAGE_TEST = words("examen inburgering nederlands niveau nt spreek taal")
_SEEN_AS_PATIENT = words("bij de mijn naar van")

BLOCKED_BEFORE: Final[dict[str, frozenset[str]]] = {
    "kader": words("dat dit het"),
    "geen baan": words("hoef wil willen zoek zoeken"),
    "geen werk": words("hoef wil willen zoek zoeken"),
    "nadenken": words("over"),
    "werknemer": words("de een mijn mn nieuwe onze"),
    "basisschool": words("de een"),
    "energie": words("geeft geen genoeg kost krijg meer mijn nieuwe veel weinig"),
    "werkgever": words(
        "andere bij de die door een elke geen goede huidige je leuke met mijn mn nieuwe of onze "
        "oude van via welke zoek "
    ),
    "bouw": words("ik"),
    "buiten": words("net vlak even effe effen eventjes"),
    "wegen": words("ik mee te"),
    "spoor": words("op"),
    "student": words("een elke voor"),
    "bank": words("eet"),
    "meester": words("de"),
    "team": words("het jullie ons"),
    "weekend": words("dit elk fijn goed komend prettig volgend vorig"),
    "computer": words("deze mijn"),
    "hoogte": words("de ter"),
    "kassa": words("aan"),
    "stap": words(
        "deze die een eerste elke goede grote ik je kan kleine mijn nieuwe per tweede "
        "volgende voor wil "
    ),
    "slim": words("ben best erg genoeg heel is niet te wel zo"),
    "oom": words("een haar me mijn mn n zijn"),
    "leer": words("ik"),
    "brug": words("de een"),
    "master": words("web"),
    "las": words("ik"),
    "entree": words("de gratis"),
    "status": words("de"),
    "docent": words("de hybride mijn onze"),
    "manager": words("de met mijn onze"),
    "teamleider": words("de met mijn onze"),
    "arts": _SEEN_AS_PATIENT,
    "huisarts": _SEEN_AS_PATIENT,
    "dokter": _SEEN_AS_PATIENT,
    "tandarts": _SEEN_AS_PATIENT,
    "psycholoog": _SEEN_AS_PATIENT,
    "therapeut": _SEEN_AS_PATIENT,
    "fysiotherapeut": _SEEN_AS_PATIENT,
    "fysio": _SEEN_AS_PATIENT,
    "coach": words("de een met mijn"),
    "zuster": words("me mijn mn"),
    "directeur": words("de mijn onze van"),
    "school": words("mijn van"),
    "auto": words("de een eigen met mijn per"),
    "bol": words("bij een hoe via"),
}
"""A synonym (folded) does not count right behind one of these words."""

BLOCKED_AFTER: Final[dict[str, frozenset[str]]] = {
    "ik werk nu": words("via voor niet"),
    "buiten": words("dat de dienst eu europa het mijn nederland om school schooltijd werktijd "),
    "binnen": words(
        "1 2 3 4 5 6 afzienbare de deze drie een het jullie komen kort mijn n nu schooltijd "
        "twee vier "
    ),
    "ik heb niks": words("aan met mee tegen te op van"),
    "heb niks": words("aan met mee tegen te op van"),
    "geen papieren": words("van voor"),
    "geen papier": words("van voor"),
    "geen ervaring": words("als bij in met op"),
    "nog geen ervaring": words("als bij in met op"),
    "zonder ervaring": words("als bij in met op"),
    "nog nooit gewerkt": words("als bij in met op"),
    "nooit gewerkt": words("als bij in met op"),
    "geen werk": words("als in met waar"),
    "geen baan": words("als bij die in met waar"),
    "hoogte": words("blijven brengen houden van"),
    "energie": words("kwijt meer om over rekening van voor"),
    "stap": words("terug in maken naar over verder voor zetten"),
    "slim": words("genoeg om zijn"),
    "ontslag": words("neem nemen"),
    "geen diploma": words("nodig"),
    "geen diplomas": words("nodig"),
    "startkwalificatie": words("nodig"),
    "eigen baas": words("worden"),
    "docent": words("worden"),
    "entree": words("is"),
    "verkoop": words("ik mijn"),
    "in dienst": words("komen neem nemen"),
    "auto": words("monteur repareren techniek"),
    "bouw": words("graag ik"),
    "universiteit": words("twente"),
    "metaal": words("unie"),
    "wegen": words("mee"),
}
"""A synonym (folded) does not count right before one of these words."""

NEEDS_NEAR: Final[dict[str, frozenset[str]]] = {
    "ik las al": words("jaar jaren jr lang sinds"),
    "ik las nu al": words("jaar jaren jr lang sinds"),
    "flex": words("contract werk werken ben of uitzend zzp niet geen moet"),
    "uitzend": words("contract werk werken via of flex"),
    "kinderopvang": words("werk gewerkt werkte medewerker leidster ben zit"),
    "middelbare school": words("zit nog nu ga klas op"),
    "leerling": words("ben school zit"),
    "stap": words(
        "aanvragen bestaat gestopt krijgen open weer budget de die geld het krediet "
        "nog potje regeling subsidie vergoeding "
    ),
    "slim": words("aanvragen de geld mkb regeling scholing subsidie"),
    "oom": words("bijdrage fonds geld o&o subsidie vergoeding"),
    "expeditie": words("regeling subsidie"),
    "liv": words("bedrijf regeling subsidie voordeel"),
    "wo": words(
        "bachelor diploma gedaan gestudeerd hbo heb master niveau opgeleid opleiding studie werk "
    ),
    "a 1": _LANGUAGE_TEST,
    "a 2": _LANGUAGE_TEST,
    "b 1": _LANGUAGE_TEST,
    "b 2": _LANGUAGE_TEST,
    "c 1": _LANGUAGE_TEST,
    "dc": words("gewerkt in magazijn werk"),
    "dj": words("ben was"),
    "hr": words("afdeling ben gewerkt in werk"),
    "action": words("bij de"),
    "praxis": words("bij de"),
    "kunst": words("de gewerkt"),
    "mode": words("de gewerkt"),
    "agente": words("ben was werk"),
    "heftruck": words("certificaat chauffeur de met op rijden"),
    "boa": words("als ben gewerkt was werk"),
}
"""A synonym (folded) only counts nearly alone in the message or with one of these words in it."""
