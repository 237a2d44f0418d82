"""Situations people describe instead of naming them: "wij zoeken personeel", "sta op straat".  Pure.

The names themselves ("ww", "zzp") stand in the vocabulary; this reads whole sentences.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.nlu.countries import OUTSIDE_EU
from bot.nlu.living import ALREADY_HERE, MORE, MORE_ASKED, UKRAINIAN_TOWNS
from bot.nlu.sieve import Sieve
from bot.nlu.text import folded

_STAFF = r"(?:personeel|werknemers?|medewerkers?|monteurs?|vakmensen|vaklui|vakkrachten|leerlingen|leerling|stagiaires?|zij instromers?|lassers|elektriciens|loodgieters|timmerlieden|timmermannen|metselaars|stukadoors|dakdekkers|installateurs|technici|krachten|handjes|collega s|collegas|nieuwe mensen)"
_COUNTRY = r"(?:" + "|".join(sorted(map(folded, OUTSIDE_EU), key=len, reverse=True)) + r")"
_UKRAINE = r"(?:oekra\w+|ukra[iy]n\w*|oekrajin\w*)"
_PERMIT = r"(?:verblijfs?papier\w*|verblijfs? papier\w*|verblijfs?document|verblijfs? ?(?:kaart|pas|pasje|titel))"
_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|aug|sep|sept|okt|nov|dec|volgende maand|eind|einde)"
_NOW = r"(?:nu|nog|nu nog|momenteel|op dit moment|tegenwoordig|gewoon|al|alweer|inmiddels)"

_PATTERNS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "werkgever",
        (
            rf"\b(?:wij|we|ons bedrijf|onze zaak|onze firma) (?:\w+ ){{0,2}}?(?:zoeken|zoekt|hebben|heeft|krijgen|willen|wil|missen|komen|kunnen|kan)\b(?: \w+){{0,6}} {_STAFF}\b",
            r"\b(?:mijn|ons|onze|mn|me) (?:\w+ )?(?:personeel|werknemers?|medewerkers?|monteurs|vakmensen|installateurs|lassers|leerjongens?)\b",
            r"\bik (?:zoek|heb|wil|kan|krijg|vind)(?: (?!als\b|bij\b)\w+){0,5} (?:personeel|vakmensen|werknemers|medewerkers|vakkrachten|monteurs)\b",
            r"\bik (?:zoek|vind)(?: (?!als\b|bij\b)\w+){0,3} een (?:\w+ )?(?:werknemer|medewerker|vakman|monteur)\b",
            rf"\b{_STAFF} (?:\w+ )?(?:aannemen|werven|in dienst nemen|opleiden|bijscholen|omscholen|te vinden|vinden|nodig)\b",
            r"\b(?:mijn|ons|onze|mn|m n) (?:eigen |kleine )?(?:\w*bedrijf|\w*bedrijfje|zaak|onderneming|firma|mkb)\b(?=.*\b(?:personeel|mensen|subsid\w+|opleid\w+|leerling\w*|leerbedrijf|vacature\w*|werknemer\w*|aannemen|scholing|monteurs?|medewerkers?|stagiair\w*)\b)",
            r"\b(?:ik|wij|we) (?:heb|hebben|run|runnen|leid|leiden|ben eigenaar van|zijn)(?: \w+){0,3} (?:\w*bedrijf|\w*bedrijfje|onderneming|garage|mkb|mkb er)\b(?=.*\b(?:personeel|man|medewerkers?|werknemers?|mensen|monteurs?|leerling\w*|stagiair\w*|zij instromers?|subsid\w+|vacature\w*)\b)",
            r"\b(?:bij ons|in ons|voor ons|van ons) (?:in (?:het|de) )?(?:\w*bedrijf|zaak|werkplaats|team)\b(?=.*\b(?:leerling\w*|opleid\w+|personeel|monteurs?|zij instromers?|iemand)\b)",
            r"\b(?:als|ben) (?:een |kleine |klein )*(?:werkgever|bedrijf|ondernemer met personeel|mkb er)\b",
            r"\b(?:mijn|onze) nieuwe (?:werknemer|medewerker|monteur|vakman|leerling)\b",
            r"\b(?:erkend leerbedrijf|leerbedrijf) worden\b",
            rf"\bals ik (?:een )?{_STAFF} aan(?:neem|nemen|ga nemen)\b|\b(?:leerling|personeel|iemand) aanneem\b",
            r"\b(?:subsidie|regeling|geld|hulp|vergoeding)\b(?: \w+){0,4} (?:voor|als) (?:mijn |ons |een |het )?(?:\w*bedrijf|onderneming|werkgever)\b",
            r"\bhr (?:manager|adviseur|medewerker)? ?(?:bij|van|in) (?:een |ons |de )?\w+",
            r"\b(?:wij|we) zoek(?:e?n|t)?\b(?: \w+){0,4} (?:monteurs?|personeel|mensen|vakmensen)\b",
            r"\b(?:familiebedrijf|\w+bedrijf) in \w+ ?, ?\d+ (?:man|mensen|medewerkers)\b",
            r"\b(?:voor|veur|foar) (?:mijn|ons|mien|me|us) \w*(?:bedrijf|bedrief|bedriuw|zaak|onderneming)\b",
            r"\bik wil (?:\w+ ){0,3}(?:leerlingen|een leerling|een stagiair|zij instromers|iemand) (?:aannemen|opleiden|in dienst)\b",
        ),
    ),
    (
        "asielprocedure",
        (
            r"\basiel\b.{0,30}\bwacht\w*\b",
            r"\b(?:woon|wonen|leef|zit|ben) (?:\w+ ){0,2}in (?:een |het |de )?(?:kamp|camp|asiel ?kamp)\b",
            r"\bw document\b|\bnog geen (?:antwoord|beslissing|interview|uitspraak) (?:\w+ ){0,2}(?:ind|asiel)\b|\bind (?:\w+ ){0,2}(?:nog )?geen (?:antwoord|beslissing)\b",
            r"\bwacht(?:en)? (?:\w+ ){0,3}op (?:\w+ ){0,2}(?:ind|verblijf\w*|status|asiel|interview|beslissing|uitspraak)\b",
            r"\b(?:in|uit|van|op) (?:een |het )?(?:azc|asielcentrum|opvang\w*)\b(?! (?:voor |van )?(?:de )?(?:oekra|ukra|kinderen|kinder))",
            r"\bnog (?:in )?(?:de )?procedure\b",
            r"\b(?:heb|hebben) (?:nog )?geen (?:verblijfs\w*|status)\b",
        ),
    ),
    (
        "oekraine",
        (
            rf"\bopvang\w* (?:voor |van )?(?:de )?{_UKRAINE}",
            r"\btijdelijke? beschermi?n?g?\w*\b|\bo document\b",
            rf"\b(?:ik|wij|we|ben|zijn|kom|komen|gekomen|gevlucht|vlucht\w*|vertrokken|kwam|kwamen)\b(?: (?!diploma|universiteit|school|opleiding|studie)\w+){{0,4}} (?:uit|van|vanuit) (?:de )?{_UKRAINE}",
            rf"(?:^|[,.] ?){_UKRAINE} ?[,.] ?(?:ik )?woon\b",
            rf"\b(?:gastgezin|opvang)\b.*\bin {_UKRAINE}|\bin {_UKRAINE}\b.*\b(?:gastgezin|opvang)\b",
            rf"^(?:uit |van )?{_UKRAINE}$",
            rf"\b(?:ik|wij|we) (?:ben |zijn |als )?{_UKRAINE} (?:mensen|mens|vrouw|man|familie|gezin|vluchteling\w*)\b",
        ),
    ),
    (
        "statushouder",
        (
            r"\b(?:verblijf|status|verblijfsvergunning|verblijfs vergunning) (?:(?!niet|geen|nooit)\w+ )?(?:gekregen|ontvangen|binnen)\b",
            r"\b(?:positief|positieve beslissing|goedkeuring|ja) (?:\w+ ){0,3}(?:van |door )?(?:de )?ind\b|\bind (?:\w+ ){0,3}(?:positief|goedgekeurd|ja gezegd)\b",
            r"\b(?:heb|hebben|kreeg|kregen|gekregen|krijg|met|mijn|is|sinds|nu)\b(?: (?!geen\b|nog\b|wacht\b)\w+){0,3} (?:verblijfs ?vergunning|verblijfs ?status|verblijf vergunning|verblijfsdocument|asielstatus|asiel status|verblijf|status)\b(?! aanvragen)",
            r"\b(?:ik ben|wij zijn|ben|als) (?:\w+ ){0,2}(?:vluchteling|statushouder|nieuwkomer)\b",
            rf"\b(?:gevlucht|vluchtte|vluchten|vluchteling) (?:uit|van) (?!{_UKRAINE}|{UKRAINIAN_TOWNS})\w+",
            r"\b(?:heb|hebben|kreeg) (?:ik |wij |we )?(?:al|nu|net|inmiddels) (?:een )?vergunning\b",
            rf"\b(?:heb|hebben|kreeg|kregen|krijg|met|mijn|sinds)\b(?: (?!geen\b|nog\b|wacht\b)\w+){{0,3}} {_PERMIT}\b(?! aanvragen)|\b{_PERMIT} (?:(?!geen\b|nog\b|niet\b)\w+ ){{0,3}}(?:gekregen|ontvangen|binnen|heb|gehad|sinds|vanaf)\b",
            r"\bpapier(?:en)? (?:(?!geen\b|nog\b|niet\b)\w+ ){0,3}(?:gekregen|ontvangen)\b(?=.*\b(?:mag (?:nu |ik |hier )*(?:werken?|blijven)|woning|eigen huis|inburger\w*|azc)\b)",
            r"\b(?:kreeg|kregen|heb|hebben) (?:(?!geen\b|nog\b|niet\b)\w+ ){0,3}papier\w* (?:\w+ ){0,3}van (?:de )?ind\b|\bpapier\w* van (?:de )?ind (?:is |zijn |nu )*(?:goed|klaar|binnen|gekomen|ok|oke)\b",
            r"\bmag (?:ik )?(?:nu |hier |in nederland )+(?:\w+ )?blijven\b|\bmag (?:ik )?(?:nu )?blijven (?:hier|in nederland)\b",
            r"\basiel (?:is |heb |al )*(?:klaar|gekregen|goedgekeurd|toegekend|ok)\b",
            r"\bstatus ?houd(?:er|ster|ers?ters)?\b",
            r"(?:^|[,.] ?)(?:nu |met |heb |ik heb )*stat(?:us|uus|tus)(?: (?:in|en|nu|sinds)\b| ?[,.]|$)",
        ),
    ),
    (
        "buiten_eu",
        (
            rf"\b(?:ik |wij )?(?:woon|wonen|zit|leef|ben|werk) (?:nu |nog |momenteel |zelf |hier )*in {_COUNTRY}\b(?! (?:geboren|opgegroeid|gevlucht|geweest|gewoond))",
            rf"\b(?:kom|komen|ben|ik|mijn paspoort)\b(?: \w+){{0,3}} (?:uit|van|vanuit) {_COUNTRY}\b(?=.*\b(?:visum|visa|vergunning|werkvergunning|papieren|permit|naar nederland|in nederland|komen werken|sponsor|mag ik|kan ik)\b)",
            rf"\b(?:visum|visa|werkvergunning|twv|gvva|kennismigrant|komen werken|naar nederland)\b.*\b(?:uit|in|van) {_COUNTRY}\b",
            r"\b(?:geen|zonder) (?:eu|europees|europese|europa) (?:paspoort|burger|pas)\b",
            rf"\b(?:in|van|uit) {_COUNTRY}\b(?=.*\b(?:sponsor\w*|uitnodigen|daar wonen|woon daar|willen komen|wil komen)\b)",
            rf"\bpapieren van {_COUNTRY}\b",
            r"\bniet (?:uit|in|van) (?:de )?(?:eu|europa|europese unie)\b",
            r"\b(?:ik ben )?kennismigrant\b",
        ),
    ),
    (
        "scholier",
        (
            r"\bzit (?:ik )?(?:nu |nog |pas )*in (?:het |de |mijn |mn |m n |me )?(?:\w+ )?(?:examen|eindexamen)\w*",
            r"\bzit (?:ik )?(?:nu |nog |pas )*in (?:het |de |mijn |mn |m n |me )?(?:[1-6]|eerste|tweede|derde|vierde|vijfde|zesde|laatste)(?: (?:e|de|ste))? ?(?:jaar|klas|leerjaar|kader|basis|gt|tl|bb|kb|gl|vmbo|havo|vwo|mavo|mbo|gym\w*|atheneum|van (?:het|de))",
            r"\b[1-6] (?:vmbo|havo|vwo|mavo|atheneum|gymnasium)\b",
            r"\bzit (?:ik )?(?:nu |nog |pas |gewoon )*op (?:t|n|een|de|het|mijn) (?:vmbo|havo|vwo|mavo|mbo|roc|hbo|gymnasium|atheneum|praktijkschool)\b",
            r"\b(?:eerste|tweede|derde|vierde|laatste|[1-4] e) ?jaars (?:student\w* )?(?:(?!op\b|aan\b)\w+ )?(?:vmbo|havo|vwo|mbo|hbo|bbl|bol|aan|op|van)\b",
            r"\b(?:profiel|pakket|vakkenpakket|sector|profielkeuze) (?:moeten |gaan |te |aan het )?kiezen\b|\bprofielkeuze\b",
            r"\b(?:verveel|haat|sterf|flip|crash)\b(?: \w+){0,4} op school\b",
            r"\b(?:doe|volg) (?:ik )?(?:nu |nog |momenteel )+(?:\w+ ){0,2}(?:vmbo|havo|vwo|vavo|mbo|hbo|mavo|bbl|bol|studie|opleiding)\b",
            r"\b(?:nog )?(?:fulltime |gewoon |nu )?(?:student|studeer|studeren|scholier)\b(?= (?:nu|nog|aan|op|in)\b)(?! in "
            + _COUNTRY
            + r"\b)",
            r"\bsinds (?:\w+ ){1,3}(?:op|bij|aan|deeltijd|voltijd) (?:het |de |een )?(?:vmbo|havo|vwo|mavo|mbo|roc|hbo|universiteit|uni|hogeschool|praktijkschool)\b",
            r"\b(?:mbo|hbo|bol|bbl|havo|vwo|vmbo)(?: \w+){0,3} (?:ben ik )?(?:nu |nog |momenteel )*(?:mee )?bezig\b|\b(?:eerste|tweede|derde|vierde|laatste|[1-4] e) (?:leer)?jaar nu\b",
            r"\bbezig met (?:mijn |mn |een |de |het )?(?:\w+ jaar (?:van )?(?:mijn |de |het )?)?(?:opleiding|studie|niveau|mbo|hbo|bbl|bol)\b(?! (?:te )?(?:zoeken|uitzoeken|kiezen|vinden))",
            r"\bnaast (?:mijn|mn|me|de) (?:studie|school|opleiding)\b|\bga (?:ik )?nog naar school\b|\bloop (?:ik )?(?:nu |nog |momenteel )*stage\b",
        ),
    ),
    (
        "ontslag",
        (
            r"\b(?:de laan uit|de deur uit|eruit|de straat op)(?: ge)?(?:stuurd|gestuurd|gegooid|gezet|geknikkerd|geschopt|gewerkt)\b|\b(?:de zak|mijn conge|de bons) (?:ge)?kregen\b|\bweggestuurd\b",
            r"\b(?:\w+)?contract(?:je)? (?:\w+ ){0,6}?(?:niet (?:verleng\w*|omgezet|door)|(?:houdt|houd) op|verloopt|ten einde|is (?:\w+ ){0,2}afgelopen)\b",
            rf"\b(?:loon)?dienst (?:\w+ )?(?:tot|t m) (?:en met )?(?:\d+ )?{_MONTH}\b.*\b(?:op|eruit|stopt|einde|klaar|niks|niets|straat)\b",
            r"\b(?:werkgever|baas|bedrijf|zaak|ze|directie|manager) (?:wil|willen|wilt|wou) (?:\w+ )?(?:(?:van )?(?:me|mij) (?:af|kwijt|weg)|(?:me|mij) eruit)\b",
            r"\b(?:ben|lig|vlieg|moet) (?:ik )?er (?:(?:per|vanaf) \w+ (?:\w+ )?)?uit\b(?! (?:met|te|als))",
            r"\b(?:getekend|tekenen|ondertekend)\b.{0,30}\b(?:vso|vaststellings\w*|ontslag\w*)\b",
            r"\b(?:boventallig\w*|outplacement|sociaal plan|collectief ontslag|aangezegd|wegbezuinigd|uit ?dienst ?treding)\b",
            r"\b(?:hele|halve) (?:afdeling|ploeg|team|tent) (?:moet|gaat|vliegt|ligt) (?:er ?uit|weg|eruit)\b",
            r"(?<!inkomen )(?<!salaris )(?<!loon )(?<!geld )\b(?:sta|kom|sta ik|kom ik|gezet|staan) (?:\w+ ){0,5}op straat\b",
            r"\b(?:baan|functie|plek|werk|afdeling|baantje|vestiging|filiaal|fabriek|zaak|winkel|bedrijf|werkgever|tent)\b(?: \w+){0,3} (?:vervalt|verdwijnt|opgeheven|wegbezuinigd|sluit|dicht|failliet|opgedoekt|verhuist naar|gaat over de kop|gaat op de fles|gaat ten onder)\b|\b(?:baan|werk) (?:\w+ ){1,2}kwijt\b",
            r"(?:\b(?:ik|we|wij|iedereen|mensen|man|team|afdeling|ploeg|filiaal) (?:\w+ ){0,2}?(?:moet|moest|moeten|mag)|\b(?:moet|moest|mag) (?:ik|iedereen|we)|(?:^|[,.] ?|\ben |\bdus )(?:moet|moest)) (?:\w+ ){0,4}(?:eruit|weg bij|vertrekken)\b",
            r"\bcontract(?:je)? (?:\w+ ){0,8}?(?:niet verleng\w*|loopt (?:\w+ )*af|stopt|eindigt|afloopt|niet door)\b",
            r"\b(?:loopt|stopt|eindigt) (?:\w+ ){0,2}(?:mijn|mn|me|m n) contract\b",
            r"\b(?:worden|word|wordt|werd|ben|zijn)(?: \w+){0,4} (?:ontslagen|ontslage|boventallig|wegbezuinigd|weggereorganiseerd|op non actief)\b",
            r"\b(?:ontslag|vso|vaststellingsovereenkomst)\b(?! nemen)(?=.*\b(?:krijg|gekregen|getekend|aangezegd|per|ligt|boven)\b)",
        ),
    ),
    (
        "bijstand",
        (
            r"\b(?:geld|uitkering|inkomen|loon|leef|leven)\b(?: \w+){0,3} (?:van|uit|via|bij) (?:de |mijn )?(?:gemeente|soza|sociale dienst)\b",
            r"\b(?:gemeente|soza|sociale dienst) (?:betaalt|betaald|geeft) (?:mij|me|mijn|mn|ons|elke|iedere|uitkering|huur)\b",
            r"\buitkering (?:gemeente|soza|sociale dienst)\b",
            r"\bpw uitkering\b|\bbijstands ?(?:moeder|vader|gezin|trekker|gerechtigd\w*|geld|norm)\b",
        ),
    ),
    (
        "ww",
        (
            r"\b(?:geld|uitkering|inkomen|loop|zit|leef)\b(?: \w+){0,3} (?:van|bij|via|in) (?:het |de )?(?:uwv|ww)\b",
            r"\bww (?:uitkering|loopt|rechten|tot|sinds)\b|\bww ?(?:uitkering|geld|er)\b",
        ),
    ),
    (
        "andere_uitkering",
        (
            r"\b(?:ben|was|werd|word|half|gedeeltelijk|volledig|helemaal|procent|%) (?:\w+ ){0,4}(?:afgekeurd|arbeids ?ongeschikt)\b(?! (?:voor|als|op)\b)",
            r"\barbeids ?ongeschikt\w*\b",
            r"\buitkering\b.{0,24}\b(?:want|wegens|vanwege|door|om|ivm) (?:\w+ ){0,3}(?:ziek\w*|burn\w*|rug\w*|depress\w*|ongeluk|ongeval|hernia|handicap)\b",
            r"\b(?:wia|wao) ?er\b|\b(?:ioaz|bbz|wazo|prepensioen|vervroegd pensioen|ziekte ?wet|zieke wet|ziekengeld)\b",
            r"\b(?:mijn|mn|me) (?:wajong|wia|wao|iva|wga|anw|ziektewet)\b",
            r"\b(?:wajong|wia|wao|iva|wga|anw|ioaw|ioow|ziekte ?wet|zw|nabestaanden|arbeids ?ongeschiktheids) ?(?:uitkering\w*|geld|gerechtigd\w*|trekker)\b",
            r"\b(?:zit|zat|krijg|ontvang|heb) (?:\w+ ){0,3}(?:wajong|wia|wao|iva|wga|anw|ziektewet)\b",
        ),
    ),
    (
        "zzp",
        (
            r"\b(?:heb|run|had|begon|ben|werk|begonnen|start)\b(?: \w+){0,3} (?:eigen (?:zaak|zaakje|bedrijf|bedrijfje|salon|kapsalon|rijschool|winkel|praktijk|bv|schildersbedrijf|klusbedrijf|eenmanszaak)|voor mezelf|voor mijzelf|voor me zelf|als freelancer|freelance|als zelfstandige?)\b",
            r"\beigen (?:bedrijf|bedrijfje|zaak|onderneming) ?,? (?:(?:maar|en|heb|ik) )*(?:geen|zonder) (?:personeel|mensen)\b",
            r"\b(?:ingeschreven|inschrijving) (?:bij (?:de )?)?kvk\b",
            r"\b(?:sinds|al|nu)(?: \w+){0,3} voor (?:mezelf|mijzelf|me zelf)\b",
            r"\bals zelfstandige? \w+",
            r"\bben (?:een )?zelfstandige? (?!en\b|maar\b|genoeg\b|in\b|met\b|van\b|te\b|aan\b|ik\b|dus\b|als\b|hoor\b)\w{6,}",
        ),
    ),
    (
        "flex",
        (
            r"\b(?:dagje|dagjes|uurtje|soms|af en toe) (?:\w+ )?(?:invallen|bijspringen)\b|\bnog (?:\w+ ){1,2}(?:maand|maanden|weken|week) contract\b",
            r"\b(?:bureau|uitzendbureau|planner|planning) (?:heeft|had|geeft) (?:\w+ ){0,4}(?:geen|weinig|amper|minder) (?:klussen|werk|uren|opdrachten|diensten)\b",
            r"\b(?:klus\w*|werk|diensten|shifts|opdrachten) (?:\w+ )?via (?:een |de |n )?(?:app|appje|site|platform)\b",
            r"\bcontract(?:je|jes)? (?:van|voor|per) (?:\w+ ){0,2}(?:maand|maanden|jaar|weken|week|dag|dagen|projecten?)\b",
            r"\binterim (?:bij|in|via|voor)\b(?! (?:\w+ ){0,2}(?:manager|directeur|bestuurder))|\b(?:als|ben|werk) (?:\w+ ){0,2}interim ?(?:[,.]|$)",
            r"\b(?:elke|iedere|telkens|steeds)\b.{0,30}\bof ze (?:me|mij|u|je|mn) (?:weer )?nodig\b",
            r"\b(?:bellen|belt|bel|appen|afwachten|wachten|kijken) (?:\w+ )?(?:of|tot|als|wanneer) ze (?:me|mij|u|je|mn) (?:(?:weer|vandaag|morgen|ergens|wel) )*nodig\b",
            r"(?<!intercedent )(?<!recruiter )(?<!manager )\b(?:bij|via|voor) (?:randstad|tempo ?team|manpower|adecco|olympia|luba|driessen|asa|timing|actief werkt)\b(?!.*\b(?:intercedent\w*|recruiter)\b)",
            r"\binval(?:juf|meester|docent|leerkracht|ster|er|dienst\w*)\b|\b(?:als|wanneer) ze (?:me|mij) bellen (?:kom|ga|werk|moet) ik\b",
            r"\boproep(?:ster|er|kracht\w*|baan\w*|dienst\w*)\b",
            r"\b(?:oproep|inval|seizoens?|inhuur|interim|nul ?uren|flex|tijdelijke) ?(?:kracht|werk|baan|baantje|medewerker|arbeider|basis)\b",
            r"\bsoms (?:maar |wel )?(?:\w+) (?:dag|dagen|uur|keer)\b.{0,20}\bsoms (?:\w+ )?(?:niet|niks|nul|geen|een|twee|drie|vier|vijf)\b",
            r"\b(?:via|voor|bij|met) (?:temper|young ?ones|youngones|start ?people|unique|tence|covebo|carriere|otto|level one|e ?& ?a|nl ?jobs|werkspot uitzend\w*)\b",
            r"\b(?:uitzend ?contract|uitzender|fase [abc]|detachering\w*|gedetacheerd|dag ?loner|per dag betaald|week ?contract\w*|proeftijd(?! (?:\w+ )?(?:niet|gehaald|voorbij)))\b",
            r"\bvia (?:een |het |n )?(?:uitzend\w*|bureau|randstad|tempo ?team|olympia|timing|start ?people|manpower|adecco|young ?capital|otto|payroll\w*|detacheer\w*|luba|abiant|unique)\b",
            r"\b(?:tijdelijk|jaar|half ?jaar|7 maanden|zeven maanden|oproep|nul ?uren|0 uren|flex|min max|tijdelijke) ?(?:contract|contractje|dienstverband)\b",
            r"\bcontract (?:voor (?:een |1 |half )*(?:half )?jaar|tot (?:\w+ )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|eind))\b",
            r"\b(?:word|wordt) (?:\w+ ){0,2}(?:opgeroepen|ingehuurd)\b",
            r"\b(?:baas|bureau|chef|planner|ze) (?:belt|bellen|roept|appt)(?: \w+){0,2} (?:als|wanneer)\b",
            r"\bsoms (?:wel )?werk(?: en)? soms niet\b",
        ),
    ),
    (
        "werkzoekend",
        (
            r"\b(?:in between|between|tussen) (?:\w+ )?(?:jobs|banen|baantjes|twee banen)\b",
            r"\b(?:leef|leven|rondkomen|rond) (?:\w+ ){0,2}van (?:\w+ )?(?:spaargeld|spaarcenten|erfenis|inkomen van mijn \w+|geld van mijn \w+|mijn man|mijn vrouw|mijn partner)\b",
            r"\bwerk (?:ik )?(?:nu )?niet(?: meer)?(?: ,)? (?:en|ook) (?:ik )?(?:krijg|heb|ontvang)\b",
            r"\b(?:krijg|ontvang) (?:ik )?(?:(?:nu|ook|verder|nog|van niemand|nergens) )*(?:niks|niets|geen cent|geen geld)\b",
            r"\b(?:baan|werk|contract|job) (?:zelf )?(?:opgezegd|opgegeven)\b|\b(?:heb|zelf) (?:\w+ )?(?:opgezegd|ontslag genomen)\b|\bontslag genomen\b",
            r"\b(?:school|studie|opleiding|diploma)\b.{0,20}\bnu (?:even |eigenlijk |nog )*(?:niks|niets)\b",
            r"\b(?:nu|momenteel|even|tijdelijk|al \w+ (?:maanden|jaar)) (?:zonder|geen) (?:werk|baan|baas)\b",
            r"\bgestopt met (?:werken|mijn (?:baan|werk))\b|\b(?:na|al) (?:\w+ ){1,2}(?:jaar|jaren|maanden) thuis(?: ?zitten| geweest| gezeten)?(?= ?(?:[,.]|$)| (?:met|voor|bij|zonder)\b)",
            r"\b(?:jaar|jaren|tijd|tijdje|poos) (?:lang )?(?:er ?)?(?:tussen ?)?uit (?:geweest|gelegen)\b|\b(?:ben|was) er (?:\w+ ){1,3}(?:jaar|jaren|tijd) (?:tussen ?)?uit(?: geweest| gelegen)?\b",
            r"\b(?:jaar|jaren|tijd) (?:lang )?(?:alleen |fulltime |thuis )*(?:moederen|moeder geweest|vader geweest|mama geweest|huisvrouw geweest|voor (?:de|mijn) (?:kinderen|kids|gezin) (?:gezorgd|thuis\w*))\b",
            r"\b(?:sindsdien|sinds die tijd) (?:helemaal |eigenlijk |nog |steeds )*(?:niks|niets|thuis|op zoek|werkloos)(?= ?(?:[,.]|$))",
            r"\bvoor (?:mijn|mn|me|m n) (?:\w+ )?(?:ouders|moeder|vader|man|vrouw|partner|zoon|dochter) (?:mogen zorgen|gezorgd)\b(?=.*\b(?:zoek|weer|baan|werk|nu)\b)",
            r"\buit (?:het )?(?:arbeidsproces|arbeidsleven|werkende leven)\b",
            r"\b(?:net|pas) (?:afgestudeerd|klaar met (?:school|studeren|(?:mijn|mn|de) (?:studie|opleiding|school)))\b.*\b(?:solliciteer|geen werk|geen baan|niks|thuis)\b",
            r"\bfull ?time (?:mama|papa|moeder|vader|huisvrouw|huisman|mantelzorger)\b",
            r"\b(?:weer|terug) (?:gaan )?(?:werken|aan de slag|aan het werk)\b.*\b(?:kinderen|kids|kleintjes|jongste) (?:zijn |is |naar |groot |op school )+",
            r"\b(?:geen|zonder) (?:recht op )?(?:een )?uitkering\b(?=.*\b(?:geen werk|geen baan|thuis|man|vrouw|partner|ouders|werk)\b)",
            r"\b(?:geen werk|geen baan)\b.*\bgeen uitkering\b",
            r"\bzit (?:al |nu |sinds \w+ |een \w+ |\w+ jaar |lang |\w+ maanden )*(?:werkloos )?thuis\b(?! (?:werken|te werken))",
            r"^(?:ik )?(?:doe|heb) (?:(?:nu|ff|even|momenteel|eigenlijk|helemaal) )+(?:niks|niets)\b(?! (?:anders|met|aan))",
            r"\bben (?:(?!niet\b|nooit\b)\w+ ){0,3}(?:werkloos|werkeloos|zonder werk|zonder baan)\b(?!.*(?<!geen )(?<!zonder )\buitkering\b)",
        ),
    ),
    (
        "in_dienst",
        (
            r"\b(?:sinds|vanaf|per) \w+(?: \w+)? (?:weer )?(?:vast|in dienst|in loondienst)\b",
            r"\b(?:zwangerschaps|bevallings|ouderschaps|ouderschap|zwangerschap) ?verlof\b|\b(?:met|op) (?:onbetaald )?verlof\b",
            r"\bziek ?gemeld\b|\b(?:eerste|tweede|1 e|2 e|1 ste|2 de) spoor\b",
            rf"(?<!\bdat )(?<!\bdit )(?<!\bhet )\b(?:ik )?(?:werk|sta|zit|rij|rijd|draai|ben) (?:ik )?{_NOW} (?:\w+ ){{0,4}}(?:bij|als|in|op|voor|achter) (?:een|de|het|n|mijn)?\b(?=.*\b(?:werk|baas|bedrijf|kantoor|fabriek|winkel|school|ziekenhuis|als|contract|loondienst)\b)",
            r"\b(?:heb|hebben) (?:\w+ ){0,3}(?:vaste?n?|goede|leuke|prima|fulltime|parttime) (?:baan|contract|job|werk|aanstelling)\b",
            r"(?:^|[,.] ?|\bwerk (?:ik )?)(?:(?:en|ja|gewoon|nu|wel|ook|zit) )*vast(?= ?(?:[,.]|$)| (?:in dienst|al|sinds|schaal|voltijd|full ?time|part ?time|\d+ (?:uur|dagen|jaar)))",
            r"\b(?:zit|werk|sta|ben|rij|zit ik|werk ik|sta ik)(?: (?:ik|nu|al|gewoon|jaren?|\d+))* vast bij\b",
            r"\bnaast (?:mijn|mn|me|m n) (?:huidige |vaste |gewone )?(?:baan|job|betrekking)\b",
            r"\bgeef (?:ik )?(?:nu )?les (?:op|aan) (?:een|de|het) \w*(?:school|vmbo|mbo|roc|havo|hbo)\b",
            r"\bvaste? (?:aanstelling|benoeming)\b|\b(?:k|ik )heb (?:\w+ ){0,2}nen vasten? (?:baan|job)\b",
            r"\b(?:werk|werkzaam) (?:\w+ ){0,3}(?:bij|in dienst van|voor) (?:een|de|het) (?:baas|bedrijf|gemeente|ziekenhuis|school|bank|supermarkt|winkel|fabriek)\b",
            r"\bin vaste dienst\b|\bvaste dienst\b|\bvast contract\b|\bcontract voor onbepaalde\b",
            r"\b(?:ik |nu )?(?:dien|dienend)\b(?! (?:te|ik te)\b)(?: \w+){0,6} (?:defensie|leger|landmacht|luchtmacht|marine|marechaussee)\b",
            r"\bverla(?:at|ten) (?:\w+ ){0,5}(?:defensie|leger|landmacht|luchtmacht|marine)\b",
        ),
    ),
)
_COMPILED: Final = tuple(
    (value, tuple(map(Sieve, (*ways, *MORE.get(value, ()))))) for value, ways in _PATTERNS
)

_AT_WORK: Final = re.compile(
    r"^(?:(?:ja|nou|ik|gewoon|nu|nog) ?,? ?)*(?:werk|werkzaam|sta|rij|rijd|draai|baan als|in dienst als|aan het werk|werken)\b"
    r"(?! (?:niet|nooit|niet meer|zoek|gehad|kwijt|zoeken))"
)
"""The answer to "wat is je situatie": somebody who says what they do at work has work."""
_ASKED: Final = (
    (
        "zzp",
        re.compile(
            r"^(?:(?:ja|nou|ik|heb|run|nu|een|met|mijn|ons) ?,? ?)*eigen \w*(?:bedrijf|bedrijfje|zaak|zaakje|toko|tent|salon|winkel|winkeltje|praktijk|studio|atelier|onderneming)\b(?! (?:gehad|moeten|verkocht|gestopt|failliet))"
        ),
    ),
    (
        "flex",
        re.compile(
            r"^(?:(?:ja|nou|ik|ben|nu|nog|gewoon) ?,? ?)*(?:oproep|uitzend\w*|tijdelijk|detachering|seizoen\w*)\b"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"^(?:(?:ja|nou|ik|ben|heb|nu|nog|gewoon|sta|zit) ?,? ?)*(?:vast|vaste|loondienst|in dienst)\b(?! (?:in (?:de |het )?(?:file|lift|trein|verkeer|systeem)|aan de|wel|zitten|gezeten|plan|van plan))"
        ),
    ),
    (
        "scholier",
        re.compile(
            r"^(?:(?:ik|zit|nu|nog|in|het|mijn) )*(?:laatste|eerste|tweede|derde|vierde|[1-6](?: e| de)?) ?(?:jaar|leerjaar|klas) (?:van )?(?:(?:het|de) )?(?:vmbo|havo|vwo|mavo|mbo|hbo|roc|middelbare|praktijkschool)\b"
        ),
    ),
    (
        "werkzoekend",
        re.compile(
            r"^(?!.*(?<!geen )(?<!zonder )\buitkering\b)(?:(?:ja|nou|ik|ben|nu|nog|gewoon|even|ff|momenteel|op dit moment) ?,? ?)*(?:niks|niets|zoekende?|aan het zoeken|op zoek|werkeloos|thuis ?zitter|geen van beide)\b|\ben nu (?:nog )?(?:zoekende|op zoek)\b"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"^(?:(?:ja|nou|ik|ben|nu|nog|gewoon) ?,? ?)*(?!niet\b|geen\b|was\b|vroeger\b|tot\b|weg\b|klaar\b|woon\b|wonen\b|leef\b|verblijf\b|slaap\b|logeer\b|gestopt\b|stopte\b)\w{4,}(?: \w+)? bij (?:de|het|een|\w{3,})\b(?!.*\b(?:geweest|gewerkt|gestopt|gehad|ouders|moeder|vader|thuis|niet|kwijt|failliet|weg)\b)"
        ),
    ),
    (
        "in_dienst",
        re.compile(
            r"^(?!.*\b(?:gestopt|weg bij|vertrokken|oude|ex|vorige|zonder)\b).*\b(?:mijn|mn|me) (?:huidige )?(?:baas|chef|leidinggevende|werkgever|teamleider|manager)\b(?! (?:is|was|had|ging|gaat) (?:\w+ )?(?:failliet|dicht|gestopt|weg|dood))(?!.*\?)"
        ),
    ),
    *MORE_ASKED,
    ("in_dienst", _AT_WORK),
)
"""What is only said so because the situation was asked."""

_EXCLUDES: Final = {
    "statushouder": {"asielprocedure", "oekraine"},
    "buiten_eu": {"statushouder", "oekraine", "asielprocedure"},
    "werkzoekend": {"ww", "bijstand", "andere_uitkering", "in_dienst", "zzp", "flex"},
    "in_dienst": {
        "ww", "bijstand", "andere_uitkering", "zzp", "flex", "werkgever", "werkzoekend", "scholier",
        "ontslag",
    },
    "zzp": {"werkgever"},
    "flex": {"werkgever"},
    "scholier": {"werkgever"},
}  # fmt: skip
"""A description does not count beside one of these."""
_OTHERS: Final = re.compile(
    r"\b(?:mijn|mn|m n|me|onze|ons) (?:oudste|jongste|puber|kids|kinderen|kleinzoon|kleindochter|neefje|nichtje|man|vrouw|vriend|vriendin|broer|broertje|zus|zusje|zoon|dochter|neef|nicht|vader|moeder|buurman|buurvrouw|kind|partner|oom|tante|zwager|schoonzoon|collega|kennis|buren|gezin|leerlingen?)\b"
)
_THEN_ME: Final = re.compile(
    r"[,.;:] (?:en |maar |dus )?(?:zelf|ik)\b|\b(?:maar|en|als|dat|omdat|terwijl|toen) (?:ik|zelf)\b"
)
_MIGRANT: Final = frozenset({"statushouder", "oekraine", "asielprocedure", "buiten_eu"})
_OF_OTHERS: Final = re.compile(
    r"\b(?:mijn|mn|m n|me|onze|ons|een|de) (?:\w+ )?(?:werknemer|medewerker|monteur|vakman|sollicitant|kandidaat|kracht|leerling|stagiair|collega|client|klant)s?\b[^.?!]*$"
    r"|\b(?:mijn|mn|m n|me|onze|ons) nieuwe \w+ (?:is|komt|heeft|uit|van)\b[^.?!]*$"
    r"|\b(?:hij|zij|ze) (?:heeft|is|zit|woont|krijgt|komt)\b[^.?!]*$"
)
_RECRUITS: Final = re.compile(
    r"\b(?:mensen|iemand|vluchtelingen|jongens|kandidaten|nieuwkomers|personeel)(?: \w+){0,3}$"
)
"""Before a situation of migrants: it is that of staff, of clients, of somebody else."""
_MYSELF: Final = re.compile(
    r"\b(?:ik|wij|we) (?:ben|zijn|woon|wonen|zit|zitten|kom|komen|heb|hebben)(?: \w+){0,3}$"
)


def is_of_others(value: str, before: str, *, employer: bool = False) -> bool:
    """Tell whether a situation is said of staff or clients, by the folded text ``before`` it.

    ``employer``: the message is one's; then "mensen uit het azc" are those to be hired.
    """
    if value not in _MIGRANT or _MYSELF.search(before):
        return False
    return bool(_OF_OTHERS.search(before) or (employer and _RECRUITS.search(before)))


def _of_family(said: str) -> bool:
    """Tell whether a folded text ends in something said of a relative, not of oneself after all."""
    others = list(_OTHERS.finditer(said))
    return bool(others) and not _THEN_ME.search(said[others[-1].end() :])


def read_situations(
    plain: str,
    known: frozenset[str],
    pending: str | None = None,
    denied: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, int, int]]:
    """Give (situation, start, end) of what a folded text describes, beside the ``known`` ones.

    ``pending``: the open question; asked for their situation people just say what they do.
    ``denied``: what is said not to be so.
    """
    found = set(known)
    for value, patterns in _COMPILED:
        if value in found | denied or _EXCLUDES.get(value, set()) & found:
            continue
        if value == "buiten_eu" and ALREADY_HERE.search(plain):
            continue
        for pattern in patterns:
            hit = pattern.search(plain)
            if (
                hit
                and not _of_family(plain[: hit.end()])
                and not (
                    is_of_others(value, plain[: hit.start()])
                    or is_of_others(value, plain[: hit.end()])
                )
            ):
                found.add(value)
                yield value, hit.start(), hit.end()
                break
    if pending != "situation" or found:
        return
    for value, asked in _ASKED:
        if value not in denied and (said := asked.search(plain)):
            yield value, said.start(), said.end()
            return
