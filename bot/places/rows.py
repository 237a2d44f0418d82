"""The rows of ``data/catalogue/regions/``: one NamedTuple a file, the same in files and database.

Lists are written as ``a|b|c`` in both.  Every row names its source (an id of ``sources.yml``) and
its certainty.
"""

from __future__ import annotations

from typing import NamedTuple

GapFloat = float | None
GapInt = int | None


class SourceRow(NamedTuple):
    """A source: what it is, the date it describes and the day it was last checked (ISO dates)."""

    id: str
    name: str
    licence: str
    attribution: str
    reference: str
    checked_on: str


class RegionRow(NamedTuple):
    """An arbeidsmarktregio."""

    code: str
    name: str
    other_names: str
    provinces: str
    centre_municipality: str
    centre_certainty: str
    source: str
    certainty: str


class MunicipalityRow(NamedTuple):
    """A gemeente; coordinates are those of its main place (degrees, WGS84)."""

    code: str
    name: str
    cbs_name: str
    common_name: str
    other_names: str
    province: str
    region_code: str
    lat: float
    lon: float
    population: GapInt
    source: str
    certainty: str
    note: str


class PlaceRow(NamedTuple):
    """A woonplaats; ``population`` is old and incomplete: only for ranking."""

    code: str
    name: str
    short_name: str
    gm_code: str
    lat: GapFloat
    lon: GapFloat
    population: GapInt
    source: str
    certainty: str


class PartRow(NamedTuple):
    """A buurtschap (``hamlet``) or wijk (``district``) that is not a woonplaats itself."""

    code: str
    name: str
    kind: str
    other_names: str
    gm_code: str
    near: str
    lat: GapFloat
    lon: GapFloat
    population: GapInt
    source: str
    certainty: str


class NameRow(NamedTuple):
    """Another name for a place or municipality: nickname, Frisian form, spelling, district."""

    name: str
    kind: str
    place_code: str
    gm_code: str
    source: str
    certainty: str


class FormerRow(NamedTuple):
    """A municipality that was dissolved since 1990, with its successors (may be unknown)."""

    code: str
    name: str
    province: str
    ended_on: str
    gm_codes: str
    source: str
    certainty: str


class PostcodeRow(NamedTuple):
    """The four digits of a postcode (``address``, ``po_box`` or ``unused``)."""

    pc4: str
    kind: str
    gm_code: str
    other_gm_codes: str
    source: str
    certainty: str


class AreaRow(NamedTuple):
    """A province, part of the country or streek (``landscape``) by its municipalities."""

    name: str
    kind: str
    other_names: str
    gm_codes: str
    source: str
    certainty: str


class DiallingRow(NamedTuple):
    """A netnummer; ``region_share`` is the part (0-1) of it that lies in ``region_code``."""

    code: str
    main_place: str
    gm_code: str
    gm_codes: str
    region_code: str
    region_share: float
    source: str
    certainty: str


class AbroadRow(NamedTuple):
    """A country, or a town across the border that people in the Netherlands live in."""

    name: str
    kind: str
    country: str
    other_names: str
    source: str
    certainty: str


class WordRow(NamedTuple):
    """A Dutch word that must not be taken for a place just like that.

    everyday: also a place name, so it needs a cue; function: so common that even after a cue it
    must end the clause; common: no place name, but so like one that it must never be taken for a
    typing error.
    """

    word: str
    kind: str
    source: str
    certainty: str


class GeoData(NamedTuple):
    """Everything that is known about places, file by file."""

    sources: tuple[SourceRow, ...]
    regions: tuple[RegionRow, ...]
    municipalities: tuple[MunicipalityRow, ...]
    places: tuple[PlaceRow, ...]
    parts: tuple[PartRow, ...]
    names: tuple[NameRow, ...]
    former: tuple[FormerRow, ...]
    postcodes: tuple[PostcodeRow, ...]
    areas: tuple[AreaRow, ...]
    dialling_codes: tuple[DiallingRow, ...]
    abroad: tuple[AbroadRow, ...]
    words: tuple[WordRow, ...]


def split(value: str) -> tuple[str, ...]:
    """Split an ``a|b|c`` field; an empty field has no members."""
    return tuple(part for part in value.split("|") if part)
