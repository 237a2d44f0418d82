"""Interests that are only named to turn them down: "auto's, heel die autobranche hoef ik niet".  Pure.

A negation reaches only so far; who was asked what they do not want names it in a list, in the
reason for it, or a comma away.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.nlu.facts import Fact
from bot.nlu.text import Traced

_PARTS: Final = re.compile(r"[.;!?]|\bmaar\b|\bwel\b")
_ITEMS: Final = re.compile(r"(,|\b(?:en|of) (?=niet\b|geen\b|niks\b|nooit\b))")
_AGAINST: Final = re.compile(
    r"\b(?:niet|nie|niks|niets|nooit|geen|nee|hekel|haat|bang|last van|gek van|moe van|valt af|vallen af|afschuw)\b"
)
_AND_SO: Final = re.compile(
    r"\b(?:en zo|enzo|enzovoorts?|enz|dat soort \w+|bijvoorbeeld|en dergelijke)\b"
)
_INDOORS: Final = re.compile(
    r"\b(?:hitte|warmte|warm|heet|kou|koude?|bloedheet|snikheet|ijskoud|steenkoud)\b(?: \w+){0,4} (?:in|bij|aan|naast|achter|van) (?:die|dat|de|het|een|zo n|n|mijn|onze) "
    r"(?:\w+ )?(?:fabriek\w*|magazijn\w*|\w*keuken|\w*hal|loods\w*|werkplaats|\w*bakkerij|kas|kassen|koelcel\w*|vriescel\w*|\w*wasserij|oven\w*|koeling|gieterij|slachterij|kelder|machine\w*)\b"
)
_OUTDOORS: Final = re.compile(r"\b(?:buiten\w*|regen|sneeuw|weer en wind|slecht weer)\b")
_FEAR: Final = re.compile(
    r"\b(?:bang|doodsbang|schrik|benauwd|last|eng|hekel|genoeg|gek|ziek|moe|allergisch)\b(?: \w+){0,2} (?:van|voor|aan)\b"
)
_FINE: Final = re.compile(
    r"\b(?:geen (?:probleem|punt|bezwaar|moeite|hekel)|niet (?:erg|bang|vies|uit)|niks (?:tegen|mis)|(?<!niet )(?:graag|prima|leuk\w*|liever|lie[fv]st|mooi|fijn|best|heerlijk|goed))\b"
)
_TELLS: Final = re.compile(
    r"\b(?:ik|wil|wou|ben|heb|moet|werk|als|doe|zoek|mag|kan|was|vind|blijf)\b"
)


_EXPLAIN_TO_ME = re.compile(
    r"(?<!lijkt )(?<!trekt )\b(?:mij|me|ons)\b(?: \w+){0,4} uitleg\w*"
    r"|\b(?:kan|kun|wil|zou|kunnen) (?:er )?(?:iemand|je|jij|u|jullie|een \w+)\b(?: \w+){0,5} uitleg\w*"
)
"""Explaining that somebody asks for is nothing they like to do."""


def without_declined(facts: Sequence[Fact], plain: Traced, pending: str | None) -> list[Fact]:
    """Give the facts, with what is only named to refuse it as refused."""
    if _INDOORS.search(plain.text) and not _OUTDOORS.search(plain.text):
        facts = [f for f in facts if (f.kind, f.value) != ("work_style", "buiten")]
    if _EXPLAIN_TO_ME.search(plain.text):
        facts = [f for f in facts if (f.kind, f.value) != ("interest", "lesgeven")]
    refused = [f for f in facts if f.role == "refused" and f.kind in ("sector", "occupation")]
    spans = _declined(plain) if pending == "refusals" else []

    def is_declined(fact: Fact) -> bool:
        if fact.role != "stated" or fact.kind not in ("interest", "occupation"):
            return False
        if any(r.start <= fact.start and fact.end <= r.end for r in refused):
            return fact.kind == "interest"
        return any(start <= fact.start and fact.end <= end for start, end in spans)

    return [replace(f, role="refused") if is_declined(f) else f for f in facts]


def _declined(plain: Traced) -> list[tuple[int, int]]:
    """Give the spans in the message of what is turned down: items before a "niet", fears."""
    text, out, start = plain.text, [], 0
    for end in [*(m.start() for m in _PARTS.finditer(text)), len(text)]:
        part = text[start:end]
        against = [m.start() for m in _AGAINST.finditer(part)]
        if against and not _FINE.search(part):
            at = 0
            for item in _ITEMS.split(part):
                inside = any(at <= a < at + len(item) for a in against)
                before = any(a >= at + len(item) for a in against)
                opens = _AGAINST.search(item) if inside else None
                fear = _FEAR.search(item)
                if (fear and item.strip()) or (
                    _AND_SO.search(item) and any(a < at for a in against)
                ):
                    out.append((start + at, start + at + len(item)))
                elif opens or (before and not _TELLS.search(item)):
                    until = at + (opens.start() if opens else len(item))
                    out.append((start + at, start + max(until, at + 1)))
                at += len(item)
        start = end + 1
    return [plain.span(first, last) for first, last in out if text[first:last].strip()]
