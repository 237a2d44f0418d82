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
    r"\b(?:wil|wou|wilde) (?:ik |echt |gewoon |liever |nu |eigenlijk |alleen maar |maar )*dood"
    r"(?: (?:gaan|zijn))?(?= ?(?:$|[,.!?;]|en\b|maar\b|want\b|ik\b|nu\b|alles\b|het\b))",
    r"\b(?:liever|beter) dood\b(?! (?:hout|spoor))",
    r"\bwas ik maar (?:dood|er niet meer)\b",
    r"\bwil (?:ik )?(?:er )?(?:liever |gewoon |echt )*niet meer zijn\b",
    r"\bwil (?:er )?(?:liever |gewoon |echt )*(?:niet meer|nooit meer) (?:wakker worden|er zijn)\b",
    r"\bzelf ?(?:moord|doding|moordgedachten|moordneigingen)\w*",
    r"\bsuicid\w*",
    r"\b(?:mezelf|mijzelf|me zelf|mij zelf|mezelf dan maar) (?:\w+ )?(?:van kant|iets aan ?(?:te )?doen|pijn doen"
    r"|ophangen|snijden|wat aan ?doen|vermoorden|doden|af ?maken|van het leven)",
    r"\bme (?:van kant|ophangen|verhangen|verdrinken)\b",
    r"\b(?:er|der|dr) (?:maar |gewoon |liever |zelf )*een (?:eind|einde|punt)(?: aan)? (?:aan )?"
    r"(?:maken|maak|ga maken|wil maken)\b(?! (?:aan )?(?:deze|dit|die|mijn|het|de) "
    r"(?:baan|werk|contract|gesprek|chat|dienstverband|opleiding))",
    r"\b(?:maak|maken) (?:ik )?(?:er |der )(?:maar |nu |gewoon |liever )*een (?:eind|einde) aan\b"
    r"(?! (?:deze|dit|die|mijn|het|de) (?:baan|werk|contract|gesprek|chat|dienstverband|opleiding))",
    r"\b(?:eind|einde) aan (?:mijn|me|mn|het) leven\b",
    r"\buit het leven (?:stappen|te stappen|stap)\b",
    r"\b(?:zie|zit) (?:ik )?(?:het )?leven niet (?:meer )?(?:zitten|zien)\b",
    r"\bhet leven (?:niet meer zitten|heeft geen zin meer|is niks meer waard|niet meer aan)\b",
    r"\b(?:mijn|me|mn) leven (?:heeft geen zin|is niks waard|is voorbij|niet meer waard)\b",
    r"\bvoor (?:de|een) trein (?:springen|te springen|spring|stappen|lopen)\b",
    r"\bspring(?:en)? (?:ik )?voor (?:de|een) trein\b",
    r"\bvan (?:het|een|de) (?:dak|flat|brug) (?:af )?(?:springen|te springen)\b",
    r"\bniemand (?:zou|zal|gaat) (?:me|mij) missen\b",
    r"\bkill my ?self\b",
    r"\bwant to die\b",
)

HUMAN: Final[tuple[str, ...]] = (
    r"\b(?:ik )?wil (?:graag |nu |gewoon |liever |toch |met |even |echt |alleen )*(?:een |n )?"
    r"(?:echt |echte |gewoon |levend |levende )*(?:mens|persoon|medewerker|adviseur|echt iemand)"
    r"(?: (?:spreken|praten|aan de lijn|aan de telefoon|hebben))?(?= ?(?:$|[,.!?;]))",
    r"\b(?:mens|persoon|medewerker|adviseur|consulent|loopbaanadviseur|collega|iemand|begeleider)"
    r" (?:van jullie |van de gouden poort |daar )?(?:spreken|te spreken|aan de lijn|aan de telefoon)\b",
    r"\b(?:met|aan) (?:een |n )?(?:echt |echte |levend |levende )*(?:mens|persoon|medewerker|adviseur"
    r"|iemand|consulent)(?: \w+){0,2} (?:praten|spreken|chatten|bellen|overleggen|doorverbonden)\b",
    r"\b(?:praten|spreken|chatten|bellen|overleggen) met (?:een |n )?(?:echt |echte |levend )*"
    r"(?:mens|persoon|medewerker|adviseur|iemand|consulent|echt iemand)\b",
    r"\b(?:kan|kunnen|kun|wil|wilt|willen|zou|mag) (?:er )?(?:iemand|jullie|je|u|een adviseur|een medewerker)"
    r"(?: van jullie)? (?:me|mij|mijn)(?: \w+){0,3} (?:terug ?)?bellen\b",
    r"\b(?:kan|kunnen|wil|mag|zou) (?:er )?(?:iemand|een adviseur|een medewerker)(?: van jullie)? "
    r"(?:contact|me helpen|mij helpen)\b",
    r"\b(?:bel|bellen) (?:me|mij) (?:terug|even|maar|op|a u b|aub|graag)\b",
    r"\bik wil (?:graag )?(?:terug ?gebeld|gebeld) worden\b",
    r"\b(?:verbind|zet) (?:me|mij) door\b",
    r"\bdoorverbonden worden\b",
    r"\b(?:geef|geeft) (?:me|mij) (?:een |n )?(?:mens|medewerker|adviseur|persoon)\b",
    r"\bwil (?:ik )?(?:geen|niet met (?:een|n)) (?:robot|bot|computer|machine|chatbot)"
    r"(?: (?:praten|spreken|chatten))?(?= ?(?:$|[,.!?;]|maar\b))",
)

ERASE: Final[tuple[str, ...]] = (
    r"\b(?:verwijder|wis|delete|vernietig|gooi|haal) (?:je |jullie |u |nu |alsjeblieft |aub |al )*"
    r"(?:al )?(?:mijn|me|mn|deze|dit|onze|alle|alles|het hele) ?(?:al |alle )?"
    r"(?:gegevens|data|info|informatie|gesprek|chat|berichten|account|persoonsgegevens|van mij|over mij|weg)\b",
    r"\b(?:verwijder|wis) (?:alles|mij|me)\b",
    r"\b(?:gegevens|data|gesprek|chat|berichten|persoonsgegevens)(?: \w+){0,4} "
    r"(?:verwijderen|wissen|verwijderd|gewist|vernietigen|weghalen)\b",
    r"\balles(?: \w+){0,4} (?:verwijderen|wissen|gewist|verwijderd)\b",
    r"\bvergeet (?:mij|me|mijn gegevens)\b(?! (?:niet|te))",
    r"\brecht (?:op|om) (?:vergetelheid|vergeten)\b",
)

THUMBS: Final[dict[str, str]] = {
    "\U0001f44d": "affirm",
    "\u2705": "affirm",
    "\U0001f44c": "affirm",
    "\U0001f44e": "deny",
    "\u274c": "deny",
}
"""Emoji that answer yes or no."""

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
        about am and any are become can cannot could do dont english find for from get
        have he hello how i if im it job jobs know learn like live looking my need not
        please she speak that the there they this to want was we what where with working
        would you your
        """
    ),
    "de": words(
        """
        aber als arbeit auch aus bin bitte das deutsch ein eine einen elektriker es fur
        gibt guten habe haben ich ihr ist kann kein keine mich mir mit mochte nicht sehr
        sie sind sprechen suche tag und wie wo
        """
    ),
    "pl": words(
        """
        chce co czy dla dobry dzien gdzie holandi holandii i ile jak jest jestem mam
        mieszkam moge moj moja mowie na nie po polski polsku pomoc praca pracowac pracy
        prosze sie szukam tak
        """
    ),
    "tr": words(
        """
        ariyorum bana benim biliyor bilmiyorum bir bu calismak cok hollandaca icin is iste
        istiyorum konusuyor lutfen merhaba mi misiniz nasil ne nerede selam turkce var ve
        yardim yok
        """
    ),
    "fr": words(
        """
        avec bonjour bonsoir cherche comment dans emploi est et francais les ma mon parle
        pas pour suis travail une veux voudrais vous
        """
    ),
    "es": words(
        """
        busco como con donde el espanol favor gracias hablo hola mi necesito para por
        puedo quiero soy tengo trabajo una y
        """
    ),
}
"""Frequent words by language, folded; words that are Dutch as well count for nothing."""

DUTCH: Final[frozenset[str]] = words(
    """
        aan als as baan ben bij bin co dag dan dat de deze die dit do door een en er geen
        goed graag hallo heb help het hoe hoi hun iets ik in is ja je jij kan ma maar mag
        met mi mijn moet naar nederlands nee niet nog nu of om ook op opleiding over so
        tag te team u uit van voor waar was wat we wel werk werken wie wij wil zij zo
        """
)

SMALL_TALK: Final[frozenset[str]] = words(
    """
        bye hello help hey hi no ok okay sorry thanks yes
        """
)
"""Foreign words that Dutch people use as well."""

KEYBOARD_ROWS: Final[tuple[str, ...]] = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop")
