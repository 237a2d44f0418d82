"""The tables for places, on the catalogue's own metadata, and how regions are read back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, String, Table, Text, select
from sqlalchemy.engine import Connection

from bot.catalogue.model import Certainty, Municipality, Provenance, Region
from bot.catalogue.tables import metadata
from bot.places.rows import split

sources = Table(
    "place_sources",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("attribution", Text, nullable=False),
    Column("reference", String(20), nullable=False),
    Column("checked_on", Date, nullable=False),
)


def _provenance() -> tuple[Column[String], Column[String]]:
    """Give the columns that say where a row comes from; the day is in ``place_sources``."""
    return (
        Column("source", String(40), ForeignKey("place_sources.id"), nullable=False),
        Column("certainty", String(10), nullable=False),
    )


regions = Table(
    "regions",
    metadata,
    Column("code", String(4), primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("other_names", Text, nullable=False),
    Column("provinces", Text, nullable=False),
    Column("centre_municipality", String(6), nullable=False),
    Column("centre_certainty", String(10), nullable=False),
    *_provenance(),
)
municipalities = Table(
    "municipalities",
    metadata,
    Column("code", String(6), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("cbs_name", String(80), nullable=False),
    Column("common_name", String(80), nullable=False),
    Column("other_names", Text, nullable=False),
    Column("province", String(20), nullable=False),
    Column("region_code", String(4), ForeignKey("regions.code"), nullable=False),
    Column("lat", Float, nullable=False),
    Column("lon", Float, nullable=False),
    Column("population", Integer),
    *_provenance(),
    Column("note", Text, nullable=False),
)
places = Table(
    "places",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("short_name", String(80), nullable=False),
    Column("gm_code", String(6), ForeignKey("municipalities.code"), nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("population", Integer),
    *_provenance(),
)
parts = Table(
    "place_parts",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("name", String(120), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("other_names", Text, nullable=False),
    Column("gm_code", String(6), ForeignKey("municipalities.code"), nullable=False),
    Column("near", String(80), nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("population", Integer),
    *_provenance(),
)
names = Table(
    "place_names",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("place_code", String(40), nullable=False),
    Column("gm_code", String(6), ForeignKey("municipalities.code"), nullable=False),
    *_provenance(),
)
former = Table(
    "former_municipalities",
    metadata,
    Column("code", String(6), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("province", String(20), nullable=False),
    Column("ended_on", String(10), nullable=False),
    Column("gm_codes", Text, nullable=False),
    *_provenance(),
)
postcodes = Table(
    "postcodes",
    metadata,
    Column("pc4", String(4), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("gm_code", String(6), ForeignKey("municipalities.code"), nullable=False),
    Column("other_gm_codes", Text, nullable=False),
    *_provenance(),
)
areas = Table(
    "place_areas",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("other_names", Text, nullable=False),
    Column("gm_codes", Text, nullable=False),
    *_provenance(),
)
dialling_codes = Table(
    "dialling_codes",
    metadata,
    Column("code", String(5), primary_key=True),
    Column("main_place", String(80), nullable=False),
    Column("gm_code", String(6), ForeignKey("municipalities.code"), nullable=False),
    Column("gm_codes", Text, nullable=False),
    Column("region_code", String(4), ForeignKey("regions.code"), nullable=False),
    Column("region_share", Float, nullable=False),
    *_provenance(),
)
abroad = Table(
    "places_abroad",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("country", String(40), nullable=False),
    Column("other_names", Text, nullable=False),
    *_provenance(),
)
words = Table(
    "place_words",
    metadata,
    Column("word", String(80), primary_key=True),
    Column("kind", String(10), nullable=False),
    *_provenance(),
)

TABLES: dict[str, Table] = {
    "sources": sources,
    "regions": regions,
    "municipalities": municipalities,
    "places": places,
    "parts": parts,
    "names": names,
    "former": former,
    "postcodes": postcodes,
    "areas": areas,
    "dialling_codes": dialling_codes,
    "abroad": abroad,
    "words": words,
}
"""Every table by the name of its rows in :class:`bot.places.rows.GeoData`, parents first."""


def read_regions(connection: Connection) -> dict[str, Region]:
    """Read the arbeidsmarktregio's by code, each with its provenance."""
    query = (
        select(regions, sources.c.name.label("source_name"), sources.c.checked_on)
        .join(sources, sources.c.id == regions.c.source)
        .order_by(regions.c.code)
    )
    return {
        row["code"]: Region(
            code=row["code"],
            name=row["name"],
            other_names=split(row["other_names"]),
            provinces=split(row["provinces"]),
            provenance=_provenance_of(row["source_name"], row["checked_on"], row["certainty"]),
        )
        for row in connection.execute(query).mappings()
    }


def read_municipalities(connection: Connection) -> dict[str, Municipality]:
    """Read the gemeenten by code."""
    table = municipalities
    query = select(
        table.c.code, table.c.name, table.c.province, table.c.region_code, table.c.lat, table.c.lon
    ).order_by(table.c.code)
    return {row[0]: Municipality(*row) for row in connection.execute(query)}


def _provenance_of(source: str, checked_on: date, certainty: Certainty) -> Provenance:
    return Provenance(source=source, checked_on=checked_on, certainty=certainty)
