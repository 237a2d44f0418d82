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
    aagt aaide aaiden aaiing aalden aalst aalten aandammen aandeel aandeeltje aandelen aangeland
    aangelengd aangelicht aangemeerd aankleedde aankleedden aankleefde aankleefden aanklemde
    aanlachen aanlagen aanlegde aanlegden aanlengen aanliggen aanloggen aanmeer aanmeert aanname
    aanpak aanpakte aanpakten aanpaste aanpasten aanpezen aanpikken aanplakken aanplakker
    aanstaren aanstuurde aanstuurden aanstuwen aantelling aantree aanturen aanvraagde
    aanvraagden aanvroegen aapt aard aardbaan aardt aart academies acte adelen adviseer
    adviseert advocaatje advocaten aerdt afdaling afeist afgekeerd afgekuierd afgemikt afgerand
    afgerend afgeseind afgesleten afgesloopte afgeslopen afgesmakt afgetroond afgezand afgezant
    afgezoend afgiet afgrond afname afnamen afnemen afnemer afragen afraggen africa afroept
    afschat afsched afscheidt afschiet afschoot afschot afschud afschudt afschut afstaan
    afstaand afstaande afstandje afstonden aftanden afvalt afvis afvist afvragen afwast afwaste
    afwasten afwezen afwijzen afwissen afzanden afziet agenten agrariers akte akten alchemie
    alde alen alfen alkeen alle allee allen alphen alruin altemaal ambtenaars ambtenarees
    ambtenaren ambulanceverpleegkundigen america analisten analyse analyseerde analyseerden
    analysen andel anemie animateur animeer animeert antwoordt aparte apothekersassistenten
    apparaatje aqua arabist arbeidt armverzorging around arrays asfalteerde asfalteerden
    asfaltlucht assembleer assembleerde assembleerden assembleert assembler assistenten asvaal
    asvaalt auth aval avis avonddis avondlucht baad baadde baadden baadt baai baaien baak baande
    baanden baant baanwerk baar baard baart baast baat baccalaureaat backen backer backt backte
    bacterie baest baggerde baggerden baken bakent bakeren bakert bakkeet bakt bakten bakvissen
    balije banaan bandwerker banensite bangere bankbedienden bankemploye bankiert banne bannen
    bant barbaar bard basisch basisschaal bassist bast batsman batterijen baud bauw bauwde
    bauwden bauwen bauwt baxter beaat beat beau bedaarde bedaarden bedanken bedde beddingen bede
    bedeelde bedeelden bedekken bedelde bedelden beden bedieden bedienaar bedienden bedierf
    bedilde bedingen bedinging bedlinnen bedoeienen bedoeld bedoelden bedoelen bedoelt bedoening
    bedreef bedrijfshal bedrijfsschuld bedrijft bedrijvige bedroefd bedroeft bedruipen bedruppen
    beduidde beduidden beduiden beekje beelddenken beeldtaal beemd beenden beengeleider beent
    beentje beertje bees beesd beest beesten beestje beestte beet begane begeleidde begeleidden
    begeleide begeren beggelder begijn begijnen begingen begreep begrijpt begrip behaal behaar
    behaard behaarder behaart beheerd beheert behield behoudt behouwt behuild beiaardde
    beiaarden beidde beidden beide beiden beien beijver beijverd beijvert bejaarde bekakken
    bekeken bekent bekkend bekruipen beleen belen belle beluchter benauwden benauwen benden
    benenwerk benieuwde benieuwden bepaalden bepalen beraadde beraadden beraden berapen bereider
    bereikt beriepen berijder berijpen berik beroept bescheten beschieten beschijnen beschijten
    beschonk beschoot beschoten beschotten beschuit beschuiten beschuitje beschutten besluite
    besluiten bestaan bestaand bestal bestalen bestand besteedt besten bestierder bestieren
    bestraatte bestraatten bestrafte bestraften bestseller bestudeer bestudeerd bestudeert
    besturingskastje bestuurde bestuurden betaal betaalde betaalden betekend betelen betellen
    beteren betise betond betont betoon betoond betoont betten betuwe beuken beukend beul beulde
    beulden beulen beult beun beunt beurde beurden bevalliger beveiligingsbeambten bevlieging
    bevrijdt bewaak bewaarduur bewees beweren bewerk bewerkte bewerkten bewies bewijst bezaaid
    bezaait bezakken beziet bezigt bezoekje bezorgden bezorgder bezorgt bezuren bezwaard
    bezwaarder bezwaart bibliothecaressen bibliothecarissen bidden bijeen bijeenzitten bijen
    bijenstand bijhaal bijhaalt bijroepen bijschoolde bijschoolden bijstaan bijstaand
    bijstellingen bijster bijstond bijsturen bijtekent bijtje bijwerken bindt bindwerk
    binnenkoer binnenoor binnenschieten binnenste binnenvoer binnenzetten bint biologe biologen
    bister bleef blei blief blieft blieven blije blijf bloemisten bloemmolen blokkeer blokkeert
    bluffer board boden boefer boek boekerij boeket boekt boert boertje boes boethuis boette
    boetten boezen boffen boffer bokkingen boksen bolde bolden bolle bomers bommen bonn bont
    bontwerker boodschapje boodschapte boodschapten bool boolean boomen boon boor boord boordde
    boorde boorden boordt boort boos boost bootee booten bootje bootte bootten bordenwisser
    boshutten bosje bosmier botte botten boud boude bougeren bouquet bout boute bouten bouwaard
    bouwden bouwerij bouwerijen bouwjaar bouwplaten bouwpoot bouwtermijn bouwtermijnen bouwwoede
    boze bradende brander brandweerkazernen brandweg breischolen brigaden brod brodt broederij
    brouw brouwt brut bruut bucket bueren bufen buffert buikige buis buisje buisjes buiskolen
    buist buit buitenlaag buitenlanden buitenlicht buitenlijn buitenscholen buitenslands
    buitenvlucht buitje buitte buizen buksen bukt bulldozert bullen bult bund bunde bunt burijn
    burin busbouwer bust butaan buten buur buurde buurden buuren buurtbus buurtje buutte buzzen
    cache cachen callcentra cameraatjes cantor cantorij caos cape caput card career carieus case
    caseine casseer casseert casseren cast casten castte castten causa centert centraalst
    centrales certificaatje certificate chant chaoot chaos chat chatter chaud chauffeer
    chauffeert check checken checkt checkvlucht cheek chennai chester chipcard chute cijnzen
    circuleer circuleert cirri cite claimen clan class classen claus clause clausen cleijn
    client clientenservice coachende coacht coachte coat cocaine coke collegae colleges
    colporteer colporteert commerce commercial commerciele commercielen competeer competeert
    computert controleer controleert cook cool coordineerde coordineerden cooster corporaal
    corporeel corps cour court creatuur croon croont cuisine cult cultuurbeeld cultuurgeld
    cultuurveld cureert cutter daagt dage dagelijkst dagge daggen dansdocenten dansers danseur
    dansleraars danste dansten darde dart datatypes dead dealen death decatlon decente deeg
    deerde deerden deern degelijks degelijkst deins deinst deinzen deisten deken dele delen
    delle dellen dementeren demonteer demonteerde demonteerden demonteert derden detailleer
    detailleert deuce deunk diarree dichtbije dichtstbij dieken diens diere dietisten digital
    diken dikke dikken dingt directer directiesecretarissen djinns doeken doend does
    doktersassistenten doktert doodt doorgave doorgaven doorgroeiend doorgrond doorgrondt
    doorzaam doos doosje dordt dort dorth dossen douanebeambten douanen draaiend draaiingen
    dragelijkst drain dreigend driester drijfveer drijver drocht drogt drom dromt drooglijnen
    droogt droomman droomt drug druipers drukken drukkere drukkers drukten drum drumband drumt
    duet duid duidt duin duist duit dunste dunt dussen duts duurt duuzend duwt dynast dynasten
    econome economen economes eczemen editeur eekt eend eendelijk eeneiig eerlijk eersten eethen
    eider eierland eijs eindig eindt eiser either electro elektriseer elektriseert elektroden
    elkeen ellende ellenden elpee elpen engelin enkelen enqueteer enqueteert entertrainer
    eregeld erkende erkenden ethaan etheen ethos etten eupen eureka faal faalt faan faas
    fabriekje fabriekt fabriekte fabriekten faciliteert fact factoren fail failed failing
    failleerde failleerden failleert failleren fair fairder fairs fairst fait fake faken falen
    fandag fast fault faun feart feeerieker feeksen feest feil feilen feilt feit ferletten
    fertiele fieldt fielt fier fietsfabriek fietshandel fietshandelaar fietsje fietssters
    fietswinkel fijt fikse fiksen fileerden fileert filerijden filippine filterde filterden find
    fint fissen fitnes fitnest fits fitsen fitst fitters fixe fleece fleecen fleerde fles flesje
    flest flitsers flitstechniek float flodderaar floer floeren florijn fluwijn fold folden
    fooien foor foreign forellen formant fort fotografeerde fotografeerden fotografen fotografie
    fotografieen fotogravure four foute fraai fraaie fracturen free freelancen freesmachines
    friese frietboer friezen frijn frijnde frijnen frijnt frissen frituurt fronton fruitbier
    fruitkraam frutsel frutselt fryske fysiotherapeuten gaaf gaaien gaal gaand gaas gaast
    gaasten gaastmeer gansje gasfabriek gast gaste gasteer gasteert gather gauss gazetteer
    gazetteers gazetten geasemd geassorteerd gebaald gebaande gebaanden gebakje gebakte gebauwd
    gebeende gebeid gebel gebeuld gebeuren gebid gebiedt gebijt gebit geboden geboekt geboende
    geboenden gebold geboorteplan gebout gebouwde gebroek gebroekt gebrouwen gebruikt gebuikt
    geburen geclaimd gedek gedetineerde gedetoneerde gedeukt gediplomeerden geeffende geeft
    geeist geel geelt gees geescorteerd geest geeuwend gefailleerd gefeest gefelst geffen
    gefilterd gefleerd geflyerd gefohnde gehaaide gehaaiden gehaakt gehaal gehaat gehackt gehak
    gehandicapte geheel geheeld geheld gehield gehold geholde geholden gehoold gehoor gehord
    gehort gehouwen gehuil gehuild gehuld gehuurd gehuwde gehuwden geijsd geitenbaard
    geitenhoeder gekaapt gekap gekken geklater geklaterd geklauterd gekleuter gekleuterd
    gekluisd geklus geknijp gekook gekt gelaagd geldt gelede geleer geler geleurd geloofd
    gelooft geloosd gelouterd gelt gelucht gelust gemaasd gemak gemast gemeende gemeenden
    gemeenste gemeenten gemende gemene gemengden gemest gemeten gemis gemist gemitst gemixt
    gemuisd genees geneest geneigd genen generaal genies geniesd geniest genne genoegd genoegt
    gepaald gepak gepas gepasst gepatst gepaukt gepeeld gepetst gepiekt gepikt gepitst geplas
    geplast gepletst geprepareerd gepruts geprutst gepust geputst geraaid geredde geredden
    gerede geregel geregen gerest gergel gerochel gerocheld geroeid geruid geruit gesappel
    gesappeld geschaakt geschaald geschal geschald gescheeld gescheld geschil geschild
    geschilder geschokt geschoolder geschrikt geschuild geseind geselingen geshockt gesjiekt
    geslaap gesleept gesnaaid gesneefde gesnelde gesnuit gesold gesopt gestaakt gestand gestapt
    gestept gestikt gestippeld gestipt gestoept gestokt gestokte gestolpt gestompt gestonken
    gestook gestookt gestookte gestroopt gestropt gestuct gestudeer gestuikt gesudder gesudderd
    geteeld getild getimmer getopt getukt geul geuten geve geveest gevende gevers gevest gevinde
    gevlag gevlagd gevlecht gevlieg gevoeg gevoegd gevoel gevoeld gevoelt gevoileerd gevolg
    gevolleerd gevreesd gewaaid gewaand gewand gewant geweend geweid geweien gewent gewezen
    gewiid gewijd gewint gewisse gewit gewon gewond gewoond gezeik gezeikt gezette gezetten
    geziekt gezind gezoek gezoold gezworven gidst giethars gips gipst gist gister gitaarriffs
    glaceetje godinnen good goot gordingen graafs graas graast gracht grafeen grafen grafici
    grafieen grafiek grafjes grafkist grafvaas grafvazen graphics grave gravis griendwerker
    griffer griffies grinten grintte groeiend groenen groenste groensteen groent groentje groept
    groeten groette groetten grondt grondwerktuigkundigen groote grootte grootten groten
    grotendeel grotten grunn grunnen grunten grutte grutten grutter guit gunnen gymt haaien haak
    haakt haakte haakten haalden haalt haam haan haantje haard haaren haarle haarstilist
    haarstilisten haart haatte haatten hack hacken hackt hackte haelen haere haffen haken hakt
    hakten halfeen halfgesloten halfwassen hall halle halleri halmen halt halten halzen
    handbellen handde handden handelde handelden handelt handle handwerkt hangstelling hard
    harder hardt hare harre harren harsten hart haule haute hauw havendienst havendiensten
    havenkant head healen health heat heats hebe hechter heegh heele heelt heem heengaan
    heengaand heenkomen heenloop heenloopt heenstroomt heep heerste heersten heet heeten heetten
    hegge heidoorn heieind heien heijen heilswerk heiwerk hekelt heken held helen helende hell
    helle hellen hellende helt hemd hemt hengeland hengelmand hengels herder herenen herijk
    herijkt herkende herkenden herkennen herkenning herkoos herrekenen herstelde herstelden
    hertellen heruit hesje hete heten hetzelve heuf heug heugen heugt heul heulen heult heumen
    heup heupen hiaure hidaard hien hieraan hinderen hinderlijk hint hitten hochte hoer hoert
    hoesje hoest hoestend hoezee hoezen hogert holde holden holoceen holt holte holten holthe
    holz hommen honderd honthem hooggeeerd hooggeschoold hoogsten hoogt hoolde hoolt hoor
    hoorder hoorders hoort hoos hoost hopakker hope hopeloze hoplieden hoppe hoppen hordeur
    houders houtakker houtbranche houtteelt houw houwt hoveniert hovert hstack hubert hugten
    huif huift huij huiken huisje huismijt huissen huist huiswaarts huiver huivert huize huizend
    hukken huls humaan hummen huppen hussen huurder huurders huurt huwbaar hybriden hydaard
    hydrauliek idaard ideeeloos ideeen iegelijk iemker ijdellijk ijkt ijsje ijsrand ijsstroom
    imkert importeer importeert inburgerde inburgerden inch income industrieen industrielen
    ingaand ingepikt ingeplakt inklommen inkoopt inkop inkoppen inkopper inkopt inloopt inpakte
    inpakten inpekken inpikken inplakken inspecteer inspecteert installeerde installeerden
    instomen instoom instorm instormen instormt instroomde instroomden instroomt intercedenten
    interen interesseer interesten international iraq isoleerde isoleerden jachtte jeint jidden
    jijde jijden joderen jonge jongere jongleren jongt jonk jordani journaals journalisten jouw
    jouwt junk juristen jurk justitieel kaag kaal kaam kaamt kaan kaant kaantje kaap kaapt
    kaapte kaapten kaar kaard kaardt kaas kaasboor kaasje kaasmeisje kaast kaat kabaal kabbel
    kabbelt kadees kadert kagen kakschool kalt kammetjes kampers kamt kanonnier kansje kant
    kante kantje kantonneert kantoorbedienden kantoormuren kantoortijden kantte kantten kapen
    kaper kappersvak kappert kapt kapten kart kartering kasbediende kasbedienden kasen kasiri
    kasje kasjeren kasseier kast kaste kasteelwijn kasteleines kasteleinessen kasteleinsen
    kastlijn kasuren katerig katoenbouw katterig kauw kauwde kauwden kazen kazernen kcal keepen
    keepersschool kenen kennismaakte kennismaakten kenya keramisch keramische keramisten kermis
    kermist kermiste keur keurt keutels keuter keuters keutert kicken kieken kiepen kiese kikken
    kinderbeen kinderverpleegkundigen kink kissen klaart klaas klagen klantcontract klare klaren
    klasje klasse klassenassistenten klateren klatering klauterde klauterden klauwt klazen
    kledingsmaak kledingszaak kleien kleiend kleineer kleineert kleinen kleuren kleuteren klijn
    klikkers klimmaat klop klopten kluchten kluis kluisje kluisjes kluist kluizen klusje klust
    kluwen kneep knijp knijpe knijpen knijpt knipe knipt knipten knutselde knutselden knype
    koeienuier koelt koene koerierdienst kokken kokosmat kolde kolden kolengas kommerzijl
    koninklijken kooien kookschool kookt kookten kool koor koord kopschool korteraar koste
    kostte kostten koter koteraar kotert kottert koudere kouk kouter kraammand kraamverzorgenden
    kraanmachinisten krant krantje krappen kratje kreeg krentje krijgt krijsmacht krispijn kroon
    kroont kroontje kruch krucht kruiend kruin kruintje kruipruimten kuil kuilt kuin kuise
    kuisen kuizen kult kunne kunstenaars kusje kuste kusten kuur kuurt kwantoren kweek
    kweekmerrie kweekt kwiek laadden laaddeur laadt laaghalen laagste laan laar laas laats
    laatsten laboranten lacher laddert lade laders ladingen lafste lageren landauer landdag
    landde landden lande landmeetkundigen landouw landpaal landpalen landt langen langt laos
    lapt lapten laren laser lasers last laste laster lasteren lastert latte latten laude lauden
    launch lauwste lazen lazer lazers lazert learn lease leasen least leave lederwerk leef leeft
    leegde leegden leeghaalde leeghaalden leegt leegte leek leekt leendienst leep leeren
    leerlijnen leerlinge leert lees leesboeken leesboekje leest leesten legale legalen legden
    lege legeer legeert legen legert legger legistiek leidinggevenden leidsman leisteen leizen
    leraart lering leringen lesboekje lesgaven lesje less lessee lest lesten leugen leuken
    leuker leukerd leun leunde leunden leunen leunt leur leuren leurend leurt leus leute leuten
    leuven leuze leuzen leve leze lichen lichtaard lichten lichthart lichtte lichtten lick liefs
    lieg liege liegen liegt lieken liesje lieven lieverd liezen life liftte liftten lighallen
    lijft lijk lijndienst lijp lijsten lijster lijstte lijstten lijve lijven lijzen liken likken
    likt linea linne linnen lipt liseen lisse lissen listen load loaden loader loan lodingen
    lodz logees logies logopedisch logopedische logopedisten lomm londen lont loodst loog loogt
    look loom loonden loont loonwerk loonwerkers loopeenden loos loost lootte lootten loozen
    lopenden loser loss losse losstaan losten loze lozen lozer luchthart luik luiste luisterde
    luisterden lussen lust lusten lustre lustreren lustte lustten lutte lutten luwste lycea
    lychee maag maagd maagjes maagpatient maaiden maaiend maakten maalde maalden maaltijdje
    maaltje maan maand maanen maanjaren maant maart maas maast mach machineas macht maer
    magazijnbedienden maiden main mais majeur major makelarij makke makken makker makkers makst
    makt malie mand mande manden manen manicuren manicuurde manieen manjaren mant manuren marc
    marginaal mariene marineer marineert mark marken marktte marktten mart mastert mastte mate
    materiaal materiele math matte matten mauwen mayor mean mechaniek medeontwerper meeat meed
    meedacht meelde meelden meelfabriek meeliepen meen meene meent meerketting meert mees meest
    meestert meetcellen meetelde meetelden meidag meie meien meije meis meiske meldden melde
    melkbaard melkkar melkkuur melkt melkuur meniere mensje mester metalen meth metselde
    metselden meun meur meurt middelaar middelbert middelburen middelbuurt mies miese mije mijne
    mijnt militairen mindert mine miniserie minne minnen mint misgaan misgooien misgun misgund
    misgunt miskend miskent misogyn miss misse missieschool mist miszei miszie miszien moarre
    mobielen mobile modekleur modelleer modelleerde modelleerden modelleert modelschool
    modulaire moduleren moed moedernacht moedert moee moei moeiten moeren moezjiek
    mondhygienisten monetaire mongolen monsteren monteerde monteerden monterde monterden montere
    monterst monturen mooie moore moot motorfietsje mudde mudden muit muite muiten muitte
    muitten music muziekband muziekfan muziekkrant muziekland naad naaf naaiden naaiend naaimand
    naait nabi nabije nachtlucht nadienst nadiensten naief naoog naoogst naoogt nart nascholen
    nasjte natjes natuurt need neeg negge neggen neig neigt neme neten nette netwerkt neumen
    neut neuten nichtjes nieuwen nijd nije nijg nijgt nijman noard nodigen nodigt noel noemer
    normal normalen notulisten nuil null nummert ochten ochtendlucht oeffelt oeren oers oever
    offer offert offshoren olden older oliede olieden omen omgaand omgeschoold omschoolden
    onderaannemer onderaanneming ondergronden onderhoudt onderhuid onderstukken onderwees
    onderwicht onderwijsassistenten onderwijssoort onderwijst onderwijzers onderzoekje ongare
    ongeschild ontheemden ontneem ontneemt ontremd ontremde ontsloegen ontwerpje ontwerpt
    ontwierpen ontwikkelbaar ontworpen ontzagen ontzei oogstte oogstten oogtest oold oolde
    oolden oorloog oorloogt oosterijk oosterik opbouwde opbouwden opeen openbaart operand
    operment opgebold opgegooid opgekapt opgeknipt opgeknoopt opgelaaid opgelet opgeroeid
    opgeslokte ophang ophangt ophijsen opkappen opknapte opknapten opknopen opkruip opkruipt
    oplaadde oplaadden oplaaide oplaaiden opladen oplader oplading oplassen oplazen opleidde
    opleidden oplezen oploste oplosten opmaker oppakken oppast opprop oppropt opraap opraapt
    opriep oproepcontracten oproept opschieter optometrisch opvangt opving organiseerde
    organiseerden ouden ouder oudere ovale ovalen overall overdacht overdrachten overdroegen
    overhad overig overledene overnachtte overnachtten overrijd overrijdt overschie overstapje
    overstapt overstapte overstapten overstijgt overtap overtappen overtapt overzag paal paalde
    paalden paalt paantjes paapje paar paard paarse paart paartje paas pace pacen pacten pairen
    pakaan pakistaan pakker pakkerd pakkertjes pakketdienst pakketje pakten paltsen panel panen
    panne papiertype papyri pare paren parfumeren parketteer parketten parse parsen part
    particuliere partje partyen pasje pass passe passt path patricier patsen pauk pauken paukjes
    paukt paukte paus pause pausen pauze pauzen peallen pedagoges pedicuren pedicuurde peel
    peelde peelden peelt peer peillood pelden pelen pelt pension permanenten permanentte persen
    perzen peul peulen peur peuren peurt peuzelen philippina philippine picked picknick
    picknickt piek pieken pieker piekert piekt piekte piekten pijken pikeer pikeert pikette
    piketten pikeur pikt pikte pikten pilot plaatjes plaatse plaatsje plaatst plaatste plaatsten
    plaketten plakwerk plane planeer planeert planeetjes plannetjes plante planting plantte
    plantten plantuien plassen plaste plasten platen plating platjes plats platst platste platte
    platten platting pleintjes plekt pletsen plintjes ploegt ploos plotse pluche pluchen plug
    pluggen plugt pluimen pluis pluisje pluist plukten plusje poen poet poeten poetsten poezel
    poezele pole politieagenten politieagentje polle pollen polyptiek pompbedienden pompt pond
    poolen poon poortugaal poos poost poot pooten pootte pootten popstation postboden poule
    praatte praatten pratte pratten preciest pressies priegelde priegelden printplaatje
    probeerde probeerden probeert problem procederen process processs productiebos productieland
    productje proeft proefwerkje programmeer programmeerde programmeerden programmeert proof
    province provisie prutswerk publiceer publiceert puien puin puit puiten pullen pump pust
    puth puts putse putsen putst putste putsteen putt putte puttee putts puzzelde puzzelden
    puzzelt quad quant quanten quid quoteer quoteert raadde raadden raadt raag raagt raai raaide
    raaiden raat raath radde rade radii raider raise ramee rammen raren reactor recepis
    receptionisten recessie reedde reedden reedt reeg reeth regaal regelden regelnicht reggen
    regisseer regisseert regt reide reiden reiger reisgeld reisje reiswekker rekke rekken
    rekruteer rekruteert renen repareerden repareert reserves ressources resttijd reth return
    reuk reuken reut reuth reuver reuze reuzen richtig ridder riddert rider rieden riete rieten
    rijglijn rijksadviseur rijksbureau rijksschool rijssen rijstijd rijten rijtijd rijzen risee
    rissen rite riten ritte rittijd rock rockt roei roeide roeiden roeien roeiend roert roestig
    rokt role rondt rooiden rooie rook rookt roond roosje rose rosse rossen rover rovert roze
    ruide ruiden ruien ruimten ruin ruineer ruineert rukt rule rulle rullen rund runt russen
    rusttijd saad saaie saaien sage sagen said sake sakken salderen same samenwerkte
    samenwerkten sander sappelaar sappelde sappelen sappen saus saust schaadde schaadden
    schaalde schaalden schaalt schaapje schadde schadden schakelkastje schal schalde schalden
    schalier schalt schampen schaper schavelen scheef scheel scheelde scheelden scheelt scheep
    scheepsklok scheept scheider schel scheld schelde schelden schelder scheldt schele schelle
    schellen schelt schenen schennen scheper scheppen schepper schermt schiefer schiep schiepen
    schieven schift schijf schijnen schijven schilde schilden schilderaar schilderde schilderden
    schilderij schilderles schildert schiller schillers schinnen schippert schob schoenmaken
    schoepen schoffel schoffelde schoffelden schoffels schoffelt schol schold scholden
    scholieren schollen schon schond schone schonen schooier schooieren schooiert schoolbankje
    schoolbussen schooljaar schooljaren schoolmeesters schoolt schooltje schooluren schooluur
    schoone schoonheidsspecialisten schoonmaakt schoonmaakte schoonmaakten schoont schop
    schoppen schoppenboer schrapen schrappen schreven schriften schrijfpen schroefveer schroeven
    schub schuifelen schuil schuilde schuilden schuilt schuinde schuine schuinen schuinse
    schuinte schul schulden schup schuwe schuwen secretaressen secretarissen seed seen sein
    seint seintjes seizoenwerk self sender serieust serveer serveerde serveerden serveert
    servicen serviesje serviezen setter sfeer shape shoppen shopper shopt should shunt sick
    sikken since sint sipper site sjaak sjaal sjaals sjaken sjap sjappen sjapt sjei sjeik sjiek
    sjieken sjiekt sjiekte sjiiet sjiieten sjiitisch sjoel sjoelen sjofel sjofele sjor sjort
    sjotte sjotten sjouw skald skalden skeeleraar skiff skiffen skippen skipper skypen slaag
    slaagt slacht slappe slappen slechter sleepbedrijf sleepwerk sleevaart sleg slepersbedrijf
    sleutelbeen sleutelde sleutelden sleuteljaar sleutelkaart sleutelpaar sleutelt slijmen
    slijpwerk slimmen slodderen sloot slootte slootten sloppen sluisje smaadde smaadden smalen
    smallen smeed smeedde smeedden smeedt smeet smijt smith snaai snaaide snaaiden snackcar
    snackkar snee snelt sneu sneue snoder snoeiden snoeiend soap socialen soek soeppost soes
    soest soezen solaire soldeerde soldeerden solden soleren solidaire solidere solideren
    soliedere solliciteerde solliciteerden sommeer sommeert sondeer sondeert soortgelijk sort
    sorteerden sorteert sound sounder spaar spaart spanend spar speciaals special specialistes
    specials speelen speer spellen sper spert speur speurt spinnend spoel spoelen spoelt spoort
    spoorwagen sport sportheld sporthelden sporttaal sportveldje sportzaal spraak spreuk
    spreuken spuigat spuitgaten spurt sputter sputtert staak staakster staakt staakte staakten
    staalt staarten staats stadie stadsbos stadswaag stadsweg stagen stal stalt stapelbaar
    stapelden stapele stapelt stapt startte startten stat statisch steak stealth stede steekt
    steelt steigert steil steilste stekt stekten stele stelen sterkt steun steunt steuren
    stewards stichters stiel stijger stijgers stijl stikwerk stilist stiliste stilisten still
    stilste stilt stilzette stilzetten stippelde stippelden stippelen stoelt stoer stoerdere
    stoere stoet stommere stook stookt stool stoom stoomt stoop stoor stoort stoot stopen
    stoppelen stopten storen stortingen stortte stortten stouts stoutst straalde straalden
    straatvechter straelen stralen strategist stratus streed streek strict strijd strijdt
    strijkt strik strikt strikter stroet stroman stromend stroombaan stroomt studeerde
    studeerden studeert studenten studien stuik stuiken stuikt stuipen stuit stuk stukadoort
    stukwerk stukwerker stunt sturing sturingen stut stuurrad stuwadoors stuwadoorsbedrijf
    stuwde stuwden stuwend stuwt stylieten styliste stylisten success sudderen suilen suisse
    suist suit suizen sullen summair surname sussen sust swagger switcht switchte taaien taalt
    taanderij taart tael taille take takken talaan talland tandartsassistenten tang tapt tart
    tateren tatoeeer tatoeeert tatoeeren teamwerk teard technicom technologieen teeg teen teer
    teerd teert tegeneis tegeneisen tegenin teilen teint tekenaars tekenpaar telefonisten
    telefoonlijst telefoonlijsten telekrant telen teleur teller tennis tennissen tennist
    testbaar testeer testeert teug teuge teugelen teugels teugen teut theet theoretici
    therapeuten tichelaar tiend tienmannen tiet tijde tijen tijg tijgt timer timmerde timmerden
    timmert tint tinwerk tocht toeristes toetsje tolkt toog toon toonder toont toost
    torenkraaien touch trac tracen tract tragisch train trainee traineer traineert traint
    trakteren tramt trapper trapt trassen trede treek tregelaar treinspoor trek treken trekkar
    trien trienen triester trimester trintelen tripleert truc truckers trucs tucht tuien tuin
    tuindeur tuinierde tuinierden tuiniert tuint tuis tuisen tuist tune tweeen tweetallig twen
    twijfelt typisch typisten uier uiers uitbannen uitbeende uitbeenden uitboenen uitdaagde
    uitdaagden uitdragen uitend uiteter uitgebijt uitgeboend uitgebroed uitgebroeid uitgelote
    uitgeloten uitgesleten uitgeveende uitgevende uithakken uithoeken uitkammen uitkerving
    uitkiemen uitlachen uitleende uitleenden uitlegde uitlegden uitlegt uitlijnen uitlogen
    uitloggen uitmaakte uitmaakten uitnodigde uitnodigden uitplozen uitplussen uitschildert
    uittering uitvarend uitvogelde uitvogelden uitzakken uitzendt uitzieken uitzien uitziend
    uitzond uiver ukjes ukken under uppen uraan uuid vaak vaal vaalt vaan vaar vaard vaarder
    vaars vaartuigen vaas vacatie vacaties vacaturen vadert vair vakantieweek vake vale
    valmachine valtijd varaan vare variantie varkenshoeder varren vastelijk vasten vastte
    vastten vechten vechter vechtwagen veehoeder veekoper veele veelledig veelledige veelt veen
    veenland veer veerallee veerde veerden veerdiensten veerhuis veerhuizen veerlieden veers
    veerspanning veert veerweg vees veessen veest veewagen veil veile veilen veiler veilt
    veinzerij veld velt vendrig veracht veranderde veranderden verarmen verarming verbleef
    verblijft verbluf verbluft verboet verbouwde verbouwden verdaan verdane verdelen verdiend
    verdiende verdienden verdiensten verdijen verdoen verdun verdund verdunnen verdunt
    verduurzaamde verduurzaamden verdween verdwijn verdwijnen vereer vereerd vereert vereng
    verengd verengen verengt verfwerk verfwerken vergaderde vergaderden vergaten vergieten
    vergleden vergoten vergroening verhaald verhaalde verhaalden verhaalt verhaast verhelen
    verholen verhuisde verhuisden verhuist verhullen verkappen verkeert verkeur verkeurt
    verklede verkleden verkleedde verkleedden verknocht verknopen verkoopt verkoperd verkopert
    verkort verkroppen verlaadde verlaatte verlaatten verladen verlakte verlakten verlang
    verlangd verlangen verlangt verlapte verlate verleende verleenden verleerde verleerden
    verleg verlegd verlegde verlegden verlegen verleggen verlegging verlegt verleidde verleidden
    verleide verleiden verlenen verleng verlengde verlengden verleren verlette verletten
    verlichter verlief verliefd verlieft verlieten verlijden verlode verloden verloodde verloof
    verloofd verlooft verlootte verlootten verlos verlote verloten verluidde verluidden
    verluiden verluieren vermaan vermaand vermaant verman vermand vermant vermeed vermeet
    vermeid vermeit vermijdt verpakte verpakten verreden verreiker verricht verroest verschaal
    verschaald verschaalt verscheel verscheeld verscheelt verschild verschillenden verschilt
    verschool verschuil verschuild verschuilende verschuilt versmelt verspaande verspannen
    verspenen verspinnen versponnen verst verstaan versteend versteent verstellen verstond
    verstreken verstrekken vertaal vertaald vertaalt vertalen verteken verteld vertelde
    vertelden verteller vertelster vertelt vertillen vertoog vertrokken vertrouwde vertrouwden
    vervaald verval verveel verveeld verveelt vervel verveld vervelt verviel vervilt vervoerd
    vervoert vervuil vervuild vervuilt vervul vervuld vervult vervuur vervuurd vervuurt
    verwarmde verwarmden verwarren verwarring verweeg verweegt verweek verweekt verweekte
    verweekten verwek verweken verwekken verwekt verwekte verwekten verweren verwerker
    verwerkten verwerven verwierven verwijderde verwijderden verwilderen verwin verwind verwindt
    verwint verzamel verzand verzandt verzeil verzeild verzeilt verzekeringmaatschappij verzilt
    verzocht verzorgden verzorgder verzorgenden veterband vetrand vettig veulen vice viel vielen
    vierden vierhuis vierhuizen vierspannen viert vierwielig vierwielige viest vieze viezen
    viezer viezerd vigeert vigeur vijl vijlen vijlt vijs vijst vijzen villen vilt vindt vink
    visagisten visbuurt visch vise viseer viseert viseren visgerei visgrom visje viskaar viskist
    viskisten visotter vissers vist vistechniek vitse vitsen vitter vitters vlaaien vlaas
    vlasbewerking vlechtje vleest vleien vleiend vleten vlette vletten vletter vleze vlezen
    vliegtocht vliegtuigje vlijen vlijend vlochten vloeieind vloeien vloert vloog vlooien
    vlotheid vluchten vluchter vluchtte vluchtten vlug voedingsassistenten voege voelde voelden
    voeler voertuigje volde volders voleind voleindt volen volgenden volleerde vollen volmachine
    volt volte volthe voltooid voltooit voorblijf voorblijft voorbout voord voordien voordienen
    voordient vooreinde voorgeven voorgeving voorhallen voorhuis voorhuizen voorkopen voorlaten
    voorleden voorlichtster voorligger voorspannen voorspanning voorstaan voorstaand voort
    voortellen voortrekken voorttelen voorttrekken voorval voorvalt voorwacht voorwerk
    voorwerken voorwerkt voorzorg voorzorgen voorzorgende vorigen vormgaven vort voute vouten
    vouwden vreden vree vreeslijk vreze vrezen vriendje vriezen vrijde vrijden vrijen vrijend
    vrijende vrind vrinden vroed vroon vrucht vuige vuiger vuilaard vuile vuilen vuiler vuiltje
    vuilzak vulden vulstuk vult vurige vuur vuurman vuurmand vuurt vuurwerk vuurwerken
    vuurwerker waad waadt waagmeester waagt waai waaide waaiden waaien waait waak waakt waal
    waan waant waard waarden waart waas wachtte wachtten wakende waker wakkert walserij
    walsmachines walst wand wandelde wandelden wankel wankele wankelen wankelt warde warden ware
    warmen warmt warrel warrelt warren wart wasje wasseretje wast wasten waterfilter waterschip
    waterstoof watert watt watteer watteert watten wauw waver wazen weak weck wecken weckt wedt
    weed weeer weeg weegt weekdagen weekeinddiensten weekeinden weekeindje weekeindjes weekendde
    weekendje weekendt weekt weel weelde ween weent weeraal weerd weergever weergevers weerkaart
    weerkeer weerkeert weerkeren weerkunde weerloos weerloost weert weggaan wegge weggen
    wegstuur wegstuurt weid weidde weidden weide weiden weidt weien weigert weispelen weke
    wekken wekkend wekkende wekt welken welkt well wellseind welt wenkende wenst werd werende
    werft werkdagje werkeloosheidsuitkering werkkaart werklast werkles werklijst werklust werkos
    werktuigje werkzoekenden wester wette wetten weurt wichten wide width wiedden wiedt wieen
    wiek wiekt wiel wielde wielden wielen wielt wiene wieseri wiet wigger wiien wijckel wijd
    wijdde wijdden wijde wijden wijdt wijkel wijkende wijkt wijkverpleegkundigen wijl wijlde
    wijlden wijle wijlen wijlt wijn wijnachtig wijnbar wijnen wijt wikkel wikkelen wikkelt
    wikkeltje wikkende wikt wild wilden wildvreemde wille wilt winbaar windelen windt winkelaar
    winkelbedienden winkelde winkelden winkella winkelt winkeltijden winningen winplaats wint
    wispelen wisselde wisselden wisselplicht wokkende wond wondt wonnen woonbuurt wort wouw
    wrekende wyck yard yemen zaad zaai zaaien zaaiend zaait zaan zachter zagerij zake zakenn
    zakt zander zangers zappen zapt zaterdagse zeearenden zeeen zeek zeekaart zeemden zeemt zeen
    zeepier zeepost zeesla zeet zeevarenden zefier zege zegen zegge zeijen zeik zeiken zeikt
    zeikte zeikten zekert zelfstandigen zender zesje zeugen zeur zeurt zeveren zeverende zevert
    zied ziedt zieke ziekenverzorgenden ziekt ziekten zien ziend ziet zijd zijnd zijportaal zijt
    zinder zindert zint zoab zoekwerk zoele zoelen zoenen zoet zolderde zolderdeur zolderen
    zomaar zomert zond zondaar zondagdienst zondagse zondige zondigen zone zonen zonnedagen
    zonnen zonnestorm zont zood zoolde zoon zoor zoos zorgden zorglijk zovele zovelen zuilen
    zulle zundert zuuk zuur zuurt zwaard zwaars zwadder zwangeren zweedde zweephaar zwichten
    zwichtte zwichtten zwijgen
    """
)
