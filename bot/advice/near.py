"""Training companies, schools and centres near a place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from bot.catalogue.model import Catalogue, Municipality, Provider, ProviderKind

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the earth (IUGG), in km."""

MAX_KM = 60.0
"""Further than this, as the crow flies, is not "near" for somebody who works and learns."""


@dataclass(frozen=True)
class Near:
    """A provider with the distance in km between municipality centres; None when not known."""

    provider: Provider
    distance_km: float | None


def distance_km(a: Municipality, b: Municipality) -> float | None:
    """Give the great-circle distance in km between two centres; None without coordinates.

    Haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
    """
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat1, lat2 = radians(a.lat), radians(b.lat)
    half_lat, half_lon = (lat2 - lat1) / 2, radians(b.lon - a.lon) / 2
    h = sin(half_lat) ** 2 + cos(lat1) * cos(lat2) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(h)))


def providers_near(
    municipality_code: str | None,
    region_code: str | None,
    sectors: Collection[str],
    catalogue: Catalogue,
    limit: int = 3,
    kinds: Collection[ProviderKind] = (),
) -> tuple[Near, ...]:
    """Give the providers for these sectors (all when empty), nearest first, national ones last.

    ``kinds`` keeps only those kinds of providers, all when empty.

    A provider within :data:`MAX_KM` comes with its distance; one that only says it serves the
    same region comes after, without; one somewhere else or at an unknown place is left out.
    """
    here = catalogue.municipalities.get(municipality_code or "")
    region = region_code or (here.region_code if here else None)
    found: list[tuple[tuple[int, float, str], Near]] = []
    for provider in catalogue.providers.values():
        if kinds and provider.kind not in kinds:
            continue
        if sectors and provider.sectors and not set(provider.sectors) & set(sectors):
            continue
        distance = _nearest(provider, here, catalogue)
        if distance is not None and distance <= MAX_KM:
            found.append(((0, distance, provider.id), Near(provider, round(distance, 1))))
        elif distance is None and region is not None and _serves(provider, region, catalogue):
            found.append(((1, 0.0, provider.id), Near(provider, None)))
        elif provider.national:
            found.append(((2, 0.0, provider.id), Near(provider, None)))
    found.sort(key=lambda pair: pair[0])
    return tuple(near for _, near in found[:limit])


def nearest(
    municipality_code: str | None, kinds: Collection[ProviderKind], catalogue: Catalogue
) -> Near | None:
    """Give the nearest provider of these kinds however far, None when no distance is known."""
    here = catalogue.municipalities.get(municipality_code or "")
    found = [
        (distance, provider.id, provider)
        for provider in catalogue.providers.values()
        if provider.kind in kinds and (distance := _nearest(provider, here, catalogue)) is not None
    ]
    if not found:
        return None
    distance, _, provider = min(found, key=lambda item: item[:2])
    return Near(provider, round(distance, 1))


def _nearest(provider: Provider, here: Municipality | None, catalogue: Catalogue) -> float | None:
    if here is None:
        return None
    places = [catalogue.municipalities.get(code) for code in provider.municipalities]
    distances = [distance_km(here, place) for place in places if place]
    return min((d for d in distances if d is not None), default=None)


def _serves(provider: Provider, region: str, catalogue: Catalogue) -> bool:
    places = (catalogue.municipalities.get(code) for code in provider.municipalities)
    return region in provider.region_codes or any(p and p.region_code == region for p in places)
