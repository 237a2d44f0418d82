"""Checks the catalogue's files before anything of them is shown to a person.

A problem blocks loading; information (gaps, what has to be looked at again soon) does not.
Messages are Dutch: content managers read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.catalogue.files import KINDS, SOURCES, VOCABULARY, Files, Problem, read_files
from bot.catalogue.model import Provenance
from bot.catalogue.references import check_references
from bot.catalogue.rules import check_record
from bot.places.check import check_geo
from bot.places.files import GeoFileError
from bot.places.files import read_files as read_geo_files

EXPIRES_WITHIN = timedelta(days=90)


def check(data_dir: Path, today: date | None = None) -> list[Problem]:
    """Read and check all files below ``data_dir``; problems come first, then information."""
    return check_files(read_files(data_dir), data_dir, today)


def check_files(files: Files, data_dir: Path, today: date | None = None) -> list[Problem]:
    """Check what was read; see :func:`check`."""
    today = today or date.today()
    regions, municipalities, geo = _geography(data_dir)
    problems = [*files.problems, *geo]
    for kind in KINDS:
        for record_id, record in files.records[kind.key].items():
            name = files.origin[kind.key, record_id]
            for message in (*check_record(record), *_dates(record, today)):
                problems.append(Problem(name, record_id, message))
    if regions and all(problem.record for problem in files.problems):
        # With a file that cannot be read at all, every reference to it would seem dead.
        for kind_key, record_id, message in check_references(files, regions, municipalities):
            name = files.origin.get((kind_key, record_id), _file_of(kind_key))
            problems.append(Problem(name, record_id, message))
    unique = list(dict.fromkeys(problems))
    return [*unique, *_gaps(files, regions), *_attention(files, today)]


def provenances(record: Any) -> Iterator[tuple[str, Provenance]]:
    """Give every provenance in a record with its place, nested ones (trainings) included."""
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Provenance):
            yield field.name, value
        elif isinstance(value, tuple):
            for item in value:
                if is_dataclass(item):
                    for path, provenance in provenances(item):
                        yield f"{field.name}.{path}", provenance


def _geography(data_dir: Path) -> tuple[dict[str, str], set[str], list[Problem]]:
    folder = data_dir / "regions"
    problems = [Problem("regions", "", line) for line in check_geo(folder)]
    try:
        geo = read_geo_files(folder)
    except (GeoFileError, OSError):
        return {}, set(), problems or [Problem("regions", "", "de plaatsbestanden ontbreken")]
    names = {row.code: row.name for row in geo.regions}
    return names, {row.code for row in geo.municipalities}, problems


def _file_of(kind_key: str) -> str:
    if kind_key == "vocabulary":
        return VOCABULARY
    return next((kind.pattern for kind in KINDS if kind.key == kind_key), SOURCES)


def _dates(record: Any, today: date) -> Iterator[str]:
    for path, provenance in provenances(record):
        if provenance.checked_on > today:
            yield f"{path}.checked_on ligt in de toekomst; vul de dag in waarop je het nakeek"
        start, end = provenance.valid_from, provenance.valid_until
        if start and end and start > end:
            yield f"{path}: valid_from ligt na valid_until; wissel ze om of verbeter ze"
        if provenance.verify_by and provenance.verify_by < provenance.checked_on:
            yield f"{path}: verify_by ligt voor checked_on; kies een latere dag"
    ended_on = getattr(record, "ended_on", None)
    if ended_on and ended_on > today:
        yield "ended_on ligt in de toekomst; gebruik tot die dag een andere status"


def _gaps(files: Files, regions: dict[str, str]) -> Iterator[Problem]:
    """What is not known yet.  A gap is shown to visitors as a gap, never filled in."""

    def note(kind: str, record_id: str, message: str) -> Problem:
        return Problem(
            files.origin.get((kind, record_id), _file_of(kind)), record_id, message, "information"
        )

    with_desk = {contact.region_code for contact in files.records["contacts"].values()}
    for code, name in regions.items():
        if code not in with_desk:
            yield note("contacts", code, f"geen eigen loket bekend voor {name}: landelijke ingang")
    for contact in files.records["contacts"].values():
        missing = [f for f in ("url", "phone", "email", "address") if not getattr(contact, f)]
        if missing:
            yield note("contacts", contact.id, f"nog niet bekend: {', '.join(missing)}")
    for subsidy in files.records["subsidies"].values():
        if subsidy.status == "unknown":
            yield note("subsidies", subsidy.id, "of deze regeling open is, is niet bekend")
        elif subsidy.amount is None and subsidy.status in ("open", "likely_open", "seasonal"):
            yield note("subsidies", subsidy.id, "het bedrag is niet bekend")
    for occupation in files.records["occupations"].values():
        if not occupation.trainings:
            yield note("occupations", occupation.id, "geen mbo-opleiding (crebo) bekend")


def _attention(files: Files, today: date) -> Iterator[Problem]:
    """What expires within 90 days, has expired, or is over by its own dates."""
    soon = today + EXPIRES_WITHIN
    for kind in KINDS:
        for record_id, record in files.records[kind.key].items():
            name = files.origin[kind.key, record_id]
            for path, provenance in provenances(record):
                for label in ("verify_by", "valid_until"):
                    day = getattr(provenance, label)
                    if day and day <= soon:
                        state = "is verlopen" if day < today else "verloopt"
                        yield Problem(
                            name, record_id, f"{path}.{label} {state} op {day}", "information"
                        )
            if getattr(record, "status", None) in ("open", "likely_open"):
                closing = [w.closes for w in record.windows]
                if closing and all(day and day < today for day in closing):
                    yield Problem(
                        name,
                        record_id,
                        f"alle tijdvakken zijn voorbij, maar de status is "
                        f"{record.status}; zoek het nieuwe tijdvak op",
                        "information",
                    )
                elif any(day and today <= day <= soon for day in closing):
                    day = max(d for d in closing if d)
                    yield Problem(name, record_id, f"het tijdvak sluit op {day}", "information")
