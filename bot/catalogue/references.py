"""Checks that every id a record names exists, and what may occur only once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bot.catalogue.files import Files
from bot.catalogue.rules import GOALS

Finding = tuple[str, str, str]  # kind, record id, message


def check_references(
    files: Files, regions: Collection[str], municipalities: Collection[str]
) -> Iterator[Finding]:
    """Give a finding for every dead reference and every double in the catalogue.

    ``regions`` and ``municipalities`` are the known am and gm codes.
    """
    yield from _records(files, regions, municipalities)
    yield from _topics(files)
    yield from _programmes(files)
    yield from _doubles(files)
    yield from _vocabulary(files)


def _dead(
    kind: str, record_id: str, field: str, used: Iterable[str], known: Collection[str], where: str
) -> Iterator[Finding]:
    for name in sorted(set(used) - set(known)):
        yield kind, record_id, f"{field}: {name!r} bestaat niet in {where}; verbeter of haal weg"


def _records(
    files: Files, regions: Collection[str], municipalities: Collection[str]
) -> Iterator[Finding]:
    records, words = files.records, files.vocabulary
    sectors, routes, subsidies = files.ids("sectors"), files.ids("routes"), files.ids("subsidies")
    situations = words.get("situation", {})
    interests, groups = words.get("interest", {}), words.get("experience_group", {})
    for o in records["occupations"].values():
        yield from _dead("occupations", o.id, "sector", [o.sector], sectors, "sectors.yml")
        yield from _dead(
            "occupations", o.id, "interests", o.interests, interests, "vocabulary.yml (interest)"
        )
        yield from _dead(
            "occupations",
            o.id,
            "experience_groups",
            o.experience_groups,
            groups,
            "vocabulary.yml (experience_group)",
        )
    for r in records["routes"].values():
        yield from _dead(
            "routes", r.id, "situations", r.situations, situations, "vocabulary.yml (situation)"
        )
    for p in records["providers"].values():
        yield from _dead("providers", p.id, "sectors", p.sectors, sectors, "sectors.yml")
        yield from _dead("providers", p.id, "region_codes", p.region_codes, regions, "regions")
        yield from _dead(
            "providers", p.id, "municipalities", p.municipalities, municipalities, "regions"
        )
    for c in records["contacts"].values():
        codes = [c.region_code] if c.region_code else []
        yield from _dead("contacts", c.id, "region_code", codes, regions, "regions")
    for s in records["subsidies"].values():
        rule = s.rule
        yield from _dead("subsidies", s.id, "rule.sectors", rule.sectors, sectors, "sectors.yml")
        yield from _dead("subsidies", s.id, "rule.regions", rule.regions, regions, "regions")
        yield from _dead(
            "subsidies", s.id, "rule.routes", rule.routes | rule.not_routes, routes, "routes.yml"
        )
        yield from _dead(
            "subsidies",
            s.id,
            "rule.situations",
            rule.situations | rule.not_situations,
            situations,
            "vocabulary.yml (situation)",
        )
        yield from _dead("subsidies", s.id, "instead", s.instead, subsidies, "subsidies.yml")
        for other in s.instead:
            target = records["subsidies"].get(other)
            if other == s.id or (target is not None and target.status == "ended"):
                yield (
                    "subsidies",
                    s.id,
                    f"instead: {other!r} kan niet in plaats hiervan; kies iets dat nog bestaat",
                )


def _topics(files: Files) -> Iterator[Finding]:
    records = files.records
    known = {key for kind in records if kind != "topics" for key in files.ids(kind)}
    defaults: dict[str, list[str]] = {}
    for topic in records["topics"].values():
        yield from _dead("topics", topic.id, "refs", topic.refs, known, "de catalogus")
        schemes = files.ids("subsidies")
        yield from _dead("topics", topic.id, "schemes", topic.schemes, schemes, "subsidies.yml")
        if not topic.keywords:
            defaults.setdefault(topic.goal, []).append(topic.id)
    for goal in sorted(GOALS):
        found = defaults.get(goal, [])
        if not found:
            yield "topics", "", f"voor {goal} ontbreekt een onderwerp zonder keywords"
        elif len(found) > 1:
            yield "topics", found[1], f"{goal} heeft al een onderwerp zonder keywords: {found[0]}"


def record_ids(files: Files) -> set[str]:
    """Give every record that can answer something as "<kind>:<id>", like "route:evc"."""
    singular = {"subsidies": "subsidy"}
    return {
        f"{singular.get(key, key.removesuffix('s'))}:{record_id}" for key, record_id in files.origin
    }


def _programmes(files: Files) -> Iterator[Finding]:
    known = record_ids(files)
    for programme in files.records["programmes"].values():
        see = [programme.see] if programme.see else []
        where = "de catalogus"
        yield from _dead("programmes", programme.id, "see", see, known, where)
        yield from _dead("programmes", programme.id, "refs", programme.refs, known, where)
        if programme.see and programme.see.startswith("programme:"):
            yield "programmes", programme.id, "see: verwijs naar een ander soort record"


def _doubles(files: Files) -> Iterator[Finding]:
    """A word for two occupations, two schemes or two programmes cannot be understood."""
    for kind, field in (
        ("occupations", "synonyms"),
        ("subsidies", "synonyms"),
        ("programmes", "aliases"),
    ):
        owner: dict[str, str] = {}
        for record in files.records[kind].values():
            name = getattr(record, "title", None) or record.name
            for word in {w.lower() for w in (name, *getattr(record, field))}:
                other = owner.setdefault(word, record.id)
                if other != record.id:
                    yield kind, record.id, f"{field}: {word!r} hoort al bij {other}"


def _vocabulary(files: Files) -> Iterator[Finding]:
    words = files.vocabulary
    groups = words.get("experience_group", {})
    for term in words.get("job", {}).values():
        used = [term.group] if term.group else []
        where = "experience_group"
        yield from _dead("vocabulary", f"job.{term.id}", "group", used, groups, where)
    for kind, target in (("occupation", "occupations"), ("route", "routes")):
        for term_id in words.get(kind, {}):
            yield from _dead(
                "vocabulary", f"{kind}.{term_id}", "id", [term_id], files.ids(target), target
            )
