"""Work that is refused by describing what it does to somebody, not by naming it with "geen".  Pure.

"Tillen kan ik niet meer", "de nachtdiensten breken me op".  Only the kind of work that is out is
kept; what is the matter with somebody ("mijn rug is kapot") says nothing here.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.nlu.sieve import Sieve

HEAVY: Final = "zwaar"
_NOT = r"(?:niet|nie|nit|nooit)"
_CANNOT = (
    rf"(?:kan|mag|wil|durf|doe|hoef|ga)(?: ik| het| dat| me| mij)*(?: echt| helemaal| ook)? {_NOT}"
)
_PART = r"(?:rug|knie|knieen|schouders?|nek|heup|heupen|lijf|lichaam|polsen)"
_BREAKS = r"(?:breken|brak|braken|hebben|heeft|slopen|sloopt|vreten|worden|gaan|trek|hou|houd)"
_DOWN = (
    r"(?:op|opgebroken|gesloopt|kapot|gebroken|dood|sloopt|slopen|niet meer|niet langer|niet vol)"
)

_PATTERNS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        HEAVY,
        (
            rf"\b(?:tillen|bukken|sjouwen|zwaar werk|zwaar tillen)\b(?: ,)?(?: (?:dat|lang|veel|nog))* {_CANNOT}\b",
            r"\b(?:niks|niets) (?:te |al te |heel |echt )?zwaars?(?= ?(?:$|[,.!;]|en\b|of\b|meer\b|voor\b))",
            r"\bniet (?:meer )?(?:zwaar )?(?:mag|kan) (?:zwaar )?(?:tillen|sjouwen|bukken)\b",
            r"\bzwaar werk is (?:uitgesloten|verboden|over|geen optie)\b",
            rf"\b{_PART}\b.{{0,40}}\b(?:kan|kunnen|mag)(?: ik)? (?:geen|niet|nie)\b(?: \w+){{0,3}} meer\b(?: \w+)* (?:maken|tillen|leggen|sjouwen|bouwen|metselen|dragen|bukken)\b",
            rf"\b(?:kan|kunnen|mag)(?: ik)? (?:geen|niet|nie)\b(?: \w+){{0,3}} meer (?:maken|tillen|leggen|sjouwen|bouwen|metselen|dragen|bukken)\b.{{0,40}}\b{_PART}\b",
        ),
    ),
    (
        "hoogte",
        (
            r"\b(?:geen|niet|niks|nooit)\b.{0,25}\bboven de (?:\w+ )?(?:verdieping|etage|meter|grond)\b",
            r"\b(?:niet|geen|liever niet|nooit|nie)(?: te| zo| al te| echt| heel| meer)* hoog(?: (?:werken|zitten|staan|klimmen|op \w+|in de lucht))?(?= ?(?:$|[,.!;]| en\b| of\b))",
            r"\b(?:duizelig|hoogte ?vrees|knikkende knieen|bibber\w*)\b(?=.{0,30}\b(?:hoog|hoogte|ladder|steiger|dak|boven)\b)",
            rf"\bhoog(?: werken| op \w+| in de lucht)? {_CANNOT}\b",
            rf"\b(?:steigers?|ladders?|hoogwerker|dak|daken|hoogte|mast|masten) (?:op|in|af)?(?: ,)?(?: (?:dat|daar))? ?{_CANNOT}\b",
        ),
    ),
    (
        "reizen",
        (
            r"\b(?:niet|geen)\b.{0,20}\b(?:uur|uren)\b.{0,12}\bin de (?:auto|trein|bus|file)\b",
            rf"\b{_NOT} (?:meer |weer |graag )*(?:het |heel )?(?:hele |heel )?(?:land|nederland|europa) (?:door|af|rond)\b",
            rf"\bheel nederland door (?:\w+ )?(?:zie ik niet zitten|{_CANNOT})\b",
        ),
    ),
    ("nacht", (rf"\b(?:nachtdiensten?|nachtwerk|nachten)\b(?: \w+){{0,2}} {_BREAKS}\b(?: \w+){{0,3}} {_DOWN}\b",)),
    (
        "ploegendienst",
        (
            rf"\b(?:wisseldiensten?|ploegendiensten?|onregelmatige diensten|onregelmatigheid)\b(?: \w+){{0,2}} {_BREAKS}\b(?: \w+){{0,3}} {_DOWN}\b",
        ),
    ),
    ("rijden", (r"\b(?<!te )rijden (?:wil|kan|mag|durf) ik (?:\w+ )?(?:niet|nie|nooit)\b(?! (?:\w+ )?(?:vracht\w*|bus|taxi|tram|trein))",)),
    ("buiten", (r"\b(?:buiten?|de regen|weer en wind)\b(?: \w+){0,4} (?:zat|beu|moe)\b(?! (?:ik|op))",)),
)  # fmt: skip
_COMPILED: Final = tuple((value, tuple(map(Sieve, ways))) for value, ways in _PATTERNS)


def read_objections(plain: str) -> Iterator[tuple[str, int, int]]:
    """Give (id of a style of work, start, end) of what a folded text objects to, each once."""
    for value, patterns in _COMPILED:
        found = next((hit for pattern in patterns if (hit := pattern.search(plain))), None)
        if found:
            yield value, found.start(), found.end()
