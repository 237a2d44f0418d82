"""What somebody says not to mind: "hoogtes doen me niks", "van kou ga ik niet dood".  Pure.

Such words hold a "niet" or a "geen" and refuse nothing.  What they are said of stands before them
("nachten deren me niet"), or behind them when they end in a preposition ("niet bang voor tillen").
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from bot.nlu.cues import FILLERS
from bot.nlu.lexicon import Found
from bot.nlu.message import STRONG, Message
from bot.nlu.words import words as words_of

_REACH: Final = 20  # tokens
_WORK: Final = frozenset({"style", "work_style"})
_HARDSHIPS: Final = frozenset(
    {"hoogte", "zwaar", "nacht", "weekend", "ploegendienst", "storingsdienst", "kruipruimte", "reizen"}
)  # fmt: skip
"""What leaves somebody cold when it "does nothing" to them; an office that does is only dull."""

_NO: Final = r"(?:geen|niet|nie|nooit|nul|nergens|nauwelijks|weinig|amper|totaal niet|helemaal niet|ook niet|ook geen|geen enkel|geen enkele)"
_ME: Final = r"(?:(?:me|mij|mijn|ons|mn) )?"
_TROUBLE: Final = r"(?:problemen|probleem|problem|bezwaar|bezwaren|moeite|issue|issues|drempel|obstakel|ramp|hekel|angst|vrees|punt)"
_WHATEVER: Final = r"(?: (?:hoor|voor mij|voor me|wat mij betreft|toch|verder|ook|eigenlijk|helemaal|echt|allemaal))*"
_OF: Final = r"(?:voor|van|om|met|tegen|aan|in|bij)"

_AHEAD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NO} (?:\w+ )?(?:bang|huiverig|vies|benauwd|bevreesd|beducht|schuw|te beroerd|zuinig) (?:voor|van|om|op)\b",
        r"\b(?:schrik|deins|loop|ren|wijk|griezel|gruw)(?: ik)?(?: \w+)? (?:niet|nie|nooit)(?: \w+)? (?:van|voor)\b",
        rf"\b{_NO} (?:\w+ )?(?:\w+ )?{_TROUBLE} (?:mee )?{_OF}\b",
        r"\b(?:niks|niets) (?:op |erop |er op )?tegen\b|\b(?:niks|niets) mis met\b",
        r"\bkan (?:\w+ ){0,2}(?:wel|goed|prima|best|makkelijk|uitstekend|heel goed) (?:\w+ )?tegen\b",
        r"\b(?:hou|houd|geniet)(?: ik)? (?:juist |wel |best |gewoon |zelfs |eigenlijk |echt )*van\b",
        r"(?<!niet )(?<!niet zo )(?<!niet echt )\b(?:gek|dol|verzot) (?:ben ik )?op\b",
        r"\bgeef (?:ik )?(?:\w+ )?(?:niks|niets|weinig) om\b",
        r"\b(?:ik )?(?:kan|doe|wil|durf|lust|pak|neem|slik) (?:ik )?(?:\w+ )?alles(?: (?:nog|wel|aan|gewoon))* ?,? ?(?:ook|zelfs)\b",
        r"\balles (?:mag|kan|is goed|is prima|vind ik goed) ?,? ?(?:ook|zelfs)\b",
    )
)
_BACK: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:deert|deren|boeit|boeien|raakt|raken|hindert|hinderen|stoort|storen) {_ME}(?:\w+ )?(?:niet|nie|niks|niets|geen zier|weinig)(?! (?:aan|in|mee|zo)\b){_WHATEVER}(?= ?(?:$|[,.!;]|en\b|maar\b|want\b|dus\b|ik\b|dat\b))",
        rf"\b(?:ben|word|was) ik (?:\w+ )?(?:niet|nooit|nergens) (?:bang|vies|huiverig|benauwd)(?! (?:voor|van|om)\b){_WHATEVER}",
        r"\b(?:mij|me) hoor (?:je|jij) (?:\w+ )?niet\b|\bhoor (?:je|jij) (?:mij|me) (?:\w+ )?niet (?:\w+ )?(?:over|klagen|mopperen|piepen|zeuren)\b",
        rf"\b(?:maakt|maken) {_ME}(?:\w+ )?(?:niet|nie|niks|niets|weinig|geen \w+) uit\b",
        rf"\b(?:kan|kunnen|zal|zullen) (?:me|mij) (?:\w+ )?(?:niet|niks|niets|weinig|een zorg|een worst|geen \w+)(?: (?:schelen|bommen|deren))?(?= ?(?:$|[,.!;])){_WHATEVER}",
        rf"\b{_NO} (?:een )?(?:(?!voor\b)\w+ ){{0,2}}?{_TROUBLE}(?: (?:van gemaakt|mee gehad|mee|gehad|geweest))?{_WHATEVER}(?= ?(?:$|[,.!;?]|en\b|maar\b|want\b|dus\b|ik\b|als\b|zolang\b|mits\b|dat\b))",
        rf"\b(?:heb|had)(?: ik)? {_NO} (?:\w+ )?(?:last|bezwaar) (?:van|tegen)(?: gehad)?(?= ?(?:$|[,.!;]))",
        r"\b(?:niks|niets) (?:mis )?(?:op )?(?:tegen|mee)(?= ?(?:$|[,.!;]))(?<!heb ik niks mee)(?<!heb ik niets mee)",
        r"\bkan ik (?:(?:wel|best|goed|prima|makkelijk) )?(?:hebben|aan|verdragen)(?= ?(?:$|[,.!;]|maar\b|hoor\b))",
        r"\b(?:een |appeltje )?(?:makkie|eitje|fluitje van een cent|koud kunstje|kinderspel)\b",
        r"\bga (?:ik|je) (?:\w+ )?niet (?:\w+ )?(?:dood|kapot|stuk|failliet)(?: (?:van|aan))?\b",
        r"\b(?:lig|lag) ik niet wakker van\b|\bdraai ik (?:mijn|mn|m n|me) hand niet voor om\b|\b(?:schrik|word) ik niet (?:van|bang van)\b|\bkrijg je mij niet (?:bang|gek|klein)\b",
        r"\b(?:ben|raak|was) ik(?: \w+){0,2} (?:gewend|gewoon|aan gewend)\b|\bniet anders gewend\b",
        r"\b(?:valt|vallen|viel|vielen) (?:(?!niet\b|tegen\b)\w+ ){0,3}mee\b",
        rf"\b(?:allemaal|alles|allebei|beide|alledrie|alle drie)(?: (?:wel|is|zijn|vind ik|wat mij betreft))* (?:best|goed|prima|oke|ok|fine|mogelijk){_WHATEVER}(?= ?(?:$|[,.!;]|maar\b))",
        r"\b(?:(?:is|zijn|vind ik|vin k|kan|kunnen|mag|mogen|lijkt me|lijken me) )?(?:ook |juist |wel |best wel |allebei |allemaal )*(?:prima|geen ramp|niet erg|niet zo erg|wel te doen|goed te doen|prima te doen)(?! (?:maar|als) (?:geen|niet)\b)\b",
        r"\bkan ik (?:(?!niet\b|geen\b)\w+ )?(?:wel|prima|best|goed|uitstekend|makkelijk|gewoon)(?: (?:tegen|hebben|aan|mee (?:leven|uit de voeten|omgaan)|nog))?(?! (?:niet|nie|geen|nooit)\b)(?= ?(?:$|[,.!;]|en\b|maar\b|hoor\b))",
    )
)
_AROUND: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\btegen (?:[^ ,.?]+ ){1,4}heb ik (?:\w+ )?(?:niks|niets|geen (?:enkel )?bezwaar)(?= ?(?:$|[,.!;]|hoor\b|en\b|maar\b))",
        r"\baan (?:[^ ,.?]+ ){1,4}(?:stoor|erger|stoort|heb) ik (?:me |mij |mezelf )?(?:\w+ )?(?:niet|geen hekel)\b",
        r"\b(?:van|voor) (?:[^ ,.?]+ ){1,4}(?:schrik|deins|loop|ren|lig|beef) ik (?:me )?(?:\w+ )?niet\b",
    )
)
"""What is not minded stands in the middle: "tegen nachten heb ik niks"."""
_COLD: Final = re.compile(
    rf"\b(?:doet|doen|deed) (?:me|mij) (?:\w+ )?(?:niks|niets|weinig){_WHATEVER}(?= ?(?:$|[,.!;]|en\b|maar\b|ik\b))"
    r"|\b(?:laat|laten) (?:me|mij) (?:\w+ )?koud\b"
)
_ALL: Final = re.compile(
    r"\b(?:weinig|niks|niets|niet veel)(?: \w+){0,2} (?:dat|wat|waar) ik (?:\w+ ){0,3}(?:niet|nee)\b"
    r"|\b(?:ben|sta|draai) (?:ik )?nergens (?:\w+ )?(?:bang|vies|te beroerd|te oud|mijn hand) (?:voor|van)\b"
)
"""Everything is all right, said of nothing by name."""
_GOOD: Final = re.compile(r"\b(?:prima|wel|best|goed|oke|ok|fine|mee|gewend|gewoon|mogelijk)\b")
_THEN: Final = r"(?:, |maar |en |alleen )+"
_BUT_OF: Final = re.compile(rf"{_THEN}wel {_OF}\b")
_BUT_THESE: Final = re.compile(rf"{_THEN}(?!ik\b|dat\b)(?:[^ ,.]+ ){{1,4}}?wel(?= ?(?:$|[,.!;]))")
_ENDS: Final = STRONG | words_of("maar want behalve tenzij alleen omdat")
_REFUSES: Final = words_of("geen niet nooit liever zonder geen nee haat weiger niks")
_POINTS: Final = words_of("dat daar die dit ze het is zijn is allemaal nee ja nou ook wel")
_LISTS: Final = FILLERS | words_of(
    ", en of & + ook zelfs een de het dat die veel vaak soms wat beetje"
)


class _Work:
    """Finds by the tokens at which they start and end."""

    def __init__(self, finds: Iterable[Found]) -> None:
        self.starting: dict[int, list[Found]] = {}
        self.ending: dict[int, list[Found]] = {}
        for find in finds:
            self.starting.setdefault(find.start, []).append(find)
            self.ending.setdefault(find.end, []).append(find)


def unbothered(message: Message) -> dict[Found, bool]:
    """Give the conditions of work in ``message`` that are spoken of so: True when not minded.

    False is for what is minded after all: "weekenden geen probleem, nachten wel".
    """
    text = " ".join(message.words)
    work = _Work(f for f in message.found if f.kind in _WORK and f.phrase != "auto")
    out: dict[Found, bool] = {}
    if not work.ending:
        return out
    starts = [0, *(i + 1 for i, char in enumerate(text) if char == " ")]
    for pattern in _AHEAD:
        for hit in pattern.finditer(text):
            near = list(_ahead(message, work, bisect_left(starts, hit.end())))
            out |= dict.fromkeys(near, True)
            if near:
                out |= dict.fromkeys(_but(message, work, near[-1].end), False)
    for pattern in _AROUND:
        for hit in pattern.finditer(text):
            inside = range(bisect_left(starts, hit.start()), bisect_left(starts, hit.end()))
            near = [f for token in inside for f in work.starting.get(token, [])]
            out |= dict.fromkeys(near, True)
    for pattern in (*_BACK, _COLD):
        for hit in pattern.finditer(text):
            near = list(_back(message, work, bisect_right(starts, hit.start()) - 1))
            near = [f for f in near if pattern is not _COLD or f.value in _HARDSHIPS]
            out |= dict.fromkeys(near, True)
            if near and not _GOOD.search(hit.group()):
                out |= dict.fromkeys(_but(message, work, bisect_left(starts, hit.end())), False)
    return out


def minds_nothing_of(plain: str) -> bool:
    """Tell whether a folded text names something and says not to mind it."""
    if _ALL.search(plain):
        return True
    for pattern in (*_AHEAD, *_AROUND, *_BACK, _COLD):
        hit = pattern.search(plain)
        if hit and (
            pattern in (*_AHEAD, *_AROUND) or set(plain[: hit.start()].split()) - _POINTS - FILLERS
        ):
            return True
    return False


def _but(message: Message, work: _Work, token: int) -> list[Found]:
    """Give what is minded though the thing named before ``token`` is not."""
    rest = " ".join(message.words[token : token + _REACH])
    if hit := _BUT_OF.match(rest):
        return list(_ahead(message, work, token + hit.group().count(" ") + 1))
    if hit := _BUT_THESE.match(rest):
        end = token + hit.group().count(" ") + 1
        tokens = range(token, end)
        if all(message.covered(t) or message.words[t] in _LISTS or t == end - 1 for t in tokens):
            return [f for t in tokens for f in work.starting.get(t, []) if f.end < end]
    return []


def _ahead(message: Message, work: _Work, start: int) -> Iterator[Found]:
    """Give what is listed from token ``start`` on; nothing once something is turned down."""
    listed = False
    for token in range(start, min(start + _REACH, len(message.words))):
        word = message.words[token]
        if word in _ENDS or (not listed and word == ","):
            return
        here = work.starting.get(token, [])
        if (
            not here
            and not message.covered(token)
            and (word in _REFUSES or listed)
            and word not in _LISTS
        ):
            return
        listed = listed or bool(here)
        yield from here


def _back(message: Message, work: _Work, start: int) -> Iterator[Found]:
    """Give what is listed before token ``start``, nearest first."""
    listed, token = False, start - 1
    while (
        token >= 0
        and message.words[token] in {",", "?", ":"} | _POINTS
        and not message.covered(token)
    ):
        token -= 1
    for at in range(token, max(token - _REACH, -1), -1):
        word = message.words[at]
        if message.covered(at):
            here = work.ending.get(at + 1, [])
            first = min((f.start for f in here), default=0)
            if first and message.words[first - 1] in _REFUSES:
                return
            listed = listed or bool(here)
            yield from here
        elif (
            word in _ENDS
            or word in _REFUSES
            or (word == "," and not listed)
            or (listed and word not in _LISTS and not _between_commas(message, at))
        ):
            return


def _between_commas(message: Message, token: int) -> bool:
    """Tell whether a word is an item by itself in a list: "kou, hitte, regen"."""
    before = message.words[token - 1] if token else ","
    return before == "," and message.words[token + 1 : token + 2] == [","]
