"""Which technical work fits a person, and why.

Pure functions: the same profile and catalogue always give the same answer, whatever the order
the catalogue was read in.  The method is described in docs/matching.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache

from bot.advice.caveats import caveats_for, unknown_for
from bot.advice.dutch import join
from bot.advice.levels import is_employer
from bot.advice.reasons import Reason, reasons_for
from bot.advice.refusals import breaks, is_refused, refusal_label
from bot.advice.scoring import admissible, score
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

__all__ = ["Match", "Reason", "explain_empty", "match"]

PER_SECTOR = 2
"""At most this many suggestions of one sector, unless somebody asked for that sector."""

WEAK = frozenset(("education", "refusals"))
"""Kinds of reasons that say a job is possible, not that it suits; used when there is no other."""

LIKENESS = 1.5
"""What a suggestion loses for being the twin of one already chosen."""


@dataclass(frozen=True)
class Match:
    """One suggestion.  ``score`` orders suggestions and is never shown.

    ``unknown`` holds ids of answers that could still change it (see ``caveats.unknown_for``).
    """

    occupation: Occupation
    score: float
    reasons: tuple[Reason, ...]
    caveats: tuple[str, ...]
    unknown: tuple[str, ...]


def match(
    profile: Profile, catalogue: Catalogue, limit: int = 3, without: Collection[str] = ()
) -> tuple[Match, ...]:
    """Give the best fitting occupations, best first, each with at least one reason.

    Gives fewer than ``limit`` rather than breaking a refusal or suggesting without a reason;
    an employer gets none.  ``without`` are occupations the person does not want to see again.
    """
    if limit < 1 or is_employer(profile):
        return ()
    ranked = sorted(
        (
            (score(profile, o, catalogue), o)
            for o in candidates(profile, catalogue)
            if o.id not in without
        ),
        key=lambda x: (-x[0], x[1].id),
    )
    reasons = cache(lambda id_: reasons_for(profile, catalogue.occupations[id_], catalogue))
    chosen = _spread(
        profile, ranked, limit, lambda o: any(r.kind not in WEAK for r in reasons(o.id))
    ) or _spread(profile, ranked, limit, lambda o: bool(reasons(o.id)))
    return tuple(
        Match(
            o,
            round(s, 3),
            reasons(o.id),
            caveats_for(profile, o),
            unknown_for(profile, o, catalogue),
        )
        for s, o in chosen
    )


def as_match(profile: Profile, occupation: Occupation, catalogue: Catalogue) -> Match:
    """Judge one occupation for a person, whether or not it would be among the best."""
    return Match(
        occupation,
        round(score(profile, occupation, catalogue), 3),
        reasons_for(profile, occupation, catalogue),
        caveats_for(profile, occupation),
        unknown_for(profile, occupation, catalogue),
    )


def explain_empty(profile: Profile, catalogue: Catalogue) -> str | None:
    """Say in plain Dutch why nothing is left; None when there are suggestions (or an employer).

    Names the refusals that each, when let go, would bring suggestions back.
    """
    if is_employer(profile) or match(profile, catalogue, limit=1):
        return None
    if not profile.refusals:
        return "Ik weet nog te weinig van je. Vertel wat je leuk vindt of wat voor werk je deed."
    keys = [
        (len(candidates(_without(profile, r), catalogue)), r)
        for r in profile.refusals
        if match(_without(profile, r), catalogue, limit=1)
    ]
    if not keys:
        if candidates(profile, catalogue):
            return (
                "Ik weet nog te weinig van je. Vertel wat je leuk vindt of wat voor werk je deed."
            )
        names = join([refusal_label(r, catalogue) for r in profile.refusals])
        return (
            f"Er blijft geen beroep over. Dit wil je niet: {names}. Samen sluit dat alles uit "
            "wat ik ken. Kijk welke je kunt loslaten, of praat met een adviseur."
        )
    keys.sort(key=lambda pair: (-pair[0], pair[1]))
    names = join([refusal_label(r, catalogue) for _, r in keys[:2]], "of")
    return (
        f"Er blijft geen beroep over door wat je niet wilt. Vooral dit sluit veel uit: {names}. "
        "Kun je daar soepeler in zijn, dan kijk ik opnieuw. Een adviseur denkt ook graag mee."
    )


def candidates(profile: Profile, catalogue: Catalogue) -> list[Occupation]:
    return [
        o
        for o in catalogue.occupations.values()
        if not is_refused(o, profile) and admissible(profile, o, catalogue)
    ]


def _without(profile: Profile, refusal: str) -> Profile:
    kept = tuple(r for r in profile.refusals if r != refusal)
    return Profile.from_dict({**profile.to_dict(), "refusals": kept})


def likeness(a: Occupation, b: Occupation) -> float:
    """Give how alike two occupations are, 0 to 1: half sector, half interests and places."""
    one, two = {*a.interests, *a.places}, {*b.interests, *b.places}
    overlap = len(one & two) / len(one | two) if one | two else 0.0
    return 0.5 * (a.sector == b.sector) + 0.5 * overlap


_Scored = tuple[float, Occupation]


def _spread(
    profile: Profile, ranked: list[_Scored], limit: int, fits: Callable[[Occupation], bool]
) -> list[_Scored]:
    """Choose greedily among what ``fits``, weighing the score against likeness to what was chosen.

    Maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998), with a cap per sector that is
    let go when nothing else is left.  ``ranked`` has the highest score first.
    """
    free = set(profile.wished_sectors)
    chosen: list[_Scored] = []
    while len(chosen) < limit:
        count = Counter(o.sector for _, o in chosen if o.sector not in free)
        full = {sector for sector, times in count.items() if times >= PER_SECTOR}
        left = [x for x in ranked if x not in chosen]
        open_ = [
            x for x in left if x[1].sector not in full or x[1].id in profile.wished_occupations
        ]
        best = _best(open_, chosen, fits) or (_best(left, chosen, fits) if full else None)
        if best is None:
            break
        chosen.append(best)
    return chosen


def _best(
    ranked: list[_Scored], chosen: list[_Scored], fits: Callable[[Occupation], bool]
) -> _Scored | None:
    """Give what fits and loses least; what follows in ``ranked`` loses its score at the least."""
    best: tuple[float, str, _Scored] | None = None
    for x in ranked:
        if best and -x[0] > best[0]:
            break
        if fits(x[1]):
            twin = max((likeness(x[1], o) for _, o in chosen), default=0.0)
            loss = (LIKENESS * twin - x[0], x[1].id, x)
            best = min(best, loss, key=lambda one: one[:2]) if best else loss
    return best[2] if best else None


def violated(profile: Profile, occupation: Occupation) -> tuple[str, ...]:
    """List the refusals an occupation goes against; for tests and for explaining a wish."""
    return tuple(r for r in profile.refusals if breaks(r, occupation, profile))
