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
    aagt aaide aaiden aaien aaijen aalden aandeel aandelen aangeland aanlachen aanlagen
    aanliggen aanloggen aanpak aanpezen aanpikken aanpikt aanstaren aantree aanvroegen aardbaan
    aartjes academies academy adderen adviseer adviseert advocaatje advocaten afdaling
    afdelingschef afgemikt afgerand afgerend africa afroept afschat afsched afscheidt afschiet
    afschoot afschot afschud afschudt afschut afvalt afwast afwezen afwijzen afwissen agenten
    aijn alchemie alde alen alfen alle allee allen alphen ambtenarees ambtenaren
    ambulanceverpleegkundigen america analisten andel andoorn andoren animeer animeert antwoordt
    apothekersassistenten apparaatje arbeidt area aren arren assemblee auth aval avondje
    baankaart baant baast backen backer baest baken baker bakeren bakert balije banaan bancair
    bankert bankiert bankkaart banne bannen bant barbaar barvrouwen basisch basisschaal baslijn
    bassist bast baud bauw bauwde bauwden bauwen bauwt baxter bedanken bedeelde bedeelden
    bedelde bedelden bedenke bedilde bedoeienen bedoeld bedoelden bedoelt bedoening bedreef
    bedrijfshal bedrijfsschuld bedrijft bedroefd bedroeft bees beesd beest beesten beestte
    begeleidde begeleidden begeleide begijn begijnen begreep begrijpt begrip behaal behaar
    behaard behaarder behaart beheerd beheert behield behoudt behouwt behuild beiaardde
    beiaarden beidde beidden beide beiden bejaarde bekakken bekeken bekent bekkend beleen belen
    belijder belle benenwerk benijdde benijdden benijden bepaalden berapen bereider bereikt
    beriepen berijder berijpen berik beroept besluite besluiten bestaan bestaand bestand besten
    beswerd betaal betekend betelen betellen beteren beuken beukend beulen beurde beurden
    bevalliger beveiligingsbeambten bewaak bewerk bewies bewijst bewogen bezaaid bezaait
    bezakken beziet bezigt bezoekje bezwaard bezwaart bezweer bezweert bezwoer bibliothecaressen
    bibliothecarissen bidden bijhaal bijhaalt bijroepen bijstaan bijstaand bijstellingen
    bijstond bijtekent bijwegen bijwerk bijwerkt bindwerk binnenkoer binnenvoer birmaan blaffen
    blaffer blafferd blakert blakker blei blief blieft blieven blije blijf blikker blikkert
    bloemisten blokkeer blokkeert blokuur blommen bluffen bluffer board bobbaan boden boefer
    boekerij boert boette boetten boezen boft boksen boksster bolde bolden bolle bolt boolean
    boor boord boordde boorde boorden boordt boort bootee booten bootte bootten bosje botte
    botten boud boude bout boute bouten bouwaard bouwden bouwjaar bouwpoot bouwwoede boyband
    boze brandweervrouwen brandweg brodden broedduur broeide broeiden bruidje brunchen bueren
    buffert buisje buiskolen buit buitenlaag buitenlicht buitenlijn buitte buizen buksen
    bulgaria bullen bunde burijn burin busbouwer butaan buten buuf buur buurde buurden buuren
    buurvrouwen buutte buzzen cache cachen cantor cantorij cape caput carieus carrier case
    caseine casseren causa certificaatje certificate chant chaoot chat chaud chauffeer
    chauffeert checklijst checklist chester cirri cite claimen clan class classen claus clause
    clausen cleijn client cliente clienten clientenservice clippen coacht cocaine collegae
    college colleges collegia colporteer colporteert commerce commercial competeer competeert
    computert controleer controleert controleur corporaal corporeel cour court creatie criante
    cryogeen cuisine cureert daagt dage dagelijkst dagge daggen danseur dansten darde dart dead
    dealen death decente deerde deerden degelijks degelijkst deins deinst dele delen delle
    dellen dementeren demonteer demonteert derden deuce deunk diarree dichtbije dichter diens
    diere dietisten digital dijtjes dingt directer directiesecretarissen djinns doeken doend
    doktersassistenten doktert dokwerker doodt doorgave doorgaven doorgroeiend doorgrond
    doorgrondt doorzaam doosje dordt dort dorth dossen draaiend drain drocht drogt drom dromt
    droogjes droogt droomt drug drukken drukten drum drumband drumt duet duid duidt duin duit
    dunt dussen duurt duuzend duwt editeur eelen eerlijk eersten eethen eider eierland eight
    eijs eindig eindt eiser either electrician electro elkeen ellen elpee elpen energieen
    engelin enkelen etaleer etaleert ethaan etheen ethiopia ethos etten eupen eureka faal faalt
    faas fabriekje fabriekt fail fair fake faken fandag fast feeenland feil feilen feilt
    ferletten fertiele fieldt fielt fier fietsje fikse fiksen filippine find fint firmant fissen
    fits fitsen fitst fixe fles flest floer fluwijn foor foreign formant fort fotografen
    fotografie fotografieen four foute freelancen friese friezen frijn frijnde frijnt frissen
    fronton fryske fysiotherapeuten gaaf gaal gaand gaasten game gasstand gaste gasteer gasteert
    gastvrouwe gastvrouwen gazetten gebaren gebauwd gebeid gebeuren gebid gebiedt gebijt gebit
    gebold gebout gebraak gebraakt gebroek gebroekt gebrokt gebruikt geburen gedek gedeukt
    gediplomeerden geef geeffende geeft geel geelt geeuwend geffen gehaaide gehaaiden gehaal
    gehaard gehaat geheeld gehield gehoerd geholde geholden gehoold gehoor gehord gehort gehuild
    gehuurd gehuwde gehuwden gekaakt gekickt gekiekt geklist geklost gekluisd geklus geknapt
    geknijp geknoopt geknopt gekoekt gekook gelaagd geladen geldt gelede geleer geleidde
    geleidden geleide geleiden geler geleurd gelicht gelieerd geloerd geloofd gelooft geloogd
    gelt gelucht geluide geluiden geluier geluierd geluwde gemak gemeenten genen genne genoegd
    genoegt gepaald gepak gepas gepasst gepatst gepaukt gepeeld gepetst gepiekt gepikt gepitst
    geplakt geplekt gepookt geputst geraden geredde geredden gerede gereide gereiden geruwde
    geschaakt geschaald geschal geschald gescheeld gescheld geschil geschild geschilder geschokt
    geschoolder geschuild geseind geshockt gesjiekt gestaakt gestand gestapt gesteend gestekt
    gestept gestikt gestipt gestoept gestokt gestook gestookt gestuct gestudeer gestuikt gestunt
    getimmer geul geve gevende gevinde gevlagd gevlecht gevlieg gevoel gevoeld gevoelt gevolg
    gevreesd gewaand geweend gewent gewest gewezen gewisse gewon gewond gewoond gezette gezetten
    gezind gezoete gips gipst glaceetje goklust good goot graaien gracht grafeen grafen grafjes
    grafvaas grappen grave gravis griendwerker griepen griffies grijpen grippen groeiend groenen
    groepje groept grondt grondverzetmachines groote grootte grootten groten grotendeel grotten
    grunn grunnen grutte grutten grutter guit gunnen haaide haaiden haaien haaiige haal haalden
    haalt haan haantje haard haaren haarstilist haarstilisten haart haartjes haatte haatten
    haelen haere hairstylist hairstylisten halfeen halle handde handden handelt handwerkt hard
    harder hardt hare harmonie harre harren harsten hart hartjes hattelaar haule haute havende
    havenden havendienst havendiensten healen health hebe hechter heele heelt heerste heersten
    heeten heette heetten heide heiden heidoorn heieind heien heiige heijde heijen heist hekelt
    held helen hell helle hellen helt hengeland hengels herder herkennen herkenning heruit hete
    heten heug heugt heul heulen heult heupen hiaure hidaard hidden hide hien hieraan hieuw
    hieuwt hijgen hijs hijst hint hits hitst hmac hochte hoer hoeren hoert hoesje hoest hoezee
    hoezen hogert holde holden holt holte holten holthe honderd honthem hoofd hooggeeerd
    hooggeschoold hoogsten hoogt hoogtij hoolde hoolt hoor hoorder hoorders hoorn hoort hoos
    hoost hope hoplieden hoppe hoppen hordeur houders houtteelt houwt hoveniert hovert hubert
    hugten huif huift huiken huisje huissen huist huisvrouwen huiver huivert huize hukken humaan
    huppen huren hussen huurder huurders huurt huwbaar hybriden hydaard idaard ideeen income
    indonesia industrieen industrielen ingaand ingepikt inkepen inkoopt inkop inkoppen inkopper
    inkopt inkuipen inloopt inpekken inpikken instroomt intercedenten interesseer international
    iraq jein jeint jidden jijde jijden jijen joderen jonge jongere jongt jonk jordani
    journalisten jouw jouwt juffrouwen junk juristen kaag kaasboor kaasje kaderen kadert kagen
    kampers kansje kante kantianen kantinejuffrouwen kantte kantten kapen kaper kapotje kappert
    kasen kasje kasjeren kasuren kauwde kauwden kazen kazernen keepster kenen kenya keur keurt
    keutels kicken kieken kiese kikken kink kissen klaart klaas klantje klappei klare klaren
    klasje klasjes klasse klasseer klasseert klassenassistenten klauwijzer klauwt klauwzeer
    klazen kleien kleiend kleineer kleineert kleinen kleinte klemmen kleppen kleuren kliesse
    klijn klimmaat klippen klissen klommen klonten kloppen klosjes klossen kluchten kluis
    kluisje kluisjes kluist kluizen klusje klust knallen knappen knellen knijpe knijpen knipe
    knipten knollen knoppen knullen knype koene kolde kolden kommerzijl kooien koopster koor
    koord koste kostte kostten koudere kraamverzorgenden kraantje kraggen krant krantje krappen
    krassen krenten krentte kreppen krijgt krippen kroegen kroppen kruch kruchen krucht
    kruipruimten kuin kuise kuisen kuizen kunne kusje kuste kusten kuur kuuroord kuurt laad
    laadde laadden laaddeur laadt laan laar laats laatsten laboranten laddert lade laders
    ladingen lageren landde landden lande landt langen langt laren laser lasers laste laster
    lasteren lastert late latte latten laude lauden launch lazen lazer lazers lazert leaders
    learn lease leasen leave leendienst leeren leert leeswerk lege legeer legeert legen legert
    legger legistiek leiders leidinggevenden leraart lesgaven lesje lessee lessen leugen leuken
    leuker leukerd leun leunde leunden leunen leunt leur leuren leurend leurt leuven leuze
    leuzen leve leze lichen lichtaard lichten lichthart lichtte lichtten lick liefs lieg liege
    liegen liegt lieken lieven lieverd life liftte liftten ligt lijders lijk lijndienst lijster
    lijve lijven liken likken likt linea linne linnen load loaden loader loading loan lodders
    lodingen lodz loeders logies logopedisch logopedisten londen lont loodst loog loogt look
    loonden loont loop loopeenden loozen lopenden loser losse lossers loze lozen lozer luchter
    luik luister luistert lussen lychee maaien maaiend maakten maalde maalden maande maandje
    maanen maanjaren maart machina machineas maer magazijnbedienden main make makke makken
    makker makkers makt malie mande manden manen manicheeer manicuren manjaren manuren marc
    mariene marineer marineert mark marken mart masseer masseert mastert mate materiaal math
    matrijs matte matten mauwen mechaniek medeontwerper meeat meed meedein meedeint meelde
    meelden meeliepen meenden meerketting meert meestert meestuurt meetcellen meidag meien
    meldden melde melkkar meniere mensje mester mesttor metal metalen meth meur meurt middelbert
    middelburen middelbuurt mijnden mijnt mindert mint misgaan misgooien misgund misgunt miskend
    miskent moarre mobielen mobile modelleer modelleert modisch moduleren moed moedert moei
    moeiten moeren moezjiek mondden mondhygienisten mongolen monteer monteert montere monterst
    monturen montuur mooie moore moot morocco mosterd motorfietsje mudde mudden muit muite
    muiten muitte muitten music muziekkast muziekkeus naad naaf naaiend naaimand naait nabi
    nabije nachtje naoog naoogt nart natuurt need negeert negge neggen neig neigt neme neten
    nette neumen neut neuten nichten nieuwen nijd nijg nijgt nijman noard nodigen nodigt noemer
    normal normalen nummert ochten oeffelt oeken oeren oever offer offert olden older omgaand
    onderhoudt onderhuid onderwees onderwicht onderwijsassistenten onderwijst onderzoekje
    ongeschild ontheemden ontsloeg ontsloegen ontwerpje ontwerpt ontwierp ontwierpen ontworpen
    oogsten oogstte oogstten oogtest oold oolde oolden oorloog oorloogt opeen openbaart
    operateur operment opgeknipt opgeknoopt opgelaaid opgelet ophijsen opknopen oplaadde
    oplaadden oplaaide oplaaiden opladen oplader oplading oplassen oplazen opleidde opleidden
    oplezen oppast oproept optometrisch opvangt ouden ouder oudere overall overdacht overdroegen
    overhad overstapje overstapt overzag paarde paardje paarse paarser paas pace pacen pakaan
    pakistaan pakketdienst pakketje panen panne parse parsen pasje pass passe passt pauken paus
    pause pausen pauze pauzen pedagoges pedicuren peerden peillood pension persen perzen peulen
    peuzelen peuzels philippina philippine picked pieken pieker piekert pierden piezels pijken
    pikeer pikeert pikette piketten pikeur pikker pilot plaatse plaatsje plaatst plaggen plakken
    plakker plane planeer planeert plante plantje plantte plantten plantui plats platst pleinen
    pleiner plekke plekt pletsen plinten ploegje ploegt plokken ploos pluche pluchen plug
    pluggen plugt pluis pluist plukken poen poerden poets poetsvrouwen poezel poezele pole
    poliert polissen politieagenten politieagentje polle pollen pollutie pompbedienden poolen
    poon poorter poortugaal portuur postboden poule praatte praatten pratte pratten preciest
    precieus precieust pressies probeert problem procederen process processs productieland
    productje proeft programmeer programmeert proof puien puin pullen puts putse putsen putst
    putts puurden puzzelt quanten quid raadde raadden raag raagt raaide raaiden radde rade
    raider raise recepten receptionisten receptje reeg regalen reggen regt reide reiden reisje
    rekke rekken rekruteer rekruteert relazen rellend renen repareert reserves ressources
    resttijd reuken ridder riddert rider rieden rijssen rijstijd rijzen rillend risee rissen
    rochelen roert roestig rokkenen role rondt roond round ruilend ruimten ruineer ruineert rule
    rulle rullen rund runt rusttijd saaie saaien sage sagen sake sakken salderen same saus saust
    schaadde schaadden schaalde schaalden schaapje schadde schadden schadei schaduw schaduwen
    schakelkastje schalde schalden schalen schalier schallen schaper scheden scheelde scheelden
    scheepje scheidde scheidden scheide scheiden schelde schelden schelder schele schelle
    schellen scheluw scheluwe schenen schennen scheper schepje scheppen schepper schermt
    schiepen schift schijf schijnen schilde schilden schilderij schildert schillen schinnen
    schippert schoenmaken schoepen schol schold scholden scholieren schollen schon schond
    schonen schoolbankje schooljaar schooljaren schoolt schooluren schooluur schoone
    schoonheidsspecialisten schoonmaakt schoont schoppen schouwde schouwden schreven schrijve
    schroefveer schroeven schudde schudden schuil schuilde schuilden schuilen schuilt schuine
    schuinen schul schulden schuwde schuwden secretaressen secretarissen sein seint self
    serieust servicen serviesje serviezen setter sfeer shape shoppen shopper should shunt
    siervissen sikken sint site sjaak sjaals sjaken sjappen sjieken sjiekte sjiieten sjoel
    sjoelen sjor sjort skalden skieden skiff skippen skipper slaag slaagt slacht slappe slappen
    slatten slechter sleg sletten sleuteljaar sleutelt slieten slijten sloot slootte slootten
    smaadde smaadden smeedde smeedden snelt sneppen snippen snoepen socialen soek soezen somalia
    sommeer sommeert sondeer sondeert sort sounder spaar spaart spanend spar special speelen
    speer spellen sper spert speur speurt spijlen spillen spinnend spoelen spoort sport spraak
    spraken spreke spreuk spreuken sproken spurt staalt staarten staartje stacken stadsbos
    stagen stal stallen stalt standbeen stapt startte startten stede steekje steenen steigert
    steil stekkie stele stelen steppen sterkt steun steunt steuren stiel stielen stijger
    stijgers stijl stijlen stijlloos stikken stikwerk stilist still stillen stilt stilzette
    stilzetten stippen stoelen stoepje stoere stogger stokken stollen stommere stook stookt
    stoom stoomt stoop stopen stopten storen storten stortte stortten straatje stroman stromend
    stroomt strotten studeert studenten studien studieus studieust stugger stuik stuiken stuikt
    stuipen stuk stukadoort stukke stukken stukwerk stunt sturing sturingen stuudjes subsidy
    success suilen suisse suit suizen sullen sussen swagger switcht taaien taalt taander tael
    taille take takken talland tandartsassistenten teamwerk technicum teeg teilen teint
    telefonisch telefonisten telen tendeer tendeert testbaar testeer testeert tettert teug teuge
    teugelen teugels teugen teutert theeachtig theorieen therapeuten tichelaar tichelen tiend
    tienman tiet tijde tijen timer timmert tint tocht tochtig toekennen toematen toewater tolkt
    tomaatje toog toon toonder toont toost touch tracker train trainee traineer traineert traint
    tramt trede treek treinspoor trek treken trekkar trekkoord trien trienen trokken truc
    trucken truckers trucs tucht tuchtig tuchtigt tuien tuin tuindeur tuiniert tuint tuis tuisen
    tuist turkiye tweeen tweetallig twen twijfelt typisten uier uitkammen uitkiemen uitlachen
    uitlegt uitlogen uitloggen uitplozen uitplussen uitzakken uitzendt uitzieken uitzien
    uitziend uitzond uiver ukken under uppen uraan ussen vaal vaalt vaarder vaartuigen vaas
    vacaturen vadert vair vake valtijd varkenshoeder vasten vastte vastten veehoeder veelledig
    veelledige veelt veenland veerdiensten veerhuis veerhuizen veerman veerweg veil veile veilen
    veilt veld velt verboet verbouw verdaan verdane verdelen verdiend verdiensten verdijen
    verdoen verdund verdunnen verdunt verdwijn vergaten vergieten vergoten verhaald verhaalt
    verhaast verheel verheeld verheelt verhield verhuist verhuld verhult verkappen verkapt
    verkeer verkeur verkeurt verkoopt verkoperd verkopert verkort verlaatte verlaatten verlang
    verlangd verlangen verlangt verlate verleng verleren verlette verletten verlieten verloof
    verloofd verlooft verlootte verlootten verlote verloten verluieren vermaan vermaand vermaant
    vermand vermant verschaal verschaald verschaalt verscheel verscheeld verscheelt verschild
    verschillenden verschilt verschool verschuil verschuild verschuilende verschuilt verstaan
    versteend versteent verstond vertaal vertaald vertaalt vertalen verteld verteller vertelster
    vertelt vertillen vertoog vertrokken vertrouw vervaald vervaar vervaard vervaart verval
    verveel verveeld verveelt verveld vervelt verviel vervilt vervoerd vervoert vervuil vervuild
    vervuilt vervuld vervult vervuur vervuurd vervuurt verweeg verweegt verwerven verwierven
    verzamel verzorg verzorgenden vice viel vielen vierden vierhuis vierhuizen viert viest vieze
    viezen viezer viezerd vigeert vigeur vijl vijlen vijlt vijs vijst vijzen villen vilt vindt
    visagisten visbuurt visch vise viseer viseert viseren visgrom visje vist viszaken vitse
    vitsen vitter vlaaien vlaas vleest vleiend vliegtocht vliegtuigje vlijend vloeieind vloeien
    vloert vloog vlooien vlug voedingsassistenten voerman voertuigje volgenden volte volthe
    voltooid voltooit voorbout voord voordele voordien voordienen voordient voorhal voorhuis
    voorhuizen voorkoop voorkoopt voorkopen voorlaten voorstaan voorstaand voort voortellen
    voortrekken voorttelen voorttrekken voorval voorvalt voorwacht voorzorg voorzorgende vorigen
    vormend vormgaven vort voute vouten vreze vrezen vriendje vriezen vrijen vrijend vrijende
    vrind vrinden vroon vrucht vuiger vuile vuilen vurige vuur vuurman vuurmand vuurt waad waadt
    waag waagt waaien waan waant waard waarden waart wachtte wachtten wakende waker wakkert
    walsmachines wand wankele wankelen wankelst warde warden ware warmt warrel warrelt warren
    wart wasje waterstoof watert watteer watteert wazen wecken wedt weed weeer weekeind
    weekeinddiensten weekeinden weekeindje weekendde weekendje weekendt weeraal weerd weerden
    weerkaart weerkant weerkeer weerkeert weerkeren weerkunde weert weggaan wegge weggen weien
    weigert weke wekken wekkend wekkende welken welkt wellseind welzand wenst werd werkdagje
    werkkaart werklast werkles werklijst werklust werktuigje werkzoekenden wette wetten weurt
    wichten wiekend wielde wielden wielen wiene wierden wieseri wigger wiien wijkend wijkende
    wijkverpleegkundigen wijlde wijlden wijle wijlen wijn wijnachtig wijnen wikkende wilden
    wille windelen windt winkelaar winkelbedienden winkella winkelt winningen winplaats wint
    wokkend wokkende wond wondt wonnen woord woordje wort yard yemen zaai zaaien zaaiend zake
    zakenn zakken zakt zeekaart zeereis zege zegen zegge zeijen zeiken zeikte zeikten zekert
    zelfstandigen zettend zeugen zeur zeurt zieke ziekenverzorgenden ziekten zien ziend zijnd
    zijpoort zijtuin zint zoeke zoele zoelen zoet zoetend zolderen zomaar zomert zondaar zondige
    zondigen zondigst zone zonen zonnen zood zoor zorgden zuilen zulle zundert zuuk zuur zuurt
    zwaard zwaars zwangeren zwart zweedde
    """
)
