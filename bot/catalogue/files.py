"""Reads the catalogue's YAML files.  Knows the layout of the files, nothing of the database.

Each kind of record lives under one top-level key in one file (or, for occupations, in every file of
a folder).  A provenance is written out, or is the name of one in ``sources.yml`` when many records
share it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

import yaml

from bot.catalogue.model import (
    Catalogue,
    Certainty,
    Contact,
    Municipality,
    Occupation,
    Programme,
    Provenance,
    Provider,
    Region,
    Route,
    Sector,
    Subsidy,
    Term,
    Topic,
)
from bot.catalogue.schema import Issues, build


@dataclass(frozen=True)
class Fact:
    """A single dated statement (a wage, a fee) that answers may quote."""

    id: str
    text: str
    provenance: Provenance


@dataclass(frozen=True)
class Codes:
    """Codes of an occupation in other systems; for linking, not used by the assistant."""

    esco: tuple[str, ...]
    isco08: str
    brc2014: str
    onet_soc: str


@dataclass(frozen=True)
class Kind:
    """One kind of record: its key in the files, its class and where its files are."""

    key: str
    record: type[Any]
    pattern: str  # glob below the data directory
    extra: frozenset[str] = frozenset()  # keys kept for reference, not part of the record


KINDS: tuple[Kind, ...] = (
    Kind("sectors", Sector, "sectors.yml"),
    Kind("occupations", Occupation, "occupations/*.yml", frozenset({"codes"})),
    Kind("routes", Route, "routes.yml"),
    Kind("providers", Provider, "providers.yml"),
    Kind("subsidies", Subsidy, "subsidies.yml"),
    Kind("contacts", Contact, "contacts.yml"),
    Kind("topics", Topic, "topics.yml"),
    Kind("facts", Fact, "facts.yml"),
    Kind("programmes", Programme, "programmes/*.yml"),
)
VOCABULARY = "vocabulary.yml"
SOURCES = "sources.yml"


@dataclass(frozen=True)
class Problem:
    """Something a content manager should know about a file.

    ``level`` is "problem" (loading is refused) or "information" (a gap, or something that expires
    soon).  ``record`` is the id of the record, or "" when it is about the whole file.
    """

    file: str
    record: str
    message: str
    level: str = "problem"

    def __str__(self) -> str:
        where = f"{self.file}: {self.record}" if self.record else self.file
        return f"{where}: {self.message}"


@dataclass
class Files:
    """What was read: every valid record by kind and id, and every fault that was met.

    ``origin`` says in which file a record stands, also for a faulty one, so that one fault is not
    reported again as dead references.  ``codes`` keeps the reference codes (ESCO, ISCO, BRC,
    O*NET) of an occupation.
    """

    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    vocabulary: dict[str, dict[str, Term]] = field(default_factory=dict)
    codes: dict[str, Codes] = field(default_factory=dict)
    origin: dict[tuple[str, str], str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def ids(self, kind: str) -> set[str]:
        """Give every id of a kind that stands in the files."""
        return {record_id for key, record_id in self.origin if key == kind}


def read_catalogue_files(data_dir: Path) -> Catalogue:
    """Read the files as one catalogue, without a database.

    Raises ValueError with the first fault when a file is not in order.
    """
    # Here, so that reading the words and records does not depend on the place reader.
    from bot.places.files import read_files as read_geo_files
    from bot.places.rows import split

    files = read_files(data_dir)
    if files.problems:
        raise ValueError(str(files.problems[0]))
    geo = read_geo_files(data_dir / "regions")
    sources = {source.id: source for source in geo.sources}
    regions = {
        row.code: Region(
            row.code,
            row.name,
            split(row.other_names),
            split(row.provinces),
            Provenance(
                sources[row.source].name,
                date.fromisoformat(sources[row.source].checked_on),
                cast("Certainty", row.certainty),
            ),
        )
        for row in sorted(geo.regions)
    }
    municipalities = {
        row.code: Municipality(row.code, row.name, row.province, row.region_code, row.lat, row.lon)
        for row in sorted(geo.municipalities)
    }
    records = {**files.records}
    facts = {fact.id: (fact.text, fact.provenance) for fact in records.pop("facts").values()}
    return Catalogue(
        **records,
        vocabulary=files.vocabulary,
        facts=facts,
        regions=regions,
        municipalities=municipalities,
    )


# The parser in C is about five times as fast; PyYAML comes without it on some systems.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CatalogueYaml(_Base):  # type: ignore[misc]
    """YAML in which only true/false are booleans and a key that stands twice is a fault.

    Plain YAML 1.1 reads ``no`` as False, and silently keeps the last of two equal keys.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Build a mapping and refuse a key that occurs twice."""
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"de sleutel {key!r} staat er twee keer", key_node.start_mark
                )
            seen.add(key)
        return cast("dict[Hashable, Any]", super().construct_mapping(node, deep=deep))


CatalogueYaml.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CatalogueYaml.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf")
)


def read_files(data_dir: Path) -> Files:
    """Read every catalogue file below ``data_dir``; faults are collected, never raised."""
    files = Files()
    sources = _read_sources(data_dir, files)
    for kind in KINDS:
        files.records[kind.key] = {}
        paths = sorted(data_dir.glob(kind.pattern))
        if not paths:
            files.problems.append(Problem(kind.pattern, "", "dit bestand ontbreekt"))
        for path in paths:
            _read_records(kind, path, data_dir, files, sources)
    _read_vocabulary(data_dir, files)
    return files


def load_yaml(path: Path) -> object:
    """Read one YAML file.

    Raises ValueError with a Dutch message that holds the line number when the file is not valid.
    """
    try:
        # A subclass of SafeLoader, so nothing but plain data can come out.
        return yaml.load(path.read_text("utf-8"), Loader=CatalogueYaml)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f"regel {mark.line + 1}: " if mark else ""
        raise ValueError(f"{line}geen geldige YAML ({error.problem})") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(f"geen leesbare YAML ({error})") from None


def _read_top(path: Path, key: str, name: str, files: Files) -> object:
    if not path.is_file():
        files.problems.append(Problem(name, "", "dit bestand ontbreekt"))
        return None
    try:
        raw = load_yaml(path)
    except ValueError as error:
        files.problems.append(Problem(name, "", str(error)))
        return None
    if not isinstance(raw, dict) or set(raw) != {key}:
        files.problems.append(Problem(name, "", f"hoort precies één hoofdsleutel te hebben: {key}"))
        return None
    return raw[key]


def _read_sources(data_dir: Path, files: Files) -> dict[str, object]:
    raw = _read_top(data_dir / SOURCES, "sources", SOURCES, files)
    if not isinstance(raw, dict):
        return {}
    for name, source in raw.items():
        issues = Issues()
        build(Provenance, source, issues)
        _report(issues, SOURCES, str(name), files)
    return {str(name): source for name, source in raw.items()}


def _read_records(
    kind: Kind, path: Path, data_dir: Path, files: Files, sources: dict[str, object]
) -> None:
    name = path.relative_to(data_dir).as_posix()
    raw = _read_top(path, kind.key, name, files)
    if raw is None:
        return
    if not isinstance(raw, list):
        files.problems.append(Problem(name, "", f"onder {kind.key} hoort een lijst te staan"))
        return
    for number, item in enumerate(raw, 1):
        record_id = item.get("id") if isinstance(item, dict) else None
        label = record_id if isinstance(record_id, str) and record_id else f"nummer {number}"
        issues = Issues()
        record = build(kind.record, _with_sources(item, sources, issues), issues, extra=kind.extra)
        codes = None
        if isinstance(item, dict) and "codes" in item and "codes" in kind.extra:
            codes = build(Codes, item["codes"], issues, "codes")
        _report(issues, name, label, files)
        if (kind.key, label) in files.origin:
            other = files.origin[kind.key, label]
            files.problems.append(
                Problem(name, label, f"dit id staat al in {other}; geef een ander id")
            )
            continue
        files.origin[kind.key, label] = name
        if record is not None:
            files.records[kind.key][label] = record
        if codes is not None:
            files.codes[label] = codes


def _with_sources(raw: Any, sources: dict[str, object], issues: Issues, path: str = "") -> Any:
    """Replace a provenance that is a name by the provenance of that name."""
    if isinstance(raw, list):
        return [_with_sources(item, sources, issues, path) for item in raw]
    if not isinstance(raw, dict):
        return raw
    out = {}
    for key, value in raw.items():
        if str(key).endswith("provenance") and isinstance(value, str):
            if value not in sources:
                issues.add(f"{path}{key}", f"de bron {value!r} staat niet in {SOURCES}")
            out[key] = sources.get(value)
        else:
            out[key] = _with_sources(value, sources, issues, f"{path}{key}.")
    return out


def _read_vocabulary(data_dir: Path, files: Files) -> None:
    path = data_dir / VOCABULARY
    if not path.is_file():
        files.problems.append(Problem(VOCABULARY, "", "dit bestand ontbreekt"))
        return
    try:
        raw = load_yaml(path)
    except ValueError as error:
        files.problems.append(Problem(VOCABULARY, "", str(error)))
        return
    for kind, term_id, item in _terms(raw):
        issues = Issues()
        data = {"id": term_id, **item} if isinstance(item, dict) else item
        term = build(Term, data, issues)
        _report(issues, VOCABULARY, f"{kind}.{term_id}", files)
        if term is not None:
            files.vocabulary.setdefault(kind, {})[term_id] = term


def _terms(raw: object) -> Iterator[tuple[str, str, object]]:
    for kind, terms in (raw if isinstance(raw, dict) else {}).items():
        for term_id, item in (terms if isinstance(terms, dict) else {}).items():
            yield str(kind), str(term_id), item


def _report(issues: Issues, name: str, record: str, files: Files) -> None:
    add: Callable[[Problem], None] = files.problems.append
    for path, message in issues.found:
        add(Problem(name, record, f"{path}: {message}" if path else message))
