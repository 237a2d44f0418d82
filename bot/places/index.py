"""The names that stand for places, built once from the place files (or the database).

Immutable after :func:`build`; safe to share between threads, and built anew in every process.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf
from typing import Literal

from bot.places.rows import AreaRow, GeoData, MunicipalityRow, NameRow, RegionRow, split
from bot.places.text import search_key
from bot.places.words import ARTICLES, FILLERS

Kind = Literal[
    "municipality", "place", "name", "district_name", "former", "part", "low_name", "dialling",
    "province", "part_of_country", "landscape", "region",
]  # fmt: skip
AREA_KINDS = frozenset({"province", "part_of_country", "landscape", "region", "dialling"})

TIERS: dict[str, int] = {
    "municipality": 0, "place": 0, "name": 1, "district_name": 1, "former": 1, "landscape": 1,
    "region": 1, "province": 1, "part_of_country": 1, "part": 2, "dialling": 3, "low_name": 3,
}  # fmt: skip
"""The lower, the sooner a name is taken to mean this."""

# People that a place stands for when GeoNames has no number; only used to rank namesakes.
UNKNOWN_PLACE, UNKNOWN_DISTRICT, UNKNOWN_HAMLET, KNOWN_DISTRICT = 500, 2000, 100, 10_000
CERTAIN_SHARE = 0.95
"""A netnummer that lies for this part in one region stands for that region."""


@dataclass(frozen=True)
class Spot:
    """One thing a name may stand for.

    ``codes`` are the municipalities it lies in, ``weight`` roughly its inhabitants.  For a
    netnummer ``regions`` says which regions are meant; otherwise they follow from ``codes``.
    """

    kind: Kind
    name: str
    codes: tuple[str, ...]
    weight: int
    lat: float | None = None
    lon: float | None = None
    certainty: str = "high"
    regions: tuple[str, ...] = ()

    @property
    def is_area(self) -> bool:
        """Tell whether it is a province, streek or region rather than a town."""
        return self.kind in AREA_KINDS


@dataclass(frozen=True)
class Index:
    """All names by search key, and what is needed to answer with them."""

    regions: dict[str, RegionRow]
    municipalities: dict[str, MunicipalityRow]
    spots: dict[str, tuple[Spot, ...]]
    postcodes: dict[str, tuple[str, ...]]
    abroad: dict[str, str]  # search key -> name to say
    lands: dict[str, str]  # name of a place abroad -> its country
    countries: frozenset[str]  # search keys
    words: dict[str, str]  # everyday word -> kind
    compact: dict[str, str]  # key without spaces -> key
    longest: dict[str, int]  # first word of a name -> most words a name with it has
    region_names: dict[str, str] = field(default_factory=dict)  # search key -> code
    towns: tuple[str, ...] = ()  # search keys of municipalities and places, sorted

    def region_of(self, gm_code: str) -> str:
        """Give the code of the arbeidsmarktregio of a municipality."""
        return self.municipalities[gm_code].region_code


def build(data: GeoData) -> Index:
    """Build the index; row order does not matter."""
    gemeenten = {row.code: row for row in data.municipalities}
    found: dict[str, list[Spot]] = {}

    def add(spot: Spot, *names: str) -> None:
        for name in filter(None, names):
            for key in _spellings(search_key(name)):
                spots = found.setdefault(key, [])
                if spot not in spots:
                    spots.append(spot)

    for row in data.municipalities:
        weight = row.population or UNKNOWN_PLACE
        spot = Spot("municipality", row.name, (row.code,), weight, row.lat, row.lon)
        add(spot, row.name, row.cbs_name, row.common_name, *split(row.other_names))
        # "de Bosch", "de Helder": said like that, and too often to be a typing error.
        usual = row.common_name or row.name
        add(spot, "De " + usual[4:] if usual.startswith("Den ") else "")
    by_code = {}
    everyday = FILLERS.union(row.word for row in data.words if row.kind != "common")
    for place in data.places:
        shown = place.short_name or place.name
        weight = place.population or UNKNOWN_PLACE
        spot = Spot("place", shown, (place.gm_code,), weight, place.lat, place.lon)
        by_code[place.code] = spot
        add(spot, place.name, place.short_name, _said_short(place.name, everyday))
    for alias in data.names:
        add(_alias_spot(alias, by_code.get(alias.place_code), gemeenten), alias.name)
    for old in data.former:
        if codes := split(old.gm_codes):
            weight = sum(gemeenten[code].population or 0 for code in codes)
            add(Spot("former", old.name, codes, weight, certainty=old.certainty), old.name)
    for part in data.parts:
        guess = UNKNOWN_DISTRICT if part.kind == "district" else UNKNOWN_HAMLET
        weight = part.population or guess
        add(
            Spot("part", part.name, (part.gm_code,), weight, part.lat, part.lon, part.certainty),
            part.name,
            *split(part.other_names),
        )
    for area in data.areas:
        bare = area.name.removeprefix("Het ").removeprefix("De ")
        spoken = (f"De {bare}", f"Het {bare}") if area.kind == "landscape" else ()
        add(_area_spot(area, gemeenten), area.name, bare, *spoken, *split(area.other_names))
    region_names: dict[str, str] = {}
    for region in data.regions:
        codes = tuple(sorted(r.code for r in data.municipalities if r.region_code == region.code))
        weight = sum(gemeenten[code].population or 0 for code in codes)
        add(Spot("region", region.name, codes, weight), region.name, *split(region.other_names))
        for name in (region.name, *split(region.other_names)):
            region_names[search_key(name)] = region.code
    for number in data.dialling_codes:
        regions = {gemeenten[code].region_code for code in split(number.gm_codes)}
        if number.region_share >= CERTAIN_SHARE:
            regions = {number.region_code}
        ordered = tuple(sorted(regions, key=lambda code: (code != number.region_code, code)))
        spot = Spot("dialling", number.code, split(number.gm_codes), 0, regions=ordered)
        add(spot, number.code)

    spots = {key: tuple(sorted(value, key=_order)) for key, value in found.items() if key}
    abroad: dict[str, str] = {}
    for foreign in data.abroad:
        for name in (foreign.name, *split(foreign.other_names)):
            abroad[search_key(name)] = foreign.name
    countries = {
        search_key(name)
        for foreign in data.abroad
        if foreign.kind == "country"
        for name in (foreign.name, *split(foreign.other_names))
    }
    return Index(
        regions={row.code: row for row in data.regions},
        municipalities=gemeenten,
        spots=spots,
        postcodes={row.pc4: (row.gm_code, *split(row.other_gm_codes)) for row in data.postcodes},
        abroad=abroad,
        lands={foreign.name: foreign.country for foreign in data.abroad},
        countries=frozenset(countries),
        words=_words(data),
        compact=_compact(spots),
        longest=_longest((*spots, *abroad)),
        region_names=region_names,
        towns=tuple(sorted(key for key, value in spots.items() if TIERS[value[0].kind] == 0)),
    )


def _words(data: GeoData) -> dict[str, str]:
    """Give the everyday words with their kind, in every spelling that the names have."""
    words = {row.word: row.kind for row in data.words}
    for row in data.words:
        for spelling in _spellings(row.word):
            words.setdefault(spelling, row.kind)
    return words


def _order(spot: Spot) -> tuple[int, int, str, tuple[str, ...], str]:
    return (TIERS[spot.kind], -spot.weight, spot.name, spot.codes, spot.kind)


def _alias_spot(alias: NameRow, place: Spot | None, gemeenten: dict[str, MunicipalityRow]) -> Spot:
    gemeente = gemeenten[alias.gm_code]
    kind: Kind = "name"
    weight = place.weight if place else gemeente.population or UNKNOWN_PLACE
    name = place.name if place else gemeente.common_name or gemeente.name
    if alias.certainty == "low":
        kind = "low_name"
    elif alias.kind == "district":
        kind, name, weight = "district_name", alias.name, min(weight, KNOWN_DISTRICT)
    elif alias.kind == "former":
        kind, name = "former", alias.name
    lat, lon = (place.lat, place.lon) if place else (gemeente.lat, gemeente.lon)
    return Spot(kind, name, (alias.gm_code,), weight, lat, lon, alias.certainty)


def _area_spot(area: AreaRow, gemeenten: dict[str, MunicipalityRow]) -> Spot:
    codes = split(area.gm_codes)
    kinds: dict[str, Kind] = {"province": "province", "part_of_country": "part_of_country"}
    kind = kinds.get(area.kind, "landscape")
    weight = sum(gemeenten[code].population or 0 for code in codes)
    return Spot(kind, area.name, codes, weight, certainty=area.certainty)


def _said_short(name: str, everyday: frozenset[str]) -> str:
    """Give "Alphen" for "Alphen aan den Rijn": what its own people call it; else nothing."""
    first, _, rest = name.partition(" ")
    return first if rest.startswith(_BESIDE) and search_key(first) not in everyday else ""


_BESIDE = ("aan ", "op ", "bij ")


def _spellings(key: str) -> Iterable[str]:
    """Give the key and the ways people shorten or lengthen it."""
    yield key
    for short, long in (("st ", "sint "), ("t ", "het "), ("dn ", "den ")):
        if key.startswith(short):
            yield long + key[len(short) :]
        elif key.startswith(long):
            yield short + key[len(long) :]
    for article in (*ARTICLES[:2], "it "):
        if key.startswith(article) and len(key) > len(article) + 8:
            yield key[len(article) :]
    for full in (" aan den ", " aan de "):
        if full in key:
            for short in (" a d ", " ad ", " ", " aan de ", " aan den "):
                yield key.replace(full, short)


def _compact(spots: dict[str, tuple[Spot, ...]]) -> dict[str, str]:
    """Map names without their spaces to the name; a name that others share it with wins by rank."""
    best: dict[str, tuple[tuple[float, float], str]] = {}
    for key, values in spots.items():
        glued = key.replace(" ", "")
        top = values[0] if values else None
        rank = (TIERS[top.kind], -top.weight) if top else (inf, inf)
        if glued not in best or (rank, key) < best[glued]:
            best[glued] = (rank, key)
    return {glued: key for glued, (_, key) in best.items() if glued not in spots}


def _longest(keys: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in keys:
        words = key.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest
