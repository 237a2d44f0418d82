"""The set of typed places keeps its shape: outcomes that exist, enough of each, none twice."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
REGIONS = HERE.parents[2] / "data" / "catalogue" / "regions"


def _typed() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load((HERE / "typed_places.yml").read_text("utf-8"))
    return entries


def _names(file: str) -> set[str]:
    with (REGIONS / file).open(encoding="utf-8", newline="") as rows:
        return {
            row[field]
            for row in csv.DictReader(rows)
            for field in ("name", "common_name")
            if row.get(field)
        }


@pytest.mark.parametrize("entry", _typed(), ids=lambda entry: entry["text"][:40])
def test_every_outcome_exists(entry: dict[str, Any]) -> None:
    assert set(entry) <= {"text", "region", "ask", "abroad", "none", "municipality"}
    outcomes = {"region", "ask", "abroad", "none"} & set(entry)
    assert len(outcomes) == 1 or outcomes == {"region", "ask"}
    assert all(entry[flag] is True for flag in outcomes - {"region"})
    regions = entry.get("region", [])
    assert set([regions] if isinstance(regions, str) else regions) <= _names("regions.csv")
    if "municipality" in entry:
        assert isinstance(regions, str)
        assert entry["municipality"] in _names("municipalities.csv")


def test_there_are_enough_of_each_and_none_twice() -> None:
    entries = _typed()
    assert len(entries) >= 520
    assert sum("ask" in entry for entry in entries) >= 50
    assert sum("abroad" in entry for entry in entries) >= 15
    assert sum("none" in entry for entry in entries) >= 15
    assert [t for t, n in Counter(e["text"] for e in entries).items() if n > 1] == []
