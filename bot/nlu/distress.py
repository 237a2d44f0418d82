"""Words of distress in other languages, and Dutch sayings that only sound like it: data only.

All are matched against the folded text, in which accents and apostrophes are gone in every script:
"żyć" is "zyc", "мой" is "мои", "أريد" is "اريد".  A sign of distress is never explained away: the
sayings only take back a guess of the classifier, never a match of one of these patterns.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line; letters of other scripts)

from __future__ import annotations

from typing import Final

CRISIS_ELSEWHERE: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        r"\b(?:don ?t|do not|not|no longer|never) (?:really |even |just |longer )*(?:want|wanna|wish) (?:to )?"
        r"(?:live|be alive|exist)\b(?! (?:in|here|there|at|with|near|far|close|on|outside|together)\b)",
        r"\b(?:don ?t|do not|not) (?:want|wanna) (?:to )?be here any ?more\b",
        r"(?<!dont )(?<!don t )(?<!not )\b(?:want|wanna|wish|going|gonna|rather|ready) (?:to )?(?:just )?"
        r"(?:die|be dead|end it all)\b",
        r"\bkill(?:ing)? my ?self\b",
        r"\bend(?:ing)? my (?:own )?life\b",
        r"\b(?:take|taking) my (?:own )?life\b",
        r"\b(?:hurt|harm|cut)(?:ing|ting)? my ?self\b",
        r"\bwish i (?:was|were) (?:dead|never born)\b",
        r"\bbetter off (?:dead|without me)\b",
        r"\b(?:no|any) reason (?:left )?(?:to live|to be alive|for living)\b",
        r"\btired of (?:living|being alive)\b",
    ),
    "de": (
        r"\b(?:nicht mehr|nicht langer|nicht weiter|nicht laenger) (?:leben|weiterleben|da sein)\b",
        r"\b(?:will|mochte|moechte) (?:ich )?(?:nur noch |einfach |lieber )*(?:sterben|tot sein)\b",
        r"\b(?:mich|mir) (?:selbst )?(?:umbringen|umzubringen|toten|toeten|das leben nehmen|etwas antun|was antun)\b",
        r"\bbring(?:e)? mich (?:selbst )?um\b",
        r"\bselbst ?mord\w*",
        r"\bsuizid\w*",
        r"\b(?:mein|meinem) leben (?:beenden|ein ende)\b",
        r"\blebens ?m(?:u|ue)de\b",
    ),
    "pl": (
        r"\bnie chce (?:mi sie |juz |dalej |dluzej |wiecej )*zyc\b(?! (?:w|we|na|tu|tutaj|tam|z|ze|tak|bez pracy)\b)",
        r"\bchce (?:juz |tylko |po prostu )*(?:umrzec|sie zabic|zniknac z tego swiata)\b",
        r"\bzabi(?:c|je|jam) sie\b",
        r"\bsie zabi(?:c|je)\b",
        r"\bsamob[oó]j\w*",
        r"\bodebrac sobie zycie\b",
        r"\b(?:skonczyc ze soba|ze soba skonczyc|skoncze ze soba)\b",
        r"\bskonczyc z(?:e)? (?:moim |swoim )?zyciem\b",
        r"\bnie mam (?:juz )?(?:po co|dla kogo|sily) zyc\b",
        r"\b(?:moje )?zycie nie ma (?:juz )?sensu\b",
        r"\bzrobic sobie (?:krzywde|cos zlego)\b",
    ),
    "uk": (
        r"\bне хочу (?:більше |вже |так |далі )*жити\b(?! (?:в|у|тут|там|з|на|без роботи)\b)",
        r"\bжити (?:більше |вже )*не хоч(?:у|еться)\b",
        r"\bне хочеться (?:більше )?жити\b",
        r"\bхочу (?:просто )?(?:померти|вмерти|умерти|здохнути)\b",
        r"\b(?:вбити|убити) себе\b",
        r"\b(?:вбю|убю|вб ю) себе\b",
        r"\bсамогуб\w*",
        r"\bсуіцид\w*",
        r"\bпокінчити (?:з собою|з життям|життя)\b",
        r"\bнакласти на себе руки\b",
        r"\b(?:немає|нема|не бачу) (?:сенсу|сенс) (?:жити|в житті)\b",
    ),
    "ru": (
        r"\bне хочу (?:больше |уже |так |дальше )*жить\b(?! (?:в|во|на|тут|здесь|там|с|со|без работы)\b)",
        r"\bжить (?:больше |уже )*не хоч(?:у|ется)\b",
        r"\bне хочется (?:больше )?жить\b",
        r"\bхочу (?:просто )?(?:умереть|сдохнуть)\b",
        r"\b(?:убить|убью) себя\b",
        r"\bсамоуби\w*",
        r"\bсуицид\w*",
        r"\bпокончить (?:с собои|с жизнью|жизнь)\b",
        r"\bналожить на себя руки\b",
        r"\bповеситься\b",
        r"\b(?:нет|не вижу) смысла (?:жить|в жизни)\b",
    ),
    "ar": (
        r"(?:لا|لم اعد|ما|مش|مو) (?:اريد|بدي|عايز|عاوز|ابغى|ابي|حابب) (?:ان )?(?:اعيش|عيش|الحياة|العيش)(?! (?:في|هنا|ب\w+))",
        r"(?<!لا )(?<!ما )(?<!مش )\b(?:اريد|بدي|عايز|عاوز|ابغى|ابي|اتمنى) (?:ان )?(?:اموت|موت|الموت)\b",
        r"\b(?:اقتل|ساقتل|قتل) نفسي\b",
        r"\b(?:انتحر|سانتحر|انتحار|الانتحار|بنتحر)\b",
        r"\b(?:انهي|انهاء|سانهي) حياتي\b",
        r"\b(?:اوذي|ايذاء|اذية) نفسي\b",
    ),
    "tr": (
        # "Hollanda'da yaşamak istemiyorum" is about a place.
        r"(?<!da )(?<!de )(?<!ta )(?<!te )(?<!burada )\byasamak istemiyorum\b",
        r"\bolmek istiyorum\b",
        r"\bkendimi oldur\w*",
        r"\bintihar\w*",
        r"\bcan[iı]ma k[iı]y\w*",
        r"\bhayat[iı]ma son ver\w*",
        r"\bkendime zarar\b",
    ),
    "fr": (
        r"\b(?:veux|voudrais|peux) (?:vraiment )?(?:plus|pas) vivre\b"
        r"(?! (?:ici|en|a|au|aux|dans|chez|avec|la bas|loin|sans travail)\b)",
        r"\b(?:veux|voudrais|envie de|prefere) mourir\b(?! (?:de rire|de faim))",
        r"\bme suicider\b",
        r"\bme tuer\b(?! (?:au|a la|a l|le)\b)",
        r"\b(?:en finir|finir) avec (?:la|ma) vie\b",
        r"\bmettre fin a (?:mes jours|ma vie)\b",
        r"\bplus (?:aucune |de )*(?:envie|raison) de vivre\b",
        r"\bme faire du mal\b",
    ),
    "es": (
        r"\bno quiero (?:seguir |mas |ya )*(?:vivir|viviendo)\b(?! (?:en|aqui|alli|con|asi|lejos|sin trabajo)\b)",
        r"(?<!no )(?<!no me )\bquiero morir(?:me)?\b(?! de (?:risa|hambre))",
        r"\b(?:matarme|suicidarme)\b",
        r"\bme (?:quiero|voy a) matar\b",
        r"\bquitarme la vida\b",
        r"\b(?:acabar|terminar) con mi vida\b",
        r"\bno tengo (?:mas )?(?:ganas|razon|motivos?) (?:de|para) vivir\b",
        r"\bhacerme dano\b",
    ),
}
"""Language -> patterns.  "I don't want to live in ..." is about a place, so that is left out."""

SAYINGS: Final[tuple[str, ...]] = (
    r"\b(?:verveel|verveelde|schaam|schaamde|lach|lachte|schrik|schrok|erger|ergerde|werk|werkte|wacht|zoek)"
    r"(?: ik)? (?:me|mij|mezelf|m) (?:\w+ ){0,2}(?:dood|kapot|rot|suf)\b",
    r"\bme (?:\w+ )?(?:dood|kapot|rot|suf) (?:te )?(?:vervelen|schamen|lachen|ergeren|schrikken|werken)\b",
    r"\b(?:dood|sterf|sterven) (?:te )?(?:ga |gaan )?van (?:de |het )?(?:verveling|schaamte|honger|dorst|kou|lachen|hitte|warmte|saaiheid)\b",
    r"\b(?:de )?tijd (?:\w+ )?dood\b|\bdode tijd\b",
    r"\bdood ?(?:moe|op|vermoeiend)\b(?!.*\bleven\b)",
    r"\bdood ?(?:saai|normaal|gewoon|simpel|eng|lopende?|spoor|leuk|zonde|stil|makkelijk|eenvoudig|nerveus|zenuwachtig)\b",
    r"\b(?:dodelijk|doods?) (?:saai|vermoeiend|eentonig)\b",
    r"\bmoordend\w*",
    r"\bmezelf (?:te |eens |echt |weer |graag |verder |meer )*(?:uitdagen|uit te dagen|ontwikkelen|verbeteren|bewijzen"
    r"|ontplooien|ontdekken|omscholen|bijscholen|opleiden|voorstellen|waarmaken|redden|leren)\b",
    r"\b(?:mijn |het )?leven als (?:\w+ ){1,3}(?:zat|beu|moe)\b",
    r"\b(?:hou|houd|hield) (?:ik )?(?:het |t )?(?:\w+ )?niet (?:meer |langer |lang )*vol (?:in|op|bij|als|met|daar|hier)\b(?! (?:het|dit|mijn) leven)",
    r"\bzie (?:ik )?het (?:echt |gewoon |eigenlijk )*niet (?:meer )?zitten (?:in|bij|op|als|om|met|hier|daar)\b(?! (?:het|dit|mijn) leven)",
    r"\bkan niet meer (?:in|als|bij|tillen|staan|werken|bukken|lopen|knielen)\b",
    r"\b(?:doodlopende|uitzichtloze) (?:baan|weg|situatie op)\b",
)
"""What people say of boredom, work and effort; a match takes back a guess at distress."""
