"""What a message plainly asks, in words the classifier has seen too few of.  Pure.

Every rule needs two signs that are seldom met in anything else: a form of asking, and what is asked
about.  ``bot.nlu.guard`` decides when they count.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

from bot.nlu.shape import QUESTION_WORDS, is_statement, opens_question, told
from bot.nlu.sieve import Sieve
from bot.nlu.wished_person import wishes_person

_HELPED = r"(?:sprak|gesproken|contact|gebeld|belde|geholpen|hielp|te woord gestaan|aan de (?:lijn|telefoon)|gesprek|gechat|gepraat)"
_NUMBER = r"(?:nummer|telefoon ?nummer|tel ?nr)(?: (?:die|dat|waar|om|wat|te|ik|je|op|naar|jullie|kan|kun|mag|bellen|bel))*"
_TYPING = r"(?:typen|tikken|schrijven|lezen|spellen|spelling|toetsenbord|typ|schrijf|lees|appen|chatten|chat|computer|scherm)"
_HARD_TO_TYPE = (
    rf"\b(?:{_TYPING}\b(?: \w+){{0,4}} (?:niet|nie|lastig|moeil?ij?k|slecht|beroerd|traag|langzaam|minder|geen)"
    rf"|(?:niet|nie|lastig|moeil?ij?k|slecht|beroerd|geen)(?: \w+){{0,3}} {_TYPING})\b"
)
_ALONG = (
    r"(?:mee ?(?:(?:kan|kun|kunnen?|wil|willen|zou) )*(?:te )?(?:denk\w*|kijk\w*|sparren|praten|overleggen)"
    r"|meegaan|sparren|begeleid\w*|op weg helpen)"
)
_INDIRECT: Final = tuple(
    Sieve(pattern)
    for pattern in (
        # somebody who helped before
        rf"\b{_HELPED}\b.{{0,60}}\b(?:die|haar|hem|dezelfde(?: persoon| mevrouw| meneer)?)"
        r" (?:(?:ook|nu|misschien|even|vandaag|graag|alsjeblieft) )*(?:terug|weer|nog (?:een |n )?(?:keer|eens)|opnieuw|spreken|krijgen|bereiken|bellen|aan de lijn)\b",
        rf"\b{_HELPED}\b.{{0,60}}\b(?:is|werkt|zit) (?:zij|hij|ze|die)(?: \w+)? (?:er|vandaag|ook|nog|weer|daar)\b",
        rf"\b{_HELPED}\b.{{0,60}}\b(?:mag|kan|wil) ik (?:haar|hem|diegene|dezelfde|die (?:terug|weer|spreken|mevrouw|meneer|man|vrouw|persoon|collega))\b",
        r"\bis er (?:(?:ook|hier|ergens|nog|geen) )*(?:een |n )?(?:echt |echte )?(?:mens|persoon)(?= of\b(?! (?:een |n )?(?:\w+ )?(?:bot|robot|computer|machine)))",
        # by voice
        r"\b(?:mag|kan|kunnen|kun|zou|liever|graag|doe|doen)\b(?! ik de (?:theorie|toets))(?: (?!examen|toets|theorie|tentamen|cursus|les|opleiding)\w+){0,5}"
        r" (?:mondeling|telefonisch|(?:via|per|over|door) (?:de )?telefoon)\b(?! (?:examen|solliciteren|verkoop\w*|werk\w*|helpdesk))",
        r"\b(?:mag|kan|krijg|wil) ik (?:\w+ ){0,3}(?:telefoontje|belletje|gebeld worden)\b",
        r"\bgeef (?:me|mij) (?:\w+ ){0,2}(?:belletje|telefoontje)\b",
        r"\b(?:kan|mag|kunnen) (?:ik|we) (?:\w+ ){0,4}langs ?komen (?:om|en) (?:\w+ ){0,3}(?:vertellen|praten|bespreken|uitleggen|doen)\b",
        r"\b(?:vertel|bespreek|deel|doe|leg)\b(?: \w+){0,10} (?<!niet )(?:aan|met) (?:een |n )?(?:echt |echte )?mens\b",
        r"\b(?:nummer|telefoonnummer)\b(?: \w+){0,5} (?:medewerker|adviseur|consulent|iemand|mens|persoon|collega)\b",
        r"\b(?:zitten|werken|lopen) er (?:ook |nog |wel |hier |bij jullie |echt )*(?:echte |gewone )?mensen\b(?: (?:bij jullie|achter|hier|op kantoor)\b| ?$| ?\?)",
        r"\b(?:kom|kwam) (?:ik )?(?:eigenlijk |toch )?liever (?:\w+ ){0,3}langs\b|\bliever (?:\w+ ){0,2}langs ?komen\b",
        r"\b(?:meer aan|wil|wou|zoek|liever|geef|heb) (?!(?:\w+ )*werk)(?:\w+ ){0,3}(?:iemand|een mens|een persoon) die (?:gewoon |even |eens |samen |rustig |echt )*(?:met (?:me|mij) )?(?:gewoon |even |eens |samen |rustig |echt )*"
        r"(?:spart|sparren|mee ?denkt|mee ?kijkt|praat|uitlegt|de tijd neemt|doorpraat|doorneemt)\b(?! (?:veel|graag|te)\b)",
        r"\b(?:vul|doe|bespreek|regel) (?:ik )?(?:dit |dat |het )?(?:liever|graag|het liefst) (?:samen )?met iemand\b",
        rf"\b{_NUMBER}.*{_HARD_TO_TYPE}|{_HARD_TO_TYPE}.*\b{_NUMBER}",
        # somebody who thinks along
        r"\b(?:is er|hebben jullie|heb je|heeft u|kan er)(?: \w+){0,3} (?:iemand|coach|adviseur|begeleider|consulent|mens|persoon)"
        r" (?:die |om )?(?:\w+ )?met (?:mij|me)\b(?: (?!niet\b)\w+){0,5} (?:kijk\w*|denk\w*|praten?|overleg\w*|bespreek\w*|bespreken|door ?nemen|doorneemt)\b",
        rf"\b(?:kan|kun|kunnen|zou|wil|mag|is|bestaat|hebben|heb)\b(?: \w+){{0,4}} (?:iemand|mens|persoon)\b(?: (?!niet\b)\w+){{0,5}} {_ALONG}\b",
        rf"^(?!.*\bwerk\w* (?:\w+ ){{0,4}}met iemand\b).*\b(?:zoek|nodig|wil|liefst|zou graag)\b(?: (?!niet\b|geen\b|werk\w*|samen)\w+){{0,4}} (?:iemand|mens|persoon)\b(?: \w+){{0,3}} (?:die|om|met wie|waarmee)\b(?: (?!niet\b|geen\b)\w+){{0,4}} {_ALONG}\b",
        rf"\b(?:iemand|mens|persoon) nodig (?:die|om|met wie|waarmee)\b(?: \w+){{0,4}} {_ALONG}\b",
    )
)

_HELP: Final = re.compile(
    r"\bwaar ?(?:mee|voor) (?:kan|mag) ik (?:hier|bij (?:u|jullie|jou|je)|op (?:deze|jullie) (?:site|pagina|chat|website))(?: \w+){0,2}? (?:aankloppen|terecht)\b"
    # "waar kan ik hier terecht" asks for a desk in the region; with "mee" or "voor" it asks what for.
    r"|\bwaar (?:kan|mag) ik (?:hier|bij (?:u|jullie|jou|je)|op (?:deze|jullie) (?:site|pagina|chat|website))(?: \w+){0,2}? (?:mee|voor) (?:aankloppen|terecht)\b"
    r"|\bwat (?:hebben|heb|heeft|heb t) (?:jullie|je|jij|u) (?:\w+ ){0,3}te bieden\b"
    r"|\bwaar ?mee (?:kunt|kun|kan|kunnen) (?:u|je|jij|jullie) (?:mij|me|ons|mensen) (?:\w+ ){0,3}(?:helpen|van dienst zijn|bijstaan)\b"
    r"|\bwaar (?:kunt|kun|kan|kunnen) (?:u|je|jij|jullie) (?:mij|me|ons|mensen) (?:\w+ ){0,3}(?:bij|mee) (?:helpen|van dienst zijn)\b"
    r"|\bwat (?:doen|doet|doe) (?:jullie|je|jij|u) (?:hier |zoal |allemaal |precies |eigenlijk )+\??$"
)

_PROMISED = (
    r"(?:toegezegd|beloofd|belooft|beloven|verzekerd|gegarandeerd|garantie|garandeert|garanderen|garandeer|zekerheid"
    r"|zekk?er (?:van )?(?:een )?(?:werk|baan|plek))"
)
_WORK_AFTER = r"(?:werk|baan|baantje|plek|arbeidsplaats|contract|vaste plek)"
_GUARANTEE: Final = re.compile(
    rf"\b{_PROMISED}\b.*\b{_WORK_AFTER}\b|\b{_WORK_AFTER}\b.*\b{_PROMISED}\b|\b{_PROMISED}$"
)
_AFTERWARDS: Final = re.compile(
    r"\b(?:diploma\w*|papier\w*|opleiding|cursus|certificaat|daarna|straks|na afloop|klaar ben|haal|gehaald|slaag|geslaagd|traject|bbl)\b"
)

_VACANCY: Final = re.compile(
    r"\b(?:vac|vak)(?:a|e)?t[uie]+r\w*\b|\bopenstaande (?:banen|functies|plekken)\b"
    r"|^(?:\w+ ,? ?){0,2}(?:heb|hebt|hebbe|hebben|weet|weten) (?:je|jij|u|jullie|ge|gij) (?:\w+ ){0,3}(?:werk|werkplek|baan|baantje|banen|baas)\b"
    r".*\b(?:voor (?:mij|me)|in de buurt|vrij|omgeving|dichtbij|die (?:nog )?iemand zoekt)\b"
)
_LEARNING: Final = re.compile(
    r"\b(?:opleiding\w*|cursus\w*|bbl|bol|leerplek\w*|leerbaan|leerbanen|leerwerk\w*|school|stage\w*|diploma\w*|les|lesgeven|docent\w*)\b"
)
_OWN_PEOPLE: Final = re.compile(
    r"\b(?:mijn|ons|onze|eigen) (?:bedrijf|zaak|personeel|vacature\w*)\b"
)
_OFFICIAL: Final = re.compile(
    r"\b(?:officieel|officiee?ls|op papier|zwart op wit|erkend|erkennen|erkenning|aantonen|aan te tonen|bewijs|bewijzen|bewijsje|certificaat|toets|examen)\b"
)
_SKILLED: Final = re.compile(
    r"\b(?:nooit (?:\w+ ){0,2}(?:examen|diploma|papieren)|zonder (?:\w+ )?(?:papier\w*|diploma\w*|examen)|geen (?:\w+ )?(?:papier\w*|diploma\w*|examen)|praktijk|ervaring"
    r"|zelf geleerd|zelf aangeleerd|(?:jaar|jaren) (?:ervaring|gewerkt|gedaan))\b"
)
_MAKE_IT: Final = re.compile(
    r"\b(?:laten|maken|krijgen|zetten|vastleggen|aantonen|aan te tonen|bewijzen|erkennen|doen|halen)\b"
)

_SECRET: Final = re.compile(
    r"\b(?:hou|houd|houden|blijft|blijven)\b.{0,25}\b(?:voor (?:je|jullie|jezelf|uzelf)|onder ons|geheim|vertrouwelijk|tussen ons)\b"
)

_OPEN: Final = re.compile(r"\bwat (?:is|staat|staan|zijn) er(?: \w+){0,4} open (?:voor|als|met)\b")
"""Asked of schemes, of which one was just said to be closed."""
_BACK_TO_SCHOOL: Final = re.compile(
    r"\b(?:moet|moest|hoef) ik(?: \w+){0,3} (?:naar school|(?:de )?schoolbanken)\b"
)
_AS_A_WOMAN: Final = re.compile(r"\bals (?:vrouw|meisje|meid|dame|moeder van \d\d)\b[^.!?]*\?")

_HARM: Final = re.compile(
    r"\b(?:ongeluk\w*|ongeval\w*|\w*gevaarlijk\w*|dodelij\w*|dood|doden|doodgaan|sterf\w*|sterven|verongeluk\w*|omgekomen|omkomen"
    r"|om het leven|overl[ei]\w*|gewond\w*|geelektrocuteerd|elektrocutie|onveilig\w*|(?:val(?:len|t)?|springen|donder\w*|lazer\w*) \w*(?: \w+){0,6} ?(?:naar beneden|eraf|van (?:het|een|de) (?:dak|steiger|ladder))"
    r"|kom(?:en|t) (?:\w+ ){1,3}om (?!te\b)|kans op \w*(?:ziekte|kanker|long\w*)|stoflong\w*|schok|schokken|verbrand\w*|asbest)\b"
)
_TRADE: Final = re.compile(
    r"\b(?:\w*bouw|\w*dak|\w*daken|dakdek\w*|steiger\w*|windmolen\w*|windturbine\w*|hoogspanning\w*|\w*monteur\w*|lasser\w*|lassen"
    r"|elektricien\w*|\w*installat\w*|vak|beroep|sector|techniek|werkplaats|bouwplaats\w*|machine\w*|heftruck\w*|kraan|kranen|kraanmachinist\w*"
    r"|metaal|haven|scheepswerf|bouwvakker\w*|stratenmaker\w*|schilder\w*|loodgieter\w*|slo+p\w*|\w*zaag|boomverzorg\w*|groen|graafmachine\w*|netbeheer\w*|kabels?)\b"
)
_I_THINK: Final = re.compile(
    r"\b(?:lijkt|leek|vind|denk|dacht|hoor|hoorde|las|zag|weet|vraag|vroeg) (?:me|mij|ik)(?: (?:me|mij) af)?\b|\bik (?:hoor|hoorde|las|zag|vind|denk|vraag me af)\b"
)
_SELF: Final = re.compile(
    r"\b(?:ik|k|mij|me|mijn|mn|mezelf|mijzelf|mien|wij|we|ons|onze|hij|haar|hem|zichzelf|leven zat|liever)\b"
)

_HAPPENS: Final = re.compile(
    r"(?:gebeur|val|kom|sterf|sterv|raak|raken|spring|loop|lopen|heb)\w* (?:er|je|ze|die|de|daar|hier)\b"
)
_METHOD: Final = re.compile(
    r"\b(?:hoe hoog|welke hoogte|hoeveel (?:volt|meter|stroom|ampere)|(?:zeker|meteen|direct|gelijk) dood|pijn\w*|snelst\w*|makkelijkst\w*|overleef\w*)\b"
)
"""How death comes about is never a question about a trade."""

_BODY: Final = re.compile(
    r"\b(?:doof|dove|doven|slecht ?horend\w*|hard ?horend\w*|slecht ?ziend\w*|blind|blinde|blinden|kleurenblind\w*|rolstoel\w*|prothese|kunstbeen"
    r"|gehoorapparaat\w*|eenarmig\w*|gebarentaal|epilep\w*|gehandicapt\w*|invalide|handicap|spierziekte|(?:een|1) (?:oog|arm|hand|been)|(?:mis|mist|missen|kwijt) (?:een |twee |drie |mijn |de )*(?:vingers?|duim|hand|arm|been|oog|teen|voet))\b"
)
_BECOMES: Final = re.compile(r"\bword\w*\b|\braak\w*\b|\bblind (?:van|lassen|maken)\b")

LONG = 14  # words
_TAIL = 26
_SENTENCE: Final = re.compile(r"[.!?;]")
_ASKING: Final = re.compile(
    r"\b(?:kan|kun|mag|moet|heb|krijg|ga|ben|word|haal|zou|kom|betaal|houd|hou) (?:ik|je|jij|jullie|u|we)\b"
    r"|\b(?:is|zijn|kan|mag|moet|bestaat|lukt|klopt|wordt|worden|krijgt|nemen|betaalt|vergoedt) (?:er|dat|dit|het|die|zoiets|hij|zij|ze|iemand|mijn|mn)\b"
    r"|\b(?:wie|wat|hoe|hoeveel|welke|waar) (?:betaal\w*|kost|kosten|verdien\w*|vergoed\w*|schuift|krijg\w*|moet|lang|veel)\b"
    r"|\b(?:af|weten|weet je|weet u|horen|vraag|vragen) (?:ook )?of (?:ik|je|er|hij|zij|ze|dat|het|wij|we|iemand)\b"
)
_WHAT_FITS: Final = re.compile(
    r"\bwat (?:kan|zou|kun|past|moet|zal|raad|raden|is er|hebben|denk|denken|lijkt|nu|voor)\b|\b(?:wat|welk|welke|iets)\b.{0,30}\b(?:past|passen|geschikt|bij me|bij mij|voor me|voor mij)\b"
    r"|\bkan (?:je|u|jij|iemand) (?:me|mij)?(?: \w+)? ?helpen\b|\b(?:help|helpen)\b"
)
_TOPICS: Final = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            "ask_age",
            r"\bte oud\b|\bleeftijd\w*|\bop (?:mijn|m n|mn|deze) (?:leeftijd|\d\d)|\bnemen (?:ze|jullie|bedrijven) (?:je|me|mij|iemand)(?: \w+){0,3} (?:aan|nog)\b",
        ),
        (
            "ask_subsidies_money",
            r"\b(?:betaald|betaalt|vergoed\w*|vergoeding|subsidie\w*|potje|potjes|gratis|tegemoetkoming|kost|kosten|betalen)\b"
            r"|\b(?:houd|hou) (?:ik|je|we)\b(?: \w+){0,4} over\b"
            r"|\b(?:behoud|houd|hou|raak|verlies|kwijt)\b.{0,25}\b(?:uitkering|ww|bijstand|wia|wajong)\b",
        ),
        ("ask_salary", r"\b(?:verdien\w*|salaris|loon|schuift|bruto|netto)\b"),
        (
            "ask_requirements_diploma",
            r"\b(?:diploma\w*|vooropleiding|rijbewijs|eisen|vca)\b.{0,25}\b(?:nodig|hebben|vereist|verplicht|moet)\b|\bnodig\b.{0,20}\bdiploma",
        ),
        (
            "ask_training_routes",
            r"\b(?:opleiding\w*|cursus\w*|scholing|school|leren|leertraject|bbl|meelopen|stage|avondschool|omscholen|studeren|diploma halen)\b",
        ),
    )
)


def wants_person(plain: str) -> bool:
    """Tell whether a folded text asks for a person in other words than the plainest."""
    return any(p.search(plain) for p in _INDIRECT) or wishes_person(plain)


def asks_plainly(plain: str) -> str | None:
    """Give what a folded text asks in so many words that its topic is clear; else None."""
    if is_statement(plain):
        return None
    if _HELP.search(plain):
        return "ask_help_what_can_you_do"
    if _GUARANTEE.search(plain) and _AFTERWARDS.search(plain):
        return "ask_guarantee_job"
    if (
        _SKILLED.search(plain)
        and _OFFICIAL.search(_SKILLED.sub(" ", plain))
        and _MAKE_IT.search(plain)
    ):
        return "ask_evc_recognition"
    if _VACANCY.search(plain) and not (_LEARNING.search(plain) or _OWN_PEOPLE.search(plain)):
        return "looking_for_vacancy"
    if _SECRET.search(plain):
        return "ask_privacy_or_delete_data"
    if _BODY.search(plain) and not _BECOMES.search(plain):
        return "physical_limitation"
    if _OPEN.search(plain):
        return "ask_subsidies_money"
    if _BACK_TO_SCHOOL.search(plain):
        return "ask_training_routes"
    if _AS_A_WOMAN.search(plain):
        return "women_in_tech"
    return None


def asks_of_risk(plain: str) -> bool:
    """Tell whether a folded text asks how dangerous a trade is, and speaks of nobody in person."""
    asks = "?" in plain or opens_question(plain) or _HAPPENS.match(plain) is not None
    asks = asks or not QUESTION_WORDS.isdisjoint(plain.split())
    return (
        asks
        and _HARM.search(plain) is not None
        and _TRADE.search(plain) is not None
        and not _SELF.search(_I_THINK.sub(" ", plain))
        and not _METHOD.search(plain)
    )


def asked_at_the_end(plain: str) -> str | None:
    """Give the topic of the question a story ends in; None without one, or when it is "wat kan ik".

    What could suit somebody is what the intake finds out, so that is no question of its own.
    """
    words = plain.split()
    if len(words) < LONG:
        return None
    sentences = [s.strip() for s in _SENTENCE.split(plain) if s.strip()]
    tail = sentences[-1] if sentences else ""
    tail = " ".join(tail.split()[-_TAIL:])
    found = list(_ASKING.finditer(tail))
    if not plain.endswith("?") and not (found and _ASKING.search(told(tail), found[-1].start())):
        return None
    asked = tail[found[-1].start() :] if found else tail
    if _WHAT_FITS.search(asked):
        return None
    # "klopt dat?" points back at what was said just before.
    asked = asked if len(asked.split()) > 3 else tail
    return next((intent for intent, words_of in _TOPICS if words_of.search(asked)), None)
