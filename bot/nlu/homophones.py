"""Dutch words and names that sound like a word of the vocabulary and are another word: data only.

All of them that stand in the Dutch word list of OpenTaal (Debian's ``wdutch``) or among the places,
so that ``bot.nlu.spelling`` never changes a word that is spelt right.  Left out: forms of one word
that differ by ear only ("behaalt" for "behaald", "beginne").
"""

from __future__ import annotations

from typing import Final

from bot.nlu.words import words

HOMOPHONES: Final[frozenset[str]] = words(
    """
    aagt aaide aaiden aaiing aalden aalst aalten aanbeelden aanbelde aanbelden aandammen aandeel
    aandeeltje aandelen aangaan aangeland aangelengd aangelicht aangemeerd aankleedde
    aankleedden aankleefde aankleefden aanklemde aanlachen aanlagen aanlegde aanlegden aanlengen
    aanliggen aanloggen aanmeer aanmeert aanname aanpak aanpakte aanpakten aanpaste aanpasten
    aanpezen aanpikken aanplakken aanplakker aanstaren aanstuurde aanstuurden aanstuwen
    aantelling aantree aanturen aanvoeren aanvraagde aanvraagden aanvroegen aanvuren aapt aard
    aardbaan aardde aardden aarde aarden aardt aart abelen academies achel acte adelen adviseer
    adviseert advocaatje advocaten aerdt afbellen afbeulde afbeulden afdaling afeist affaire
    afgekeerd afgekuierd afgemikt afgerand afgerend afgeseind afgesleten afgesloopte afgeslopen
    afgesmakt afgetroond afgezand afgezant afgezoend afgiet afgrond afhuren afknijper afkuieren
    afloeren afname afnamen afnemen afnemer afragen afraggen africa afroept afschat afsched
    afscheidt afschiet afschoot afschot afschud afschudt afschut afstaan afstaand afstaande
    afstandje afstonden aftanden afturen afvalt afvaren afvis afvist afvoerde afvoerden afvragen
    afvuren afvuurde afvuurden afwast afwaste afwasten afwezen afwijzen afwissen afzanden afziet
    agenten agrariers akte akten alchemie alde alen alfen alkeen alle allee allen alphen alruin
    altemaal ambtenaars ambtenarees ambtenaren ambulanceverpleegkundigen america analisten
    analyse analyseerde analyseerden analysen andel anemie animateur animeer animeert annabelle
    anneleen antwoordt aparte apothekersassistenten apparaatje aqua arabist arbeidt arde arden
    armverzorging around arrays asfalteerde asfalteerden asfaltlucht asielen assembleer
    assembleerde assembleerden assembleert assembler assistenten asvaal asvaalt auth autoritje
    autoruiten aval avis avonddis avondlucht baad baadde baadden baadt baai baaien baak baande
    baanden baant baanwerk baar baard baart baast baat baccalaureaat backen backer backt backte
    bacterie baest baggerde baggerden baht baken bakent bakeren bakert bakkeet bakt bakten
    bakvissen balije balke banaan bande bandwerker banensite bangere bankbedienden bankemploye
    bankiert banne bannen bant barbaar bard basisch basisschaal bassist bast batsman batterijen
    baud baukje bauw bauwde bauwden bauwen bauwt baxter beaat beantwoordde beantwoordden
    beantwoorde beat beau bedaarde bedaarden bedanken bedde beddingen bede bedeelde bedeelden
    bedekken bedelde bedelden beden bedieden bedienaar bedienden bedierf bedilde bedingen
    bedinging bedlinnen bedoeienen bedoeld bedoelden bedoelen bedoelt bedoening bedreef
    bedrijfshal bedrijfsschuld bedrijft bedrijvige bedroefd bedroeft bedruipen bedruppen
    beduidde beduidden beduiden beekje beelddenken beeldtaal beemd beenden beenen beengeleider
    beent beentje beenwonde beertje bees beesd beest beesten beestje beestte beet begane
    begeleidde begeleidden begeleide begeren beggelder begijn begijnen begingen begreep begrijpt
    begrip behaal behaar behaard behaarder behaart behagen beheerd beheert behield behingen
    behoedt behoudt behouwt behuild behuwd beiaardde beiaarden beidde beidden beide beiden beien
    beijver beijverd beijvert bejaarde bekakken bekeken bekent bekkend beklemmen beklommen
    bekruipen beleen belen belijmen belle beluchter benauwden benauwen benauwt benden bene
    benenwerk benieuwde benieuwden bennen bepaalden bepalen beraadde beraadden beraden berapen
    bereider bereikt beriepen berijder berijpen berik beroept beroer beroert bescheten
    beschieten beschijnen beschijten beschonk beschoot beschoten beschotten beschuit beschuiten
    beschuitje beschutten besluite besluiten bespaard bespaart bestaan bestaand bestal bestalen
    bestand besteedt bestelbussen besten bestierder bestieren bestraatte bestraatten bestrafte
    bestraften bestseller bestudeer bestudeerd bestudeert besturingskastje bestuurde bestuurden
    betaal betaalde betaalden betekend betelen betellen beteren betise betond betont betoon
    betoond betoont betten betuwe beuken beukend beul beulde beulden beulen beult beun beune
    beunen beunt beurde beurden bevalliger beveiligingsbeambten bevlieging bevrijdt bewaak
    bewaarduur beweende beweenden bewees beweren bewering bewerk bewerkte bewerkten bewies
    bewijst bewinden bewonen bewoonden bezaaid bezaait bezakken beziet bezigt bezoekje bezorgden
    bezorgder bezorgt bezuren bezwaard bezwaarder bezwaart bibliothecaressen bibliothecarissen
    bidden bijeen bijeenzitten bijen bijenstand bijhaal bijhaalt bijhangen bijroepen bijschoolde
    bijschoolden bijstaan bijstaand bijstellingen bijster bijstond bijsturen bijtekent bijtje
    bijwerken bijwerking bijwoners bijwoonde bijwoonden bindt bindwerk binnenkoer binnenoor
    binnenschieten binnenste binnenvoer binnenzetten bint biologe biologen bister bleef blei
    blief blieft blieven blije blijf bloemisten bloemmolen blokkeer blokkeert bluffer boakye
    board boden bodt boefer boek boekerij boeket boeketten boekt boekwerk boert boertje boes
    boethuis boette boetten boezen boffen boffer bokkingen boksen bolde bolden bolle bomers
    bommen bonn bont bontwerker bood boodschapje boodschapte boodschapten boodt bool boolean
    boomen boon boor boord boordde boorde boorden boordt boort boos boost bootee booten bootje
    bootte bootten bordenwisser bose boshutten bosje bosmier both botte botten boud boude
    bougeren bouquet bout boute bouten bouwaard bouwden bouwerij bouwerijen bouwjaar bouwplaten
    bouwpoot bouwtermijn bouwtermijnen bouwwoede boze bradende brander brandweerkazernen
    brandweg breaken breakpunt breischolen breuken breukpunt brigaden brod brodt broederij
    brooche brouw brouwt brugge brut bruut bucket bueren bufen buffert buijsen buijze buikige
    buis buise buisje buisjes buiskolen buist buit buitenlaag buitenlanden buitenlicht
    buitenlijn buitenscholen buitenslands buitenvlucht buitje buitte buizen buksen bukt
    bulldozert bullen bult bund bunde bunt burijn burin busbouwer bust butaan buten buth butt
    buur buurde buurden buuren buurtbus buurtje buut buutte buzzen cache cachen callcentra
    cameraatjes cantor cantorij caos cape caput card career carieus case caseine casseer
    casseert casseren cast casten castte castten causa centert centraalst centrales
    certificaatje certificate chant chaoot chaos chaoten chat chatte chatten chatter chaud
    chauffeer chauffeerde chauffeerden chauffeert check checken checkt checkvlucht cheek chemici
    chemisme chennai cherokee chester chipcard chute cijnzen circuleer circuleert cirri cite
    claimen clan class classen claus clause clausen cleijn client clientenservice clientgericht
    coachende coacht coachte coat cocaine coke collegae colleges colporteer colporteert commerce
    commercial commerciele commercielen competeer competeert competeren computerde computert
    controleer controleert cook cool coordineerde coordineerden cooster corporaal corporeel
    corps cour court creatuur croon croont crum cuisine cult cultuurbeeld cultuurgeld
    cultuurveld cureert cutter daagt dage dagelijkst dagge daggen dansdocenten dansers danseur
    dansleraars danste dansten darde dart datatypes dead dealen dean death decatlon decente deeg
    deen deerde deerden deern degelijks degelijkst deins deinst deinzen deisten deken dele delen
    delle dellen dementeren demonteer demonteerde demonteerden demonteert derden detailleer
    detailleert deuce deun deunk diarree dichtbije dichtstbij dicke dictee dictees dictie dieke
    dieken diens diere dietisten digital diken dikke dikken dingt directer directiesecretarissen
    dixie djinns doeken doend does doktersassistenten doktert donkeren donkert doodt doorgave
    doorgaven doorgroeiend doorgrond doorgrondt doorzaam doos doosje dordt dort dorth dossen
    douanebeambten douanen draaiend draaiingen dragelijkst drain dreigend driester drijfveer
    drijver drocht drogt drom dromt drooglijnen droogt droomman droomt drug druipers drukken
    drukkere drukkers drukten drum drumband drumt duet duid duidt duin duist duit duncker dunste
    dunt dussen duts duurt duuzend duwt dynast dynasten econome economen economes eczemen
    editeur eekt eend eendelijk eeneiig eerlijk eersten eethen eider eierland eijs eindig eindt
    eiser either eksel electro elektriseer elektriseert elektroden elkeen ellende ellenden elpee
    elpen engelin enkelen enqueteer enqueteert entertrainer eregeld erkende erkenden ethaan
    etheen ethos etten eupen eureka exel faal faalt faan faas fabriekje fabrieksploeg fabriekt
    fabriekte fabriekten faciliteert fact factoren fail failed failing failleerde failleerden
    failleert failleren fair fairder faire fairs fairst fait fake faken falen fandag fast fault
    faun feart feeerieker feeksen feest feil feilen feilt feit ferletten ferre fertiele fieldt
    fielt fier fietsfabriek fietshandel fietshandelaar fietsje fietssters fietswinkel fijt fikse
    fiksen fileerden fileert filerijden filippine filterde filterden find fint fissen fitnes
    fitnest fits fitsen fitst fitters fixe fleece fleecen fleerde fles flesje flest flitsers
    flitstechniek float flodderaar floer floeren florence florijn fluwijn fold folden fooien
    foor foreign forellen forensde forensden forensen formant formuleren fors forst fort
    fotografeerde fotografeerden fotografen fotografie fotografieen fotogravure four foute fraai
    fraaie fracturen free freelancen freesmachines frette fretten friese frietboer friezen frijn
    frijnde frijnen frijnt frissen frituurt fronton fruitbier fruitkraam frutsel frutselt fryske
    fysiotherapeuten gaaf gaaien gaal gaand gaas gaast gaasten gaastmeer gaete gansje gasfabriek
    gast gaste gasteer gasteert gate gather gatten gaufreren gauss gavere gazetteer gazetteers
    gazetten geasemd geassorteerd gebaald gebaande gebaanden gebakje gebakte gebauwd gebeende
    gebeid gebel gebeuld gebeuren gebid gebiedt gebijt gebit geboden geboekt geboende geboenden
    gebold geboorteplan gebout gebouwde gebreke gebreken gebroek gebroekt gebrouwen gebruikt
    gebuikt geburen geclaimd gedek gedetineerde gedetoneerde gedeukt gediplomeerden geduw
    geeffende geeft geeist geel geelt gees geescorteerd geest geeuwend gefailleerd gefeest
    gefelst geffen gefilterd gefleerd geflyerd gefohnde gehaaide gehaaiden gehaakt gehaal gehaat
    gehackt gehak gehandicapte geheel geheeld geheld gehield gehold geholde geholden gehoold
    gehoor gehord gehort gehouwen gehuil gehuild gehuld gehuurd gehuwde gehuwden geijsd
    geitenbaard geitenhoeder gekaapt gekap gekeild gekield gekild gekken geklater geklaterd
    geklauterd gekletst gekleuter gekleuterd gekluisd geklus geknal geknald gekneld geknijp
    gekook gekt gelaagd geldt gelede geleer geler geleurd geloofd gelooft geloosd gelouterd gelt
    gelucht gelust gemaasd gemak gemast gemeende gemeenden gemeenste gemeenten gemende gemene
    gemengden gemest gemeten gemis gemist gemiste gemisten gemitst gemixt gemuisd gemzen genees
    geneest geneigd genen generaal genies geniesd geniest genne genoegd genoegt gepaald gepak
    gepas gepasst gepatst gepaukt gepeeld gepetst gepiekt gepikt gepitst geplas geplast gepletst
    geprepareerd gepruts geprutst gepust geputst geraaid geredde geredden gerede geregel geregen
    gerest gergel gerochel gerocheld geroeid geroken geruid geruit gesappel gesappeld geschaakt
    geschaald geschal geschald gescheeld gescheld geschil geschild geschilder geschokt
    geschoolder geschrikt geschuild geseind geselingen geshockt gesjiekt geslaap gesleept
    gesnaaid gesneefde gesnelde gesnuit gesold gesopt gestaakt gestaar gestaard gestand gestapt
    gestart gestept gesteurd gestikt gestippeld gestipt gestoept gestokt gestokte gestolpt
    gestompt gestonken gestook gestookt gestookte gestoord gestort gestroopt gestropt gestuct
    gestudeer gestuikt gestuur gesudder gesudderd geteeld getild getimmer getoerd getopt
    getuierd getukt getuur getuurd geul geuten geve geveest gevende gevers gevest gevinde gevlag
    gevlagd gevlecht gevlieg gevoeg gevoegd gevoel gevoeld gevoelt gevoileerd gevolg gevolleerd
    gevreesd gewaaid gewaand gewand gewant geweend geweid geweien gewent gewezen gewiid gewijd
    gewint gewisse gewit gewon gewond gewoond gezeik gezeikt gezette gezetten gezeurd geziekt
    gezind gezoek gezoold gezuurd gezworven gidst giethars gips gipst gist gister gitaarriffs
    glaceetje godinnen good goot gordingen graafs graas graast gracht grafeen grafen grafici
    grafieen grafiek grafjes grafkist grafvaas grafvazen grafwerk graphics grave gravis greens
    grenst griendwerker griffer griffies grinten grintte groeiend groenen groenste groensteen
    groent groentje groept groeten groette groetten grofwerk grondt grondwerktuigkundigen groote
    grootte grootten groten grotendeel grotten grunn grunnen grunten grutte grutten grutter guit
    gunnen gymt haaien haak haakt haakte haakten haalden haalt haam haan haantje haard haarde
    haarden haaren haarle haarstilist haarstilisten haart haatte haatten hack hacken hackt
    hackte haelen haere haffen hagelt haken hakt hakten halfeen halfgesloten halfuren halfwassen
    hall halle halleri halmen halt halten halzen handbellen handde handden handelde handelden
    handelt handle handwerkt hangstelling hard hardde hardden harden harder hardt hare harre
    harren harsten hart haule haute hauw havendienst havendiensten havenkant head healen health
    heat heats hebe hechter heegh heele heelt heem heengaan heengaand heenkomen heenloop
    heenloopt heenstroomt heenvoeren heep heerste heersten heet heeten heetten hegge heidoorn
    heieind heien heijen heilswerk heiwerk hekelt heken held helen helende hell helle hellen
    hellende helt hemd hemt hengeland hengelmand hengels hengen herder herenen herijk herijkt
    herkende herkenden herkennen herkenning herkoos herrekenen herstelde herstelden hertellen
    heruit hesje hete heten hetzelve heuf heug heugen heugt heul heulen heult heumen heup heupen
    heuten hiaure hidaard hien hieraan hinderen hinderlijk hint hitten hochte hock hoen hoer
    hoert hoesje hoest hoestend hoezee hoezen hogen hogert hokke hokt holde holden holoceen holt
    holte holten holthe holz hommen honderd honthem hoofdeind hoofdpunt hooge hooggeeerd
    hooggeschoold hoogsten hoogt hoolde hoolt hoon hoont hoor hoorder hoorders hoort hoos hoost
    hopakker hope hopeloze hoplieden hoppe hoppen hordeur houders houtakker houtbedrijf
    houtbedrijven houtbranche houtteelt houw houwt hoveniert hovert hstack hubert hugen huggen
    hugten huif huift huij huiken huisje huismijt huissen huist huiswaarts huiver huivert huize
    huizend hukken hukt huls humaan hummen hund hunt huppen hussen huurder huurders huurt
    huwbaar hybriden hydaard hydrauliek idaard ideeeloos ideeen iegelijk iemker ijdellijk ijkt
    ijsje ijsrand ijsstroom imkert importeer importeert inburgerde inburgerden inch income
    industrieen industrielen ingaand ingepikt ingeplakt inklommen inkoopt inkop inkoppen
    inkopper inkopt inloopt inpakte inpakten inpekken inpikken inplakken inspecteer inspecteert
    installeerde installeerden instomen instoom instorm instormen instormt instroomde
    instroomden instroomt intercedenten interen interesseer interesten international invallen
    invaren invielen invoelen invoerde invoerden invoert invulde invulden iraq isoleerde
    isoleerden jachtte jakes jeint jidden jijde jijden joderen jonge jongere jongleren jongt
    jonk jordani journaals journalisten jouw jouwt junk juristen jurk justitieel kaag kaal kaam
    kaamt kaan kaant kaantje kaantjes kaap kaapt kaapte kaapten kaar kaard kaardt kaas kaasboor
    kaasje kaasmeisje kaast kaat kabaal kabbel kabbelt kadees kadert kagen kakschool kalt
    kammetjes kampers kamt kanonnier kansje kant kante kantje kantjes kantonneert
    kantoorbedienden kantoormuren kantoortijden kantte kantten kapen kaper kappersvak kappert
    kapt kapten kart kartering kasbediende kasbedienden kasen kasiri kasje kasjeren kasseier
    kast kaste kasteelwijn kasteleines kasteleinessen kasteleinsen kastlijn kasuren katerig
    katoenbouw katterig kauw kauwde kauwden kazen kazernen kcal keepen keepersschool keert
    keldert kenen kennismaakte kennismaakten kenya keramisch keramische keramisten kermis
    kermist kermiste kethel keude keukentrappen keun keur keurt keut keutel keutels keutelt
    keuter keuters keutert kicken kieken kiepen kiese kikken kinderbeen kinderverpleegkundigen
    kink kissen kiten kitte klaarstaand klaarstond klaart klaas klagen klantcontract klare
    klaren klasje klasse klassenassistenten klateren klatering klauterde klauterden klauwt
    klazen kledingsmaak kledingszaak kleien kleiend kleineer kleineert kleinen kleintjes kleuren
    kleuteren klijn klikkers klimmaat klontjes klootte klootten klop klopten kloten kluchten
    kluis kluisje kluisjes kluist kluizen klusje klust kluten kluwen kneep knijp knijpe knijpen
    knijpt knipe knipt knipten knipwerk knoeiwerk knutselde knutselden knype kodde kodden
    koeienuier koelt koene koerierdienst koet kokken kokosmat kolde kolden kolengas komaan
    kommen kommerzijl kond koninklijken kooien kookschool kookt kookten kool koomen koon koor
    koord koot kopschool korteraar koste kostte kostten koter koteraar kotert kottert koudere
    kouk kouter kraammand kraamverzorgenden kraanmachinisten krab kragen kragge kraggen krant
    krantje krappen kratje kreeg krentje kreunt krijgt krijsmacht krispijn kroegen kroep
    kromstand kromt kroon kroont kroontje kroop kruch kruchen krucht kruiend kruin kruintje
    kruipruimten kruipt krupp kudde kudden kuijt kuil kuilt kuin kuise kuisen kuit kuizen kult
    kunne kunstenaars kunstig kunstvlieg kunt kusje kuste kusten kustlicht kuur kuurt kwantoren
    kweek kweekmerrie kweekt kwiek laadden laaddeur laadt laaghalen laagste laaien laaiend laan
    laar laas laats laatsten laboranten lacher laddert lade laders ladingen lafste lageren lampe
    landauer landdag landde landden lande landmeetkundigen landouw landpaal landpalen landt
    langen langst langt laos lapt lapten laren laser lasers last laste laster lasteren lastert
    latijns latte latten laude lauden launch lauwste lazen lazer lazers lazert learn lease
    leasen least leave lederwerk leef leeft leegde leegden leeghaalde leeghaalden leegt leegte
    leek leekt leen leendienst leent leep leeren leerlijnen leerlinge leert lees leesboeken
    leesboekje leest leesten legale legalen legden lege legeer legeert legen legert legger
    legistiek leidinggevenden leidsman leien leijen lein leisteen leizen leraart lering leringen
    lesboekje lesgaven lesje less lessee lest lesten leugen leuken leuker leukerd leun leunde
    leunden leunen leunt leur leuren leurend leurt leus leute leuten leuven leuze leuzen leve
    leze liaan lichen lichtaard lichten lichthart lichtte lichtten lick liefs lieg liege liegen
    liegt lieken lien liesje lieven lieverd liezen life liftte liftten lighallen lijft lijk
    lijndienst lijnt lijp lijsten lijster lijstte lijstten lijve lijven lijzen liken likken likt
    lind linea linn linne linnen lint lipt liseen lisse lissen listen load loaden loader loan
    lodingen lodz logees logies logopedisch logopedische logopedisten lomm londen lont loodst
    loog loogt look loom loonden loont loonwerk loonwerkers loopeenden loos loost lootte lootten
    loozen lopenden loser loss losse losstaan losten loze lozen lozer luchthart luik luikt
    luiste luisterde luisterden lussen lust lusten lustre lustreren lustte lustten lutte lutten
    luwste lycea lychee lynn maag maagd maagjes maagpatient maaiden maaiend maakten maalde
    maalden maaltijdje maaltje maaltjes maan maand maanen maanjaren maant maart maas maast mach
    machineas macht maer magazijnbedienden maiden main mais majeur major makelarij makke makken
    makker makkers makst makt malie mand mande manden manen manicuren manicuurde manieen
    manjaren mant manuren marc marginaal mariene marineer marineert mark marken marktte marktten
    mart mastert mastte mate materiaal materiele math matte matten mauwen mayor mean mechaniek
    medeontwerper meeat meed meedacht meeden meelde meelden meelfabriek meeliepen meen meene
    meent meerketting meert mees meest meestert meetcellen meetelde meetelden meidag meiden meie
    meien meijden meije meis meiske meldden melde melkbaard melkkar melkkuur melkt melkuur
    meniere mensje mester metalen meth metins metselde metselden meun meur meurt midde middelaar
    middelbert middelburen middelbuurt mies miese mijden mije mijltjes mijne mijnt militairen
    mindert mine miniserie minne minnen mint misgaan misgooien misgun misgund misgunt miskend
    miskent misluk misogyn miss misse missieschool mist miszei miszie miszien moarre mobielen
    mobile modekleur modelleer modelleerde modelleerden modelleert modelschool modulaire
    moduleren moed moedernacht moedert moee moei moeiten moeren moezjiek mondhygienisten
    mondigen monetaire mongolen monsteren monteerde monteerden monterde monterden montere
    monterst monturen mooie moore moot mooten motorfietsje mudde mudden muit muite muiten muitte
    muitten music muziekband muziekfan muziekkrant muziekland naad naaf naaiden naaiend naaimand
    naait nabi nabije nachtlucht nadienst nadiensten naief naoog naoogst naoogt nart nascholen
    nasjte natjes nature naturen natuurt need neeg negge neggen neig neigt neme nerd neten nette
    nettigheid netwerkt neuk neukt neumen neut neuten nichtjes nietigheid nieuwen nijd nije nijg
    nijgt nijman noard nodigen nodigt noel noemer nokt nordins normal normalen notulisten nuil
    null nummert nuttigheid nuuk ochten ochtendlucht oeffelt oeren oers oever offer offert
    offshoren ogendienst olden older oliede olieden olij omen omgaand omgeschoold omschoolden
    omverslaan onderaannemer onderaanneming ondergronden onderhoudt onderhuid onderstukken
    onderwees onderwicht onderwijsassistenten onderwijssoort onderwijst onderwijzers onderzoekje
    ongare ongeschild ontheemden ontneem ontneemt ontremd ontremde ontsloegen ontstopte
    ontstopten ontvingen ontwerpje ontwerpt ontwierpen ontwikkelbaar ontworpen ontzagen ontzei
    oogstte oogstten oogtest oold oolde oolden oorloog oorloogt oosterijk oosterik opbouwde
    opbouwden opeen openbaart openligt opensloeg operand operment opgebold opgegooid opgehakt
    opgekapt opgeknipt opgeknoopt opgelaaid opgelet opgepept opgeroeid opgeslokte ophang ophangt
    ophijsen opkappen opknapte opknapten opknopen opkruip opkruipt oplaadde oplaadden oplaaide
    oplaaiden opladen oplader oplading oplassen oplazen opleidde opleidden oplezen oploste
    oplosten opmaker oppakken oppast opprop oppropt opraap opraapt opriep oproepcontracten
    oproept opschieter opstallen opstelde opstelden opstelten optellen optometrisch opvangt
    opving opzei opzie opzij organiseerde organiseerden ouden ouder oudere ovale ovalen overall
    overdacht overdrachten overdroegen overhad overig overledene overlegd overlegt overnachtte
    overnachtten overrijd overrijdt overschie overslaand overstapje overstapt overstapte
    overstapten overstijgt overtap overtappen overtapt overzag paal paalde paalden paalt
    paantjes paapje paar paard paarse paart paartje paartjes paas paatjes pace pacen pacten
    pairen pakaan pakistaan pakker pakkerd pakkertjes pakketdienst pakketje pakten paltsen panel
    panen panne papiertype papyri pare paren parfumeren parketteer parketten parse parsen part
    particuliere partje partjes partyen pasje pass passe passt path patricier patsen pauk pauken
    paukjes paukt paukte paus pause pausen pauze pauzen peallen pedagoges peddelen pedellen
    pedicuren pedicuurde peel peelde peelden peelt peer peillood pelden pelen pelt pendelde
    pendelden pendule pension permanenten permanentte persen perzen peul peulen peur peuren
    peurt peute peuten peuzelen philippina philippine picked picknick picknickt piek pieken
    pieker piekert piekt piekte piekten piepert pijken pijper pikeer pikeert pikette piketten
    pikeur pikt pikte pikten pilot piraatjes plaatjes plaatse plaatsje plaatst plaatste
    plaatsten plaketten plakwerk plane planeer planeert planeetjes plannetjes plante planting
    plantte plantten plantuien plassen plaste plasten platen plateren plating platjes plats
    platst platste platte platten plattere platting pleintjes plekt pletsen pletteren plintjes
    ploegt ploeterde ploeterden ploos plotse pluche pluchen plug pluggen plugt pluimen pluis
    pluisje pluist plukten plusje poen poet poeten poetsten poezel poezele pole politieagenten
    politieagentje polle pollen polyptiek pompbedienden pompt pond poolen poon poortugaal poos
    poost poot pootaan pooten pootte pootten popstation postboden poten potte poule praatte
    praatten pratte pratten prauwtjes preciest preitjes pressies pretjes priegelde priegelden
    printplaatje probeerde probeerden probeert problem procederen process processs productiebos
    productieland productje proeft proefwerkje programmeer programmeerde programmeerden
    programmeert proof province provisie prutswerk publiceer publiceert puien puin puit puiten
    pullen pump pust puth puts putse putsen putst putste putsteen putt putte puttee putts
    puzzelde puzzelden puzzelt quad quant quanten quid quoteer quoteert raadde raadden raadt
    raag raagt raai raaide raaiden raangs raat raath radde rade radii raider raise ramee rammen
    rapportje raren rasters reactor recepis receptionisten recessie reedde reedden reede reedt
    reeg rees reest reeth regaal regelden regelnicht reggen regisseer regisseert regt reide
    reiden reiger reisgeld reisje reist reiswekker rekke rekken rekruteer rekruteert relingen
    renen repareerden repareert reserves ressources resttijd reth return reuk reuken reut reuth
    reuver reuze reuzen richtig ridder riddert rider rieden rielse ries riete rieten rijafstand
    rijglijn rijksadviseur rijksbureau rijksschool rijlesje rijs rijssen rijst rijstijd
    rijstijden rijten rijtijd rijtijden rijzen rillijnen rioolputje risee rissen rist rite riten
    ritte rittijd rock rockt roei roeide roeiden roeien roeiend roeisters roek roert roestig
    rokt role rollingen rondt rood rooiden rooie rook rookt roond roosje roostert root rooth
    rose rosse rossen roth rott rover rovert roze ruck ruide ruiden ruien ruig ruijg ruik ruikt
    ruilingen ruimten ruin ruineer ruineert rukt rule rulle rullen rund runt russen rusttijd
    rusttijden ruth ruud saad saaie saaien sage sagen said sake sakken salderen same samenwerkte
    samenwerkten sandd sander sant sappelaar sappelde sappelen sappen saus saust schaadde
    schaadden schaalde schaalden schaalt schaapje schadde schadden schagen schakelkastje schal
    schalde schalden schalier schalt schampen schaper schatte schatten schavelen scheef scheefte
    scheel scheelde scheelden scheelt scheep scheepje scheepsklok scheept scheepte scheepten
    scheeren scheerriemen scheider schel scheld schelde schelden schelder scheldt schele schelle
    schellen schelpen schelt schenen schennen scheper schepje scheppen schepper schepte schepten
    scheren schermde schermden schermt scherpe scherpen scheurende schichten schiefer schiep
    schiepen schieven schift schiften schiftte schiftten schijf schijnen schijven schilde
    schilden schilderaar schilderde schilderden schilderij schilderles schildert schiller
    schillers schinnen schippert schob schoenmaken schoepen schoffel schoffelde schoffelden
    schoffels schoffelt schol schold scholden scholieren schollen schon schond schone schonen
    schooier schooieren schooiert schoolbankje schoolbussen schooljaar schooljaren
    schoolmeesters schoolt schooltje schooluren schooluur schoone schoonheidsspecialisten
    schoonmaakt schoonmaakte schoonmaakten schoont schop schoppen schoppenboer schrapen
    schrappen schreven schriften schrijfpen schroefveer schroeven schub schuifelen schuil
    schuilde schuilden schuilt schuinde schuine schuinen schuinse schuinte schul schulden schup
    schuwe schuwen secretaressen secretarissen seed seen sein seint seintjes seizoenwerk self
    sender serieust serveer serveerde serveerden serveert servicen serviesje serviezen setter
    sfeer shag shape shoppen shopper shopt should shunt sick sikken since sint sipper site sjaak
    sjaal sjaals sjaan sjaken sjap sjappen sjapt sjei sjeik sjiek sjieken sjiekt sjiekte sjiiet
    sjiieten sjiitisch sjoel sjoelen sjofel sjofele sjor sjort sjotte sjotten sjouw skald
    skalden skaten skeeleraar skiff skiffen skippen skipper skypen slaag slaagt slacht slappe
    slappen slechter sleepbedrijf sleepwerk sleevaart sleg slepersbedrijf sleurende sleutelbeen
    sleutelde sleutelden sleuteljaar sleutelkaart sleutelpaar sleutelt slijmen slijpwerk slimmen
    slodderen sloot slootte slootten sloppen sluisje smaadde smaadden smalen smallen smeed
    smeedde smeedden smeedt smeert smeet smijt smith snaai snaaide snaaiden snackcar snackkar
    snee sneeuwachtig snelt sneu sneue snoder snoeiden snoeiend soap socialen soek soeppost soes
    soest soezen solaire soldeerde soldeerden solden soleren solidaire solidere solideren
    soliedere solliciteerde solliciteerden sommeer sommeert sondeer sondeert soortgelijk sort
    sorteerden sorteert sound sounder spaar spaart spanend spar speciaals special specialistes
    specials speelen speer speette spellen sper spert speur speurt speurwerk spiets spietst
    spijten spijts spinnend spitst spitte spoel spoelen spoelt spoort spoorwagen sport sportheld
    sporthelden sporttaal sportveldje sportzaal spraak spreuk spreuken spuigat spuitgaten spurt
    sputter sputtert staak staakster staakt staakte staakten staalt staarten staats stadie
    stadsbos stadswaag stadsweg stagen stal stalt stammende stampede stapelbaar stapelden
    stapele stapelt stappende stapt starre starren startte startten stat statisch steak stealth
    stede steekt steelt steigert steil steilste stekt stekten stele stelen stene sterkt steun
    steunt steuren stewards stichters stiel stijger stijgers stijl stikwerk stilist stiliste
    stilisten still stilste stilt stilzette stilzetten stippelde stippelden stippelen stoelt
    stoer stoerdere stoere stoet stommere stook stookt stool stoom stoomt stoop stoor stoort
    stoot stopen stoppelen stopten storen stormt stortingen stortte stortten stouts stoutst
    stoven straalde straalden straatvechter straelen stralen strategist stratus streed streek
    stres strest strict strijd strijdt strijkt strik strikt strikter stroet stroman stromend
    stroombaan stroomt studeerde studeerden studeert studenten studien stuffen stuik stuiken
    stuikt stuipen stuit stuk stukadoort stukwerk stukwerker stunt sturing sturingen sturm stut
    stuurrad stuve stuwadoors stuwadoorsbedrijf stuwde stuwden stuwend stuwt stylieten styliste
    stylisten success sudderen suilen suisse suist suit suizen sullen summair surname sussen
    sust swagger switcht switchte taaien taalt taanderij taart tael taille take takken talaan
    talland tandartsassistenten tang tapt tart tateren tatoeeer tatoeeert tatoeeren tauw
    teamwerk teard technicom technologieen teeg teel teelt teen teer teerd teert tegeneis
    tegeneisen tegenin teil teilen teint tekenaars tekenpaar telefonisten telefoonlijst
    telefoonlijsten telekrant telen teleur teller tengelwerk tennis tennissen tennist testbaar
    testeer testeert teug teuge teugelen teugels teugen teut theet theil theoretici therapeuten
    thiel tichelaar tichelwerk tiecken tieken tiel tielt tiend tienmannen tiet tijde tijen tijg
    tijgerde tijgt tijken tijl till tilt timer timmerde timmerden timmert tint tinwerk tippe
    tippen tocht toeren toeristes toetsje tolkt toog toon toonder toont tooren toorn toost
    torenkraaien touch trac tracen tract tragisch train trainee traineer traineert traint
    trakteren tramt trapper trappertje trapt trassen trede treek tregelaar treinspoor trek
    treken trekkar trien trienen triester triggeren trimester trintelen tripleert troop truc
    truckers trucs tucht tuien tuieren tuin tuindeur tuinierde tuinierden tuiniert tuint tuis
    tuisen tuist tune turn tweeen tweetallig twen twijfelt type typisch typisten uier uiers
    uitbannen uitbeende uitbeenden uitboenen uitdaagde uitdaagden uitdragen uitend uiteter
    uitgebijt uitgeboend uitgebroed uitgebroeid uitgelote uitgeloten uitgesleten uitgeveende
    uitgevende uithakken uithoeken uitkammen uitkerving uitkiemen uitlachen uitleende uitleenden
    uitlegde uitlegden uitlegt uitlijnen uitlogen uitloggen uitmaakte uitmaakten uitnodigde
    uitnodigden uitplozen uitplussen uitschildert uittering uitvarend uitvogelde uitvogelden
    uitzakken uitzendt uitzieken uitzien uitziend uitzond uiver ukjes ukken under uppen uraan
    uuid vaak vaal vaalt vaan vaar vaard vaarder vaars vaartuigen vaas vacatie vacaties
    vacaturen vadert vair vakantieweek vake vale valmachine valtijd varaan vare variantie
    varkenshoeder varren vastelijk vasten vastte vastten vechten vechter vechtwagen veehoeder
    veekoper veele veelledig veelledige veelt veen veenland veer veerallee veerde veerden
    veerdiensten veere veerhuis veerhuizen veerlieden veers veerspanning veert veerweg vees
    veessen veest veewagen veil veile veilen veiler veilt veinzerij veld velt vendrig veraa
    veracht veranderde veranderden verarmen verarming verbleef verblijft verbluf verbluft
    verboet verbouwde verbouwden verdaan verdane verdelen verdiend verdiende verdienden
    verdiensten verdijen verdoen verdun verdund verdunnen verdunt verduurzaamde verduurzaamden
    verdween verdwijn verdwijnen vere vereen vereer vereerd vereert veren vereng verengd
    verengen verengt verfwerk verfwerken vergaderde vergaderden vergaten vergieten vergleden
    vergoten vergroening verhaald verhaalde verhaalden verhaalt verhaast verhelen verholen
    verhuisde verhuisden verhuist verhullen verkappen verkeert verkeur verkeurt verklede
    verkleden verkleedde verkleedden verknocht verknopen verkoopt verkoperd verkopert verkort
    verkroppen verlaadde verlaatte verlaatten verladen verlagen verlakte verlakten verlang
    verlangd verlangen verlangt verlapte verlate verleende verleenden verleerde verleerden
    verleg verlegd verlegde verlegden verlegen verleggen verlegging verlegt verleidde verleidden
    verleide verleiden verlenen verleng verlengde verlengden verleren verlette verletten
    verlichter verlief verliefd verlieft verlieten verliezende verlijden verlode verloden
    verloodde verloof verloofd verlooft verlootte verlootten verlos verlote verloten verluchting
    verluidde verluidden verluiden verluieren vermaan vermaand vermaant verman vermand vermant
    vermeed vermeet vermeid vermeit vermijdt verpakte verpakten verplichting verreden verreiker
    verricht verrichting verroest versagen verschaal verschaald verschaalt verscheel verscheeld
    verscheelt verschijn verschijnt verschild verschillenden verschilt verschool verschoond
    verschoont verschuil verschuild verschuilende verschuilt verslagje versloegen versmelt
    verspaande verspannen verspenen verspinnen versponnen verst verstaan versteend versteent
    verstellen verstond verstreken verstrekken vertaal vertaald vertaalt vertalen verteken
    verteld vertelde vertelden verteller vertelster vertelt vertillen vertoog vertrokken
    vertrouwde vertrouwden vervaald verval vervallend verve verveel verveeld verveelt verveen
    vervel verveld vervellend vervelt verviel vervilt vervoerd vervoert vervuil vervuild
    vervuilend vervuilt vervul vervuld vervullend vervult vervuur vervuurd vervuurt verwarmde
    verwarmden verwarren verwarring verweeg verweegt verweek verweekt verweekte verweekten
    verwek verweken verwekken verwekt verwekte verwekten verweren verwerker verwerkten verwerven
    verwierven verwijderde verwijderden verwilderen verwin verwind verwindt verwint verzagen
    verzamel verzand verzandt verzeil verzeild verzeilt verzekeringmaatschappij verzilt verzocht
    verzon verzond verzorgden verzorgder verzorgenden veterband vetrand vettig veulen vice viel
    vielen vierden vierhuis vierhuizen vierspannen viert vierwielig vierwielige viest vieze
    viezen viezer viezerd vigeert vigeur vijl vijlen vijlt vijs vijst vijzen villen vilt vindt
    vink visagisten visbuurt visch vise viseer viseert viseren visgerei visgrom visje viskaar
    viskist viskisten visotter vissers vist vistechniek vitse vitsen vitter vitters vlaaien
    vlaas vlasbewerking vlechtje vleest vleien vleiend vleten vlette vletten vletter vleze
    vlezen vliegtocht vliegtuigje vlijen vlijend vlochten vloeieind vloeien vloert vloog vlooien
    vlotheid vluchten vluchter vluchtte vluchtten vlug voedingsassistenten voege voelde voelden
    voeler voerense voertuigje volde volders voleind voleindt volen volgenden volleerde vollen
    volmachine volt volte volthe voltooid voltooit voorblijf voorblijft voorbout voord voordien
    voordienen voordient vooreinde voorgeven voorgeving voorhallen voorhuis voorhuizen voorkopen
    voorlaten voorleden voorlichting voorlichtster voorligger voors voorslagen voorspannen
    voorspanning voorst voorstaan voorstaand voort voortellen voortrekken voorttelen
    voorttrekken voorval voorvalt voorwacht voorwerk voorwerken voorwerkt voorzorg voorzorgen
    voorzorgende vordense vorigen vormgaven vors vort voute vouten vouwden vrachtdienst vreden
    vree vreeslijk vreijsen vreze vrezen vriendje vriesen vrieze vriezen vrijde vrijden vrijen
    vrijend vrijende vrijsen vrind vrinden vroed vroon vrucht vuige vuiger vuilaard vuile vuilen
    vuiler vuiltje vuilzak vulden vulstuk vult vurige vuur vuurman vuurmand vuurslagen vuurt
    vuurwerk vuurwerken vuurwerker waad waadt waagmeester waagt waai waaide waaiden waaien waait
    waak waakt waal waan waant waard waardelijst waardeloost waarden waart waas wachtte wachtten
    wakende waker wakkert walglijk walserij walsmachines walst wand wandelde wandelden wankel
    wankele wankelen wankelt warde warden ware warmen warmt warrel warrelt warren wart wasje
    wasseretje wast wasten waterfilter waterschip waterstoof watert watt watteer watteert watten
    wauw waver wazen weak weck wecken weckt wedt weed weeer weeg weegt weekdagen
    weekeinddiensten weekeinden weekeindje weekeindjes weekendde weekendje weekendt weekt weel
    weelde ween weent weeraal weerd weergever weergevers weerkaart weerkeer weerkeert weerkeren
    weerkunde weerloos weerloost weert weggaan wegge weggen wegstuur wegstuurt wegwerkt weid
    weidde weidden weide weiden weidt weien weigert weispelen weke wekken wekkend wekkende wekt
    welken welkt well wellseind welt wenkende wenst werd werende werft werkdagje
    werkeloosheidsuitkering werkkaart werklast werkles werklijst werklust werkos werkstukje
    werktuigje werkzoekenden wester wette wetten weurt wichten wide width wiedden wiedt wieen
    wiek wiekt wiel wielde wielden wielen wielt wiene wieseri wiet wigger wiien wijckel wijd
    wijdde wijdden wijde wijden wijdt wijkel wijkende wijkt wijkverpleegkundigen wijl wijlde
    wijlden wijle wijlen wijlt wijn wijnachtig wijnbar wijnen wijt wikkel wikkelen wikkelt
    wikkeltje wikkende wikt wild wilden wildvreemde wille wilt winbaar windelen windt winkelaar
    winkelbedienden winkelde winkelden winkella winkelt winkeltijden winningen winplaats wint
    wintert wispelen wisselde wisselden wisselplicht wisseltje wokkende wond wondt wonnen
    woonbuurt woordeloos wort wouw wrekende wyck yard yemen zaad zaai zaaien zaaiend zaait zaan
    zachte zachter zagerij zake zakenn zakt zander zandt zandzakje zangers zant zappen zapt
    zaterdagse zeearenden zeeen zeek zeekaart zeemden zeemt zeen zeepier zeepost zeesla zeet
    zeevarenden zefier zege zegen zegge zeijen zeik zeiken zeikt zeikte zeikten zekert
    zelfstandigen zender zesje zeugen zeur zeurt zeveren zeverende zevert zied ziedt zieke
    ziekenverzorgenden ziekt ziekten zielloos zien ziend ziet zijd zijkanten zijnd zijportaal
    zijt zinder zindert zint zoab zoekwerk zoele zoelen zoenen zoet zolderde zolderdeur zolderen
    zomaar zomert zond zondaar zondagdienst zondagrust zondagse zondige zondigen zone zonen
    zonnedagen zonnen zonnestorm zont zood zoolde zoon zoor zoos zorgden zorglijk zovele zovelen
    zuilen zulle zundert zurende zuuk zuur zuurt zwaard zwaars zwadder zwangeren zweedde
    zweephaar zwichten zwichtte zwichtten zwijgen
    """
)
