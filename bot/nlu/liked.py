"""What somebody likes, told in other words than its name: "kapot ding weer goed maken".  Pure.

Asked what they like, people describe it; elsewhere it only counts beside a word of liking, and only
what cannot mean anything else.  Mistyped names of what is liked stand here as well.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from bot.nlu.sieve import Sieve
from bot.nlu.tasks import clause_of

_VEHICLE: Final = (
    r"(?:autos?|motors?|motoren|brommers?|brommertjes?|bromfiets\w*|scooters?|fiets|fietsen|trekkers?|tractors?|oldtimers?|crossmotor\w*"
    r"|campers?|boot|bootje|kever|eend|vespa|puch|volvo|opel|golf)"
)
_THINGS: Final = r"(?:ding\w*|spul\w*|apparat\w+|apparaat\w*|machines?|iets|wat|alles)"
_MEND: Final = (
    r"(?:maken|maak|mak|repare\w+|fixen|fix|herstellen|opknappen|aan de praat|aan de gang|werkend)"
)
_PEOPLE: Final = r"(?:jonge ?\w*|jongens|jongeren|jeugd|leerlingen|gasten|mensen|anderen|studenten|stagiairs?|beginners|collegas|de volgende generatie)"

_CLEAR: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "repareren",
        (
            rf"\b(?:kapott?e?|stuk|stukke|defecte?) {_THINGS}(?: \w+){{0,3}} {_MEND}\b",
            rf"\b{_THINGS}(?: (?:die|wat|dat|is|zijn|het|al|helemaal|als|oud|oude|van)){{0,3}} (?:kapott?e?|stuk|defect)(?: \w+){{0,4}} {_MEND}\b",
            r"\bweer (?:aan de praat|aan de gang|aan het draaien|aan het lopen|werkend|heel|goed) (?:te )?(?:krijg\w*|maken|maak|brengen)\b",
            r"\brep[ae]r+e+r+e+n?\b|\breppareren\b",
        ),
    ),
    (
        "uitzoeken",
        (
            r"\bpu[sz]+e+l+e+n?\b|\bpuzel(?:tjes|s|en)?\b",
            r"\b(?:uitzoeken|uitvinden|snappen|begrijpen|ontdekken|achterhalen|erachter komen|weten)(?: \w+){0,2} (?:waarom|hoe|waardoor) (?:iets (?:in elkaar|werkt|werk|kapot|stuk|het|niet)|dingen|apparaten|machines|een (?:machine|motor|apparaat|ding))\b",
            r"\bwaarom (?:iets|het|dingen|een \w+) (?:het )?niet (?:doet|doen|werkt|werken)\b",
            r"\b(?:iets|dingen|apparaat|machine) (?:het )?niet (?:doet|doen|werkt|werken)(?: \w+){0,5} (?:waarom|waardoor|uitzoeken|oorzaak|fout)\b",
            r"\b(?:de )?(?:fout|oorzaak|storing|fouten)(?: \w+)? (?:zoeken|vinden|opsporen|op te sporen|te vinden)\b",
        ),
    ),
    (
        "voertuigen",
        (
            rf"\b(?:werken|werk|bezig|knutselen|iets|klooien|prutsen)(?: zijn)? (?:met|aan) (?:een |de |mijn |mn |oude )*{_VEHICLE}\b(?! naar)",
            rf"\b{_VEHICLE}(?: (?!laten\b|te\b)\w+)? (?:maken|repare\w+|fixen|opknappen|restaureren)\b",
            rf"\b(?:sleutel|prut|knutsel|klus|klooi|rommel)\w*(?: \w+){{0,3}} (?:aan|met) (?:\w+ ){{0,3}}{_VEHICLE}\b",
            r"\balles wat (?:rijd|rijden|vaart|vliegt)\b",
        ),
    ),
    (
        "lesgeven",
        (
            r"\b(?:vak\w*|kennis|ervaring|kunsten|kneepjes)(?: \w+){0,4} (?:doorgeven|door te geven|doorgeef|overbrengen|over te brengen|overdragen|over te dragen|bijbrengen)\b",
            rf"\b{_PEOPLE}(?: \w+)? (?:het vak|een vak|mijn vak|dit vak|de kneepjes\w*|iets|dingen)(?: \w+){{0,3}} (?:leren|te leren|aanleren|bijbrengen|meegeven)\b",
            r"\b(?:wil|zou|wou|willen|graag|lijkt)(?: [\w,]+){0,6} (?:voor de klas|les ?geven|lesgeven|les gaan geven|les te geven)\b",
            r"\b(?:les ?geven|lesgeven|voor de klas)\b.{1,60}\bhoe (?:pak|begin|word|kom|kan) ik\b",
        ),
    ),
)  # fmt: skip
"""Clear enough beside any word of liking, whatever was asked."""
_ASKED: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("mensen", (r"\b(?:helpen?|zorgen voor|verzorgen)(?: van)? (?:\w+ ){0,2}(?:mensen|mens|ouderen|buren|klanten|kinderen|oudjes)\b", r"\bmensen (?:\w+ ){0,2}helpe\b")),
    ("elektra", (r"\b(?:stroom ?ding\w*|stekkers?|stopcontact\w*|lampen (?:ophangen|aansluiten)|ele[ck]tr?oni\w+|elektrische? \w+|draadjes|kabels|kabeltjes|schakelingen|printplaat\w*|printjes)\b",)),
    ("hout", (r"\b(?:met|van|uit) houd\b", r"\btimm?ere\b")),
    ("metaal", (r"\blas ?werk\b|\blasse\b", r"\b(?:ijzer|staal|metaal|aluminium)(?: \w+){0,2} (?:buigen|smeden|bewerken)\b")),
    ("computers", (r"\b(?:code schrijven|apps? (?:bouwen|maken)|scripts?|computerspul\w*)\b",)),
    ("maken", (r"\bbouwe\b|\bknutsele\b|\bklusse\b", r"\b(?:hutten|schuurtjes?|lego) ?(?:bouwen|maken)?\b")),
    ("duurzaam", (r"\b(?:goed|beter|mooier)\b.{0,25}\b(?:wereld|planeet|aarde|natuur)\b",)),
)  # fmt: skip
"""Only what is liked when that was asked."""


def _sieved(
    told: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[tuple[str, tuple[Sieve, ...]], ...]:
    return tuple((value, tuple(map(Sieve, ways))) for value, ways in told)


_CLEARLY: Final = _sieved(_CLEAR)
_WHEN_ASKED: Final = _sieved((*_CLEAR, *_ASKED))
_LIKED: Final = re.compile(
    r"\b(?:leuk\w*|graag|hou|houd|vind|vond|lie[fv]st|liever|fijn|mooi\w*|hobby\w*|wil|wilde|willen|wou|zou|goed in|interesse\w*|lijkt|blij|hoe (?:pak|begin|word|kom|kan) ik)\b"
)
_NOT: Final = re.compile(
    r"\b(?:niet|nie|geen|niks|nooit|nee|hekel|haat|saai|zonder|laten|moest|moeten)\b"
)
_OUT_OF_ORDER: Final = re.compile(
    r"\b(?:het )?niet(?: meer)? (?:doet|doen|werkt|werken|werkende)\b"
)


def read_liked(
    plain: str, known: Collection[str], pending: str | None
) -> Iterator[tuple[str, int, int]]:
    """Give (id of an interest, start, end) of what a folded text describes, each once.

    ``known`` are the interests that were read by name.
    """
    if pending in ("experience", "refusals", "education", "place"):
        return
    asked = pending == "interests"
    for value, patterns in _WHEN_ASKED if asked else _CLEARLY:
        if value in known:
            continue
        for hit in (h for pattern in patterns for h in pattern.finditer(plain)):
            clause = _OUT_OF_ORDER.sub("", clause_of(plain, *hit.span()))
            if not _NOT.search(clause) and (asked or _LIKED.search(clause)):
                yield value, *hit.span()
                break
