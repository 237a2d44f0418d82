"""Which of two facts read from one thing is meant: the office or the benefit it pays.  Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.nlu.doing import BUSINESS
from bot.nlu.facts import Fact
from bot.nlu.work import GENERIC

_UNEMPLOYED: Final = re.compile(r"\bw\.?w\b|werke?loos", re.IGNORECASE)
_FLED: Final = frozenset({"oekraine", "asielprocedure"})
_SHELTER: Final = re.compile(r"opvang", re.IGNORECASE)


def told_apart(facts: Sequence[Fact]) -> list[Fact]:
    """Leave out what is only said around another situation.

    The uwv pays the ziektewet as well, those who fled live in a shelter or a hotel too, and "een
    bakkerij met zes man personeel" is an employer's, as those "in dienst" there are.
    """
    situations = {f.value for f in facts if f.kind == "situation" and f.role == "stated"}
    return [f for f in facts if not _is_around(f, situations)]


def _is_around(fact: Fact, situations: set[str | int]) -> bool:
    if (fact.kind, fact.value) == ("situation", "ww"):
        return "andere_uitkering" in situations and not _UNEMPLOYED.search(fact.text)
    if (fact.kind, fact.value) == ("situation", "asielprocedure"):
        return "oekraine" in situations and _SHELTER.search(fact.text) is not None
    if (fact.kind, fact.value) == ("job", "hotelmedewerker"):
        return bool(_FLED & situations) and fact.text.lower().startswith("hotel")
    employer = "werkgever" in situations and fact.role == "stated"
    if (fact.kind, fact.value) == ("situation", "in_dienst"):
        return employer and fact.text.lower() == "in dienst"
    work = fact.kind in ("job", "occupation") and not str(fact.value).endswith(GENERIC)
    return employer and work and fact.text.lower().endswith(BUSINESS)
