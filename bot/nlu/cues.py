"""The small words that decide what a mention means: data only, in the form of ``text.fold``.

A cue is found as the longest phrase at its place, so "niet alleen" (no refusal) beats "niet".
Phrases are written in one string with bars between them.
"""

from __future__ import annotations

from typing import Final, Literal

from bot.nlu.words import phrases, words

Label = Literal[
    "neg",  # refuses or denies what follows, or what stands before when nothing follows
    "neg_back",  # refuses what stands before: "buiten werken vind ik niks"
    "neg_across",  # the same over a comma or a question mark: "nachten? mij niet gezien"
    "neutral",  # holds a negation word but refuses nothing: "niet alleen", "geen probleem"
    "absent",  # what follows was never there: "nog nooit in de bouw gewerkt"
    "leave",  # what follows is left behind: "weg uit de zorg"
    "leave_back",  # "de zorg zat"
    "affirm",  # what is next to it is fine: "toch wel ploegendienst"
    "wish",
    "experience",
    "question",  # what the person does with a job, occupation or sector
    "wish_after",
    "experience_after",  # the same, behind it: "lasser worden"
    "contrast",  # ends the reach of all the others: "maar", "want"
    "residence",
    "origin",  # before a place: "woon in", "geboren in"
    "other_person",  # "mijn man"
]


_DOCTORS: Final = phrases(
    """
    dokter | de dokter | mijn dokter | arts | de arts | mijn arts | huisarts | de huisarts |
    mijn huisarts | bedrijfsarts | de bedrijfsarts | de fysio | mijn fysio | het ziekenhuis |
    de specialist | mijn man | mijn vrouw
    """
)

CUES: Final[dict[Label, tuple[str, ...]]] = {
    "neg": phrases(
        """
        zie het niet zitten om | niet zitten om | geen zin om | niet | nie | nit | neet | nait |
        neit | geen | gene | gen | nooit | zonder | behalve | noch | uitgezonderd | niks met |
        niets met | hekel aan | een hekel aan | haat | haat aan | weiger | in plaats van | ipv |
        bang voor | bang op | bang in | liever niet | liever geen | absoluut niet |
        absoluut geen | zeker niet | zeker geen | hou niet van | houd niet van | kan niet tegen |
        niet tegen | geen zin in | wil geen | anders dan | alles behalve | niet weer |
        allesbehalve | als het maar geen | als het maar niet | zolang het maar geen |
        zolang het maar niet | als ik maar niet | als ik maar geen | zolang ik maar niet |
        zolang ik maar geen | liever zonder | weg met | bedank voor | pas voor | allergisch voor |
        allergisch voor al dat | tegenzin in | moet er niet aan denken om | wil af van |
        zit niet te wachten op | heb het niet op | begin niet aan | waag me niet aan |
        word gek van | word ik gek van | word ziek van | ontzie | vermijd | afgezien van |
        met uitzondering van | buiten beschouwing | alles mag behalve | gruw van | gruwel van |
        krijg de kriebels van | krijg jeuk van | krijg de zenuwen van | kots van | walg van |
        bloedhekel aan | een bloedhekel aan | gruwelijke hekel aan |
        verschoon me van | bespaar me | behoed me voor | niet nog een keer | niet nog eens |
        zonder dat ik in een | zonder dat ik in de | zonder dat ik op een | zonder dat ik op de |
        zonder dat ik weer | zonder dat ik naar | zonder dat ik de hele dag | zonder dat ik hoef |
        zonder dat ik s nachts | zonder dat ik elke | zonder dat ik onder | zonder dat ik achter |
        zonder dat ik bij | zonder te | zonder dat ik moet
        """
    ),
    "neg_back": phrases(
        """
        eng | doodeng | heel eng | te eng | niks | niets | nee | niks aan | vreselijk |
        verschrikkelijk | stom | saai | niet leuk | hoeft niet | trekt me niet | trekt mij
        niet | zie ik niet zitten | niet zitten | zie niet zitten | niet fijn | niet mijn
        ding | niet mn ding | is niks | vind ik niks | vind ik niet leuk | vind ik niet fijn
        | wil ik liever niet | doe ik liever niet | ga ik niet doen | lijkt me niks | lijkt
        mij niks | lijkt me niet leuk | lijkt me vreselijk | haat ik | hou ik niet van |
        daar hou ik niet van | is niet voor mij | niet voor mij | niet graag | een ramp |
        begin ik niet meer aan | kan ik niet tegen | daar kan ik niet tegen | kan ik niet
        aan | is uitgesloten | valt af | vallen af | gaat het niet worden | zie ik niet voor
        me | komt er niet in | word ik gek van | word ik ziek van | word ik niet blij van |
        heb ik het niet op | ben ik klaar mee | daar ben ik klaar mee | is verleden tijd |
        een no go | no go | is een no go | afgekeurd voor | kan ik missen | moet ik niet |
        ligt me niet | staat me tegen | vind ik verschrikkelijk | vind ik vreselijk | maakt
        me gek | is klaar | laat me koud | laten me koud | laat mij koud | laten mij koud |
        trekt me voor geen meter | trekt mij voor geen meter | trekken me niet |
        trekken mij niet | trekken me voor geen meter | boeit me voor geen meter |
        boeien me voor geen meter | interesseert me niet | interesseert mij niet |
        interesseren me niet | interesseert me niks | interesseert me geen zier |
        interesseert me totaal niet | kan me gestolen worden | kunnen me gestolen worden |
        kan mij gestolen worden | kunnen mij gestolen worden | mag je houden | mogen ze houden |
        mag u houden | hou je maar | doet me niks |
        doet mij niks | doen me niks | doet me niets | zegt me niks | zegt mij niks |
        zeggen me niks | heb ik niks | heb ik niets | heb ik weinig | geen bal aan |
        geen reet aan | geen drol aan | gruw ik van | daar gruw ik van | krijg ik de kriebels van |
        krijg ik jeuk van | daar ga ik dood van | ga ik dood van | ga ik kapot aan |
        is het bezwaar | is mijn bezwaar | is het probleem | is het struikelblok |
        ligt mij niet | liggen me niet | liggen mij niet | spreekt me niet aan |
        spreekt mij niet aan | spreken me niet aan | vind ik maar niks | vind ik maar eng |
        vind ik maar saai | vind ik maar vies | word gek van |
        hou ik niet vol | houd ik niet vol | hou ik geen week vol | niet te doen |
        is niet te doen | niet wil ik | ik niet wil | ik niet kan |
        vind ik niet te doen | gaat mij te ver | gaat me te ver | red ik niet | lukt me niet |
        lukt mij niet | lukt niet | trek ik slecht | trek ik niet |
        begin ik niet weer | begin ik niet weer mee | niet mee aankomen |
        hoef je bij mij niet mee aan te komen | moet je mij niet mee lastig vallen |
        moet je bij mij niet mee aankomen | mag een ander doen | mag iemand anders doen |
        kan iemand anders doen | kan een ander doen | laat ik aan anderen over |
        laat ik aan een ander over | laat ik graag aan een ander over | zou ik overslaan |
        zou ik liever overslaan | kom ik mijn bed niet voor uit | kom ik mn bed niet voor uit |
        vind ik afschuwelijk | vind ik gruwelijk | vind ik waardeloos | vind ik rot | vind ik kut |
        vind ik ruk | vind ik klote | vind ik walgelijk | vind ik vies | vind ik irritant |
        vind ik vervelend | vind ik onprettig | is kut | is ruk | is klote | afschuwelijk |
        gruwelijk | waardeloos | walgelijk | bah | gadver | gatver | jakkes |
        is een afknapper | een afknapper | afknapper | een dealbreaker | dealbreaker | breekpunt |
        is een breekpunt | heb ik een hekel aan | daar heb ik een hekel aan | haat ik echt |
        heb ik een bloedhekel aan | daar heb ik een bloedhekel aan | heb ik een pesthekel aan |
        was ik klaar mee | was ik wel klaar mee | daar was ik wel klaar mee | ben ik wel klaar mee |
        daar was ik klaar mee | daar ben ik wel klaar mee | ben ik helemaal klaar mee |
        daar ben ik helemaal klaar mee | ben ik echt klaar mee | heb ik het mee gehad |
        daar heb ik het mee gehad | heb ik het wel mee gehad | heb ik het helemaal mee gehad |
        daar heb ik het wel mee gehad | daar heb ik het helemaal mee gehad | is geen optie |
        is voor mij geen optie | geen optie | uit den boze | taboe | is taboe | liever zonder |
        moet ik niet aan denken | daar moet ik niet aan denken | moet ik niet meer aan denken |
        daar wil ik niet aan denken | mag je overslaan | mag u overslaan
        """
    )
    + tuple(
        f"{daar}word ik {how} van"
        for daar in ("", "daar ")
        for how in phrases(
            """
            niet goed | helemaal gek | knettergek | stapelgek | echt gek | depri | depressief |
            chagrijnig | zenuwachtig | ongelukkig | beroerd | misselijk | doodmoe |
            niet vrolijk | niet gelukkig | onrustig | kriegel | knorrig | kapot | bloednerveus
            """
        )
    )
    + tuple(
        f"{daar}krijg ik {what} van"
        for daar in ("", "daar ")
        for what in phrases(
            """
            stress | het benauwd | hoofdpijn | kippenvel | rillingen | de rillingen | de zenuwen |
            paniek | nachtmerries | uitslag | braakneigingen | de bibbers | het op mijn zenuwen
            """
        )
    )
    + tuple(
        f"{daar}{away}"
        for daar in ("", "daar ")
        for away in phrases(
            """
            blijf ik vanaf | blijf ik van weg | blijf ik weg van | blijf ik ver van |
            blijf ik ver vandaan | blijf ik liever van weg | blijf ik liever vandaan |
            wil ik vanaf | wil ik niks mee te maken hebben | wil ik niets mee te maken hebben |
            wil ik niks van weten | wil ik niets van weten | moet ik niks van hebben |
            ga ik niet voor | hoef ik niet | hoef ik niet meer | ga ik niet meer aan beginnen
            """
        )
    ),
    "neg_across": (
        *phrases(
            """
        mij niet gezien | mij niet bellen | mij niet meer gezien | dank je de koekoek | dank
        je feestelijk | ik dacht het niet | dacht het niet | dacht t niet | laat maar |
        bedankt maar nee | bedankt , maar nee | bedankt maar nee bedankt | dank je maar nee
        | dank je , maar nee | dank u maar nee | dank u , maar nee | nee dank u | nee dank u
        wel | nee dank je | nee dank je wel | nee dankje | nee dankjewel | nee bedankt | nee
        , dank u | nee , dank je | nee , bedankt | nee merci | niet aan mij besteed | niet
        aan me besteed | is aan mij niet besteed | is niet aan mij besteed | is niks voor
        mij | is niets voor mij | is niks voor me | niks voor mij | niets voor mij | niks
        voor me | voor mij hoeft dat niet | voor mij hoeft het niet | hoeft voor mij niet |
        hoeft van mij niet | heb ik niks mee | heb ik niets mee | daar heb ik niks mee |
        daar heb ik niets mee | heb ik niet zoveel mee | heb niks mee | heb er niks mee |
        heb ik niet veel mee | heb ik weinig mee | daar begin ik niet aan | daar begin ik
        niet meer aan | begin ik niet aan | doe mij maar niet | geef mij maar niet | sla ik
        over | pas ik voor | daar pas ik voor | bedank ik voor | daar bedank ik voor | dat
        nooit | dat nooit meer | dat nooit weer | laat maar zitten | moet ik niks van hebben
        | moet ik niets van hebben | no way | kan ik missen als kiespijn | doe ik niet aan |
        hoeft niet zo nodig | gaat hem niet worden | sla ik liever over | mooi niet |
        echt niet | krijg je mij niet | krijg je me niet | krijgt u mij niet | ik niet |
        ikke niet | ik juist niet | over mijn lijk | ben je gek | ben je mal |
        vergeet het maar
            """
        ),
        *(f"mag{ik} niet van {who}" for ik in ("", " ik") for who in _DOCTORS),
    ),
    "neutral": phrases(
        """
        niet alles | niet allemaal | niet alleen | niet alleen maar | niet alleen in |
        niet per se | niet perse |
        niet persee | geen probleem | geen punt | geen bezwaar | geen bezwaar tegen | niet erg |
        vind ik niet erg | niet bang | niet bang voor | ben niet bang voor | geen hekel aan |
        geen moeite mee | geen moeite met | niks mis mee | niks mis met | niks tegen |
        niets tegen | niks op tegen | niets op tegen | niet verkeerd | weet niet | weet ik niet |
        weet het niet | weet nog niet | weet ik nog niet | waarom niet | waarom geen |
        niet veel | niet echt | niet zeker | geen idee | nog niet zeker | of niet | niet duur |
        hoef niet | hoeft geen | maakt niet uit | maakt me niet uit | maakt mij niet uit |
        boeit niet | boeit me niet | niet uitmaken | niet moeilijk | is toch niet |
        toch niet te laat | niet te laat | niet te oud | niet altijd | niet zo lang |
        niet ver van | niet ver weg van | zonder problemen | niet slecht | niet uitsluitend |
        niet alleen maar in | niet vergeten | zonder dat | niet zonder | kan niet zonder |
        klopt niet | klopte niet | klopt nie | kloppen niet | klopt niet meer | klopt ook niet |
        klopt helemaal niet | niet precies | niet meer precies | weet ik niet meer | zeg maar |
        weet niet meer | weet het niet meer |
        niet anders | niks anders | niet zozeer | niet goed | niet meer dan | geen uitkering |
        niet verder dan | niet verder as |
        niet bang om | niet vies van | ook geen probleem | ook niet erg | geen moeite mee om |
        geen moeite om | het niet doet | het niet doen | iets niet werkt | ding niet werkt
        """
    ),
    "absent": phrases(
        """
        nog niet | nog nooit | nog geen | nooit eerder | nooit gewerkt in | nooit gewerkt als |
        geen ervaring | geen ervaring met | geen ervaring in | geen ervaring als | nul ervaring |
        geen verstand van | weet niks van | weet niets van | weinig van | niets van | niks van |
        geen kennis van | zonder ervaring
        """
    ),
    "leave": phrases(
        """
        weg uit | weg van | weg bij | eruit | stop met | stoppen met | stoppen in | stoppen als |
        stop als | gestopt met | gestopt in | gestopt als | niet meer | niet meer in |
        niet meer als | niet langer | niet langer in | nooit meer | nooit meer in | niet terug |
        niet terug naar | niet terug in | klaar met | klaar in | genoeg van | iets anders dan |
        wat anders dan | iets anders als | buiten de | buiten het | vertrekken uit | wil uit |
        stap uit | stappen uit | niet verder in | niet verder als | moe van | moe van de |
        afscheid van | stopte met | stopte als | uit de | uit het |
        verlost zijn van | verlost van | bevrijd van | verlost zijn van die | verlost van die |
        genoeg van die | klaar met die | moe van die | stoppen met die | stop met die |
        buik vol van | mijn buik vol van | me buik vol van | mn buik vol van | de buik vol van |
        tabak van | schoon genoeg van | helemaal gehad met | wel gehad met | het gehad met |
        echt gehad met | helemaal klaar met | uitgekeken op | de neus vol van | beu van | zat van
        """
    ),
    "leave_back": phrases(
        """
        zat | beu | gaat niet meer | dat gaat niet meer | gaan niet meer |
        zo zat | zo beu | echt zat | echt beu | helemaal zat |
        spuugzat | kotsbeu | kotszat | meer dan zat | helemaal beu | wil ik vanaf |
        ben ik zat | ben ik beu | ben ik spuugzat | ben ik kotsbeu |
        ben ik helemaal zat | heb ik genoeg |
        heb k genoeg | heb k genog | heb ik genog | heb ik tabak | heb ik schoon genoeg |
        heb ik mijn buik vol | heb ik mn buik vol | heb ik m n buik vol | heb ik me buik vol |
        genoeg van gehad | achter me laten | achter mij laten | verlaten | uit | moe |
        helemaal zat |
        wil ik dus niet meer | wil ik dus echt niet meer | wil ik dus nooit meer |
        hoef ik dus niet meer |
        wil ik uit | wil ik weg | niet meer | nooit meer | nooit weer | niet langer | meer
        """
    ),
    "affirm": phrases(
        """
        wel | toch wel | mag | mag wel | prima | is prima | vind ik prima | geen probleem |
        is geen probleem | ook geen probleem | niet erg | vind ik niet erg | is niet erg |
        is goed | is oke | oke | ok | kan wel | wil wel | vind ik wel | maakt niet uit |
        maakt me niet uit | maakt mij niet uit | niet bang voor | niks tegen |
        geen bezwaar tegen | geen bezwaar | geen moeite met | niks mis met | best |
        in het bezit van | heb | heb wel | heb een | geen hekel aan | ben niet bang voor |
        niks op tegen | geen moeite mee om | geen moeite om | heb ook een | heb ook |
        heb gewoon een
        """
    ),
    "wish": phrases(
        """
        wil | wilde | wou | wens | zou | zou graag | graag | lijkt me | lijkt mij | iets in |
        iets in de | iets met | iets als | wat met | iets zoals | liever | liefst |
        interesse in | interesse voor | geinteresseerd in | interesseert me in | naar | naar de |
        naar een | naar het | baan in | baan als | baan in de | werk zoeken in | aan de slag |
        aan de slag als | zoek | zoeken | zoek werk als | zoek werk in | zoek baan als |
        op zoek naar | hoe word ik | word ik | kan ik worden | droom | droombaan | mijn droom |
        omscholen | omscholen tot | omscholen naar | beginnen | beginnen als | beginnen in |
        begin als | overstappen naar | overstap naar | leren | opleiding tot | opleiding voor |
        opleiding in | opleiding als | cursus | kan ik | kunnen | werken in | werken in de |
        werken als | werken bij | werken met | denk aan | denken aan | dacht aan | hou van |
        houd van | vind leuk | leuk | vacature | vacatures | vacature als | vacatures als |
        vacature voor | solliciteren als | kans op | switchen naar | overstap | traineeship |
        word | worden | gaan | ga | doorgroeien naar | doorgroeien tot | stage | meelopen met |
        meelopen bij | meelopen als | ik wil graag | werkgever in | stappen naar
        """
    ),
    "experience": phrases(
        """
        ontslagen bij | ontslagen | weggestuurd bij | zzper | zzp | zelfstandig | uitzendkracht |
        werk | werkte | gewerkt | werkzaam | wark | warkte | warkt | gewarkt | ik werken |
        ik werken bij | ik werken in | ik werken als | ik werken voor | ben | bin | was | zit |
        werk als | werk in |
        werk bij | ervaring | ervaring in | ervaring als | ervaring met | jaar | jaren | jr |
        altijd | gedaan | vroeger | deed | doe | geweest | nu | momenteel | achtergrond in |
        achtergrond als | geleerd voor | opgeleid als | opgeleid tot | opgeleid | gediplomeerd |
        gediplomeerde | van beroep | kom uit | kom uit de | kwam uit | vanuit | vanuit de | ex |
        voormalig | voormalige | gestudeerd voor | heb als | heb in | heb | laatst | laatste |
        werkervaring | werkervaring in | werkervaring als | werk nu in | werk nu als | werk nu |
        werk al | werkend als | in dienst als | werken nu | mijn werk is | mijn beroep is |
        mijn beroep | functie | werk ik | werkte als | werkte in | gewerkt in | gewerkt als |
        gewerkt bij | draai | sta | had | had een | had een eigen | heb een eigen
        """
    ),
    "question": phrases(
        """
        heb je | werk je | kom je | doe je | moet je denken bij | werkzaamheden van | taken van |
        taken van een | werk van een | wat zijn | werkt een | is een | wat doet | wat doet een |
        wat verdient | wat verdient een | wat is | wat is een | wat houdt | wat krijg je als |
        wat verdien je als | wat verdien je in | hoeveel | hoe zwaar | hoe is | vertel over |
        vertel meer over | meer weten over | informatie over | info over |
        wat moet je kunnen als | salaris van | loon van | verschil tussen | wat doe je als |
        uitleg over | verdient een | doet een | genoeg werk | genoeg werk in | er werk in |
        er werk voor | werk voor | te oud voor | te oud voor de | te out voor | te jong voor |
        geschikt voor |
        blijft er werk in
        """
    ),
    "wish_after": phrases(
        """
        worden | lijkt me | lijkt mij | lijkt me leuk | lijkt mij leuk | leuk | lijkt leuk |
        spreekt me aan | spreekt mij aan | trekt me | trekt mij | interesseert me |
        interesseert mij | graag | in gaan | ingaan | in rollen | in wil | zou ik willen |
        wil ik | wil ik graag | willen werken | gaan werken | wil worden | gaan doen |
        aan de slag | beginnen | zou mooi zijn | is mijn droom
        """
    ),
    "experience_after": phrases(
        """
        gewerkt | warkt | gewarkt | geweest | gedaan | van beroep | achtergrond | was ik |
        ben ik | werk ik |
        heb ik gedaan | werkzaam | gezeten | gestaan | van huis uit | ervaring
        """
    ),
    "contrast": phrases(
        """
        toch | maar | want | omdat | dus | terwijl | echter | en wil | en ik | en zoek | en nu |
        ik wil | wil wel | daarom | daarna | toen | en toen | verder | en wel | doe mij |
        en verder | liever | liever wel | en ben | en heb | en dan | en woon | die | waar |
        als het maar | en liefst | en graag | ik woon | ik heb | ik ben | ik zoek | wel | ik ga |
        bedoel | bedoelde | ik bedoel | ik hou van | hou wel van | ik moet | moet wel | zodat |
        omscholen | maar wel | omdat ik | en moet | en kan | ik kan | ik zei | zei
        """
    ),
    "residence": phrases(
        """
        woon | woon in | wonen | wonen in | woonachtig | woonachtig in | woonplaats |
        ik kom uit | kom uit | vanuit | uit | in de buurt van | buurt van | omgeving |
        omgeving van | regio | rond | rondom | vlakbij | dichtbij | dicht bij | nabij |
        verhuisd naar | verhuis naar | woont | zit in | woon nu in | in de regio
        """
    ),
    "origin": phrases(
        """
        geboren | geboren in | diploma uit | diploma | gevlucht uit | gevlucht | opgegroeid |
        opgegroeid in | vakantie | vakantie in | afkomstig uit | oorspronkelijk uit |
        gestudeerd in | gestudeerd | hogeschool | universiteit | tu | th | hogeschool van |
        universiteit van | vluchteling uit | school in | opleiding in | ouders |
        opleiding was in | studie was in | school was in | afgemaakt in | afgerond in |
        diploma gehaald in | diploma behaald in | afgestudeerd in |
        opleiding gedaan in | opleiding gevolgd in | school gezeten in | school geweest in
        """
    ),
    "other_person": tuple(
        f"{whose} {who}"
        for whose in ("mijn", "mn", "m n", "me", "onze")
        for who in phrases(
            """
            man | vrouw | vriend | vriendin | broer | broertje | zus | zusje | vader | moeder |
            opa | oma | buurman | buurvrouw | partner | schoonzoon | zwager | schoonzus |
            schoonvader | schoonmoeder | oom | tante | neef | nicht | baas | collega | ex | ouders
            """
        )
    )
    + phrases("een vriend | een vriendin | een vriend van mij | een kennis"),
}

FILLERS: Final[frozenset[str]] = words(
    """
        aan als bij dan dat de die doen draaien dus echt een eigenlijk en enzo etc gewerkt
        gewoon heel het hoi iets in ja meer met n naar nee nog of ofzo om ook op t te van
        voor wat werk werken zijn zo
        """
)
"""Words that may stand in a list of things without making it a sentence of its own."""

LIKING: Final[frozenset[str]] = words(
    """
        beter blij fijn fijnst gaaf gek geniet goed graag hobby hobbys hou houd houden
        interesse interesseert leuk leukst leukste liefst liever lijkt mooi mooiste passie
        plezier vind vinden wil wilde zoek zou
        """
)
"""Words that turn a :data:`SOFT` word into something a person likes."""

SOFT: Final[frozenset[str]] = frozenset(
    phrases(
        """
        verwarming | airco | spoor | meterkast | repareren | zonnepanelen | warmtepomp |
        aanpakken | achter de computer | apparaten maken | autos | bedenken | begeleiden |
        boten | bouwen | coachen | computer | computers | creatief | details | digitaal |
        dingen regelen | dingen uitzoeken | gamen | garage | handig | herstellen | hout | ict |
        iets bouwen | iets maken | installatie | isolatie | klimaat | kranen | machine |
        met autos | met mensen | metaal | milieu | motoren | nadenken | netjes | onderhoud |
        onderzoeken | ontwerp | ontwerpen | papierwerk | plannen | plannen en regelen | precies |
        precies werk | regelen | reparatie | reparaties | robots | samenwerken | schepen |
        software | storingen | stroom | team | tekenen | theorie | treinen | uitdaging |
        uitleggen | uitzoeken | verbouwen | waterstof | zelfstandig
        """
    )
)
"""Synonyms that are also everyday words: they only count in a bare answer or beside a liking."""

SINGLE_VALUED: Final[frozenset[str]] = frozenset({"place", "education", "hours", "age", "language"})
"""Kinds of which a person has one: "geen mbo 4 mbo 3" takes back only the first."""
