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
        r"(?:be dead|end it all)\b",
        # A bare "want die" is Dutch: "zonder diploma, want die heb ik niet".
        r"(?<!dont )(?<!don t )(?<!not )\b(?:want to|want just|wanna|wish|going|gonna|rather|ready) (?:to )?(?:just )?die\b",
        r"\b(?:i|we|me|just|only|really) want (?:just )?die\b|^want die ?[.!]*$",
        r"\bkill(?:ing)? my ?self\b",
        r"\bend(?:ing)? my (?:own )?life\b",
        r"\b(?:take|taking) my (?:own )?life\b",
        r"\b(?:hurt|harm|cut)(?:ing|ting)? my ?self\b",
        r"\bwish i (?:was|were) (?:dead|never born)\b",
        r"\bbetter off (?:dead|without me)\b",
        r"\b(?:can ?t|cannot|can not) go on (?:any ?more|like this|living)\b",
        r"\b(?:husband|wife|boyfriend|girlfriend|father|mother|partner|brother|uncle|ex|he|she) (?:\w+ )?(?:hits|beats|abuses|rapes|raped|beat) me\b",
        r"\b(?:no|any) reason (?:left )?(?:to live|to be alive|for living)\b",
        r"\btired of (?:living|being alive)\b",
        r"\b(?<!dont )(?<!don t )(?<!not )(?:want|wanna|wish) (?:to |i could )?(?:just )?(?:disappear|vanish|sleep forever|never wake up|not wake up|be gone)\b",
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
        r"(?:لا|لم اعد|ما|مش|مو) (?:اريد|بدي|عايز|عاوز|ابغى|ابي|حابب) (?:ان )?(?:اعيش|عيش|الحياة|العيش)(?! (?:في|هنا|ب(?!عد\b)\w+))",
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
    "ro": (
        r"\bvreau sa mor\b",
        r"\bnu mai vreau sa traiesc\b",
        r"\bma (?:omor|sinucid)\b",
        r"\bsinucid\w*",
    ),
    "pt": (
        r"\bquero morrer\b",
        r"\bnao quero (?:mais )?viver\b(?! (?:em|aqui|no|na|com)\b)",
        r"\bme matar\b",
        r"\bsuicid\w*",
    ),
    "it": (
        r"\bvoglio morire\b",
        r"\bnon voglio (?:piu )?vivere\b(?! (?:in|qui|a|con)\b)",
        r"\b(?:uccidermi|suicidarmi|ammazzarmi)\b",
    ),
    "bg": (r"\bискам да умра\b", r"\bне искам (?:повече )?да живея\b(?! (?:в|тук|с)\b)"),
    "sr": (
        r"\b(?:hocu|zelim) da umrem\b",
        r"\bzelim umrijeti\b",
        r"\bubicu se\b",
        r"\bsamoubist\w*|\bsamouboj\w*",
    ),
    "hu": (
        r"\bmeg akarok halni\b",
        r"\bnem akarok (?:tovabb )?elni\b(?! (?:itt|ott))",
        r"\bongyilk\w*",
    ),
    "fa": (
        r"(?:می ?خواهم|میخوام|می خوام) بمیرم",
        r"نمی ?(?:خواهم|خوام) (?:دیگر |دیگه )?(?:زنده|زندگی)",
        r"خودکشی",
    ),
    "ti": (r"ክመውት|ነብሰይ ክቐትል", r"መሞት እፈልጋለሁ|ራሴን ማጥፋት"),
    "so": (r"\binaan dhinto\b|\binaan is dilo\b|\bma rabo inaan (?:sii )?noolaado\b",),
    "ku": (r"\b(?:dixwazim|ez dixwazim) bimirim\b|\bxwe bikujim\b|\bnaxwazim bijim\b",),
    "zh": (r"想死|自杀|自殺|不想活",),
}
"""Language -> patterns.  "I don't want to live in ..." is about a place, so that is left out."""

DEATH_ELSEWHERE: Final = (
    r"\b(?:(?<!phone is )(?<!battery is )dying|dead|kill|suicide|hang myself|mourir|mourrir|suicid\w*|tuer|morir\w*|matar\w*|muerte|sterben|umbringen|tot sein"
    r"|umrzec|umiera\w*|smierc\w*|zabic|zabij\w*|olmek|oleyim|olsem|oldur\w*|intihar|olum|mor|moara|moarte|morrer|morte|morire"
    r"|dhint\w*|dilo|bimir\w*|halni|meghal\w*|umret\w*|umrijet\w*)\b"
    r"|помер\w*|вмер\w*|умер\w*|смерт\w*|вби\w* себе|уби\w* себя|умра|موت|اموت|نموت|انتحار|انتحر|بمیرم|مرگ|خودکشی|ሞት|ክመውት|死|自殺"
)
"""Words of death in other languages, folded: in a message in that language they are an alarm.  Who
looks for work has no use for them, and one alarm too many costs little."""

_PERSON = r"(?:(?:mijn|mn|me|m n|een|onze) )?(?:\w+ )?(?:zoon|dochter|kind|man|vrouw|broer|broertje|zus|zusje|vriend|vriendin|moeder|vader|partner|buurman|buurvrouw|neef|nicht|collega|maat|ex)"

IN_DANGER: Final[tuple[str, ...]] = (
    # by somebody
    r"\b(?:slaat|sloeg|mishandelt|mishandelde|schopt|schopte|wurgt|wurgde|misbruikt|misbruikte|verkracht|verkrachtte|steekt|bedreigt|bedreigde) (?:hij |ze |zij )?(?:mij|me|ons|haar|hem|mijn (?:kind|kinderen|moeder|zus|zusje|dochter|zoon)|de kinderen)\b",
    r"\b(?:word|wordt|ben|werd|worden)(?: \w+){0,3} (?:geslagen|mishandeld|misbruikt|verkracht|gestalkt|bedreigd|geschopt|opgesloten)\b",
    r"\b(?:huiselijk|lichamelijk|seksueel) geweld\b",
    r"\b(?:bang|vrees)\b.{0,30}\b(?:mij|me|mezelf|hem|haar|zichzelf|ons) (?:iets|wat|vermoordt|doodt|dood)\b",
    rf"\b{_PERSON}\b.{{0,40}}\b(?:wil (?:\w+ )?(?:niet meer leven|dood)|niet meer wil leven|dood wil|zelfmoord|zichzelf (?:iets|wat|van kant|pijn)|zich (?:iets|wat) aan|van het dak|voor de trein|een einde aan)\b",
    # of oneself
    r"\b(?:zie|heb) (?:ik )?(?:echt |gewoon |helemaal )*geen (?:enkele )?uitweg(?: meer)?\b",
    r"\bgeen (?:enkele )?hoop meer\b(?! op (?:een|werk|die))",
    r"\b(?:het|alles|leven|dit leven) hoeft (?:van |voor )?(?:mij |me )?(?:allemaal |echt |zo |ook |nu )*niet meer\b",
    r"\b(?:kan|wil) (?:ik )?(?:zo |echt |gewoon |ook |helemaal )*niet meer verder\b(?! (?:met|in|bij|als|leren|studeren|werken|praten|typen))",
    r"^(?:ik )?(?:kan|trek|hou|houd)(?: ik)? (?:(?:het|dit|t) )?(?:allemaal |echt |gewoon |zo )*niet (?:meer|langer)(?: (?:aan|vol|volhouden))? ?[.!]*$",
    r"\b(?:wil|wou|zou willen|kon) (?:ik )?(?:maar |gewoon |liever |het liefst |alleen |nog |ook |nu |echt )*(?:voorgoed |voor altijd |van de wereld )*verdwijnen\b",
    r"\bverdwijnen (?:van|uit) (?:de|deze) (?:aarde|wereld|aardbol)\b|\bvan deze (?:aarde|aardbol|wereld) (?:verdwijnen|af|weg)\b",
    r"\bgeen (?:enkele )?reden(?: meer| nog)* om (?:nog )?(?:door te gaan|verder te gaan|op te staan|er te zijn)(?! (?:met|in|als|bij|naar|op)\b)",
    r"\b(?:kan|wil|wou|ga|zal|durf|moet)(?: ik)? er (?:\w+ )?af ?(?:te )?spring\w*|\bspring (?:ik )?er (?:\w+ )?af\b|\beraf (?:te )?spring\w*",
    r"^(?!.*\b(?:\w*werk\w*|lig\w*|lag|gelegen|sleutel\w*|\w*mont\w*|repar\w*|las\w*|onderhoud\w*|smer\w*|kruip\w*|revis\w*|schoonma\w*)\b)"
    r".*\bonder (?:een|de|n) trein(?: (?:te )?(?:gaan|gaat|kom\w*|spring\w*|stap\w*|lopen|gooien|werpen|belanden|eindigen))?(?= ?(?:$|[,.!;]))",
    r"\bvan de wereld (?:verdwijnen|af)\b",
    r"\b(?:levensmoe|doodswens|dood ?wens|doodsverlangen|afscheidsbrie\w+)\b",
    r"\bdood (?:wil|wilde|wou|zou willen)(?: zijn| gaan)?\b",
    r"\b(?:maak|maakte|steek|snij|hang|schiet|gooi) (?:ik )?(?:me|mij|mezelf|mijzelf)(?: \w+){0,2} (?:dood|op|van kant|voor de trein|voor een trein)\b(?! ?(?:ongerust|bezorgd|benauwd))",
    r"\b(?:op|van) (?:de|een) (?:brug|flat|dak|balkon|spoor)\b.{0,20}\b(?:spring\w*|af|gaan staan)\b(?! (?:werk|klus|lasser|monteur))",
    r"\b(?:strip|doos|doosje|pot) pillen\b",
    r"\b(?:polsen?|armen?) (?:door ?(?:ge)?sneden|open ?(?:ge)?sneden|gesneden|snijden|krassen)\b",
    r"\b(?:stap|stappen|stapte) (?:ik )?(?:er ?uit|eruit)\b.{0,25}\b(?:leven|voorgoed|voor altijd)\b",
    r"\bniemand (?:mist|die (?:mij|me) mist|merkt het als ik (?:dood|er niet meer|weg))\b",
    r"\b(?:leven|bestaan) (?:heeft|had) (?:voor (?:mij|me) )?(?:geen|weinig) (?:zin|nut|waarde|betekenis)\b",
    r"\b(?:wil|ga|zal) (?:ik )?(?:er )?(?:\w+ )?een (?:eind|einde|punt) aan (?:maken|mijn|het leven)\b(?! (?:\w+ )?(?:baan|werk|contract|dienstverband|gesprek|huur\w*))",
    r"\bik (?:\w+ ){0,5}er niet (?:meer |maar )?(?:te )?(?:zijn|ben|was|geweest)\b(?! (?:op|bij|voor) (?:tijd|mijn werk))",
    r"\b(?:ben|ben ik|zal ik) er (?:straks|dan|binnenkort|morgen|volgende week|snel|gauw|toch)(?: (?:straks|dan|toch|denk ik|zeker|gewoon))* niet meer(?= ?(?:$|[,.!;]|en\b|dus\b|want\b))",
    r"\b(?:stop|kap|hou|houd) (?:ik )?er (?:(?:ook|maar|gewoon|dan|nu) )*mee ?,? ?met alles\b|\bmet alles (?:stoppen|kappen|ophouden)\b",
    r"\b(?:alleen|enkel)(?: nog)?(?: maar)? (?:een|n|dat) touw\b|\btouw (?:hangt|ligt|klaar|in de schuur|op zolder|om mijn (?:nek|hals))\b",
    r"\b(?:alleen|liever|straks|gauw|binnenkort|eindig) (?:nog |maar |ik )*in (?:een|mijn|n) (?:dood ?s? ?)?kist\b",
    r"\b(?:beter|fijner|mooier|leuker|gelukkiger) (?:af )?zonder (?:mij|me)\b(?! (?:erbij|aan boord))",
    r"\bals (?:je|jij|ik|k) er (?:straks |dan |binnenkort |toch |gewoon )*niet meer (?:bent|ben)\b",
    r"^(?!.*\b(?:werkte\w*|werken|werkt|gewerkt|\w*mont\w*|schilder\w*|las\w*|repar\w*|dakdek\w*)\b)"
    r".*\b(?:op|over) (?:de|het) (?:rand|randje|reling|railing|vensterbank) (?:van )?(?:een|de|het|n|mijn) (?:\w*brug|\w*dak|\w*flat|\w*balkon|perron|spoor|viaduct|toren)\b",
    r"\bwas ik er maar niet\b|\bals ik er niet (?:meer )?(?:was|ben|zou zijn)\b",
    r"\b(?:niks|niets|alles|nergens) (?:heeft|had)? ?(?:nog |meer )*(?:geen |nog )*zin(?: meer)?(?: (?:voor mij|in het leven))?\b.{0,30}\b(?:leven|dood|niet meer|mezelf)\b",
    r"\b(?:zelfmoord ?poging|poging tot zelf\w+|(?:een|tweede|derde) poging (?:gedaan|gehad))\b",
    r"\bauto ?mutil\w+",
    r"\b(?:het water|het kanaal|de rivier|de zee|de maas|de rijn|de ijssel) in (?:te )?(?:lopen|rijden|springen|stappen)\b",
    r"\btegen (?:een|de) (?:boom|muur|vangrail|vrachtwagen) (?:aan ?)?(?:te )?(?:rijden|rij|knallen)\b",
    r"\b(?:eeuwige|voor altijd|voorgoed) (?:rust|slapen|inslapen)\b",
    r"\bof ik er (?:\w+ ){0,4}nog (?:wel )?(?:bij )?(?:wil|zal|ga|kan|hoef te) ?(?:zijn|wezen)\b",
    r"\bof ik (?:volgende (?:week|maand|zomer|winter)|volgend jaar|de kerst|morgen|overmorgen) nog (?:wil |ga )?(?:leef|leven|haal|halen|meemaak|meemaken)\b",
    r"\b(?:rust|slapen|inslapen)(?: [,.])? (?:voor altijd|voorgoed|voor eeuwig)(?= [.,!]|$)",
    r"\b(?:kms|unalive|unaliven)\b",
    r"\bkys\b(?=.*\b(?:ik|mij|me|school|zeg\w*)\b)",
    # not to be there any more, also in dialect: "da'k der nie meer waar"
    r"\bda+t? ?i?k (?:er|der|dr|d r|d er) (?:maar |mar )?(?:niet|nie|neet|nait|nich|ni) (?:meer|mer|mir|mee|mie|mjir|mehr) (?:was|waar|waas|war|ben|bin|bun|zin|zien)\b",
    r"\b(?:klaar|kloar|kloor|klaor|kleer) (?:met|mit|mee) (?:mezelf|mijzelf|miezelf|mienzelf|mie zelf|mien eigen|mijn eigen|me eigen|(?:mien |mijn |mn |me |t |het |dit )+le+v(?:en|n|m))\b(?! (?:als|in|op|bij|van)\b)",
    r"\b(?:klaar|kloar|kloor|klaor) (?:met|mit) alles\b.{0,20}\b(?:mezelf|mijzelf|miezelf|mien eigen)\b",
    r"\b(?:ik )?haal (?:ik )?(?:20\d\d|(?:het )?(?:nieuwe|volgend|volgende) jaar|kerst|oud en nieuw|mijn (?:volgende )?verjaardag|de (?:dertig|veertig|achttien)) (?:echt |toch |denk ik )*niet\b",
    r"\b(?:wil|wou|moet|ga|kan) (?:ik )?(?:ook |gewoon |maar |dan |nu )*weg ?,? ?(?:voor altijd|voorgoed)\b",
    r"\b(?:hoeveel|welke)\b.{0,20}\b(?:paracetamol\w*|ibuprofen|pillen|slaappillen|tabletten|medicijnen|insuline|oxazepam)\b.{0,40}\b(?:te ?veel|dodelijk|dood|genoeg|overleef\w*|nodig)\b",
    r"\b(?:val|spring|verongeluk|doodga|omkom|verdwijn|weg ben|dood ben)\b.{0,20}\b(?:vindt|vind|mist|merkt|huilt|rouwt|maalt|boeit|kan)(?: (?:het|dat|me|mij|t))? niemand\b",
    r"\bliever (?:in )?(?:(?:een|n|mijn|de) )*(?:kist|doodskist|graf|onder de grond)\b",
    r"\b(?:niet|nie|neet|nait|nit|nich|ni|net) (?:meer|mer|mir|mie|mieh|mjir|meh|mehr|mear) (?:leve[nm]?|leavn|leaven|leam|leem|laeve|laewe|libje|libben)\b(?! (?:in|op|van|as|als) )",
    r"\bzie (?:ik )?(?:(?:het|t) )?(?:le+v(?:en|n)|leam|leavn|laeve) (?:niet|neet|nie|nit|nait|ni) (?:meer|mer|mir|mie|mieh) zit\w*\b",
    r"\bwol(?:le)? (?:\w+ ){0,2}dea\b|\bgoeste (?:meer|mer|mi|nie meer) (?:in|om) (?:het|t|te|mijn) ?le+v\w*",
    r"\b(?:mi wani dede|mi ke muri|mi no ke biba|bghit nmou?t)\b|\bz(?:e)?lfm(?:oo|00|0)?rd\w*",
    r"\bzich(?:zelf)? (?:\w+ )?(?:wat|iets) (?:aan ?doen|aandoet|aan te doen|aan ?wil ?doen|gaat aandoen)\b|\bzich(?:zelf)? (?:\w+ )?(?:verhangen|ophangen|verdrinken|van kant)\b",
    r"\b(?:rij|rijd|stuur|knal) ik?(?: \w+){0,5} tegen (?:een|de|n) (?:boom|muur|vangrail|viaduct|pijler|vrachtwagen)\b|\bik (?:rij|rijd|stuur|knal)(?: \w+){0,5} tegen (?:een|de|n) (?:boom|muur|vangrail|viaduct|pijler|vrachtwagen)\b",
    r"\b(?:hoe hoog|welke hoogte|hoeveel (?:volt|meter|verdieping\w*)|hoe snel|snelste|makkelijkste)\b.{0,40}\b(?:dood te (?:zijn|gaan)|(?:zeker|meteen|direct|gelijk) dood|te overlijden|dood (?:ben|bent|gaat|ga)|overleef (?:je|ik|jij))\b",
    r"\b(?:mijn|mij|me|mn) leven (?:is )?(?:klaar|finish\w*|afgelopen|over|stop|stoppen|kapot)\b(?! (?:in|op|bij|met|staan))",
    r"\bmijn (?:testament|uitvaart|begrafenis|crematie|afscheid)\b.{0,20}\b(?:klaar|geregeld|gemaakt|geschreven|gepland)\b",
    r"\bw\w{1,4}r(?:om|um|veur|voor)? (?:ik|k|ek|ich|ikke) (?:hier |eigenlijk )?(?:nog |noch )?(?:le+[fv]|leaf|besta|bestoa)\b",
    r"\b(?:maak|haal) (?:ik )?(?:het |t |dit )?(?:jaar|leven)(?: toch| denk ik| zo)? niet (?:meer )?(?:vol|af)\b",
    r"\bdood (?:bent|ben|is)\b.{0,20}\bdat (?:ben|word|ga) ik\b|\b(?:straks|binnenkort|gauw|morgen) (?:ben ik (?:toch )?dood|dood ben)\b",
    r"\b(?:snijdt|snijd|verwondt|beschadigt) (?:zich|zichzelf|zn eigen|d r eigen)\b(?! in de (?:vinger|duim|hand))",
    r"\b(?:niks|niets|niemand) meer om voor te leven\b|\bpolsen (?:\w+ )?open ?(?:gehaald|gekrast|gemaakt)\b",
    r"\bspring\w* (?:(?:ik|dan|zo|nog|straks|gewoon|ook|wel) )*(?:van|voor) (?:de|het|een|n|die|deze|mijn) (?:\w*brug|\w*flat|\w*dak|balkon|trein|metro|toren|viaduct)\b",
    r"\b(?:straks|morgen|gauw|binnenkort|vanavond|vannacht) (?:ben|ga) ik (?:echt |gewoon |toch |er )*weg ?,? ?(?:voorgoed|voor altijd|voor eeuwig)\b",
    # done by somebody at home
    r"\b(?:stief ?vader|stiefpa|oom|vader|opa|broer|stiefbroer|buurman|pa|trainer|begeleider|huisbaas|baas)\b.{0,20}\b(?:komt|kwam|zit|zat|kruipt)\b.{0,20}\b(?:op|in|bij) (?:me|mn|mijn|m n) (?:kamer|bed|slaapkamer)\b",
    # danger to somebody else, by oneself
    r"\b(?:steek|schiet|knal|rij|sla) (?:ik )?(?:hem|haar|m|em|d ?r|iemand|ze|die (?:vent|gast|klootzak|eikel|kerel|man|vrouw|trut|lul|hufter|chef|baas)"
    r"|(?:mijn|mn|me|de) (?:baas|ex|man|vrouw|chef|buurman|vader|stiefvader|collega|werkgever)) (?:\w+ )?(?:neer|dood|overhoop|van kant)\b",
    r"\b(?:wil|ga|zal|moet) (?:ik )?(?:hem|haar|m|em|d ?r|iemand|ze|die (?:vent|gast|klootzak|eikel|kerel|man|vrouw|chef|baas)"
    r"|(?:mijn|mn|me|de) (?:baas|ex|man|vrouw|chef|buurman|vader|stiefvader|collega|werkgever)) (?:\w+ )?(?:neersteken|neerschieten|doodschieten|doodslaan|doodsteken|vermoorden|wurgen)\b",
    # held by somebody
    r"\b(?:mag|laat|laten)(?: (?!dokter|arts|huisarts|bedrijfsarts|fysio)\w+){0,5} (?:niet|nooit|nie) (?:weg (?:uit|van)(?: \w+)? huis|(?:het |t )?huis uit|de deur uit|naar buiten van (?:mijn|mn|me) (?!dokter|arts|huisarts|fysio|psych)\w+)\b",
    r"\b(?:baas|werkgever|chef|man|vriend|familie|uitzendbureau|eigenaar|huisbaas)\b.{0,20}\b(?:pakt|pakte|nam|neemt|afgepakt|ingenomen|afgenomen)\b.{0,20}\b(?:paspoort|identiteitskaart|verblijfsvergunning)\b",
    r"\b(?:paspoort|identiteitskaart|papieren)\b.{0,20}\b(?:afgepakt|ingenomen|afgenomen|weggenomen)\b",
    r"\b(?:haat|fuck) (?:mijn|me|mn|het|dit) (?:\w+ )?leven\b|\bleven is (?:zo |echt |gewoon )*(?:kut|kk|klote|niks|hel|shit|niet te doen)\b",
    r"\b(?:mag|kan) (?:ik )?(?:niet )?gewoon (?:dood|inslapen|euthanasie)\b|\beuthanasie\b",
    r"\bsta (?:ik )?(?:op|bij|langs) (?:het|de) (?:perron|spoor|rails|brug|dakrand)\b.{0,40}\b(?:trein|spring|stap|over|einde|eind)\b",
)
"""Danger to oneself or to somebody else, by oneself or by somebody else."""

_THING = (
    r"(?:\w*machine|\w*auto|bak|brommer|scooter|fiets|telefoon|mobiel|laptop|computer|pc|tablet|koelkast|vriezer|droger|wasdroger|vaatwasser"
    r"|ketel|cv|motor|accu|boiler|oven|magnetron|printer|tv|televisie|trekker|tractor|boot|planten?|batterij|zaak|winkel|website|app|wifi|router"
    r"|pomp|\w*lamp|bus|wagen|busje|stofzuiger|koffiezetter|kettingzaag|boormachine|grasmaaier|radio|klok|horloge|apparaat|apparat|toestel|toestell|versnellingsbak|dynamo)"
)
_OF_ONESELF = r"\b(?:ik ook|net als ik|ik wil|ik wou|wil ik|mezelf|mijzelf|me zelf|mijn leven|mn leven|me leven|met mij|met me|ik ben er|erachteraan|hierna ik|ik ben (?:kapot|op|klaar)|ik kan|ik trek|niet meer|alles|niemand|nergens|uitweg|hoop|ik heb geen)\b"

_LIFE = r"\b(?:leven|dood|doodgaan|sterf\w*|sterven|mezelf|mijzelf|pillen|trein|iedereen|niemand|stemmen|kan niet meer|wil niet meer|niet meer verder|er niet meer|alles|voorgoed|voor altijd|weg)\b"
SAYINGS: Final[tuple[str, ...]] = (
    # What wears somebody out, said of work and named.
    rf"^(?!.*{_LIFE}).*\b(?:ga(?: ik)?|gaan) (?:\w+ ){{0,2}}(?:kapot|stuk) (?:aan|van) (?:(?:dat|die|het|de|al|dit|zo|dit) )*(?:\w+ )?(?:opstaan|\w*file|files|reizen|gereis|nacht\w*|\w*diensten|sjouwen|gesjouw|tillen|getil|herrie|lawaai|zitten|staan|kantoor\w*|drukte|stof|kou|hitte|tempo|werkdruk|schermen?)\b",
    # What somebody would give for it, said of work and named.
    rf"^(?!.*{_LIFE}).*\b(?:een |n )?(?:moord|moorden) (?:\w+ )?(?:doen|begaan|plegen) (?:voor|om)\b|^(?!.*{_LIFE}).*\b(?:voor|zou) (?:\w+ ){{1,8}}(?:een|n) moord (?:doen|begaan|plegen)(?! (?:op|aan))\b",
    # A full head, with what filled it.
    rf"^(?!.*{_LIFE}).*\b(?:hoofd|kop|hersens|brein)\b(?: \w+){{0,4}} (?:van|door|met) (?:\w+ ){{0,3}}(?:\w*taal\w*|(?:taal)?les(?:sen)?|leren|woord\w*|woorden|nederlands|inburger\w*|grammatica|school|cijfers|rekenen|formulier\w*|vragen|theorie|boeken)\b",
    rf"^(?!.*{_LIFE}).*\bdoor (?:de |al die )?bome?n? (?:\w+ ){{0,3}}bos\b",
    rf"^(?!.*{_OF_ONESELF}).*\b(?:dode|dooie|overleden|doodgegane) (?:\w+ )?{_THING}(?:s|en|es)?\b",
    rf"^(?!.*{_OF_ONESELF}).*\b{_THING}(?:s|en|es|ken)? die (?:\w+ )?(?:dood|kapot|overleden) (?:is|zijn|was|waren)\b",
    # A thing that died, and nobody else: "mijn wasmachine heeft zich van het leven beroofd".
    rf"^(?!.*{_OF_ONESELF}).*\b(?:mijn|mn|m n|me|mien|de|onze|het|die|dat|een) (?:\w+ )?{_THING} (?:(?:heeft|had|hebt|is|was|ging|gaat|gaf|geeft|lag|ligt|lijkt) )"
    r"(?:\w+ ){0,5}?(?:leven|dood|doodgegaan|overleden|gestorven|geest|begraven|graf|kapot|moord|opgegeven)\b",
    # Ropes, bridges and tracks are where people work.
    rf"^(?!.*{_OF_ONESELF})(?!.*\b(?:spring\w*|ophang\w*|verhang\w*|eind\w*|leven|dood|stap\w*|kans|denk|dacht|afscheid|niks|alles)\b)"
    r"(?=.*\b(?:werk|werken|werkte|gewerkt|klimmen|geklommen|snoeien|lassen|schilderen|bouwen|repareren|monteren|onderhoud)\b)"
    r".*\b(?:touw|touwen|brug|bruggen|spoor|rails|dak|daken|balkon|flat|flats|mes|messen)\b",
    # "met 40 uur ga ik dood, doe maar 28"
    r"^(?!.*(?:\bniet meer\b|\bleven\b|\bwil ik\b)).*\b(?:met|van|bij|in|op) (?:(?:een|de|het|zo n|zon|die|dat) )?(?:\d\d uur|\w+ dagen|full ?time|kantoor\w*|fabriek|magazijn|callcenter|horeca|lopende band|file)"
    r"(?: \w+)? ga ik (?:\w+ )?(?:dood|kapot)\b",
    # With what it is about named to the very end: nothing else may be said beside it.
    r"^ik maak er (?:echt |nu |gewoon |maar )*een einde? aan ?,? ?aan (?:dat|die|dit|deze|mijn|het|de) (?:\w+ )?"
    r"(?:kantoor\w*|\w*dienst|\w*diensten|baan|werk|nachten|file|reizen)(?: bedoel ik| dan)? ?[.!]*$",
    r"^(?:(?:de|het|in de|in het) (?:(?!ik|me|mij|mijn|mn|leven|dood|niks|niemand)\w+ ){1,7}[,.] )?"
    r"als (?!mens|moeder|mama|vader|papa|vrouw|man|persoon|ouder|kind|mantelzorg|partner|wedu)\w+ ben ik"
    r" (?:helemaal |echt |gewoon |nu )*op ?[.!]*$",
    r"\b(?:verveel|verveelde|schaam|schaamde|lach|lachte|schrik|schrok|erger|ergerde|werk|werkte|wacht|zoek)"
    r"(?: ik)? (?:me|mij|mezelf|m) (?:\w+ ){0,2}(?:dood|kapot|rot|suf)\b",
    r"\bme (?:\w+ )?(?:dood|kapot|rot|suf) (?:te )?(?:vervelen|schamen|lachen|ergeren|schrikken|werken)\b",
    r"\b(?:dood|sterf|sterven) (?:te )?(?:ga |gaan )?van (?:de |het )?(?:verveling|schaamte|honger|dorst|kou|lachen|hitte|warmte|saaiheid)\b",
    r"\b(?:de )?tijd (?:\w+ )?dood\b|\bdode tijd\b",
    r"\bdood ?(?:moe|op|vermoeiend)\b(?!.*\bleven\b)",
    r"\bop sterven na dood\b",
    r"\bdood ?(?:ongerust|benauwd|saai|normaal|gewoon|simpel|eng|lopende?|spoor|leuk|zonde|stil|makkelijk|eenvoudig|nerveus|zenuwachtig)\b",
    r"\b(?:dodelijk|doods?) (?:saai|vermoeiend|eentonig)\b",
    r"\bmoordend\w*",
    r"\bmezelf (?:te |eens |echt |weer |graag |verder |meer )*(?:uitdagen|uit te dagen|ontwikkelen|verbeteren|bewijzen"
    r"|ontplooien|ontdekken|omscholen|bijscholen|opleiden|voorstellen|waarmaken|redden|leren)\b",
    r"\b(?:mijn |het )?leven als (?:\w+ ){1,3}(?:zat|beu|moe)\b",
    r"\b(?:hou|houd|hield) (?:ik )?(?:het |t )?(?:\w+ )?niet (?:meer |langer |lang )*vol (?:in|op|bij|als|met|daar|hier)\b(?! (?:het|dit|mijn) leven)",
    r"\bzie (?:ik )?het (?:echt |gewoon |eigenlijk )*niet (?:meer )?zitten (?:in|bij|op|als|om|met|hier|daar)\b(?! (?:het|dit|mijn) leven)",
    r"\bkan niet meer (?:in|als|bij|tillen|staan|werken|bukken|lopen|knielen)\b",
    r"\b(?:doodlopende|uitzichtloze) (?:baan|weg|situatie op)\b",
    r"\b(?:rug|knie|knieen|schouder|schouders|nek|heup|heupen|pols|polsen|enkel|enkels|rugklachten|hernia)\b"
    r"(?: \w+){0,3} (?:kapot|versleten|stuk|op|slecht|pijn|naar de knoppen)\b(?!.*\b(?:leven|dood|mezelf|meer zitten)\b)",
    r"\bweet (?:ik )?niet of (?:ik|dat|het) (?:\w+ ){0,3}(?:leren|werken|studeren|beginnen|omscholen)\b",
)
"""What people say of boredom, work and effort; a match takes back a guess at distress."""
