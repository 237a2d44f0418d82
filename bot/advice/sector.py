"""When the sector's own organisation and training fund serve better than the regional desk.

For somebody who already works in a technical sector (certificates, EVC, moving on, teaching) and
for an employer: the branch organisation and the O&O-fonds of that sector.  Others start at the
desk.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.dutch import join
from bot.advice.levels import is_employer
from bot.catalogue.model import Catalogue, Sector
from bot.intake.profile import Profile


@dataclass(frozen=True)
class SectorAdvice:
    """A sector whose organisations help, and why them (plain Dutch)."""

    sector: Sector
    why: str


def sector_advice(profile: Profile, catalogue: Catalogue) -> tuple[SectorAdvice, ...]:
    """Give the sectors, at most two, whose own organisations help this person; often none.

    A sector that is refused is left out, and so is one of which neither an organisation nor a
    fund is known well enough.
    """
    employer = is_employer(profile)
    if not employer and not profile.known_occupations:
        return ()
    found: dict[str, SectorAdvice] = {}
    for occupation_id in profile.known_occupations:
        occupation = catalogue.occupations.get(occupation_id)
        if occupation:
            why = f"Je werkt of werkte als {occupation.title.lower()}"
            found.setdefault(occupation.sector, _advice(occupation.sector, why, catalogue))
    if employer:
        for sector_id in profile.wished_sectors:
            if sector_id in catalogue.sectors:
                name = catalogue.sectors[sector_id].name.lower()
                why = f"Je bedrijf hoort bij {name}"
                found.setdefault(sector_id, _advice(sector_id, why, catalogue))
    return tuple(
        advice
        for sector_id, advice in found.items()
        if f"sector:{sector_id}" not in profile.refusals and _known(advice.sector)
    )[:2]


def _advice(sector_id: str, why: str, catalogue: Catalogue) -> SectorAdvice:
    sector = catalogue.sectors[sector_id]
    helps = []
    if sector.branch_bodies:
        helps.append("de branche kent de bedrijven en de certificaten")
    if sector.training_fund:
        helps.append("het opleidingsfonds (O&O-fonds) betaalt soms mee aan scholing")
    return SectorAdvice(sector, f"{why}: {join(helps)}." if helps else f"{why}.")


def _known(sector: Sector) -> bool:
    return sector.provenance.certainty in ("high", "medium") and bool(
        sector.branch_bodies or sector.training_fund
    )
