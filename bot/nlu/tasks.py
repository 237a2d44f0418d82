"""Work that is told by what somebody did with what: "deeg maken", "tuinen aangelegd".  Pure.

A thing and a verb, in either order and a few words apart, say which job it was.  Told of the past
("gebakken") it counts wherever work is told; as an infinitive only when work was asked for, because
"brood bakken" may also be what somebody likes or hopes for.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.nlu.facts import Fact
from bot.nlu.sieve import Sieve
from bot.nlu.work import GENERIC

_DRIVES = r"rijden|gereden|reed|rij|rijd|rijd? (?:ik )?(?:nu |al |sinds )*\w+ (?:jaar|jaren)|reed (?:ik )?(?:\w+ )?(?:jaar|jaren)"
_JOBS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ambulancemedewerker": (("ambulance|ziekenauto|ziekenwagen", "rijden|gereden|reed|rij|rijd"),),
    "havenwerker": (("schepen|containers|boten", "lossen|gelost|laden|geladen|sjorren|gesjord"),),
    "snackbarmedewerker": (("friet|frieten|patat|frites|kroketten|shoarma|frikandellen|hamburgers", "bakken|gebakken|snijden|gesneden"),),
    "bakker": (
        ("deeg|brood|broden|broodjes|taarten|gebak|koekjes|oven", "maken|bakken|kneden|doen|gemaakt|gebakken|gekneed|gedaan"),
    ),
    "visser": (
        ("vis|garnalen|mosselen|haring|paling|krab|tong|schol", "vangen|gevangen|vissen|gevist"),
        ("op zee|kotter|boot|noordzee|leven lang|jaren?|altijd|vader", "vissen|gevist"),
    ),
    "slager": (
        ("vlees|varkens|karkassen|kippen|schapen|worst", "snijden|gesneden|uitbenen|uitgebeend|slachten|geslacht|maken|gemaakt"),
    ),
    "schoonheidsspecialist": (
        ("nagels|wimpers|wenkbrauwen|make up|gezichten", "doen|gedaan|zetten|gezet|lakken|gelakt|behandelen|behandeld"),
    ),
    "bloemist": (("bloemen|boeketten|kransen|bloemstukken", "binden|gebonden|schikken|geschikt"),),
    "boer": (
        ("koeien|geiten|schapen", "melken|gemolken|hoeden|gehoed|voeren|gevoerd"),
        ("kippen|varkens|dieren|eieren", "gehouden|houden|voeren|gevoerd|rapen|geraapt"),
        ("stal|stallen|mest", "uitmesten|uitgemest|scheppen|rijden"),
    ),
    "kweker": (
        ("tomaten|paprikas?|komkommers|aardbeien|asperges|appels|peren|fruit|champignons|druiven|rozen|tulpen", "plukken|geplukt|knippen|geknipt|oogsten|geoogst|steken|gestoken|koppen|gekopt|sorteren|snijden|gesneden"),
    ),
    "hovenier": (
        ("tuin|tuinen|tuintjes|heggen|hagen|gazons?|gras|bomen", "aanleggen|aangelegd|knippen|geknipt|snoeien|gesnoeid|maaien|gemaaid|onderhouden"),
    ),
    "glazenwasser": (("ramen|ruiten", "lappen|gelapt|zemen|gezeemd|wassen|gewassen"),),
    "schoonmaker": (
        ("kamers|toiletten|wcs|vloeren|trappen|kantoren|kleedkamers", "schoonmaken|schoongemaakt|poetsen|gepoetst|dweilen|gedweild|boenen|geboend|schrobben|geschrobd"),
    ),
    "bezorger": (
        ("pakketten|pakketjes|pakjes|post|kranten|folders|maaltijden|eten|pizzas?|bloemen|medicijnen|boodschappen", "bezorgen|bezorgd|bezorg|bezorgde|rondbrengen|rondgebracht|rondrijden|rondgereden|gelopen|rondgedeeld"),
    ),
    "inpakker": (("dozen|producten|snoep|groenten?|bestellingen", "inpakken|ingepakt"),),
    "orderpicker": (("orders|bestellingen", "halen|gehaald|pakken|gepakt|picken|gepickt|verzamelen|verzameld"),),
    "ober": (
        ("tafels|gasten|terras", "bedienen|bediend|lopen|gelopen"),
        ("koffie|drankjes|borden|eten", "serveren|geserveerd|uitserveren|uitgeserveerd"),
    ),
    "barman": (("bier|biertjes|pils|pilsjes|cocktails", "tappen|getapt|schenken|geschonken|shaken"),),
    "kok": (("eten|maaltijden|soep", "koken|gekookt"),),
    "keukenhulp": (("borden|pannen|groenten?|aardappels|aardappelen", "afwassen|afgewassen|wassen|gewassen|schillen|geschild|snijden|gesneden"), ("in", "de afwas")),
    "naaister": (
        ("kleding|kleren|jurken|broeken|gordijnen|pakken|tassen", "naaien|genaaid|vermaken|vermaakt|verstellen|versteld"),
    ),
    "leraar": (
        (r"kinderen|klas|leerlingen|klassen|groep \d|pubers", "les ?geven|les ?gegeven|onderwijzen|onderwezen|lesgaf"),
    ),
    "verzorgende": (
        ("oude mensjes|oude mannetjes|oude vrouwtjes|zieken|patienten|gehandicapten", "wassen|gewassen|verzorgen|verzorgd|aankleden|aangekleed"),
        ("oude mensen|oudjes|ouderen|bejaarden|dementen|bewoners|opas en omas", "wassen|gewassen|verzorgen|verzorgd|aankleden|aangekleed"),
    ),
    "vrachtwagenchauffeur": (
        ("vrachtwagens?|vrachtautos?|trucks?|opleggers?|tankwagens?|trailers?", _DRIVES),
    ),
    "buschauffeur": (("stadsbus|lijnbus|lijnbussen|touringcars?|schoolbus|bus", _DRIVES),),
    "taxichauffeur": (("taxi|uber", _DRIVES),),
    "vuilnisman": (("vuilnis|afval|containers|klikos?|vuilniszakken|oud papier", "ophalen|opgehaald|legen|geleegd"),),
    "verhuizer": (("mensen|huizen|meubels|kantoren|inboedels", "verhuizen|verhuisd"),),
    "marktkoopman": (("markt|mart|weekmarkt|markten|kraam|marktkraam", "staan|gestaan|stond|stonden"),),
    "verpleegkundige": (("ic|intensive care|seh|spoedeisende hulp|verpleegafdeling", "gestaan|gewerkt|gezeten|werken|staan"),),
    "productiemedewerker": (("lopende band|de band", "gestaan|staan|stond|gezeten"),),
    "winkelmedewerker": (("toonbank|winkel", "gestaan|staan|stond"), ("kleren|kleding|schoenen|meubels|speelgoed", "verkopen|verkocht")),
}  # fmt: skip
_OCCUPATIONS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "betontimmerman": (("bekisting|bekistingen|betonmallen", "maken|gemaakt|timmeren|getimmerd|stellen|gesteld"),),
    "fietstechnicus": (("fietsen|banden plakken", "maken|gemaakt|repareren|gerepareerd"),),
    "automonteur": (
        ("autos?|motorblokken|banden|remmen", "repareren|gerepareerd|maken|gemaakt|wisselen|gewisseld|sleutelen|gesleuteld"),
    ),
    "elektromonteur-woning": (
        ("stroom|kabels?|draden|stopcontact|stopcontacten|lampen|groepenkasten?|meterkasten?|bedrading|elektra|elektriciteit", "trekken|getrokken|zetten|gezet|aanleggen|aangelegd|aansluiten|aangesloten|monteren|gemonteerd"),
    ),
    "loodgieter": (
        ("leidingen|waterleidingen|wcs?|toiletten|kranen|afvoer|afvoeren|riolering|badkamers", "leggen|gelegd|aanleggen|aangelegd|vervangen|installeren|geinstalleerd|ontstoppen|ontstopt|solderen|gesoldeerd"),
    ),
    "metselaar": (("muur|muren|stenen|bakstenen|schoorstenen|gevels", "metselen|gemetseld"),),
    "stukadoor": (
        ("muur|muren|plafonds?|wanden|aan het|jaren?|bij|wij|ik", "stuken|gestuukt|stucen|gestuct|stuccen|pleisteren|gepleisterd|stukadoren|gestukadoord"),
    ),
    "schilder": (
        ("huizen|kozijnen|muren|deuren|gevels|flats", "schilderen|geschilderd|verven|geverfd|witten|gewit"),
    ),
    "tegelzetter": (("tegels?|vloeren|badkamers?|wandtegels", "zetten|gezet|leggen|gelegd|betegelen|betegeld|tegelen|getegeld"),),
    "stratenmaker": (("straten|stoepen|klinkers|opritten|bestrating|terrassen", "leggen|gelegd|bestraten|bestraat"),),
    "dakdekker": (
        ("dakpannen|pannen|dak|daken|dakleer|bitumen", "leggen|gelegd|dekken|gedekt|branden|gebrand|dichtmaken"),
    ),
    "timmerman": (
        ("kasten|meubels|tafels|stoelen|kozijnen|trappen|deuren|keukens", "maken|gemaakt|timmeren|getimmerd|bouwen|gebouwd|plaatsen|geplaatst|afhangen|afgehangen"),
    ),
    "lasser": (("ijzer|staal|metaal|pijpen|buizen|hekken|tanks|rvs|scheepsrompen", "lassen|gelast"),),
    "cnc-verspaner": (
        ("draaien|gedraaid|draaibank", "en frezen|en gefreesd|en freesbank"),
        ("frezen|gefreesd", "en draaien|en gedraaid"),
        ("aan|an|achter", "de draaibank|de freesbank|een draaibank|de cnc"),
    ),
    "steigerbouwer": (("steigers?|stellingen", "bouwen|gebouwd|opbouwen|opgebouwd|opzetten|opgezet|afbreken"),),
    "isolatiemonteur-woning": (("spouwmuren|huizen|woningen|zolders", "isoleren|geisoleerd"),),
    "zonnepanelenmonteur": (("zonnepanelen|panelen", "leggen|gelegd|plaatsen|geplaatst|monteren|gemonteerd"),),
    "cv-monteur": (("ketels?|cv ketels?|radiatoren", "ophangen|opgehangen|plaatsen|geplaatst|installeren|geinstalleerd|onderhouden|vervangen"),),
    "sloper": (("gebouwen|panden|muren|huizen", "slopen|gesloopt"),),
    "grondwerker-gww": (("riolen|riool|sleuven|greppels|kabels", "graven|gegraven|ingegraven"),),
    "glaszetter": (("ruiten|glas|ramen", "zetten|gezet|inzetten|ingezet"),),
}  # fmt: skip

_TASK = tuple[str, str, Sieve]
_GAP = r"(?: (?!en\b|of\b|maar\b)\w+){0,3} ?"


def _compiled(kind: str, told: dict[str, tuple[tuple[str, str], ...]]) -> Iterator[_TASK]:
    for value, pairs in told.items():
        either = "|".join(
            rf"\b(?:{things})\b{_GAP}\b(?:{verbs})\b|\b(?:{verbs})\b (?:(?!en\b|of\b|maar\b)\w+ ){{0,2}}(?:{things})\b"
            for things, verbs in pairs
        )  # fmt: skip
        yield kind, value, Sieve(either)


_TASKS: Final[tuple[_TASK, ...]] = (
    *_compiled("job", _JOBS),
    *_compiled("occupation", _OCCUPATIONS),
)
_ENDS: Final = re.compile(r"[.;!?]|\bmaar\b|\bwant\b")
_TOLD: Final = re.compile(
    r"\b(?:\w*ge\w{2,}(?:d|t|en)|stond|stonden|reed|bezorgde?|rij|rijd|lesgaf)\b"
)
_AT_WORK: Final = re.compile(
    r"\b(?:werk\w*|gewerkt|jaar|jaren|altijd|vroeger|leven|beroep|baas|bedrijf|zwart|loondienst|zzp|nu)\b"
)
_NOT_DONE: Final = re.compile(
    r"\b(?:wil|wilde|wou|zou|graag|leuk|lijkt|mooi|liever|liefst|hobby|droom|worden|leren|thuis|ooit eens"
    r"|niet|nie|nooit|geen|school|opleiding|cursus|zoek)\b"
)
_OTHERS: Final = re.compile(
    r"\b(?:mijn|mn|me|onze) (?:man|vrouw|vader|moeder|broer|zus|zoon|dochter|oom|tante|opa|oma|vriend|vriendin|buurman|ouders)\b"
    r"(?! (?:in|aan|bij)\b)(?!.*[ ,]ik (?:ook|zelf)\b)"
)
_WITH: Final = re.compile(r"\b(?:met|bij|voor|van|aan|net als|ook) (?:mijn|mn|me|onze) \w+")

NEVER_PAID: Final = re.compile(
    r"\b(?:nooit|niet|nie)(?: \w+){0,3} (?:betaald|tegen betaling|officieel)(?: werk)? (?:gewerkt|gedaan|gehad)\b"
    r"|\b(?:nooit|geen)(?: \w+){0,2} (?:betaalde? (?:werk|baan|baantje|arbeid))(?: (?:gehad|gedaan|gekend))\b"
    r"|\bgeen (?:echte |betaalde |vaste )?(?:baan|baantje|werk) (?:ooit )?gehad\b(?: ooit)?"
)
"""Says that somebody never worked for money."""
_EATING: Final = (
    r"(?:restaurant\w*|cafe\w*|cafeetje|kroeg\w*|bistro\w*|eetcafe\w*|lunchroom\w*|strandtent|eettent\w*|hotel\w*"
    r"|pension\w*|koffietent\w*|koffiebar\w*|koffiezaak|tapasbar|horecazaak|zaak in de horeca|tent in de horeca)"
)
_OWN: Final = re.compile(
    rf"\beigen (?:klein |kleine )?{_EATING}\b"
    rf"|\b(?:had|hadden|runde|runden|dreef|dreven) (?:we |wij |ik |samen )?(?:een |n |ons |mijn )?(?:eigen |klein |bruin |grieks |turks |chinees )?{_EATING}\b"
    r"|\b(?:horeca|bediening|kok|ober|keuken|cafe|restaurant)\b(?: (?!wil\b|droom\w*\b)\w+| ,){0,12} eigen (?:zaak|zaakje|tent|tentje)\b"
)
_YEARS_OF: Final[dict[tuple[str, str], str]] = {
    ("occupation", "stukadoor"): "stukadoren|stucen|stuken|stuccen|pleisteren",
    ("occupation", "schilder"): "schilderen|verven",
    ("occupation", "dakdekker"): "dakdekken|daken leggen",
    ("occupation", "lasser"): "lassen",
    ("occupation", "timmerman"): "timmeren",
    ("occupation", "metselaar"): "metselen",
    ("occupation", "tegelzetter"): "tegelen|tegelzetten|tegels zetten",
    ("occupation", "voeger"): "voegen",
    ("occupation", "sloper"): "slopen",
    ("occupation", "steigerbouwer"): "steigerbouwen|steigers bouwen",
    ("occupation", "stratenmaker"): "stratenmaken|straten maken|straatwerk|bestraten",
    ("occupation", "loodgieter"): "loodgieten",
    ("job", "kok"): "koken",
    ("job", "kapper"): "knippen|haren knippen",
    ("job", "schoonmaker"): "schoonmaken|poetsen",
    ("job", "leraar"): "lesgeven|les geven",
}
"""Kind and id -> what is done, told of so many years of it: "na 15 jaar stukadoren"."""
_COUNT: Final = r"(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w*tien|\w*tig|paar|zoveel)"
_YEARS: Final = tuple(
    (
        kind,
        value,
        Sieve(
            rf"\b{_COUNT} ?(?:jaar|jaren|jr|jaartjes) (?:lang |hard )*(?:\w+ (?:en|of) )?(?:{done})\b"
        ),
    )
    for (kind, value), done in _YEARS_OF.items()
)
_SPAN: Final = re.compile(r"\bj(?:aa?r|r)", re.IGNORECASE)
_ASKED_OF: Final = re.compile(
    r"\b(?:wat (?:verdien|krijg|kost|is|moet)\w*|hoe|hoeveel|welke?|hobby\w*)\b"
)
_HOME: Final = r"(?:mijn|mn|me|m n|onze|ons) (?:\w+ )?(?:moeder|vader|ma|pa|man|vrouw|ouders|oma|opa|broer|zus|schoonmoeder|schoonvader|partner|tante|oom)"
_CARED: Final = re.compile(
    rf"\b{_HOME} (?:(?:thuis|altijd|jaren|jaar|lang|zelf|jarenlang|\d+|tot het eind) )*(?:verzorgd|verpleegd)\b"
    rf"|\b(?:gezorgd|zorgde|zorg) (?:ik )?(?:\w+ )?voor (?:mijn|mn|me|m n) (?:zieke |demente |dementerende |hulpbehoevende |oude )?(?:moeder|vader|man|vrouw|ouders|oma|opa|broer|zus|schoonmoeder|partner)\b"
    rf"|\bvoor {_HOME} (?:\w+ ){{0,2}}gezorgd\b"
)
"""Care for somebody at home; children are no more than a household."""
_HOPED: Final = re.compile(r"\b(?:wil|wilde|wou|zou|droom\w*|ooit|beginnen|openen|starten|graag)\b")
_NEAR: Final = 25
"""Characters before a business in which it is said that it is only a dream."""


def read_tasks(
    plain: str, facts: Sequence[Fact], pending: str | None
) -> Iterator[tuple[str, str, int, int]]:
    """Give (kind, id, start, end) of the work a folded text describes, each once."""
    known = {str(f.value) for f in facts if f.kind in ("job", "occupation")}
    for kind, value, pattern in _YEARS:
        years = pattern.search(plain) if value not in known else None
        if years:
            clause = clause_of(plain, *years.span())
            if not _ASKED_OF.search(clause) and not _OTHERS.search(_WITH.sub("", clause)):
                yield kind, value, *years.span()
                known.add(value)
    if "?" in plain:
        return
    if pending in ("experience", None) and "geen_algemeen" not in known:
        never = NEVER_PAID.search(plain)
        if never:
            yield "job", "geen_algemeen", *never.span()
            return
    own = _OWN.search(plain) if "horecamanager" not in known else None
    if own and not _HOPED.search(plain, max(own.start() - _NEAR, 0), own.end() + _NEAR):
        yield "job", "horecamanager", *own.span()
    cared = _CARED.search(plain) if "mantelzorger" not in known else None
    if cared and pending in ("experience", None):
        yield "job", "mantelzorger", *cared.span()
    asked = pending == "experience"
    for kind, value, pattern in _TASKS:
        if value in known:
            continue
        for hit in pattern.finditer(plain):
            clause = clause_of(plain, hit.start(), hit.end())
            done = _TOLD.search(hit[0]) is not None
            if not asked and not (
                done and pending in (None, "situation") and _AT_WORK.search(clause)
            ):
                aside = pending == "situation" and value == "stukadoor" and _AT_WORK.search(clause)
                if not aside:
                    continue
            if not done and any(not name.endswith(GENERIC) for name in known):
                continue  # the name of the work was said: what they did there is no other job
            if _NOT_DONE.search(clause) or _OTHERS.search(_WITH.sub("", clause)):
                continue
            yield kind, value, *hit.span()
            break


def clause_of(plain: str, start: int, end: int) -> str:
    """Give the sentence around a hit, up to a "maar"."""
    before = [m.end() for m in _ENDS.finditer(plain, 0, start)]
    behind = _ENDS.search(plain, end)
    return plain[before[-1] if before else 0 : behind.start() if behind else len(plain)]


_LIKED: Final = re.compile(
    r"\b(?:leuk\w*|graag|hou|houd|houden|vind|vond|lie[fv]st|liever|fijn|mooi\w*|gek|hobbys?|wil|wilde|zou|zoek|handig"
    r"|kijken|kijk|blij|geniet|genoot|plezier|passie|goed in|interesse\w*|lijkt|super|heel)\b"
)


def _says_field(fact: Fact) -> bool:
    """Tell whether a fact is an interest or no more than a field of work."""
    return fact.kind == "interest" or (fact.kind == "job" and str(fact.value).endswith(GENERIC))


def _within(fact: Fact, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a fact was read from words that tell of work: "20 jaar metselen"."""
    return any(start <= fact.start and fact.end <= end for start, end in spans)


def told_as_work(plain: str, facts: Sequence[Fact], pending: str | None) -> list[Fact]:
    """Leave out what only says more about work: its field, and that it was one's own business.

    An answer about work that says nothing of liking names no interest: "frezen" is a job.
    """
    jobs = {str(f.value) for f in facts if f.kind in ("job", "occupation") and f.role != "wish"}
    less = {"ondernemer"} if jobs - {"ondernemer"} else set()
    if jobs & {"horecamanager", "kok"}:
        less.add("horeca_algemeen")
    facts = [f for f in facts if f.kind != "job" or f.value not in less]
    spans = [(f.start, f.end) for f in facts if f.role == "experience" and _SPAN.search(f.text)]
    facts = [f for f in facts if not (_says_field(f) and _within(f, spans))]
    if pending != "experience" or _LIKED.search(plain):
        return list(facts)
    return [f for f in facts if f.kind != "interest" or f.value == "precies" or f.role != "stated"]
