"""Which situations in a message are past: "ik zat in de WW maar werk nu bij een bakker".  Pure.

Of what somebody lives on only what holds now counts.  An end that is said ("zzp tot vorig jaar",
"de ww is afgelopen") is enough by itself; a mere past tense only beside something that holds now,
because people also tell the present that way ("ik zat dus in de bijstand").
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from bot.nlu.facts import Fact
from bot.nlu.text import Traced

When = Literal["now", "told in the past", "ended"]

_LIVING: Final = frozenset(
    {"in_dienst", "flex", "zzp", "ww", "bijstand", "andere_uitkering", "werkzoekend", "scholier",
     "werkgever"}
)  # fmt: skip
_CUT: Final = re.compile(
    r"[.,;:!?]|\b(?:maar|want|terwijl|omdat|nu|inmiddels|tegenwoordig|sinds)\b"
)
_PAST: Final = re.compile(
    r"\b(?:was|waren|had|hadden|zat|zaten|kreeg|kregen|werkte|liep|stond|deed|voorheen|vroeger|eerst"
    r"|daarvoor|eerder)\b"
)
_PRESENT: Final = re.compile(r"\b(?:ben|zit|heb|krijg|werk|loop|sta|doe|nog|al)\b")
_ENDED: Final = re.compile(
    r"^ (?:uitkering )?(?:"
    r"tot (?:vorig|vorige|afgelopen|voor kort|voorjaar|in 20|20 ?\d\d|een jaar|begin|dit jaar|gisteren)"
    r"|(?:is |was |loopt )?(?:\w+ ){0,3}(?:afgelopen|gestopt|voorbij|beeindigd|geeindigd|opgehouden|stopgezet)\b"
    r"|(?:\w+ )?(?:opgedoekt|opgeheven|verkocht|gesloten|moeten (?:sluiten|stoppen|verkopen))\b"
    r"|(?:uitkering |die |dat )?(?:stopte|eindigde|hield op|verviel|liep (?:\w+ ){0,2}af)\b"
    r"|(?:, )?(?:en |maar )?(?:dat|die) is (?:nu |inmiddels |al )*(?:op|afgelopen|voorbij|klaar|gestopt)\b"
    r"|(?:\w+ )?(?:geweest|gehad)\b|af\b(?! en toe)(?= (?:en|,|nu)|$)|is op\b)"
)
_WAS: Final = re.compile(r"^ ?(?:\w+ ){0,3}(?:was|had|zat) ik\b")


def has_ended(behind: str) -> bool:
    """Tell whether the folded text right behind a situation says that it ended."""
    return _ENDED.match(f" {behind}") is not None


def when(plain: str, value: str, start: int, end: int) -> When:
    """Tell when a situation at ``start`` to ``end`` of a folded text holds."""
    if value not in _LIVING:
        return "now"
    if _ENDED.match(plain[end:]) and not re.search(r"\bcontract\b", plain[start:end]):
        return "ended"
    clause = _CUT.split(plain[:start])[-1]
    past, present = list(_PAST.finditer(clause)), list(_PRESENT.finditer(clause))
    if past and (not present or present[-1].start() < past[-1].start()):
        return "told in the past"
    behind = _CUT.split(plain[end:])[0]
    return "told in the past" if _WAS.match(behind) else "now"


def of_now(facts: Sequence[Fact], plain: Traced) -> frozenset[str]:
    """Give the situations in ``facts``, read from the folded ``plain``, that hold now."""
    told = (f for f in facts if f.kind == "situation")
    return frozenset(str(f.value) for f in told if _moment(f, plain) == "now")


def holding(facts: Sequence[Fact], plain: Traced) -> list[Fact]:
    """Leave out the situations that no longer hold, by the folded ``plain`` they were read from."""
    current = of_now([f for f in facts if f.role == "stated"], plain)
    gone = ("ended", "told in the past") if current else ("ended",)
    return [f for f in facts if f.kind != "situation" or _moment(f, plain) not in gone]


def _moment(fact: Fact, plain: Traced) -> When:
    if fact.role != "stated":
        return "now"
    inside = [i for i, at in enumerate(plain.origin) if fact.start <= at < fact.end]
    if not inside:
        return "now"
    return when(plain.text, str(fact.value), inside[0], inside[-1] + 1)
