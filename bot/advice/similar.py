"""Work that is like a given occupation, for "meer zoals dit"."""

from __future__ import annotations

from collections.abc import Collection

from bot.advice.matching import Match, as_match, candidates, likeness
from bot.advice.scoring import score
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

LIKE = 20.0
"""Points for being just alike; the fit with the person decides between equals."""


def similar(
    occupation: Occupation,
    profile: Profile,
    catalogue: Catalogue,
    without: Collection[str] = (),
    limit: int = 2,
) -> tuple[Match, ...]:
    """Give occupations like ``occupation`` that the profile allows, most alike first.

    Never one that goes against a refusal, nor one of ``without``.
    """
    found = [
        (-(LIKE * likeness(occupation, o) + score(profile, o, catalogue)), o.id, o)
        for o in candidates(profile, catalogue)
        if o.id != occupation.id and o.id not in without and likeness(occupation, o) > 0
    ]
    return tuple(
        as_match(profile, o, catalogue) for _, _, o in sorted(found, key=lambda x: x[:2])[:limit]
    )
