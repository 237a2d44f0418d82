"""Patterns of high precision that overrule the intent classifier: data only.

They are matched against the folded text (``bot.nlu.text.fold``): lower case, no accents, no
apostrophes, punctuation apart.  Keep every pattern narrow; a doubtful case is the classifier's.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

from typing import Final

from bot.nlu.words import words

CRISIS: Final[tuple[str, ...]] = (
    r"\b(?:wil|wou|wilde|hoef|kan) (?:echt |gewoon |eigenlijk |nu |ik |zo )*niet (?:meer|langer|verder) "
    r"(?:leven|verder leven|verder met leven|bestaan)\b",
    r"\b(?:niet meer|niet langer) (?:wil|wou) (?:leven|bestaan)\b",
    r"\b(?:wil|wou|wilde) (?:ik |echt |gewoon |liever |nu |eigenlijk |alleen maar |maar |nog |steeds |toch |vaak |soms |altijd |ook |zo |heel |graag )*dood"
    r"(?: (?:gaan|zijn))?(?= ?(?:$|[,.!?;]|en\b|maar\b|want\b|ik\b|nu\b|alles\b|het\b))",
    r"\b(?:liever|beter) dood\b(?! (?:hout|spoor))",
    r"\bwas ik maar (?:dood|er niet meer)\b",
    r"\bwil (?:ik )?(?:er )?(?:liever |gewoon |echt )*niet meer zijn\b",
    r"\bwil (?:er )?(?:liever |gewoon |echt )*(?:niet meer|nooit meer) (?:wakker worden|er zijn)\b",
    r"\b(?:dat|dit|het) leven ?[,?]? ?(?:nee )?(?:dank (?:u|je)|bedankt|mij niet gezien)\b",
    r"\bzelf ?(?:moord|doding|moordgedachten|moordneigingen)\w*",
    r"\bsuicid\w*",
    r"\b(?:mezelf|mijzelf|me zelf|mij zelf|mezelf dan maar) (?:\w+ )?(?:van kant|iets aan ?(?:te )?doen|pijn doen"
    r"|ophangen|snijden|wat aan ?doen|vermoorden|doden|af ?maken|van het leven)",
    r"\bme (?:van kant|ophangen|verhangen|verdrinken)\b",
    r"\b(?:er|der|dr) (?:maar |gewoon |liever |zelf )*een (?:eind|einde|punt)(?: aan)? (?:aan )?"
    r"(?:maken|maak|ga maken|wil maken)\b(?! (?:aan )?(?:deze|dit|die|mijn|het|de) "
    r"(?:baan|werk|contract|gesprek|chat|dienstverband|opleiding))",
    r"\b(?:maak|maken|moak|maok) (?:ik )?(?:er |der |dr |t )(?:maar |mar |nu |gewoon |liever |vandaag |vanavond |vannacht |morgen |zelf )*"
    r"(?:een|n|nen|ne) (?:eind|einde|end|ende|eand) (?:aan|an|oan|on)\b"
    r"(?! ?,? ?aan (?:dat|die|dit|deze|mijn|het|de) (?:\w+ )?(?:kantoor\w*|\w*dienst|\w*diensten|baan|werk|nachten|file|reizen)"
    r"(?: bedoel ik| dan)? ?[.!]*$)"
    r"(?! (?:deze|dit|die|mijn|mien|mn|het|t|de) (?:baan|werk|contract|gesprek|chat|dienstverband|opleiding))",
    r"\b(?:eind|einde) aan (?:mijn|me|mn|het) leven\b",
    r"\buit het leven (?:stappen|te stappen|stap)\b",
    r"\b(?:zie|zit) (?:ik )?(?:het )?leven niet (?:meer )?(?:zitten|zien)\b",
    r"\bhet leven (?:niet meer zitten|heeft geen zin meer|is niks meer waard|niet meer aan)\b",
    r"\b(?:mijn|me|mn) leven (?:heeft geen zin|is niks waard|is voorbij|niet meer waard)\b",
    r"\bvoor (?:de|een) trein (?:springen|te springen|spring|stappen|lopen)\b",
    r"\bspring(?:en)? (?:ik )?voor (?:de|een) trein\b",
    r"\bvan (?:het|een|de) (?:dak|flat|brug) (?:af )?(?:springen|te springen)\b",
    r"\bniemand (?:zou|zal|gaat) (?:me|mij) missen\b",
    r"\bwil (?:ik )?(?:echt |gewoon |liever |nu )*sterven\b",
    r"\b(?:denk|dacht|denken|praat) (?:ik )?(?:\w+ ){0,3}(?:aan|over) (?:om )?(?:dood ?(?:te )?gaan|de dood|mijn dood)\b",
    r"\bom dood te gaan\b",
    r"\b(?:kon|mocht) ik maar dood\b",
    r"\bda ?k dood was\b",
    r"\b(?:nie|ni|neet|nait|nich|niet) (?:meer|mer|mie|mehr) (?:leve|leven|laeve)\b",
    r"\bniet wil leven\b",
    r"\bwil niet leven\b",
    r"\bhet leven (?:zo |echt |helemaal )*(?:zat|beu|moe|hoeft niet meer)\b",
    r"\bgeen (?:zin|reden) meer (?:in het leven|om te leven)\b",
    r"\bgeen zin meer in(?: \w+){0,2} het leven\b",
    r"\b(?:beter|fijner) (?:als|dat) ik er niet meer (?:was|ben)\b",
    r"\b(?:beter|liever) af zonder (?:mij|me)\b",
    r"\bzonder (?:mij|me) (?:zijn|is|zouden) \w+(?: \w+)? beter af\b",
    r"\b(?:snij|sneed|snijd|doe|deed) (?:ik )?(?:mezelf|mijzelf|me zelf)\b"
    r"(?! (?:voor|te ?kort|een|geen|nog een|in (?:de|mijn|mn|m n) vinger))",
    r"\bmezelf (?:gesneden|verwond|iets aangedaan)\b",
    r"\bpillen (?:ingenomen|geslikt|klaarliggen|klaar liggen|klaargelegd)\b",
    r"\boverdosis\b",
    r"\bzie (?:ik )?het (?:allemaal |echt |gewoon |helemaal |zelf |ook |nu |soms |vaak |even )*niet meer (?:zo )?zitten\b"
    r"(?! ?,? ?(?:in (?!het leven|dit leven|mijn leven)|(?:bij|op|als|om|met|hier|daar|zo|dit|deze|die|mijn|mn|de) ?\b))",
    r"\b(?:wil|wou|wilde|zou|kon|mag|hoef|was) (?:ik )?(?:\w+ ){0,2}er (?:\w+ ){0,2}niet meer (?:te )?(?:zijn|willen zijn)\b",
    r"\ber (?:liever |gewoon )?niet meer (?:wil|wou|wilde|hoef te|zou willen) zijn\b",
    r"\bwil er (?:gewoon |liever |echt )?niet zijn\b",
    r"\b(?:mij|me|mn eigen|mijn eigen) (?:zelf )?iets (?:aan ?doen|aan te doen)\b",
    r"\bdoe (?:ik )?(?:mezelf|mijzelf|me|mij) (?:nog )?(?:iets|wat) aan\b",
    r"\b(?:stoppen|stop|ophouden|kappen|klaar) met (?:het |mijn |mn )?leven\b(?! (?:als|in|op|van)\b)",
    r"\bhet leven (?:echt |gewoon )*niet meer aan ?kan\b",
    r"\bhet heeft allemaal (?:toch )?geen zin meer\b",
    r"\b(?:overleden|gestorven|overlijden|dood gegaan|verloren|verlies)\b.*\bweet (?:ik )?(?:echt |gewoon )*niet (?:meer )?hoe (?:ik |het |nu )*verder\b",
    r"\bweet (?:ik )?(?:echt |gewoon )*niet (?:meer )?hoe (?:ik |het |nu )*verder\b.*\b(?:overleden|gestorven|overlijden|dood gegaan)\b",
    r"\bweet (?:ik )?niet (?:meer )?of ik (?:nog )?(?:verder )?wil leven\b",
    r"\bmorgen niet (?:meer )?wakker (?:werd|wordt|word)\b",
    r"\b(?:slaat|mishandelt|bedreigt|misbruikt) (?:me|mij)\b",
    r"\bword (?:ik )?(?:thuis )?(?:geslagen|mishandeld|bedreigd|misbruikt)\b",
    r"^(?:bel )?113 ?[.!?]*$",
    r"^(?:ik )?wil (?:echt |gewoon )?niet meer(?: verder)? ?[.!]*$",
)

HUMAN: Final[tuple[str, ...]] = (
    r"\b(?:liever|graag|het liefst|mag het|kan het|kan dat) (?:\w+ ){0,2}?(?:face to face|face 2 face|f2f|in het echt|in het echie|live|in levenden lijve"
    r"|onder vier ogen|aan tafel) (?:\w+ ){0,2}?(?:mens|persoon|iemand|medewerker|adviseur|consulent|begeleider|coach|loopbaancoach)\b",
    r"\b(?:mens|persoon|iemand|adviseur|consulent|medewerker) (?:\w+ )?van vlees en bloed\b",
    r"\bgeef (?:me|mij|ons) (?:\w+ ){0,3}(?:iemand|mens|persoon|medewerker|adviseur|collega)\b",
    r"\b(?:talk|speak|chat) (?:to|with) (?:a |an |some |your |real |human |actual )*"
    r"(?:person|human|people|someone|somebody|advisor|adviser|employee|agent)\b",
    r"\b(?:real|human|actual) (?:person|advisor|adviser|being)\b(?! or\b)",
    r"\b(?:mit|met) (?:einem? |a )?(?:menschen?|mitarbeiter|berater)\b.{0,12}\b(?:sprechen|reden)\b",
    r"\b(?:rozmawiac|porozmawiac|pogadac) z (?:\w+ )?(?:cz[lł]owiekiem|osoba|doradca|kims|konsultantem)\b",
    r"\b(?:wil|zoek|wou) (?:ik )?(?:graag |nu |gewoon |liever |toch |even |echt |alleen )*iemand die (?:\w+ )?(?:(?:naar )?(?:me|mij) )?"
    r"(?:luistert|meedenkt|begrijpt|snapt|verstaat|tijd heeft|te woord staat)\b",
    r"\bwie kan ik (?:hierover |daarover |dan |hiervoor )*(?:spreken|bellen|bereiken)\b",
    r"\bis (?:er|d r|dr|t er) (?:geen|gin|gien|niet|hier|dan|ook|echt)(?: \w+)? ?(?:een )?(?:mens\w*|iemand|vrouw\w*|man|persoon"
    r"|medewerker|collega) (?:die|dat|wie) (?:me|mij|mien) (?:\w+ )?(?:helpen|helpt|kan helpen|bellen|te woord)\b",
    r"\b(?:ik )?wil (?:graag |nu |gewoon |liever |toch |met |even |echt |alleen )*(?:een |n )?"
    r"(?:echt |echte |gewoon |levend |levende )*(?:mens|persoon|medewerker|adviseur|echt iemand)"
    r"(?: (?:spreken|praten|aan de lijn|aan de telefoon|hebben))?(?= ?(?:$|[,.!?;]))",
    r"\b(?:mens|persoon|medewerker|adviseur|consulent|loopbaanadviseur|collega|iemand|begeleider)"
    r" (?:van jullie |van de gouden poort |daar )?(?:spreken|te spreken|aan de lijn|aan de telefoon)\b",
    r"\b(?:met|aan) (?:een |n )?(?:echt |echte |levend |levende )*(?:mens|persoon|medewerker|adviseur"
    r"|iemand|consulent)(?: \w+){0,2} (?:praten|spreken|chatten|bellen|overleggen|doorverbonden)\b",
    r"\b(?:praten|spreken|chatten|bellen|overleggen) met (?:een |n )?(?:echt |echte |levend |vrouw |vrouwelijke |andere )*"
    r"(?:mens|persoon|medewerker|adviseur|iemand|consulent|echt iemand)\b",
    r"\b(?:kan|kunnen|wil|mag|zou) (?:er )?(?:iemand|een adviseur|een medewerker)(?: van jullie)? "
    r"(?:contact|me helpen|mij helpen)\b",
    r"\b(?:bel|bellen) (?:me|mij) (?:terug|even|maar|op|a u b|aub|graag)\b",
    r"\b(?:verbind|zet) (?:me|mij) door\b",
    r"\bdoorverbonden worden\b",
    r"(?<!mensen )(?<!klanten )(?<!bellers )(?<!gesprekken )(?<!patienten )\bdoorverbinden\b",
    r"\bterugbelverzoek\b",
    r"^(?:een |graag een |mag ik een |ik wil een |liever een |geef mij een |doe maar een )?(?:echt |echte |levend )?(?:mens|persoon|medewerker|adviseur|consulent)(?: graag| aub| alsjeblieft| a u b| alstublieft| spreken)* ?[.!?]*$",
    r"^(?:bel|mail) (?:me|mij)(?: \w+){0,3} ?[.!]*$",
    r"\bneem (?:even |aub |graag )?contact (?:met (?:me|mij) )?op\b",
    r"\bafspraak (?:\w+ )?met (?:een |n )?(?:adviseur|iemand|medewerker|consulent|loopbaanadviseur)\b",
    r"\bcontact met (?:een |n )?(?:medewerker|adviseur|mens|persoon|consulent)\b",
    r"\b(?:praat|spreek|overleg) (?:ik )?(?:(?:veel|toch|gewoon|echt) )*liever (?:(?:gewoon|even|eerst|toch|samen|echt) )*met (?:een |n )?(?:echt |echte )?(?:mens|persoon|mensen|iemand)\b",
    r"\b(?:mens|iemand|persoon|medewerker|adviseur|collega|man|vrouw)(?: achter| daar| bij jullie)? die (?:met (?:me|mij|ons) |even |eens |samen )*(?:mee ?kan denken|kan mee ?denken|mee ?denkt|mee ?wil denken)\b",
    r"\bwie van (?:jullie|u) (?:kan|wil|zou|kunnen)\b.{0,20}\bhelpen?\b|\bwie kan (?:me|mij) helpen(?: met)? (?:te )?praten\b",
    r"\b(?:wanneer|wnr|hoe laat|tot hoe laat|welke dagen|tussen welke tijden) (?:zijn|bent|is|ben) (?:jullie|u|je|er iemand)(?: \w+)? telefoni\w+\b",
    r"\b(?:heb|wil) (?:ik )?(?:liever |echt |nu |gewoon |toch )*een (?:echt |echte )?(?:mens|persoon|adviseur) nodig\b",
    r"\b(?:is|zijn|hebben) (?:er|jullie) (?:geen|ook geen|ook een|ergens een|nog een) (?:echt|echte|levend|levende) "
    r"(?:mens|persoon)\b(?! achter)",
    r"\b(?:krijg|krijgen) (?:ik )?(?:\w+ ){0,3}(?:mens|persoon|wezen|iemand|medewerker|adviseur) aan de (?:lijn|telefoon)\b",
    r"\bwil (?:ik )?(?:geen|niet? (?:met|mee) (?:een|n|nen)) (?:robot|bot|computer|machine|chatbot)"
    r"(?: (?:praten|praote|proate|spreken|chatten))?(?= ?(?:$|[,.!?;]|maar\b))",
)

ERASE: Final[tuple[str, ...]] = (
    r"\b(?:verwijder|wis|delete|vernietig|gooi|haal) (?:je |jullie |u |nu |alsjeblieft |aub |al )*"
    r"(?:al )?(?:mijn|me|mn|deze|dit|onze|alle|alles|het hele) ?(?:al |alle )?"
    r"(?:gegevens|data|info|informatie|gesprek|chat|berichten|account|persoonsgegevens|van mij|over mij|weg)\b",
    r"\b(?:verwijder|wis) (?:alles|mij|me)\b",
    r"\b(?:gegevens|data|gesprek|chat|berichten|persoonsgegevens)(?: \w+){0,4} "
    r"(?:verwijderen|wissen|verwijderd|gewist|vernietigen|weghalen)\b",
    r"\balles(?: \w+){0,4} (?:verwijderen|wissen|gewist|verwijderd)\b",
    r"\bwil (?:ik )?(?:graag |liever |nu )*vergeten worden\b",
    r"\bvergeet (?:mij|me|mijn gegevens)\b(?! (?:niet|te))",
    r"\brecht (?:op|om) (?:vergetelheid|vergeten)\b",
)

EARNS: Final = r"\b(?:hoeveel|wat) (?:beur|vang|toucheer)[te]?n? (?:ik|je|jij|u|we|ze)\b"
"""Asks what the work pays, in words of the street."""

HUMAN_UNWANTED: Final[tuple[str, ...]] = (
    r"\b(?:wil|hoef|wens|zoek|heb) (?:ik )?(?:echt |nu |nog |liever |even |helemaal |gewoon )*(?:geen|niet met een) "
    r"(?:\w+ )?(?:advies|adviseur|mens|medewerker|persoon|contact|consulent|begeleider|gesprek)\b",
    r"\b(?:wil|hoef|wens) (?:ik )?(?:\w+ )?niet (?:\w+ )?(?:terug ?)?(?:ge)?beld?\b",
    r"\bwil (?:ik )?niet (?:terug ?)?gebeld worden\b",
    r"\bbel (?:me|mij) (?:\w+ )?niet\b",
    r"^(?!.*\b(?:kan|mag|kunnen) (?:ik|we|wij|er)\b).*\bniet (?:met|aan) een (?:mens|adviseur|medewerker|persoon)\b(?!.*\b(?:maar|wel)\b)",
    r"\b(?:hoeft|hoeven|hoef|moet|moeten)(?: \w+){0,3} niemand\b.{0,25}\b(?:\w*bel\w*|contact|\w*mail\w*|langs\w*|bij)\b",
    r"\bniemand hoeft\b.{0,25}\b(?:\w*bel\w*|contact|\w*mail\w*|langs\w*)\b",
    r"\bwil (?:ik )?(?:\w+ )?niet dat (?:jullie|u|je|er iemand|iemand) (?:mij|me) (?:\w+ )?(?:\w*bel\w*|\w*mail\w*|benader\w*)\b",
    r"\bniet nodig (?:dat|om)\b.{0,25}\b(?:\w*bel\w*|contact|spreek\w*|langs\w*)\b",
    r"\b(?:jobcoach|adviseur|consulent|mens|medewerker|begeleider|coach)\b(?: \w+){0,2} (?:heb|hoef|wil) ik (?:\w+ )?niet\b",
    r"\b(?:bellen|gebeld worden|telefoontje|belletje|terugbellen) (?:\w+ )?(?:hoeft|hoef|wil|liever)(?: ik)? (?:\w+ )?(?:niet|geen)\b",
)
"""Says that a person is not wanted, whatever else in it sounds like the wish for one."""

DESK_DETAILS: Final[tuple[str, ...]] = (
    r"\b(?:wat is|wat zijn|hebben jullie|heb je|heeft u|geef|is er|weet je|waar vind ik)(?: \w+){0,4} "
    r"(?:telefoon ?nummers?|tel nr|e ?mail ?adres|mailadres|adres|openingstijden|nummer)\b",
    r"^(?:het |jullie |een )?(?:telefoon ?nummer|e ?mail ?adres|adres|openingstijden)(?: \w+){0,3} ?\??$",
)
"""Asks how to reach the desk, which the front desk tells itself."""

EVERYTHING_GOES: Final = (
    r"(?:(?:ja|nee|nou|oh|hoor|eigenlijk|het|dat|me|mij|voor|ik|vind|eigen|niks|niets|verder|"
    r"maakt|niet|uit|,|\.) )*"
    r"(?:alles (?:mag|kan|is (?:goed|prima|oke|ok|best)|goed|prima|oke|vind ik (?:goed|prima|best)|best)"
    r"|vind (?:ik )?alles (?:goed|prima|best|oke)|(?:het |dat )?maakt (?:me |mij )?(?:niet|niks) uit"
    r"|(?:dat |het )?boeit (?:me |mij )?niet|kan (?:me|mij) niet schelen)"
    r"(?: (?:hoor|voor mij|eigenlijk|verder|wel|toch))* ?[.!]*"
)
"""The whole message says that there is no preference; with a question mark it is a greeting."""

SURE: Final = (
    r"(?:graag|jawel|jazeker)(?: (?:hoor|dan|ja))* ?[.!]*"
    r"|(?:(?:ja|het|dat|nou) )*(?:liefst|het liefst|graag) wel(?: (?:hoor|ja|graag))* ?[.!]*"
)
"""The whole message is a yes."""

YES_WORDS: Final[frozenset[str]] = words(
    """
        ja jaa jaaa jaha jao joa joah jo joh jep jup jawel jazeker jaja ye yes yess yep yup yeah ya
        ok oke okee okay oki okido k akkoord prima goed goe klopt juist correct precies exact
        inderdaad idd graag zeker absoluut natuurlijk tuurlijk uiteraard vanzelfsprekend eens best
        sure top perfect helemaal mooi fijn wel doen doe gerust lijkt mag kan gaan ga volgens
        geregeld deal yesss jazekers jahoor jawohl affirmatief check super vooruit allicht
    """
)
"""Without one of these a message is no yes."""

CORRECTS: Final = (
    r"\b(?:nee+|neen|bedoel\w*|fout\w*|verkeerd\w*|klopt|klop|correctie|corrigeer|herstel|verander\w*"
    r"|wijzig\w*|aanpas\w*|pas aan|pas|aangepast|weg|schrap\w*|haal|streep|toch|eigenlijk|moet zijn|vergist\w*"
    r"|vergis|ipv|in plaats van|niet|geen|sorry|wacht|ho|oeps|terug|vorige|anders|zei|gezegd|zet|maak|vul|weghalen|eruit|toevoeg\w*"
    r"|aanvullen|misgeklikt|klikte|knop|getypt|typo|bedacht|bedenk|meer|niks|verbeter\w*|er bij|erbij|ook|nog|vergeten"
    r"|juist|liever|ik was|maakte)\b"
)
"""Without one of these a message with facts corrects nothing."""

RESTART_WORDS: Final = r"\b(?:opnieuw|overnieuw|opniej|restart|resett?(?:en)?|herstart(?:en)?)\b|\bvan (?:voren|voor|veurn|veur|vore|begin|het begin) ?af ?an?an\b|\bbegin van voren\b|\b(?:vanaf|bij|naar) (?:het begin|begin|start|vraag (?:1|een))\b|\bnieuwe? (?:gesprek|chat)\b|\b(?:chat|gesprek) leeg\b"
"""Names starting again; whether it is the conversation that starts again is another matter."""

RESTART_ABOUT: Final[frozenset[str]] = words(
    "gesprek chat vragen vragenlijst vraag alles intake test lijst antwoorden"
)
"""What can be started again here."""

RESTART_ELSEWHERE: Final[frozenset[str]] = words(
    """
        techniek bouw energie beroep beroepen werk werken school opleiding baan leven vak leren
        studeren studie carriere land sector over solliciteren
    """
)
"""Starting again with one of these is what people come here for."""

RESTART_FILLERS: Final[frozenset[str]] = words(
    """
        ik wil wilde wou kan kun kunnen mag we wij je u laten laat ff even graag aub a b alsjeblieft
        alstublieft dus maar gewoon ja nee oke ok sorry helemaal weer het nog eens een keer doe doen
        ga gaan te van nu toch liever begin beginnen start starten stoppen invullen wissen en bij dit dat
        zullen zou willen hele terug naar af voren voor aan moet moeten opstarten leeg maak 1
        vanaf hallo hoi om is er alles , . ! ?
    """
) | {",", ".", "!", "?"}
"""Words around it that leave it bare: "mag ik even opnieuw"."""

SOCIAL: Final[frozenset[str]] = words(
    """
        hoi hallo hee heey hey he hi hai hoi moi moin goedemorgen goedemiddag goedenavond
        goedenmiddag goedenmorgen goedendag goede goeie goeden morgen middag avond nacht dag dagdag
        doei doeg doeii doe houdoe joe joee jo yo ewa salut welkom alles goed fijn fijne weekend
        prettig prettige tot ziens later straks snel morgen volgende keer bye ciao adieu aju laters
        groet groeten groetjes gr mvg bedankt bedank dank dankje dankjewel dankuwel danku thanks thx
        tnx merci top super mooi lekker geweldig perfect aardig lief tof chill nice cool succes
        heel erg veel voor hulp informatie info je u jij wel ja nee oke ok klaar stop stoppen genoeg
        einde slaap lekker goedenacht welterusten mazzel werkze toedels toedeloe tabee hoihoi hallootjes
        goeiemorgen goeiemiddag goeienavond goeiedag moeder vader daar allemaal iemand hoe gaat het
    """
)
"""Words of greetings, thanks and goodbyes."""

THUMBS: Final[dict[str, str]] = {
    "\U0001f44d": "affirm",
    "\u2705": "affirm",
    "\U0001f44c": "affirm",
    "\U0001f64f": "thanks",
    "\U0001f44e": "deny",
    "\u274c": "deny",
}
"""Emoji that say something by themselves."""

SCRIPTS: Final[tuple[tuple[str, int, int], ...]] = (
    ("ar", 0x0600, 0x06FF),
    ("ar", 0x0750, 0x077F),
    ("ar", 0xFB50, 0xFDFF),
    ("ar", 0xFE70, 0xFEFC),
    ("ru", 0x0400, 0x052F),
    ("el", 0x0370, 0x03FF),
    ("he", 0x0590, 0x05FF),
    ("ti", 0x1200, 0x139F),
    ("hi", 0x0900, 0x097F),
    ("th", 0x0E00, 0x0E7F),
    ("ka", 0x10A0, 0x10FF),
    ("hy", 0x0530, 0x058F),
    ("zh", 0x4E00, 0x9FFF),
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7AF),
    ("ta", 0x0B80, 0x0BFF),
    ("bn", 0x0980, 0x09FF),
)
"""(language most likely written in it, first and last code point)."""

LETTERS_OF: Final[dict[str, frozenset[str]]] = {
    "uk": frozenset("іїєґІЇЄҐ"),
    "fa": frozenset("پچژگک"),
    "bg": frozenset("ъЪ"),
}
"""Letters that tell a language from others in the same script."""

STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "en": words(
        """
        english available bachelor someone call continue read cant engineering yes good morning more
        about am and any are become can cannot could do dont english find for from get
        have he hello how i if im it job jobs know learn like live looking my need not
        please she speak that the there they this to want was we what where with working
        would you your work visa electrician plumber welder now job near
        """
    ),
    "de": words(
        """
        wir konnen viel verdient man wohne beruf kostet guten morgen danke schon will finde geht brauche hilfe lerne niederlandisch ausbildung schweisser auf
        aber als arbeit auch aus bin bitte das deutsch ein eine einen elektriker es fur
        gibt guten habe haben ich ihr ist kann kein keine mich mir mit mochte nicht sehr
        sie sind sprechen suche tag und wie wo
        """
    ),
    "pl": words(
        """
        rozumiem kosztuje kurs w tilburgu kursu znam holenderskiego mozna zarobic czesc jak znalezc dziala potrzebuje pomocy pytanie zmienic mowi
        chce co czy dla dobry dzien gdzie holandi holandii i ile jak jest jestem mam
        mieszkam moge moj moja mowie na nie po polski polsku pomoc praca pracowac pracy
        prosze sie szukam tak
        """
    ),
    "tr": words(
        """
        elektrikciyim hollandada calismak kursun ucreti kadar anlamiyorum biriyle konusmak oturuyorum olmak olarak konusamiyorum konusuyorum meslek ogrenmek lazim nasilsin gunler yardima ihtiyacim kazanirim calisiyor iyi
        ariyorum bana benim biliyor bilmiyorum bir bu calismak cok hollandaca icin is iste
        istiyorum konusuyor lutfen merhaba mi misiniz nasil ne nerede selam turkce var ve
        yardim yok
        """
    ),
    "ro": words(
        """
        buna ziua caut lucru olanda vorbesc vorbiti romana sunt sudor vreau lucrez inteleg cat costa
        cursul loc munca limba multumesc pentru ajutor cineva vorbeste nevoie am si un curs nu
        """
    ),
    "pt": words(
        """
        voce fala portugues estou procurando procuro trabalho nao falo entendo ola preciso ajuda na
        obrigado obrigada bom dia eu quero sou
        """
    ),
    "it": words(
        """
        buongiorno cerco lavoro non parlo parli capisco ciao sono italiano grazie vorrei posso
        olandese come
        """
    ),
    "so": words("afsoomaali shaqo ayaan raadinayaa waxaan rabaa mahadsanid ku hadashaa"),
    "ku": words("kurdi dizani ez li kar digerim dixwazim spas silav"),
    "ar": words("ana marhaba salam kifak badi shoghol hollandi atakallam shukran arabi la"),
    "fr": words(
        """
        jhabite soudeur combien coute ca comprends ne voudrais quelquun merci beaucoup jai besoin daide formation le la
        comme un des aussi electricien avec bonjour bonsoir cherche comment dans emploi est et francais les ma mon parle
        pas pour suis travail une veux voudrais vous
        """
    ),
    "es": words(
        """
        hablas electricista vivo aprender oficio entiendo cuanto gana soldador curso ayuda trabajar holanda holandes neerlandes buenos dias
        busco como con donde el espanol favor gracias hablo hola mi necesito para por
        puedo quiero soy tengo trabajo una y
        """
    ),
}
"""Frequent words by language, folded; words that are Dutch as well count for nothing."""

DUTCH: Final[frozenset[str]] = words(
    """
        morgen goede goeie doen lekker
        aan als as baan ben bij bin co dag dan dat de deze die dit do door een en er geen
        goed graag hallo heb help het hoe hoi hun iets ik in is ja je jij kan ma maar mag
        met mi mijn moet naar nederlands nee niet nog nu of om ook op opleiding over so
        tag te team u uit van voor waar was wat we wel werk werken wie wij wil zij zo
        """
)

MARKS: Final[dict[str, frozenset[str]]] = {
    "tr": frozenset("şğıŞĞİ"),
    "pl": frozenset("łąężźśćńŁĄĘŻŹŚĆŃ"),
    "ro": frozenset("ățșţĂȚȘ"),
    "de": frozenset("ß"),
    "es": frozenset("ñ¿¡"),
    "pt": frozenset("ãõ"),
}
"""Letters that Dutch does not have, and the language they mostly come from."""

SMALL_TALK: Final[frozenset[str]] = words(
    "hello hi hey thanks bye ok okay yes no sorry help please merci salam ciao hola marhaba"
)
"""Foreign words that Dutch people use as well."""

KEYBOARD_ROWS: Final[tuple[str, ...]] = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop")

INSTRUCTS: Final = (
    r"\b(?:negeer|vergeet|overschrijf)\b(?: \w+){0,3} (?:alle|al je|je|jouw|eerdere|vorige|bovenstaande)"
    r"(?: \w+){0,2} (?:instructies?|opdrachten|regels|prompts?|aanwijzingen)\b"
    r"|\b(?:ignore|forget|disregard|override)\b(?: \w+){0,4} (?:instructions?|prompts?|rules|guidelines)\b"
    r"|^\W*(?:system|systeem|assistant|admin|developer)(?: prompt| message)? ?[:\]>]"
    r"|\[ ?/? ?inst ?\]|\bsystem ?prompt\b|\b(?:jailbreak|dan mode|developer mode)\b"
)
"""Orders to a language model, in Dutch or English."""
