"""From the things a name may stand for to one answer: found, or the places to ask back about.

Rules: official names win over other names, those over buurtschappen and wijken, those over
nicknames that are uncertain.  Asked back is only what lies in different arbeidsmarktregio's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from bot.places.index import TIERS, Index, Spot
from bot.places.model import Candidate, Resolution

CLEARLY_LARGER = 3
"""A place is the one meant among namesakes in one region when it has this many times the people."""

NOTABLE_PART = 1000
NEAR_KM = 30.0
FAR_FACTOR = 2.5


@dataclass(frozen=True)
class Wish:
    """What the words around a name say about it ("provincie Utrecht", "gemeente Bergen")."""

    province: bool = False
    municipality: bool = False
    town: bool = False
    region: bool = False


NO_WISH = Wish()


def pick(spots: Sequence[Spot], wish: Wish = NO_WISH) -> tuple[Spot, ...]:
    """Give the spots that a name plausibly means, out of all that bear it."""
    pool = _wished(spots, wish)
    best = min(TIERS[spot.kind] for spot in pool)
    top = [spot for spot in pool if TIERS[spot.kind] == best]
    if best == 0 and not wish.town:
        top += [spot for spot in pool if spot.kind == "province"]
    if best == 1 and any(not spot.is_area for spot in top) and wish.town:
        top = [spot for spot in top if not spot.is_area]
    if certain := [spot for spot in top if spot.kind == "dialling" and len(spot.regions) == 1]:
        top = certain  # the region is certain, the town is not
    top += _notable_parts(pool, top, best)
    return tuple(top)


def _notable_parts(pool: Sequence[Spot], top: Sequence[Spot], best: int) -> list[Spot]:
    """Give the wijken and buurtschappen that are about as well known as the place ``top``."""
    if best >= TIERS["part"] or any(s.kind == "municipality" or s.is_area for s in top):
        return []
    largest = max(spot.weight for spot in top)
    if best == 0:
        if len({spot.codes for spot in top}) > 1:
            return []  # namesakes enough: asked back, or all in one region
        bar = max(NOTABLE_PART, largest / 2)
    else:
        bar = largest / 20
    return [spot for spot in pool if spot.kind == "part" and spot.weight >= bar]


def _wished(spots: Sequence[Spot], wish: Wish) -> Sequence[Spot]:
    kinds: tuple[str, ...] = ()
    if wish.province:
        kinds = ("province",)
    elif wish.municipality:
        kinds = ("municipality", "former")
    elif wish.region:
        kinds = ("region",)
    return [spot for spot in spots if spot.kind in kinds] or spots


def narrow(index: Index, spots: Sequence[Spot], by: Sequence[Spot]) -> tuple[Spot, ...]:
    """Keep the spots that lie in (or else near) what a second name stands for; maybe none."""
    # "Zevenhuizen (Groningen)": town and province share a name, and either may be meant.
    return inside_of(spots, by) or _nearest(spots, by)


def inside_of(spots: Sequence[Spot], by: Sequence[Spot]) -> tuple[Spot, ...]:
    """Keep the towns and parts that lie in the municipalities of ``by``."""
    codes = {code for spot in by for code in spot.codes}
    return tuple(spot for spot in spots if not spot.is_area and codes.issuperset(spot.codes))


def _nearest(spots: Sequence[Spot], by: Sequence[Spot]) -> tuple[Spot, ...]:
    measured = [
        (min(gaps), spot)
        for spot in spots
        if (gaps := [gap for other in by if (gap := _distance(spot, other)) is not None])
    ]
    if not measured:
        return ()
    closest = min(distance for distance, _ in measured)
    if closest > NEAR_KM:
        return ()
    return tuple(spot for gap, spot in measured if gap <= max(closest * FAR_FACTOR, closest + 5))


def _distance(one: Spot, other: Spot) -> float | None:
    """Give the distance in km (flat earth; within 0.5 % in a country this small)."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north = (one.lat - other.lat) * 111.2
    east = (one.lon - other.lon) * 111.2 * cos(radians((one.lat + other.lat) / 2))
    return hypot(north, east)


def candidates(index: Index, spots: Iterable[Spot]) -> list[tuple[int, Candidate]]:
    """Give the candidates with their weights, each municipality once, areas one a region."""
    best: dict[tuple[str | None, str], tuple[int, Candidate]] = {}
    for spot in spots:
        for weight, candidate in _expand(index, spot):
            key = (candidate.municipality_code, candidate.region_code)
            if key not in best or weight > best[key][0]:
                best[key] = (weight, candidate)
    for code, region in list(best):
        # Where a municipality is named, the area it lies in adds nothing to ask about.
        if code is None and any(c is not None and r == region for c, r in best):
            del best[(code, region)]
    return sorted(
        best.values(),
        key=lambda item: (-item[0], item[1].region_code, item[1].municipality_code or ""),
    )


def _expand(index: Index, spot: Spot) -> Iterable[tuple[int, Candidate]]:
    if spot.is_area and len(spot.codes) > 1:
        regions: dict[str, list[str]] = {}
        for code in spot.codes:
            regions.setdefault(index.region_of(code), []).append(code)
        for region in spot.regions or regions:
            inside = regions.get(region, [])
            provinces = {index.municipalities[code].province for code in inside}
            weight = sum(index.municipalities[code].population or 0 for code in inside)
            name = index.regions[region].name
            yield (
                weight,
                Candidate(
                    None,
                    None,
                    region,
                    name,
                    provinces.pop() if len(provinces) == 1 else None,
                    spot.name,
                ),
            )
        return
    for code in spot.codes:
        yield spot.weight, of_municipality(index, code, spot.name)


def of_municipality(index: Index, code: str, place: str | None = None) -> Candidate:
    """Give the candidate for a municipality, or for a place in it."""
    row = index.municipalities[code]
    region = index.regions[row.region_code]
    shown = place or row.common_name or row.name
    return Candidate(code, row.name, region.code, region.name, row.province, shown)


def settle(index: Index, text: str, spots: Sequence[Spot], *, doubt: bool = False) -> Resolution:
    """Give the answer for spots that remain; ``doubt`` asks back even when there is only one."""
    weighed = candidates(index, spots)
    found = tuple(candidate for _, candidate in weighed)
    label = found[0].place
    unsure = doubt or all(spot.kind == "low_name" for spot in spots)
    regions = {candidate.region_code for candidate in found}
    if unsure or len(regions) > 1:
        return Resolution(text, "ambiguous", None, None, found, label)
    code = _municipality(weighed)
    if code is not None:
        found = tuple(sorted(found, key=lambda c: c.municipality_code != code))
        label = _label(index, found[0])
    return Resolution(text, "found", code, regions.pop(), found, label)


def _municipality(weighed: Sequence[tuple[int, Candidate]]) -> str | None:
    weight, first = weighed[0]
    if len(weighed) == 1 or weight >= CLEARLY_LARGER * weighed[1][0]:
        return first.municipality_code
    return None


def _label(index: Index, candidate: Candidate) -> str:
    row = index.municipalities[candidate.municipality_code or ""]
    usual = row.common_name or row.name
    if candidate.place in (row.name, usual):
        return usual
    return f"{candidate.place} (gemeente {usual})"
