"""Whether a school was finished, and schooling that is described rather than named.  Pure."""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Collection

from bot.nlu.countries import CITIES, COUNTRIES
from bot.nlu.text import folded
from bot.nlu.unschooled import ANYWHERE, WHEN_ASKED
from bot.nlu.words import phrases

OWN_COUNTRY = phrases(
    """
    mijn land | eigen land | thuisland | geboorteland | land van herkomst | mijn vaderland |
    ander land | het buitenland | buitenland | my country
    """
)
ABROAD = tuple(map(folded, (*COUNTRIES, *CITIES)))
_ANYWHERE = "|".join(sorted((*ABROAD, *OWN_COUNTRY), key=len, reverse=True))
_TOWN = "|".join(sorted(map(folded, CITIES), key=len, reverse=True))
_SCHOOL = (
    r"(?:\w*school|\w*studie|gestudeerd|studeerde|\w*opleiding|\w*universiteit|universitair|college|\w*diploma"
    r"|onderwijs|studeren|lyceum|liceum|licee|lise|gymnasium|technikum|afgestudeerd|bachelor|master|ausbildung|vakbekwaamheid)"
)
_NATIONALITY = (
    r"(?:pools|duits|belgisch|vlaams|bulgaars|roemeens|turks|syrisch|marokkaans|oekrai?ens|russisch|iraans|iraaks"
    r"|afghaans|eritrees|ethiopisch|surinaams|antilliaans|spaans|italiaans|grieks|hongaars|brits|amerikaans|indiaas"
    r"|pakistaans|egyptisch|tunesisch|algerijns|libanees|braziliaans|colombiaans|indonesisch|servisch|kroatisch"
    r"|bosnisch|tsjechisch|slowaaks|litouws|lets|estisch|moldavisch|georgisch|armeens|jemenitisch|nigeriaans"
    r"|ghanees|kaapverdisch|filipijns|buitenlands|soedanees|somalisch)e?"
    r"|portugees|portugese|chinees|chinese|libanese|ghanese|soedanese|franse?|surinaamse"
)
FOREIGN_DIPLOMA = re.compile(
    rf"\b(?:{_NATIONALITY}) (?!les\b|taal\b)(?:\w+ ){{0,2}}(?:{_SCHOOL}|papieren|getuigschrift|diplomas)\b"
)
"""A diploma called after a country."""
FOREIGN_TOWN_SCHOOL = re.compile(rf"\b{_SCHOOL} ?,? (?:van |in |te )?(?:{_TOWN})\b")
_KIN = (
    r"(?:mijn|mn|m n|onze|ons|me) (?:\w+ )?(?:zoon|zoontje|dochter|dochtertje|kind|kinderen|kids|kinders|broer|broertje|zus|zusje"
    r"|man|vrouw|vriend|vriendin|partner|neef|neefje|nicht|nichtje|kleinzoon|kleindochter|puber|jongste|oudste"
    r"|vader|pa|moeder|ma|collega|zwager|schoonzus|oom|tante|ex)\b"
)
_OF_KIN_BEHIND = re.compile(
    r"^(?:[?,.!] ?|nee |neen |diploma |opleiding |school )*(?:(?:dat|die|het|daar) )?(?:is|was|heeft|had|haalde|deed|hoort bij|staat)? ?"
    rf"(?:alleen |wel |dus |echt |natuurlijk )?(?:(?:die |dat |het diploma |de opleiding )?van )?{_KIN}(?! (?:en|ik)\b)"
)
_RELATIVE = re.compile(
    rf"\b{_KIN}"
    r"(?: (?!ik\b|ikzelf\b|dus\b|zelf\b|maar\b|mij\b|me\b|wij\b|we\b|want\b|verdient\b|werkt\b)\w+){0,9}"
    r" (?:zit|zitten|doet|deed|heeft|had|volgt|volgde|gaat|ging|studeert|haalde|is|was)"
    r"(?: (?!ik\b|ikzelf\b|dus\b|zelf\b|maar\b|mij\b|me\b|wij\b|we\b|want\b)\w+){0,6} $"
)


def said_to_be_of_kin(behind: str) -> bool:
    """Tell whether a school before ``behind`` is said to be a relative's: "dat was mijn broer"."""
    return _OF_KIN_BEHIND.search(behind) is not None


def of_a_relative(before: str) -> bool:
    """Tell whether a school behind ``before`` is a relative's: "mijn dochter doet vwo"."""
    return _RELATIVE.search(f"{before} ") is not None


_RECOGNISED = re.compile(
    r"\b(?:evc|erken\w*|erkent|ervaringscertificaat|certificaat|certificeren|vakbekwaam\w*|aantonen|toetsen|vastleggen|waarderen|op papier"
    r"|alsnog|hoe krijg|(?:telt|geldt) (?:mijn |die |dat )?(?:werk)?ervaring)\b"
)
_SOMEBODY = re.compile(r"\b(?:mensen|iemand|lui|lieden|iedereen|als je|wie) $|\bevc(?: \w+){0,2} $")
_WORK_BEFORE = re.compile(
    r"\b(?:werk|doe|vak|jaar|jaren|ervaring|werkervaring|vakkennis|kennis|vaardigheden|kan|bezig|las|bouw|timmer|rij)(?: \w+){0,4} $"
)


_UNPAPERED = re.compile(r"zonder (?!en[ik])|geen papier")
"""Not "zonder enig diploma": that is said of somebody, not of their work."""


def unpapered_work(whole: str, phrase: str) -> bool:
    """Tell whether "zonder papiertje" is said of work that is to be recognised, or of others.

    "ik metsel al jaren zonder papiertje, kan dat erkend worden" says nothing of school.
    """
    before, found, _ = whole.partition(phrase)
    if not found or not _RECOGNISED.search(whole) or not _UNPAPERED.match(phrase):
        return False
    return bool(_SOMEBODY.search(before) or _WORK_BEFORE.search(before))


_OF_ANYBODY = re.compile(
    r"^(?:en |maar |of |hoi |hallo |dag |vraag |vraagje |even |eh |, |\? |: )*"
    r"(?:(?:kan|kun|mag|moet|kunnen|mogen|word|wordt|nemen|heb|lukt|gaat|hoe|is|zijn|bestaan|waar|welk|welke|wat)\b|(?:ook )?zonder\b(?=.*\b(?:je|men|iemand)\b))"
)
_ONESELF = re.compile(r"\b(?:ik|mij|me|mijn|mn|m n|wij|ons|onze|zoals)\b")


def of_anybody(sentence: str, phrase: str) -> bool:
    """Tell whether "zonder diploma" is asked of anybody: "mag je zonder diploma dakdekken"."""
    asked = phrase.startswith("zonder") and _OF_ANYBODY.match(sentence) is not None
    return asked and not _ONESELF.search(sentence)


_FOREIGN_SCHOOL = re.compile(
    rf"\b{_SCHOOL}\b(?: (?!hier\b|nederland)\w+){{0,3}} (?:, )?"
    rf"(?:in|uit|van|op|te) (?:de )?(?:{_ANYWHERE})\b"
    rf"|\b(?:in|uit|van) (?:de )?(?:{_ANYWHERE})\b ?,?(?: (?!hier\b|nu\b|nederland)\w+){{0,4}} {_SCHOOL}\b"
    rf"|{FOREIGN_TOWN_SCHOOL.pattern}"
    rf"|{FOREIGN_DIPLOMA.pattern}"
    rf"|\b(?:{_ANYWHERE})\b.{{0,60}}\b{_SCHOOL} (?:is |komt |heb ik |ook |nog |allemaal )*(?:van |uit )?(?:daar|daarvandaan|vandaar|ginds)(?: ook)?(?= ?(?:$|[.,!;]))"
)
_COURSES = r"(?:rijbewijs|zwemdiploma\w*|zwem|heftruck\w*|vca|bhv|ehbo|veterdiploma|inburgering\w*)"
_NO_DIPLOMA = re.compile(
    r"\b(?:nooit|nergens) (?:ook maar |echt )*(?:wat|iets|een ding|een school|een opleiding) (?:\w+ )?(?:afgemaakt|afgerond|gehaald|voltooid)\b"
    r"|\b(?:zonder|geen|nooit|nul|0|nergens|alles behalve|niet) (?:een |1 |enkel |enkele |enig |school ?|ook maar |officieel |echt )+"
    r"(?:diplomas?|papiertjes?|getuigschrift)\b(?! (?:nodig|voor|ervoor|daarvoor|hiervoor)\b)"
    r"|\b(?:nul|0|zero|nooit|nergens) (?:diplomas?|papiertjes?)\b(?! (?:nodig|voor|ervoor|daarvoor|hiervoor)\b)"
    rf"|\benige (?:diploma|papier\w*)\b[^.?]{{0,30}}\b{_COURSES}\b"
    rf"|\balleen (?:maar )?(?:een |mijn )?{_COURSES}(?: en (?:een )?\w+)? ?(?:gehaald|diploma)?$"
    r"|\bverder (?:geen|nooit|niet) (?:school|opleiding|naar school)\b"
    r"|\bheb(?:ben)? niet diploma\b"
    r"|\bniet naar (?:de )?school (?:gegaan|geweest|gekund|gemogen)\b|\bnooit (?:naar|op) school\b"
    r"|\bopleiding ?\?? ?,? ?(?:drie keer |helemaal |gewoon |eigenlijk |heb ik )?(?:niks|niets|nul) ?[.!]*$"
    r"|\bgeen (?:\w+ )?school (?:gehad|gedaan|gevolgd|gekend)\b|\bnooit een school (?:van|gezien|afgemaakt|gehad)\b"
    r"|\bschool (?:heb ik )?(?:niks|niets|nul)\b(?! (?:voor|mee|met|aan)\b)"
)
_STUDIED_IN_VAIN = re.compile(
    r"\b(?:gestudeerd|studeerde|studie|ge?studeert)\b[^.?]{0,60}\b(?:zonder af te studeren|(?:niet|nooit) (?:\w+ ){0,2}(?:afgestudeerd|afgemaakt|afgerond|voltooid|gehaald)|zonder (?:diploma|titel|bul))\b"
)
_UNREAL_BEFORE = re.compile(r"\b(?:had|zou)(?: \w+){0,3} $")
_UNREAL_BEHIND = re.compile(
    r"^(?:\w+ ){0,2}(?:moeten|willen|kunnen) (?:halen|doen|worden|afmaken|hebben)\b"
)


def only_hoped_for(before: str, behind: str) -> bool:
    """Tell whether a school never was: "ik had mbo 4 moeten halen"."""
    return bool(_UNREAL_BEFORE.search(before) and _UNREAL_BEHIND.search(behind))


_FIELD = (
    r"(?:geneeskunde|medicijnen|rechten|rechtsgeleerdheid|psychologie|sociologie|filosofie|econometrie|tandheelkunde|diergeneeskunde"
    r"|farmacie|sterrenkunde|natuurkunde|scheikunde|wiskunde|geschiedenis|kunstgeschiedenis|antropologie|politicologie"
    r"|theologie|taalkunde|bestuurskunde|biomedische wetenschappen|letteren|archeologie)"
)
_STUDY_OF_YEARS = re.compile(
    r"\b(?:een|1|anderhalf|twee|2|drie|3|half|paar|n) ?(?:jaar|jaartje|semester|maanden|blauwe maandag|tijdje)"
    rf"(?: (?:de studie|studie|bachelor|van de studie))? {_FIELD}\b(?! (?:gegeven|les))"
    rf"|\b(?:halfjaar|halfjaartje|jaartje|begonnen aan|gestopt met) (?:de studie |een studie )?{_FIELD}\b(?! (?:gegeven|les))"
)
_STUDIED_FIELD = re.compile(
    rf"(?<!hbo )\b{_FIELD}\b(?:(?! (?:maar|niet|nooit|half)\b)(?: ?,)? \w+){{0,6}} (?:gestudeerd|afgestudeerd|gaan studeren|gedaan aan de (?:uni|universiteit))\b"
    r"(?!(?: ?,)? (?:maar )?(?:\w+ )?(?:niet|nooit|half|zonder|gestopt))"
    rf"|\b(?:gestudeerd heb ik|ik heb gestudeerd|afgestudeerd in(?: de)?|studeerde(?: ik)?(?: af in)?) (?:de )?{_FIELD}\b(?!(?: ?,)? (?:maar )?(?:\w+ )?(?:niet|nooit|half|zonder|gestopt))"
)
_GRADUATED = re.compile(
    r"\bafgestudeerd (?:\w+ ){0,3}(?:aan|van|bij) (?:de |het )?(?:erasmus|radboud|vu|uva|rug|tu|wur|uvt|ul)\b|\b(?:tu|th) (?:in )?(?:delft|eindhoven|twente|enschede)\b|\baan de (?:ut|tu|tue|uva|vu|rug|uu|wur|eur)\b(?: \w+){0,3} (?:gestudeerd|afgerond|gehaald|afgestudeerd|gedaan)\b|\bafgestudeerd (?:als )?(?:jurist|econoom|psycholoog|arts|bioloog|historicus|socioloog|filosoof|natuurkundige|scheikundige|wiskundige|apotheker|tandarts|dierenarts|politicoloog|antropoloog)\b|\b(?:mijn|de) bul (?:gehaald|behaald)?\b"
)
_ASSOCIATE = re.compile(r"^(?:een |ik heb |heb )*ad (?!\d)\w{4,}")


def _asked(plain: str, start: int, value: str) -> bool:
    """Tell whether it is only asked about; who asks something without a diploma has none."""
    end = plain.find(".", start)
    return (
        _ASKS.search(plain, start if value == "geen" else 0, end if end > 0 else len(plain))
        is not None
    )


_MINE = re.compile(r"\b(?:mijn|mn|ik heb|heb ik|ik had)\b")
_ASKS = re.compile(r"\?|^(?:hoe|wat|waar|wie|welke?|is|zijn|kan|kun|mag|moet|geldt|telt|bestaat)\b")


_IN_CLASS = re.compile(
    r"\b(?:[1-4](?: e| de)?|examenjaar|examenklas|eindexamen) (?:kader|basis|gemengd|tl|gt|gl|kb|bb|kgt)\b"
)
"""A year of vmbo by the name of its level: "3 kader"."""


_BELOW_UNIVERSITY = frozenset({"geen", "vmbo", "havo_vwo"})


def read_schooling(
    plain: str, known: Collection[str], pending: str | None = None
) -> tuple[str, int, int] | None:
    """Give (education, start, end) that a folded text describes rather than names.

    ``known``: what was read already, which goes first but for a university after it.  A question says nothing here, but
    for a school abroad, which somebody has who asks what it is worth.
    """
    if not _BELOW_UNIVERSITY.issuperset(known):
        return None
    if not known and (found := _IN_CLASS.search(plain)):
        return "vmbo", found.start(), found.end()
    ways = [
        ("geen", _NO_DIPLOMA),
        ("geen", ANYWHERE),
        ("buitenland", _FOREIGN_SCHOOL),
        ("wo_onaf", _STUDIED_IN_VAIN),
        ("wo_onaf", _STUDY_OF_YEARS),
        ("wo", _GRADUATED),
        ("wo", _STUDIED_FIELD),
    ]
    if pending == "education":
        ways += [("hbo", _ASSOCIATE), ("geen", WHEN_ASKED)]
    if known:
        ways = [way for way in ways if way[0].startswith("wo")]
    for value, pattern in ways:
        found = pattern.search(plain)
        mine = value == "buitenland" and _MINE.search(plain)
        if found and (mine or not _asked(plain, found.end(), value)):
            if value == "wo" and _BROKEN_OFF.search(plain, found.end()):
                value = "wo_onaf"
            return value, found.start(), found.end()
    return None


_DONE = r"(?:afgestudeerd|geslaagd|afgemaakt|afgerond|gehaald|behaald|af|voltooid|klaar|uitgelezen|afgesloten|uitgezeten)"
_TEST = (
    r"(?:scriptie|co ?schap\w*|stages?|eindstages?|examens?|eindexamens?|afstuderen|afstudeer\w+|vak|vakken|toets\w*|proeve"
    r"|verslag|eindopdracht|werkstuk|rekenen|praktijk\w*)"
)
_BROKEN_OFF = re.compile(
    r"\b(?:gestopt|gestaakt|afgebroken|afgehaakt|uitgevallen|gekapt|onderbroken|gezakt|mislukte?|geprobeerd|niet gelukt|halverwege"
    r"|onafgemaakt|gestrand|opgehouden|weggegaan|vertrokken|afgeknapt|weggelopen|weggestuurd|afgestuurd|geschorst|gestuurd|vanaf gegaan"
    r"|vastgelopen|afgekapt|uitgeschreven|gedropt|gedropped|ge?dropte?|drop ?out|dropout|voortijdig|vroegtijdig|uitgestapt|ermee opgehouden|de brui aan gegeven|handdoek|niet doorgegaan|gesjeesd)\b"
    r"|\b(?:eruit|tussenuit|ervan tussen) (?:gestapt|geknepen|gegooid|getrapt|gevlogen|gegaan)\b"
    r"|\b(?:laten|lieten|liet) (?:\w+ )?(?:schieten|vallen|lopen|zitten)\b|\bnooit de eindstreep\b"
    rf"|\b(?:niet|nooit|nie|half|net niet)(?: \w+){{0,2}} {_DONE}\b"
    r"|\b(?:voor de )?(?:half|helft|driekwart|deels|gedeeltelijk) (?:gedaan|gevolgd|gelopen|afgelegd|doorlopen)\b"
    r"|\bbijna (?:\w+ )?(?:afgemaakt|afgerond|gehaald|behaald|voltooid)\b"
    r"|(?<!niet )\b(?:niet|nooit|geen|zonder|nie)(?: (?:het|een|mijn|dat|eind|laatste))*"
    r" (?:papiertje|papier|diploma|examen|eindexamen|bul|titel|getuigschrift)\b"
    r"|\b(?:een|1|twee|2|drie|3) van de (?:twee|2|drie|3|vier|4|vijf|5) jaar\b|^zonder$|\bpraktijk (?:niet|nooit)\b"
    rf"|\bgeen (?:een|1|enkele) {_DONE}\b"
    r"|\bzonder (?:af te studeren|iets|het af te maken|af te maken)\b"
    r"|\btot (?:en met |aan )?(?:(?:in )?(?:de|het) )(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-6] (?:e|de|ste)?|laatste)\b"
    r"|\b(?:een|1|anderhalf|twee|2|drie|3) jaar van de (?:twee|2|drie|3|vier|4|vijf|5|zes|6)\b"
    rf"|\b(?:op|behalve|alleen|nog) (?:mijn |de |het |een |wat |1 |2 |twee )*{_TEST} (?:na|nog (?:doen|niet|halen)|niet (?:gehaald|gedaan)|ontbreekt|mis)\b"
    rf"|\bmis(?:te)? (?:ik )?(?:nog |alleen |net )*(?:een |1 |twee |2 |mijn |de )*(?:paar )?{_TEST}\b"
    rf"|\b{_TEST} (?:\w+ )?(?:niet|nooit|nie) (?:gedaan|gehaald|gemaakt|afgelegd)\b"
    r"|\b(?:niet|nooit) (?:meer )?(?:terug|teruggekomen|teruggegaan|terug gegaan|verder gegaan|hervat|opgepakt)\b"
    r"|\bna (?:een|1|anderhalf|twee|2|drie|3|half|paar)(?: half| paar)? (?:jaar|jaren|maand|maanden|weken) (?:weg|eruit|eraf|ermee|klaar|gewerkt|gaan werken)\b"
    r"|\balsnog (?:\w+ )?(?:afmaken|afronden|af te maken|af te ronden)\b"
    r"|\b(?:moest|moeten) (?:ik )?(?:\w+ )?(?:opgeven|afbreken|stoppen)\b|\bmoeten (?:opgeven|afbreken)\b"
    r"|\b(?:niet|nooit|nie) (?:\w+ ){0,3}ingeleverd\b"
    r"|\bbijna (?:klaar|af)\b[^.]*\b(?:maar|toen|kwam)\b"
)
"""Behind the name of a school: it was not finished."""
_BROKEN_OFF_BEFORE = re.compile(
    r"(?:\b(?:gestopt|stopte|gedropt|gekapt|opgehouden|afgehaakt|uitgevallen|gezakt|gestrand) (?:\w+ )?(?:met|op|bij|voor|van|tijdens)"
    r"|\bgestopt|\bhalve|\bhalf(?: (?:afgemaakte?|afgeronde?|voltooide?))?|\bniet (?:afgemaakt|afgerond|gehaald) ,|\bniet afgemaakte|\bniet afgeronde|\bonafgemaakte|\bonvoltooide|\bafgebroken"
    r"|\b(?:na|tot en met|tot aan|tot) (?:de |het )?(?:eerste|tweede|derde|vierde|vijfde|[1-6](?: e| de| ste)?)"
    r"(?: (?:klas|klasse|jaar|leerjaar))?(?: van)?"
    r"|\b(?:een|1|twee|2|drie|3) (?:klas|klassen|klasjes)(?: van)?|\bgesjeesde?(?: \w+){0,3}(?: ,)?"
    r"|\b(?:getrapt|gestuurd|gestopt|gegooid|gegaan|afgehaakt|vastgelopen|gekapt) in (?:de|het) \w+(?: e)?(?: klas| jaar)?(?: van| op)?"
    r"|\bop een haar na|\bnet niet|\bbijna|\bnet geen"
    r"|\b(?:afgegaan|weggegaan|weggestuurd|afgestuurd|afgetrapt|gevlogen) (?:van|uit|bij)"
    r"|\b(?:geen|zonder|nooit een?|nooit) (?:diploma|papiertje|examen|eindexamen)(?: gedaan| gehaald| gemaakt)? (?:van|voor|op|in)"
    rf"|\b(?:nog|alleen) (?:mijn |een |de |wat |1 )*{_TEST} (?:voor|van|in))"
    r"(?: (?:de|het|mijn|mn|een|n|t|die|examen|eindexamen|diploma))* $"
)
"""Right before it: the same."""
_SOME_YEARS = re.compile(
    r"\b(?:een|1|anderhalf|twee|2|half|halfjaar|paar|1 ,? 5|drie|3)(?: ?en een half)? (?:jaar|jaartje|jaren|maanden|blauwe maandag)(?: (?:van|de|het|een|op|aan|gedaan))* $"
    r"|\b(?:een|n) (?:blauwe maandag|tijdje|poosje)(?: (?:van|de|het|een|op|aan|gedaan))* $"
    r"|\b(?:ooit|wel|eens) (?:begonnen )?(?:aan|met|op) (?:de |het |een )?$"
)
"""Before a study that takes four years: it was begun, and not finished unless that is said."""
_FINISHED = re.compile(rf"(?<!niet )(?<!nooit )\b(?:{_DONE}|diploma|geslaagd|afgestudeerd)\b")


_FIRST_DONE = re.compile(r" ?(?:\w+ ){0,3}(?:gehaal[dt]|behaal[dt]|afgerond|afgemaakt)\b")
_WITH_SCHOOL = re.compile(
    r"\b(?:gestopt|gekapt|opgehouden|klaar) (?:\w+ )?met (?:de |mijn )?school\b"
)
"""After a diploma this only says that nothing came after it."""
_BEGUN = re.compile(
    r"\b(?:begon|begonnen|gestart|startte|ingeschreven|aangemeld) (?:\w+ )?(?:aan|met|op|bij|voor)(?: (?:de|het|een|mijn|n|t))* $"
)
_NOT_FOR_LONG = re.compile(r"\b(?:maar|toen|niet|niks|nooit|helaas)\b")


def broken_off(before: str, behind: str, long: bool) -> bool:
    """Tell whether a school was left, by the folded text ``before`` and ``behind`` its name.

    Both within its sentence.  ``long``: it is a study of some four years.
    """
    if _FIRST_DONE.match(behind):
        behind = _WITH_SCHOOL.sub(" ", behind)
    if _BROKEN_OFF.search(behind) or _BROKEN_OFF_BEFORE.search(before):
        return True
    if _BEGUN.search(before) and _NOT_FOR_LONG.search(behind):
        return True
    return long and bool(_SOME_YEARS.search(before)) and not _FINISHED.search(behind)


_VALUED = r"(?: (?!heb\b|ik\b)\w+){0,3} (?:zeggen|zegt|noemen|noemt|waard|telt|geldt|vergeleken|gewaardeerd|waarderen|erkennen|erkend|omzetten|niveau|als)\b"
_NOTHING = r"(?! (?:nog |heb ik |ik heb |verder |helemaal )*(?:niet|nie|niks|niets|nooit|geen))"
HERE = re.compile(
    rf"\bhier\b{_NOTHING}(?!{_VALUED})|(?<!niet )\bin nederland\b{_NOTHING}(?!{_VALUED})"
)
_CONTRACT_SIGNED = re.compile(
    r"\bvso\b.{0,40}\b(?:getekend\w*|tekenen|ondertekend|werkgever|werkdag|baas|ww|advocaat|jurist|uit dienst)\b"
    r"|\b(?:getekend\w*|tekenen|ondertekend|werkgever|werkdag|baas|ontslag|advocaat|jurist)\b.{0,40}\bvso\b"
)
"""A "vso" that is an agreement to leave a job, not a school."""


def signed_off(whole: str) -> bool:
    """Tell whether the "vso" of a folded text is an agreement to leave a job."""
    return _CONTRACT_SIGNED.search(whole) is not None


_SO = re.compile(r"\bdus(?: (?:ja|eigenlijk|gewoon|alleen|ik heb|blijft|nog))*$")
_ONLY = re.compile(
    r"\b(?:(?:ik heb|heb ik|heb|bleef|blijft|alleen) )+(?:zelf |dus |nog |toch |maar )*alleen"
    r"(?: (?:maar|mijn|mn|m n|het|een|over|nog))*$"
    r"|\b(?:blijft|bleef|hou ik|over)(?: (?:dus|alleen|mijn|mn|het))* (?:over )?$"
)
_IS_ALL = re.compile(
    r"(?:diploma )?(?:is|was) (?:dus |nu |nog )?(?:(?:het enige|alles|al) )?(?:wat|dat) (?:ik|er) "
    r"|(?:is|blijft) (?:\w+ )?over\b"
)
"""Around the only school that somebody finished."""


def concludes(before: str) -> bool:
    """Tell whether a school behind ``before`` is what somebody concludes: "dus havo"."""
    return _SO.search(before) is not None


def all_there_is(before: str, behind: str) -> bool:
    """Tell whether a school between these is said to be all that is left: "ik heb alleen mavo"."""
    return bool(_ONLY.search(before) or _IS_ALL.match(behind))
