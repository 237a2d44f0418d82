"""Checks the place files before they are loaded; what it says is Dutch, for content managers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bot.places.files import ROW_TYPES, GeoFileError, read_files
from bot.places.rows import GeoData, split

COUNTS = {"regions": 35, "municipalities": 342, "places": 2502}
"""CBS division of 2026."""

CERTAINTIES = {"high", "medium", "low", "unknown"}
_BOUNDS = (50.6, 53.7, 3.2, 7.4)  # the European Netherlands: lat from-to, lon from-to, degrees


def check_geo(data_dir: Path) -> list[str]:
    """Give a line for every problem in the place files; an empty list means all is well."""
    try:
        data = read_files(data_dir)
    except GeoFileError as error:
        return [str(error)]
    return [
        *_counts(data),
        *_sources(data),
        *_keys(data),
        *_codes(data),
        *_coordinates(data),
        *_areas(data),
    ]


def _counts(data: GeoData) -> Iterable[str]:
    for name, expected in COUNTS.items():
        found = len(getattr(data, name))
        if found != expected:
            yield f"{name}.csv: {found} regels, maar het moeten er {expected} zijn"


def _sources(data: GeoData) -> Iterable[str]:
    known = {source.id for source in data.sources}
    for source in data.sources:
        for field in ("name", "licence", "reference"):
            if not getattr(source, field):
                yield f"sources.yml, {source.id}: {field} ontbreekt"
        if not source.checked_on:
            yield f"sources.yml, {source.id}: checked_on ontbreekt of is geen datum"
        elif date.fromisoformat(source.checked_on) > date.today():
            yield f"sources.yml, {source.id}: checked_on ligt in de toekomst"
    for name in ROW_TYPES:
        for number, row in enumerate(getattr(data, name), start=2):
            if row.source not in known:
                yield f"{name}.csv regel {number}: onbekende bron {row.source!r}"
            if row.certainty not in CERTAINTIES:
                yield f"{name}.csv regel {number}: onbekende zekerheid {row.certainty!r}"


def _keys(data: GeoData) -> Iterable[str]:
    keys: dict[str, list[object]] = {
        "regions": [row.code for row in data.regions],
        "regions (naam)": [row.name for row in data.regions],
        "municipalities": [row.code for row in data.municipalities],
        "places": [row.code for row in data.places],
        "places (naam en gemeente)": [(row.name, row.gm_code) for row in data.places],
        "parts": [row.code for row in data.parts],
        "names": [(row.name, row.place_code, row.gm_code) for row in data.names],
        "former": [row.code for row in data.former],
        "postcodes": [row.pc4 for row in data.postcodes],
        "areas": [(row.name, row.kind) for row in data.areas],
        "dialling_codes": [row.code for row in data.dialling_codes],
        "abroad": [row.name for row in data.abroad],
        "words": [row.word for row in data.words],
    }
    for name, values in keys.items():
        for value, times in Counter(values).items():
            if times > 1:
                yield f"{name}: {value!r} staat er {times} keer in"
            if not value:
                yield f"{name}: een regel zonder sleutel"


def _codes(data: GeoData) -> Iterable[str]:
    regions = {row.code for row in data.regions}
    gemeenten = {row.code for row in data.municipalities}
    place_codes = {row.code for row in data.places}
    for municipality in data.municipalities:
        if municipality.region_code not in regions:
            yield f"municipalities.csv, {municipality.code}: onbekende regio"
    used: list[tuple[str, str, str]] = [
        *(("places", row.name, row.gm_code) for row in data.places),
        *(("parts", row.name, row.gm_code) for row in data.parts),
        *(("names", row.name, row.gm_code) for row in data.names),
        *(("postcodes", row.pc4, row.gm_code) for row in data.postcodes),
        *(("dialling_codes", row.code, row.gm_code) for row in data.dialling_codes),
        *(("postcodes", row.pc4, gm) for row in data.postcodes for gm in split(row.other_gm_codes)),
        *(("former", row.name, gm) for row in data.former for gm in split(row.gm_codes)),
        *(("areas", row.name, gm) for row in data.areas for gm in split(row.gm_codes)),
        *(("dialling_codes", r.code, gm) for r in data.dialling_codes for gm in split(r.gm_codes)),
        *(
            ("regions", row.name, row.centre_municipality)
            for row in data.regions
            if row.centre_municipality
        ),
    ]
    for name, label, code in used:
        if code not in gemeenten:
            yield f"{name}.csv, {label}: onbekende gemeentecode {code!r}"
    for alias in data.names:
        if alias.place_code and alias.place_code not in place_codes:
            yield f"names.csv, {alias.name}: onbekende woonplaatscode {alias.place_code!r}"
    for number in data.dialling_codes:
        if number.region_code not in regions:
            yield f"dialling_codes.csv, {number.code}: onbekende regio"
    lived_in = {row.gm_code for row in data.places}
    for municipality in data.municipalities:
        if municipality.code not in lived_in:
            yield f"municipalities.csv, {municipality.name}: geen enkele woonplaats"


def _coordinates(data: GeoData) -> Iterable[str]:
    south, north, west, east = _BOUNDS
    for name, rows in (
        ("municipalities", data.municipalities),
        ("places", data.places),
        ("parts", data.parts),
    ):
        for row in rows:
            lat, lon = row.lat, row.lon
            if lat is None or lon is None:
                continue
            if not (south <= lat <= north and west <= lon <= east):
                yield f"{name}.csv, {row.name}: coördinaten liggen buiten Nederland"


def _areas(data: GeoData) -> Iterable[str]:
    by_province: dict[str, set[str]] = {}
    for row in data.municipalities:
        by_province.setdefault(row.province, set()).add(row.code)
    for area in data.areas:
        if not split(area.gm_codes):
            yield f"areas.csv, {area.name}: geen gemeenten"
        if area.kind == "province" and set(split(area.gm_codes)) != by_province.get(area.name):
            yield f"areas.csv, {area.name}: andere gemeenten dan in municipalities.csv"
    for region in data.regions:
        provinces = {r.province for r in data.municipalities if r.region_code == region.code}
        if provinces != set(split(region.provinces)):
            yield f"regions.csv, {region.name}: andere provincies dan in municipalities.csv"
