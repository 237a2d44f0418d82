"""How long somebody will wait, from how long others waited; unknown when too little is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH = 5
"""Pick-ups that are needed before an expectation is worth anything."""
LONGEST = 120
"""Minutes; above this an expectation is no help and is not given."""
_SHARE = 0.75


@dataclass(frozen=True)
class PickUp:
    """One earlier request: at which place in the queue it came in, and how long it took."""

    position: int
    minutes: float
    """Minutes in which the desk was open, from asking to the first person."""


def expected_minutes(pick_ups: Sequence[PickUp], position: int) -> int | None:
    """How many minutes to tell somebody at ``position`` (1 is next), or None when unknown.

    Minutes per place in the queue, of which three out of four earlier requests took no longer,
    times the place; rounded up to five minutes, because it is no more exact than that.
    """
    if len(pick_ups) < ENOUGH or position < 1:
        return None
    per_place = sorted(p.minutes / max(1, p.position) for p in pick_ups)
    usual = per_place[min(len(per_place) - 1, math.ceil(_SHARE * len(per_place)) - 1)]
    minutes = max(5, math.ceil(usual * position / 5) * 5)
    return minutes if minutes <= LONGEST else None
