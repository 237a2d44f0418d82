"""More ways people describe what they live on: "randstad belt als er werk is".  Pure: data only.

Beside those of ``bot.nlu.situations``, in the same order of kinds: what the bureau, the town hall or
the employer does, what goes on at home, and where somebody fled from.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

UKRAINIAN_TOWNS: Final = r"(?:kiev|kiew|kyiv|kijev|lviv|lvov|odessa|odesa|char?kov|char?kiv|khar?kiv|khar?kov|mariupol|marioepol|marjoepol|dnipro|dnjepr|zapori\w+|cherson|kherson|donetsk|donjetsk|donbas|loehansk|luhansk|lugansk|mykola[ij]\w*|nikolajev|vinn?[iy]t[sj]\w+|poltava|tsjernihiv|chernihiv|sumy|boetsja|bucha|irpin|melitopol|berdjansk|bachmoet|bakhmut)"
_UKRAINE = rf"(?:oekra\w+|ukra[iy]n\w*|oekrajin\w*|{UKRAINIAN_TOWNS})"
_AGENCY = r"(?:randstad|tempo ?team|manpower|adecco|olympia|luba|driessen|timing|start ?people|unique|tence|covebo|young ?capital|otto|(?:het |de |een |me |mijn )?(?:\w*uitzend\w+|bureau|intercedente?|planner|planning))"
_CALLS = r"(?:belt|bellen|appt|appen|smst|roept|roepen|mailt)"
_WORK_COMES = r"(?:als|wanneer|of|zodra) (?:er (?:weer |wat |iets |ergens |een )*(?:werk|klus\w*|iets|wat|plek|dienst|shift)|(?:ik|k) (?:\w+ ){0,2}(?:moet|kan|mag|wil)(?: \w+){0,2} (?:komen|werken|beginnen|invallen))"
_HOME_SINCE = r"(?:sinds|vanaf|vanwege|toen|nadat|na|voor|door|om|omdat)"
_CHILDREN = r"(?:kinderen|kids|kleintjes|kleinen|tweeling|geboorte|oudste|jongste|eerste kind|eerste|zoontje|dochtertje|zoon|dochter|baby|peuter)"
_RELATIVE = r"(?:ouders?|moeder|vader|ma|pa|man|vrouw|partner|zoon|dochter|broer|zus|zusje|broertje|oma|opa|schoonmoeder|schoonvader|kind)"
_HOUSE = r"(?:huishouden|huusholden|huushoolden|huisholden|huushouden|hoeshaaje|hoeshoaden)"
_BUSINESS = r"(?:winkel|zaak|bedrijf|tent|fabriek|baas|werkgever|vestiging|filiaal|restaurant|garage|kroeg|firma|hotel|cafe|drukkerij|bakkerij|slagerij)"
_END = r"(?= ?(?:[.,;!]|$)| (?:want|en|maar|omdat|dus|sinds|nu)\b)"
_DEGREE = r"(?:eerste|tweede|derde|vierde|vijfde|laatste)"

_COUNT = r"(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|paar|een paar|aantal)"
_PEOPLE = r"(?:man|mensen|jongens|medewerkers|werknemers|monteurs|vakmensen|krachten|personeelsleden|mannen|mannetjes|collega s|collegas)"

MORE: Final[Mapping[str, tuple[str, ...]]] = {
    "werkgever": (
        rf"\b(?:we|wij) zijn (?:\w+ )?met {_COUNT} {_PEOPLE}\b(?=.*\bzoek)",
        rf"\b(?:heb|hebben) (?:\w+ )?{_COUNT} (?:\w+ )?(?!jaars|keers)\w{{4,}}s in (?:vaste )?dienst\b",
        rf"(?:\b(?:met|heb|hebben|en)|,) (?:nu |nog |maar |al )?{_COUNT} (?:{_PEOPLE} )?(?:personeel|in (?:vaste )?dienst|op de loonlijst|onder me|onder mij|in loondienst)\b(?!.*\b(?:ploegleider|teamleider|voorman|chef)\b)",
        rf"\b(?:heb|hebben|run|runnen|ons|onze|mijn)(?: (?!werk|bij\b|in\b|zit\b|sta\b|gewerkt\b|oude\b|vorige\b)\w+){{0,3}} \w*(?:bedrijf|bedrijfje|bureau|firma|garage|zaak|werkplaats|onderneming) (?:met|van) {_COUNT} {_PEOPLE}\b",
        r"\b(?:heb|hebben|run|runnen) (?:\w+ ){0,2}(?:\w*bedrijf|\w*bedrijfje|firma|garage|zaak|onderneming|werkplaats)\b(?=.*\b(?:vind|vinden|zoek|zoeken|krijg|krijgen|kom|nodig)\b(?: \w+){0,3} (?:leerling\w*|stagiair\w*|personeel|vakmensen|monteurs?)\b)",
        r"\b(?:helpen|help|hulp)\b(?: \w+){0,3} aan (?:nieuwe |goede )?(?:leerling\w*|personeel|vakmensen|monteurs|stagiair\w*)\b",
        r"\bhoe kom(?:en)? (?:ik|we|wij) aan (?:\w+ )?(?:personeel|mensen|vakmensen|vakkrachten|monteurs|leerlingen|\w+(?:lassers|lasser s)|lassers|elektriciens|loodgieters|installateurs|technici)\b",
        r"\b(?:wij|we|krijgen|krijg)\b.{0,40}\bvacatures? (?:\w+ )?niet (?:\w+ )?(?:vol|vervuld|ingevuld|opgevuld|gevuld)\b",
        r"\b(?:wij|we) (?:komen|hebben|zitten met) (?:\w+ ){0,3}(?:mensen|handen|personeel|monteurs|mankracht|vakmensen|vakkrachten) (?:te ?kort|te weinig)\b",
        r"\b(?:wij|we|ik) (?:hebben|heb) (?:\w+ ){0,6}(?:jongens|man|mannen|mensen|meiden|krachten|vrouwen) (?:vast )?in (?:vaste )?dienst\b",
        r"\b(?:eigenaar|eigenaresse) van (?:\w+ ){0,3}\w*(?:bedrijf|bedrijfje|zaak|garage|installateur)\b(?=.*\b(?:man|mensen|versterking|vakman|monteurs?|leerlingen)\b)",
        r"\bik geef leiding aan (?:mijn|ons) (?:eigen )?\w*(?:bedrijf|bedrijfje|zaak)\b",
    ),
    "asielprocedure": (
        r"\basiel ?(?:aanvraag|verzoek|procedure) (?:\w+ ){0,4}(?:ingediend|gedaan|loopt|lopen|in behandeling|bezig)\b|\b(?:asiel|asylum) (?:\w+ )?(?:ge ?vraagd|ge ?vraagt|aangevraagd?|aangevraagt|loopt|claimed)\b",
        r"\b(?:vraag|vroeg|vragen|vroegen|heb|hebben) (?:\w+ ){0,2}asiel (?:aan|aangevraagd|gevraagd)\b|\b(?:mijn|onze) asiel ?(?:aanvraag|verzoek|zaak)\b(?!.*\b(?:goed|positief|gelukt|klaar)\b)",
        r"\b(?:eerste|tweede|nader|1 e|2 e)? ?(?:interview|gehoor|gesprek) (?:bij|met|van) (?:de )?ind\b(?=.*\b(?:nog|moet|komt|straks|volgende|wacht\w*)\b)",
        r"\bprocedure (?:\w+ )?loopt (?:nog|al|sinds)\b|\b(?:zit|ben) (?:nog )?in (?:een |de |mijn )?procedure\b",
        r"\b(?:interview|gehoor)\b.{0,24}\bind\b.{0,24}\bwacht(?:en)?\b",
        r"\bind\b.{0,30}\b(?:nog niet (?:beslist|geantwoord|klaar)|moet nog beslissen)\b",
    ),
    "oekraine": (
        rf"\b(?:uit|van|vanuit) (?:de )?{_UKRAINE}(?: \w+){{0,6}} (?:weg|weggegaan|weggevlucht|weggereden|gevlucht|gekomen|vertrokken|verlaten)\b(?! (?:voor|om) (?:werk|te werken))",
        rf"\b(?:gevlucht|vluchtte|vluchtten|vluchten|weg|weggegaan|weggemoeten)\b(?: \w+){{0,5}} (?:uit|van|vanuit) (?:de )?{_UKRAINE}",
        rf"\b{_UKRAINE}\b.*\b(?:bommen|bombardement\w*|raketten|kapotgeschoten|gebombardeerd|oorlog|opvang\w*|gastgezin|gastouders?|noodopvang|sporthal)\b(?=.*\b(?:ik|wij|we|mijn|ons|nu)\b)|\b(?:bommen|raketten|oorlog) (?:\w+ ){{0,3}}(?:in|op) {_UKRAINE}",
        r"(?:^|\b(?:ik|wij|we) (?:ben|zijn) (?:een |als )?)oekra(?:iense?|ins|iner|iners|iener|ieners|iensen?)\b(?=.*\b(?:woon|wonen|gastgezin|opvang|oorlog|familie|gevlucht|bescherming|sinds)\b)",
        rf"\b(?:woon|wonen|zit|zitten|slaap|slapen|verblijf|leef|leven)\b(?: \w+){{0,4}} (?:voor|van|met) (?:de |andere |alle )?{_UKRAINE}",
        rf"\b(?:gevlucht|gevlogen|vluchtte|vluchtten|gekomen|weggegaan|vertrokken|weg) (?:\w+ )?(?:uit|van|vanuit) {UKRAINIAN_TOWNS}\b",
        rf"\b(?:kom|komen|ben|zijn) (?:\w+ ){{0,2}}(?:uit|van|vanuit) {UKRAINIAN_TOWNS}\b(?=.*\b(?:oorlog|gevlucht|opvang|gastgezin|bescherming|hier)\b)",
        rf"\boorlog\b.*\b(?:uit|van|in) {_UKRAINE}",
    ),
    "scholier": (
        r"\b(?:leer|studeer) (?:ik )?(?:voor )?(?:\w+ ){0,3}(?:op|aan) (?:het |een |de |t )?(?:roc|mbo|hbo|vmbo|hogeschool|universiteit|uni)\b",
        r"\b(?:doe|volg|studeer) (?:ik )?(?:\w+ ){0,3}(?:mbo|hbo|bbl|bol|universiteit|studie|opleiding) (?:\w+ ){0,2}(?:voltijd|full ?time|1 e jaar|eerste jaar|tweede jaar|derde jaar)\b",
        r"\bzit (?:ik )?(?:nu |nog |gewoon )*op (?:het |een |de |t |n )?(?:speciaal onderwijs|praktijkonderwijs|vso|avondschool|praktijkschool)\b",
        rf"\bben (?:ik )?(?:nu |nog |pas |een )*(?:{_DEGREE}|[1-5] e) ?jaars\b",
        r"\bzit (?:ik )?(?:nu |nog |pas |al )*in (?:mn|me|m n|t|n) (?:(?:laatste|eerste|tweede|derde|vierde|[1-6] e) ?(?:jaar|klas|leerjaar)|eindexamen\w*|examen\w*)\b",
        r"\b(?:in|komende|deze|volgende) (?:mei|maand|week) (?:\w+ ){0,2}(?:examens?|eindexamens?)\b|\bdoe (?:ik )?(?:dit jaar|in mei|binnenkort|dit schooljaar) (?:\w+ )?(?:eind)?examen\b",
        r"\b(?:ben|word) (?:ik )?(?:\w+ ){0,2}klaar met (?:mijn |mn |de )?(?:mbo|havo|vwo|vmbo|school)\b(?= (?:in (?:mei|juni|juli)|deze zomer|over))",
    ),
    "statushouder": (
        r"\bi have (?:a |my )?(?:status|residence permit|asylum permit)\b",
        r"\bmet (?:een )?vergunning (?:hier|in nederland)\b",
    ),
    "ontslag": (
        r"\beind(?:e)? van (?:mijn|mn|m n|het) (?:\w+ )?contract (?:komt|is|nadert|in zicht|zit)\b",
        r"\b(?:houdt|houd|stopt|eindigt) (?:mijn|mn) (?:baan|functie|werk|project|aanstelling)\b(?! (?:me|mij|niet)\b)",
        r"\boutplacement\w*\b|\bvrijgesteld van werk\b",
        r"\b(?:snijden|snoeien|bezuinigen) (?:flink |hard )?(?:in|op) (?:ons|het|de|mijn) (?:team|personeel|afdeling|mensen)\b",
        r"\b(?:is|wordt) (?:\w+ )?mijn laatste (?:werk ?dag|dag (?:bij|op|als|hier))\b|\bmijn laatste werk ?dag is\b",
        r"\b(?:locatie|vestiging|filiaal|winkel|zaak|fabriek|tent|bedrijf|afdeling|kantoor) (?:\w+ ){0,2}(?:dichtgaat|dicht gaat|opgeheven wordt)\b",
        r"\b(?:baas|eigenaar) (?:gaat|stopt|houdt)(?: \w+){0,3} pensioen\b(?=.*\b(?:zaak|bedrijf|niemand|dicht|stopt)\b)",
        r"\b(?:ze|hij|baas|bedrijf|werkgever) (?:houden|houdt) (?:me|mij) niet\b|\bontslag ?(?:brief|aanzegging|vergunning)\b(?=.*\b(?:gekregen|krijg|ligt|binnen|kreeg)\b)",
        rf"^(?=.*\b(?:baas|werkgever|bedrijf|chef|directie|ze|manager|contract|werk)\b).*\b(?:geen|niet) (?:plek|plaats|ruimte|functie|werk) meer (?:\w+ ){{0,2}}voor (?:mij|me|ons)\b(?: (?:is|was|hebben|hebt|heeft|hadden))?{_END}",
        r"\b(?:ik|we|wij|iedereen)(?: \w+)? (?:kan|kunnen|mag|mogen) (?:(?!niet\b)\w+ ){0,3}(?:wegwezen|oprotten|opstappen|ophoepelen|(?:mijn|onze) (?:spullen|biezen|boeltje) pakken)\b",
        rf"\b{_BUSINESS}\b(?: \w+){{0,4}} (?:stopt|houdt|houd|scheidt) er(?: (?!niet\b)\w+){{0,6}} mee\b",
        r"\b(?:\d+|honderd\w*|tientallen|vijftig|de helft van de|helft van de) (?:man|mensen|banen|arbeidsplaatsen|collegas|collega s)\b.{0,30}\b(?:weg|eruit|schrappen|verdwijnen|geschrapt|ontslaan|uit)\b.*\b(?:ik|mijn|ook|wij)\b",
        r"\bproeftijd (?:\w+ )?niet (?:\w+ ){0,2}(?:door ?gekomen|gehaald|doorstaan|overleefd|verlengd)\b|\bin (?:de|mijn|mn) proeftijd (?:\w+ ){0,2}(?:weggestuurd|eruit|gestopt door)\b",
        r"\b(?:bedrijf|baas|werkgever|ze|afdeling|wij|we|werk)\b(?: \w+){0,4} (?:inkrimpen|krimpt in|saneert|saneren|reorganiseert|reorganiseren|afslanken)\b",
        r"\b(?:baan|werk|functie|plek) (?:\w+ )?(?:staat )?op de tocht\b|\blaatste (?:werk ?)?dag is (?:\w+ )?\d|\bop de keien\b|\baan de kant gezet\b",
        rf"\b{_BUSINESS}\b(?: \w+){{0,3}} (?:gaat|is|wordt|moet) (?:\w+ ){{0,3}}(?:opdoeken|opgedoekt|verhuizen|sluiten|stoppen|dichtgaan|overgenomen)\b(?=.*\b(?:ik|wij|we|iedereen|mijn)\b.*\b(?:niet mee|wegwezen|eruit|kwijt|thuis|over)\b)",
    ),
    "bijstand": (
        rf"\b(?:krijg|ontvang|trek)(?: (?:ik|elke|iedere|per|maand|week|nu|wat|iets|geld|mijn|een|klein|bedrag|bedragje|gewoon|alleen|steun))* (?:van|via) (?:de |mijn )?(?:gemeente|soza|soos|sociale dienst|sociale zaken){_END}",
        rf"^(?!.*\b(?:azc|coa|asiel\w*|ontheemd\w*|{_UKRAINE})\b).*\b(?:leefgeld|weekgeld|maandgeld|steun) (?:van|via) (?:de )?(?:gemeente|soza|sociale dienst)\b",
        r"\b(?:loop|zit|ben) (?:ik )?(?:nu |al |nog )*(?:bij|in) (?:de )?(?:soos|soza|sociale zaken)\b",
    ),
    "ww": (
        r"^(?!.*\b(?:ziek\w*|wia|wajong|wao|iva|opleiding|cursus)\b).*\b(?:van (?:het )?uwv (?:krijg|leef|ontvang) ik|(?:krijg|leef|ontvang) (?:ik )?(?:nu |nog |nog steeds |elke maand |iets |wat )*van (?:het )?uwv)\b(?! (?:een |de )?(?:brief|mail|hulp|bericht|telefoontje))",
        r"\bwerke?loosheids? ?(?:uitkering|geld|wet)\b|\b(?:zit|loop) (?:ik )?(?:nu |al |nog |sinds \w+ )*in de werkloosheid\b",
        r"\buwv (?:betaalt|betaald|keert) (?:mij|me|nu|nog|uit|mijn)\b(?!.*\b(?:ziek\w*|wia|wajong|opleiding|cursus)\b)",
    ),
    "andere_uitkering": (
        r"\buitkering\b.{0,14}\b(?:omdat|want) ik (?:\w+ ){0,4}(?:beperking|ziek\w*|handicap|autis\w*|rug\w*|burn ?out|hernia|niet (?:meer )?kan werken)\b",
        r"\b(?:weduwen?|weduwnaars?|nabestaanden|wezen) ?pensioen\b",
        r"\bziek(?:te)? ?uitkering\b|\bin de wajong\b|\bwia en geen ww\b",
    ),
    "zzp": (
        r"\bzelfstandige? (?!verder|onder|maar|meer|over|weer|beter|eerder|later|liever|keer|manier|zeer|achter|leer|per\b)"
        r"\w{3,}(?:eur|euse|ier|ster|loog|graaf|er|ist|man|vrouw|oor|tor)\b(?! (?:worden|word|zijn|kan|kunnen))",
        r"(?:^|\b(?:werk|bezig|nu|al|klus|ik) )voor (?:mezelf|mijzelf|me ?zelf) (?:als|in de) ",
        r"\bnog (?:steeds |even |altijd )?zelfstandige?(?= ?(?:[,.]|$))|\b(?:heb|met) (?:\w+ )?eigen (?:bus|busje)\b|\bstop (?:ik )?met (?:mijn|mn|me) (?:eigen )?\w*(?:salon|praktijk|webshop|zaakje)\b",
        r"\b(?:werk|bezig|rijd|rij|klus|timmer|schilder) (?:ik )?(?:nu )?voor eigen rekening\b|\b(?:zelf|eigen) (?:de |mijn |aan )?(?:klussen|klanten|opdrachten) (?:binnen ?halen|binnen ?haal|regelen|zoeken)\b",
        r"\b(?:bedrijf|bedrijfje|zaak|zaakje|onderneming)\b(?=.{0,80}\b(?:alleen ik|ik alleen|in mijn (?:eentje|uppie)|eenpitter|doe alles alleen)\b)|\been ?pitter\b",
        r"\bfactureer (?:ik )?zelf\b|\b(?:schrijf|stuur|verstuur|maak) (?:ik )?(?:mijn |me |mn )?(?:eigen|zelf) (?:\w+ )?(?:facturen|rekeningen)\b",
        r"\bkvk ingeschreven\b|\b(?:heb|met|mijn|eigen) (?:\w+ )?(?:kvk|btw) ?nummer\b|\bmijn (?:eigen |vaste |twee |drie )*opdrachtgevers?\b",
    ),
    "flex": (
        r"[,.] ?(?:via )?(?:een )?(?:flex|uitzend|uitzendbasis)(?= ?$| ?[,.] (?!nee|wacht|sorry|maar nu))|^(?:flex|uitzend)(?= ?, (?!nee|wacht|sorry|maar nu))|\b(?:doe|werk) (?:ik )?(?:nu )?(?:uitzend|flex)(?= (?:als|bij|in)\b)",
        r"\bnul\w{0,7} ?contract\w*\b",
        r"\bval (?:ik )?(?:\w+ ){0,3}in (?:op|bij|als|waar|voor)\b(?=.{0,60}\b(?:nodig|scholen|bellen|ziek\w*|nood)\b)",
        rf"\b{_AGENCY} (?:stuurt|geeft|zet) (?:me|mij) (?:\w+ ){{0,5}}(?:rooster|diensten?|klus\w*|werk|weg|neer|ergens|heen)\b",
        r"\blos(?:se)? werk\b|\b(?:nu eens|dan|dan weer) (?:hier|daar),? (?:en )?dan (?:weer )?(?:hier|daar)\b|\bvakantie ?kracht(?:en)?\b",
        r"\b(?:ligt er ?aan|ligt eraan|hangt ervan af|hangt er vanaf|afwachten|maar net) (?:\w+ ){0,2}(?:of|wanneer|als) (?:ze|het bureau|de planner|er) (?:\w+ )?(?:bellen|belt|appen|werk is|iets is)\b",
        r"\b(?:in de |s )?(?:zomer|zomers|seizoen)\b.{0,40}\b(?:in de |s )?(?:winter|winters|daarbuiten)\b.{0,10}\b(?:niks|niets|thuis|geen werk)\b",
        rf"\b{_AGENCY} {_CALLS}(?: \w+){{0,7}} {_WORK_COMES}\b",
        rf"^(?=.*\b(?:uitzend\w*|bureau|randstad|tempo ?team|oproep\w*|planner|baas|ze)\b).*\b(?:ze|zij|baas|chef) {_CALLS}(?: \w+){{0,7}} {_WORK_COMES}\b",
        rf"\bwerk (?:ik )?(?:alleen |pas |gewoon )*{_WORK_COMES} is\b",
        r"\b(?:sta |ben |staan )?(?:\w+ )?ingeschreven bij (?:\w+ ){0,3}\w*uitzend\w+",
        r"\bcontract(?:je|jes|en)? (?:telkens|steeds|elke keer|iedere keer|altijd) (?:\w+ ){0,3}(?:maand|maanden|weken|week|jaar)\b",
        r"\b(?:0|nul) ?uren?\b(?= ?(?:[.,]|$)| (?:bij|in|contract|basis)\b)|\bnul ?uren ?(?:contract\w*|basis|baan\w*)\b",
        r"\b(?:flex|inval|vervangings?) ?pool\b|\b(?:van|los|losse|elke) (?:klus naar klus|dagcontract\w*)\b",
        r"\buitzend\w* naar (?:uitzend\w*|de volgende)\b|\bgeen vast contract\b(?=.*\b(?:elke|steeds|maand|verleng\w*|maar wel)\b)",
    ),
    "werkzoekend": (
        r"\bnu zit ik (?:weer |helemaal )?zonder(?= ?(?:[,.]|$))",
        r"\b(?:niet|nooit) (?:meer )?gewerkt sinds\b",
        r"\bte (?:rijk|veel(?: \w+)?) voor (?:de |een )?(?:bijstand|uitkering|ww)\b|\bgeen recht op (?:de |een )?(?:ww|bijstand|uitkering|iets)\b",
        r"\bnu (?:heb|krijg|ontvang|doe) ik (?:helemaal |echt |dus )*(?:niks|niets)\b(?! (?:aan|tegen|met|op|te|anders|nieuws)\b)",
        r"\bik doe (?:thuis )?de kinderen\b|\b(?:hij|zij|man|vrouw|partner) (?:brengt het geld binnen|verdient (?:de kost|het geld))\b",
        r"\b(?:werk|baan) heb ik (?:nu |momenteel |verder )*niet\b(?! nodig)",
        rf"\bthuis(?: ?gebleven| ?zitten)? {_HOME_SINCE} (?=(?:\w+ ){{0,2}}{_CHILDREN}\b)",
        rf"\b(?:gestopt|opgehouden)(?: met werken)? (?:toen|sinds|nadat|vanwege|na) (?=(?:\w+ ){{0,3}}{_CHILDREN}\b)",
        rf"\b(?:doe|run|regel|hou|houd) (?:ik )?(?:nu |alleen |thuis |gewoon )*(?:het |de |t )?{_HOUSE}\b",
        r"\bbetaald werk heb ik niet\b|\bgeen betaalde? (?:werk|baan)\b",
        rf"\b(?:zorg|verzorg) (?:ik )?(?:nu |al |fulltime |hele dagen |\w+ jaar |sinds \w+ )*(?:voor )?(?:mijn|mn|me) (?:\w+ )?{_RELATIVE}\b(?=.*\b(?:geen (?:werk|baan|uitkering)|niet (?:werken|gewerkt)|thuis|betaald)\b)",
        r"\bnog (?:steeds |altijd )?geen (?:baan|werk|job)\b(?! (?:als|in|bij|op|aan|gezocht|voor)\b)",
        r"\b(?:bankhangen|bankzitten|op de bank hangen|hang (?:ik )?(?:\w+ )?op de bank|lanterfanten)\b",
        r"\bniet meer naar school\b.*\bgeen (?:werk|baan)\b",
        r"\b(?:mijn|mn|me|onze) (?:man|vrouw|partner|vriend|vriendin) werkt (?:wel )?(?:en|,) ik niet\b",
    ),
    "in_dienst": (
        r"(?<!monteurs )(?<!man )(?<!mensen )(?<!jongens )(?<!medewerkers )(?<!personeel )\bop de loonlijst\b|\bben (?:ik )?(?:nu |weer |gewoon |al )+aan het werk\b|\baan het werk sinds\b",
        r"\b(?:net|pas|vorige (?:week|maand)|sinds \w+|deze (?:week|maand)|gisteren|maandag) (?:begonnen|gestart|aangenomen|aan de slag) (?:\w+ )?bij (?!(?:het |de )?(?:uwv|gemeente|traject|nul|0)\b)\w+",
        r"\b(?:baas|werkgever|bedrijf) betaalt (?:\w+ )?door\b|\b(?:krijg|word) (?:\w+ )?doorbetaald\b",
        r"\b(?:heb|hebben) (?:ik )?(?:(?:wel|al|nu|nog|gewoon|ook|zeker|toch|eigenlijk) )*(?:een|un|nen|n) (?:(?!tijdelijke|flex)\w+ )?(?:baan|boan|job)\b(?! (?:gehad|gezocht|nodig|zoeken|gevonden via))",
        r"\b(?:heb|hebben) (?:\w+ )?werk (?:zat|genoeg)\b",
        r"\b(?:betaald|zorg|calamiteiten|ouder) ?verlof\b",
        r"\bvast (?:aangenomen|aangesteld)\b|\bvaste? (?:contract|aanstelling|baan) gekregen\b|\bin (?:vaste )?dienst genomen\b",
    ),
}
"""Situation -> patterns on the folded text."""

MORE_ASKED: Final = (
    (
        "in_dienst",
        re.compile(
            r"(?:[,.] ?|\ben |\bmaar )(?:ik )?werk (?:ik )?(?:gewoon |nu |al |nog |wel |dan )*(?:bij|in|op|voor) (?:een|de|het|t) (?!.*\b(?:gewerkt|geweest|vroeger)\b)\w+"
        ),
    ),
    (
        "scholier",
        re.compile(
            rf"^(?:(?:ik|zit|in|nu|op|het|de|nog) )*(?:roc|mbo|hbo|bbl|bol|vmbo|havo|vwo)(?: \w+){{0,2}} {_DEGREE} ?(?:leer)?jaar\b(?!.*\b(?:gestopt|afgebroken|gehaald|niet)\b)"
            rf"|^(?:(?:ik|zit|nu|nog|in|de|het) )*(?:vijfde|zesde) (?:klas|jaar) (?:van (?:het |de )?)?(?:havo|vwo|gym\w*|atheneum)\b"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"\b(?:al|nu) (?:\w+ ){0,2}jaar bij (?!(?:het |de |een )?(?:uwv|huisarts|psych\w*|soos|soza|sociale|bureau|uitzend\w*)\b)\w{2,}"
        ),
    ),
    ("in_dienst", re.compile(r"^\w{4,}(?: \w+)? vast(?= \d+ (?:uur|dagen|u)\b| ?[,.]|$)")),
    ("zzp", re.compile(r"^(?:(?:ja|nou|ik|ben|nu|nog|als) ?,? ?)*zelfstandige?\b")),
    ("werkzoekend", re.compile(r"^(?:(?:ja|nou) ?,? ?)*ik werk (?:nu |al \w+ )?niet\b")),
    (
        "scholier",
        re.compile(
            r"^(?:(?:ik|zit|in|nu|op) )*(?:vmbo|havo|vwo|mavo|gymnasium|atheneum)(?: (?:kader|basis|tl|gt|bb|kb|gl|t))? (?:[1-6]|een|twee|drie|vier|vijf|zes)\b(?! (?:jaar|keer|vakken))(?!.*\b(?:gehaald|gedaan|diploma|afgemaakt|afgerond|gestopt|vroeger)\b)"
        ),
    ),
    (
        "werkzoekend",
        re.compile(
            r"^(?:ik )?zit (?:al |nu |even )*zonder(?= ?(?:[,.]|$)| sinds\b)|\b(?:tijdje|jaar|jaartje|maanden|poos|lang|poosje) (?:nu )?(?:niks|niets) gedaan\b"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"\b(?:\d+|een|twee|drie|vier|vijf|helft van de) (?:dagen|dag|week|uur|uurtjes) (?:(?:per|in de) week )?(?:bij|in|op) (?:de|het|een) (?!huis\b|week\b|thuis\b|bank\b|uwv\b)\w+"
        ),
    ),
    (
        "zzp",
        re.compile(
            r"^(?:(?:ik|ja|nou) )*(?:heb|run) (?:ik )?(?:nu |al |zelf )*(?:een|n|mijn) (?:\w+ )?(?:tentje|zaakje|kraam|kraampje|\w*webshop|\w*winkeltje|\w*salon|praktijkje|cafetaria|eetcafe|eethuisje|cafe|bv|eenmansbedrijf\w*)\b(?!.*\b(?:gehad|verkocht|gestopt)\b)"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"^(?:(?:ja|nou|ik|gewoon|nu|nog) ?,? ?)*(?:zit|sta) (?:ik )?(?:nu |al |gewoon |\d+ jaar )*bij (?!mijn\b|me\b|mn\b|ons\b|de pakken|een gastgezin|mensen|familie|vrienden|(?:het )?uwv|(?:de )?gemeente|een psych\w*|de huisarts|(?:de )?soos|(?:de )?soza|de sociale|een uitzend\w*|een bureau)\w{3,}(?: \w+)? (?:aan|op|in|als|achter|onder)\b"
        ),
    ),
)
"""What is only said so because the situation was asked."""

_HOW_LONG = r"(?: (?:al|nu|pas|nog|sinds|bijna|ongeveer|meer|dan|ruim|een|paar|half|lang|lange|tijd|\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|jaar|jaren|maand|maanden))*"
ALREADY_HERE: Final = re.compile(
    rf"\b(?:ik|en) (?:ben|woon|zit|leef|verblijf){_HOW_LONG} (?:hier|in nederland)\b"
    rf"|\b(?:ben|woon|zit|leef|verblijf) ik{_HOW_LONG} (?:hier|in nederland)\b"
    rf"|\b(?:wij|we) (?:zijn|wonen|zitten|leven){_HOW_LONG} (?:hier|in nederland)\b"
    r"|\b(?:\d+|een paar|half|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:jaar|jaren|maanden) (?:hier|in nederland)\b"
)
"""Where somebody came from does not count for who says to be here."""
