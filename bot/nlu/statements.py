"""Things said in whole phrases: income needed or not, how to reach a person.  Pure."""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

from bot.nlu.sieve import Sieve

# Folded text ("loon" as people say it).  The first kind that matches wins: saying that money does
# not matter is always plain, needing it is said in many ways.
_NOT_NEEDED: Final = tuple(
    Sieve(pattern)
    for pattern in (
        r"\b(?:geld|salaris|loon|inkomen|verdienen|verdienste)[a-z ]{0,24}?\b(?:maakt|doet|boeit|is)\b"
        r"[a-z ]{0,14}?(?:niet uit|niks uit|er niet toe|niet belangrijk|geen punt|geen probleem|niet)\b",
        r"\b(?:maakt|doet) (?:het |me |mij )*(?:geld|salaris|loon|inkomen) (?:niet|niks) uit\b",
        r"\b(?:hoef|hoeft|hoeven) (?:ik |het |er |nu |van mij |voor mij |nog |daar )*(?:niet|niks|geen geld)"
        r" (?:direct |meteen |per ?se |te |veel |zoveel )*(?:betaald|verdienen|te verdienen|geld te verdienen)\b",
        r"\bhoeft? (?:ik )?(?:niks|niets|geen geld|geen salaris|geen loon)(?: mee| ermee)? te verdienen\b",
        r"\b(?:kan|kunnen|kunne) (?:ik |we |wij |wel |best |even |ook |prima |makkelijk |een tijdje |tijdje )*zonder (?:een )?"
        r"(?:inkomen|salaris|loon)\b",
        r"\bgeen (?:inkomen|salaris|loon) nodig\b",
        r"\binkomen (?:is )?niet nodig\b",
        r"\b(?:inkomen|salaris|loon|geld) (?:heb|hebben) (?:ik|we|wij) (?:\w+ ){0,3}niet (?:\w+ )?nodig\b",
        r"\bgeld (?:heb|hebben) (?:ik|we|wij) (?:\w+ ){0,3}(?:genoeg|zat|voldoende)\b",
        r"\b(?:mag|kan) (?:ook |best |wel )*(?:onbetaald|vrijwillig|zonder loon)\b",
        r"\b(?:onbetaald|zonder loon|zonder betaling) (?:is |vind ik )?(?:ook |wel )*(?:prima|goed|ok|oke"
        r"|geen probleem)\b",
        r"\b(?:mijn |mn |me |onze )(?:man|vrouw|partner|vriend|vriendin|ouders|moeder|vader) (?:verdient|verdienen|werkt|werken|betaalt|betalen)"
        r" (?:\w+ ){0,2}?(?:genoeg|goed|prima|voldoende|voor ons|alles|fulltime|het meeste)\b",
        r"\b(?:mijn |mn |me |onze )(?:man|vrouw|partner|vriend|vriendin|ouders|moeder|vader) (?:betaalt|betalen|draagt) (?:de |onze )?(?:huur|hypotheek|vaste lasten|kosten|rekeningen)\b",
        r"\b(?:hoeft?|moet) (?:\w+ ){0,3}(?:geen )?geld (?:te zijn|op te leveren|mee te verdienen)\b",
        r"\b(?:red|overleef|hou|houd|trek) (?:ik |we |wij )?(?:het |me )(?!niet)(?:(?!niet\b)\w+ ){0,5}zonder\b(?! (?:werk|baan)\b)",
        r"\b(?:geld|inkomen|salaris|loon) is (?:\w+ )?geen (?:ding|issue|probleem|punt|zorg|must|vereiste)\b",
        r"\b(?:kleine )?(?:vergoeding|onkosten\w*|stagevergoeding|zakgeld) (?:is|vind ik) (?:\w+ )?(?:genoeg|voldoende|prima|goed|ok|oke)\b",
        r"\b(?:heb|hebben|met) (?:(?!geen\b|niet\b|weinig\b|nauwelijks\b|amper\b)\w+ ){0,4}(?:potje|spaarpot|buffer|appeltje voor de dorst|reserves?|spaargeld|erfenis|ontslagvergoeding|transitievergoeding)\b",
        r"\b(?:doen|rondkomen|redden|leven|kunnen)\b(?: \w+){0,3} (?:met|van)(?: \w+){0,2} (?:inkomen|salaris|loon) van (?:mijn|mn|me) (?:man|vrouw|partner|vriend|vriendin|ouders)\b(?!.* niet\b)",
        r"\b(?:heb|hebben) (?:(?!geen\b|niet\b|weinig\b|niks\b|niets\b)\w+ ){0,3}achter de hand\b",
        r"\b(?:bereid|geen probleem|prima|best) om (?:\w+ ){0,3}(?:niks|niets|geen (?:geld|loon|salaris)) te verdienen\b",
        r"^(?:man|vrouw|partner|vriend|vriendin) (?:verdient (?:\w+ )?(?:genoeg|goed|prima|voldoende)|betaalt (?:de |het )?(?:huur|hypotheek|huis|vaste lasten|rekeningen))\b",
        r"\b(?:huis|hypotheek) (?:is |al |helemaal )*afbetaald\b|\b(?:heb|hebben) (?:ik |we )?(?:maar )?(?:weinig|niet veel) nodig\b(?! (?:om|voor)\b)",
        r"\bteren op\b|\b(?:op|van) (?:mijn |mn |me |ons |onze |wat )?(?:spaargeld|spaarcenten|spaarpot|reserves?|erfenis|buffer)(?: \w+){0,5} (?:teren|leven|rondkomen|uitzingen|vooruit)\b",
        r"\b(?:maanden|jaar|jaartje|tijdje|poosje|poos)(?: \w+){0,2} (?:teren|uitzingen)\b|\bspaargeld (?:zat|voldoende|plenty)\b",
        r"\b(?:maanden|jaar|jaartje|tijdje|poosje|poos) zonder (?:(?:inkomen|loon|salaris) )?(?:kan|lukt|gaat|moet kunnen)(?! (?:echt |helaas )*niet\b)",
        r"\bredd?(?:en)? (?:ik )?(?:ons|me|het|mij) (?:\w+ )?(?:wel )?(?:van|met) (?:zijn|haar|het|dat|een|1|wat|de)\b",
        r"\b(?:kan|kunnen) (?:\w+ ){0,3}(?:jaar|jaartje|maanden|poosje|tijdje) (?:wel )?(?:zonder|vooruit|overbruggen)\b",
        r"\b(?:geld|salaris|loon|inkomen) speelt (?:voor mij )?geen rol\b",
        r"\b(?:woon|leef|zit|inwonend) (?:ik )?(?:nog |gewoon |thuis |nu )*bij (?:mijn |mn |me |m n |onze )?(?:ouders|vader|moeder|pa|ma|pap|mam)\b(?=.*\b(?:hoef|hoeft|geen (?:kosten|huur|lasten|haast)|goedkoop|gratis|(?:zit|komt|gaat) (?:dat |het )?(?:wel )?(?:goed|los|snor)))",
        r"\b(?:mijn |mn |me |onze )(?:man|vrouw|partner|vriend|vriendin|ouders|moeder|vader) (?:heeft|hebben) (?:gelukkig |wel |ook )*(?:een )?(?:goed|goede|prima|dik|dikke|vast|vaste|ruim|mooi) (?:salaris|inkomen|loon|baan)\b",
        r"\bniet voor het geld\b|\bvoor het geld hoef(?:t)? (?:ik )?(?:het |dat )?niet\b",
        r"\bgenoeg (?:spaargeld|gespaard)\b|\bspaargeld (?:is er )?genoeg\b",
        r"\b(?:heb|hebben) (?:nog |wel |ook |een beetje |veel )*(?:spaargeld|een buffer|wat gespaard)\b",
        r"\b(?:inkomen|salaris|loon|geld|verdienen) hoeft (?:\w+ ){0,2}niet\b",
        r"\b(?:niks|niets|geen) nodig (?:qua|aan) (?:geld|inkomen)\b|\bqua (?:geld|inkomen) (?:\w+ ){0,3}(?:niks|niets|geen|niet) nodig\b",
        r"\bhoef (?:ik )?(?:nu |even |echt |nog |toch |voorlopig )*geen (?:inkomen|salaris|loon)\b",
    )
)
_NEEDED: Final = tuple(
    Sieve(pattern)
    for pattern in (
        r"\b(?:moet|moeten|mot|wil|wel|blijf)[a-z ]{0,30}?\b(?:blijven )?"
        r"(?:geld verdienen|geld hebben|blijven verdienen|wat verdienen|genoeg verdienen|verdienen ondertussen"
        r"|inkomen houden|salaris houden|loon houden|inkomen behouden|inkomen hebben)\b",
        r"\bmoet (?:er )?(?:wel |ook |gewoon |natuurlijk )*(?:iets |wat |geld )*(?:verdienen|betaald (?:worden|krijgen))\b",
        r"\bmoet (?:wel |ook |gewoon )*(?:betaald) (?:zijn|werk)\b",
        r"\b(?:moet|moeten)[a-z ]{0,24}?(?:geld|brood) (?:binnen|op de plank|in het laatje)",
        r"\b(?:kan|kunnen|kunne) (?:echt |ik |dus |nu |wij |we |het |absoluut |helaas |me |mij )*niet"
        r"(?: echt| lang| even)* zonder (?:een |mijn |vast |me |dat |dit )*(?:inkomen|salaris|loon|geld|inkomsten)\b",
        r"\bmoet (?:wel |ook |gewoon |echt )*(?:een )?(?:salaris|loon|inkomen)\b(?! (?:inleveren|missen|opgeven))",
        r"\bniet zonder (?:een |mijn |vast |me |dat |dit )*(?:inkomen|salaris|loon|inkomsten)\b",
        r"\bzonder (?:inkomen|salaris|loon|geld) (?:kan|lukt|gaat|red)[a-z ]{0,16}?(?:niet|het niet)\b",
        r"\balleen (?:maar )?(?:mijn|mn|een|1) (?:salaris|inkomen|loon)\b|\bmaar niet minder (?:krijg|verdien|ga verdienen)\b",
        r"\bzonder (?:inkomen|salaris|loon|geld) (?:ga|gaan|kom|komen|raak|raken|sta|staan|zit|zitten|zou|val|kun|kan) (?:ik|we|wij)"
        r" (?:\w+ ){0,4}(?:failliet|niet|nergens|op straat|huis|om|rood|schulden|problemen|onderuit)\b",
        r"\b(?:sta|zit) (?:er )?(?:\w+ )?(?:alleen voor|op 1 inkomen|op een inkomen)\b|\bhet enige inkomen\b"
        r"|\bleven? van (?:\w+ )?(?:een|1|mijn|mn|dat) (?:salaris|inkomen|loon)\b",
        r"\b(?:hypotheek|huur|vaste lasten|gezin|rekeningen)[a-z ]{0,30}?(?:betalen|betaald|onderhouden"
        r"|doorbetalen|lopen door|loopt door|te voeden)\b",
        r"\b(?:heb|zit met|met) (?:een |nog een |ook |ook een |wel een )*(?:hypotheek|vaste lasten|dure huur)\b",
        r"\bgeld verdienen (?:moet|is nodig)\b(?! niet)",
        r"\b(?:inkomen|loon|salaris|verdienen|geld) (?:is |heb ik |heb |wel |toch |juist |dus |is wel |heb ik wel )*(?:echt |hard )*"
        r"(?:nodig|noodzakelijk|belangrijk)\b",
        r"\b(?:heb|hebben) (?:wel |echt |ook )*(?:een )?(?:inkomen|loon|salaris|geld) nodig\b",
        r"\b(?:betaald|met loon|met salaris|met behoud van (?:loon|salaris|inkomen)) "
        r"(?:leren|opgeleid|omscholen|opleiding|een opleiding|studeren)\b",
        r"\bmet behoud van (?:loon|salaris|inkomen)\b",
        r"\bkostwinner\b",
        r"\b(?:moet|moeten) (?:(?:ik|we|wij|wel|er|ook|gewoon|van) )*(?:rond ?kunnen komen|kunnen rond ?komen)\b",
        r"\b(?:liefst|graag|liever) (?:wel )?betaald(?= ?(?:[,.]|$)| (?:want|omdat|natuurlijk)\b)",
        r"\bmoet [a-z ]{0,20}\d{4} (?:euro |netto |bruto )+",
        r"\b(?:minimaal|minstens|tenminste|zeker) \w*(?:duizend|honderd)\w* (?:\w+ ){0,3}(?:verdienen|nodig|hebben|binnenkrijgen)\b",
        r"\b(?:minimaal|minstens|tenminste|zeker) [\d .]+(?:euro )?(?:netto |bruto |per maand |in de maand )*(?:verdienen|nodig)\b",
        r"\bniet (?:terug|omlaag|minder|te veel terug|naar beneden) (?:gaan )?in (?:salaris|loon|inkomen)\b",
        r"\b(?:kan|wil|mag) niet minder (?:gaan )?verdienen\b",
        r"\b(?:heb|hebben) (?:een |ook een |net een )*koophuis\b",
        r"\b(?:meteen|direct|gelijk|ondertussen|tijdens de opleiding) (?:geld )?verdienen\b",
        r"\bzonder (?:inkomen|salaris|loon|geld) (?:red|redden|overleef|hou|houd|trek|trekken) (?:ik|we|wij) (?:\w+ ){0,3}(?:geen|nog geen)\b",
        r"\bbrood op de plank\b",
        r"\b(?:als|zolang|mits) ik (?:er )?(?:maar|wel|ondertussen|intussen) (?:iets |wat |geld |genoeg )?verdien\b",
        r"\b(?:er|mag|wil|kan) (?:\w+ ){0,2}niet (?:\w+ )?op achteruit\b",
        r"\b(?:allebei|beiden?|alle twee|samen) (?:blijven |moeten )*werken (?:om|anders)\b|\b(?:moet|moeten|nodig|werken)(?: \w+){0,4} om rond te komen\b",
        r"\bvan (?:\w+ ){0,4}kan (?:ik|je|niemand) (?:\w+ )?niet leven\b|\bkan (?:ik )?(?:\w+ )?niet van (?:\w+ ){1,4}leven\b",
        r"\balleenverdiener\b|\bmoet (?:ik )?(?:dus |wel |echt |gewoon |toch )+(?:blijven )?verdienen\b",
        r"\b(?:kom|komen|krijg|krijgen|red|redden) (?:ik |we |wij )?(?:het |dat )?(?:financieel |gewoon |echt )*niet (?:rond|gered)\b|\bniet (?:rond ?(?:krijgen|komen|te krijgen)|bolwerken)\b",
        r"\b(?:inkomen|loon|salaris|geld)(?: (?!niet\b|geen\b|niks\b)\w+){1,6} (?:wel|echt|toch|hard|gewoon) (?:degelijk )?nodig\b",
        r"\b(?:spaargeld|spaarpot|spaarcenten|buffer|spaarrekening) (?:is|raakt) (?:\w+ )?(?:op|leeg)\b",
        r"\bmoet (?:er )?(?:\w+ ){0,3}(?:wat|iets|geld|loon|salaris|brood) (?:\w+ )?binnen ?(?:komen|blijven komen)?\b",
        r"\bgeen (?:spaargeld|buffer)\b",
        r"\b(?:geld|inkomen|brood|loon|salaris) (?:binnen ?|op de plank |in het laatje )(?:moet|moeten)(?: blijven)? (?:komen|zijn)\b",
        r"\bminder (?:gaan )?verdienen (?:gaat|kan|lukt|mag|zit er|trek)(?: \w+){0,3} niet\b",
        r"\bniet veroorloven(?: \w+){0,6} (?:zonder|minder|geen)(?: \w+)? (?:geld|inkomen|loon|salaris|te verdienen)\b",
        r"\b(?:net|pas|vorig\w* \w+) (?:een )?(?:\w+ )?huis gekocht\b",
        r"\bschoorsteen (?:\w+ )?(?:roken|blijven roken)\b|\b(?:monden|kinderen|gezin) te (?:voeden|onderhouden)\b",
        r"\bkan (?:ik |we |wij )?geen (?:cent|euro|maand(?: \w+)?|loon|salaris|inkomen) missen\b",
        r"\bschulden? (?:\w+ ){0,2}(?:aflossen|afbetalen|af te lossen|af te betalen)\b|\balimentatie (?:\w+ )?betalen\b",
        r"\bniet achteruit in (?:salaris|loon|inkomen)\b",
    )
)

_TAKEN_BACK: Final = re.compile(
    r"\b(?:zei|gezegd|staat|stond|typte|getypt|ingevuld|vulde in|klikte)(?: dat)? (.+?) ?,? (?:maar|terwijl)"
    r" (?:dat|het|ik) (?:is |klopt |heb |moet )?(?:\w+ ){0,2}(?:wel|niet|toch|andersom|fout|verkeerd)\b"
)
"""What was said about income before, and is not so."""
_SAID_BEFORE: Final = re.compile(
    r"\b(?:zei|gezegd|dacht|typte|ingevuld|vulde in|opgegeven)\b[^.]*? ?,? (?:maar|terwijl) (?=(.+))"
)
"""What was said about income before, with what is so behind it."""

_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_PHONE: Final = re.compile(
    r"(?<![\w+])(?:(?:\+|00)\s?(\d{2})[\s-]*(?:\(0\))?|0)((?:[\s().-]{0,2}\d){8,12})(?!\d)"
)


def read_income(text: str) -> tuple[bool, int, int] | None:
    """Tell from a folded text whether income is needed: (needed, start, end), None when not said."""
    before = _SAID_BEFORE.search(text)
    if before and (so := read_income(before.group(1))):
        return so[0], so[1] + before.start(1), so[2] + before.start(1)
    if wrong := _TAKEN_BACK.search(text):
        said = read_income(wrong.group(1))
        return (not said[0], *wrong.span(1)) if said else None
    for needed, patterns in ((False, _NOT_NEEDED), (True, _NEEDED)):
        hits = [m for pattern in patterns if (m := pattern.search(text))]
        if hits:
            first = min(hits, key=lambda m: m.start())
            return needed, first.start(), first.end()
    return None


def read_contact(text: str) -> list[tuple[str, int, int]]:
    """Give e-mail addresses and phone numbers in a cleaned (not folded) text, normalised.

    A phone number becomes "+31612345678"; a number of another country keeps its own code.  Dutch
    numbers have nine digits behind the 0, so a citizen service number never looks like one.
    """
    found = [
        (m.group().rstrip(".").lower(), m.start(), m.start() + len(m.group().rstrip(".")))
        for m in _EMAIL.finditer(text)
    ]
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group(2))
        country = match.group(1) or "31"
        if country == "31":
            digits = digits.removeprefix("0")
            if len(digits) != 9 or digits[0] == "0":
                continue
        elif not match.group(1):
            continue
        found.append((f"+{country}{digits}", match.start(), match.end()))
    return sorted(found, key=lambda item: item[1])
