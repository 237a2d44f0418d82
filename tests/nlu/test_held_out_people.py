"""The held-out people keep their shape: labels that exist, enough of each, no message twice."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.goals import GOALS

HERE = Path(__file__).parent
VOCABULARY = HERE.parents[1] / "data" / "catalogue" / "vocabulary.yml"
OCCUPATIONS = HERE.parents[1] / "data" / "catalogue" / "occupations"
SECTORS = HERE.parents[1] / "data" / "catalogue" / "sectors.yml"
FILES = sorted(HERE.glob("held_out_people_*.yml"))

PENDING = {
    None,
    *[
        "situation",
        "experience",
        "education",
        "interests",
        "work_style",
        "refusals",
        "place",
        "hours",
        "language",
        "income_needed",
    ],
}
PENDING |= {"summary"}
VOICES = {
    "plain",
    "typo",
    "lowercase",
    "dialect",
    "second_language",
    "youngster",
    "fifty_plus",
    "voice",
    "long_story",
    "one_word",
    "negation",
    "correction",
    "other_language",
}
ENTITIES = {
    "place",
    "education",
    "situation",
    "occupation",
    "interest",
    "refused",
    "hours",
    "income",
}


def _people() -> list[dict[str, Any]]:
    return [entry for file in FILES for entry in yaml.safe_load(file.read_text("utf-8"))]


def _ids() -> dict[str, set[str]]:
    """The values that an entity may have, where the vocabulary knows them."""
    words = yaml.safe_load(VOCABULARY.read_text("utf-8"))
    sectors = yaml.safe_load(SECTORS.read_text("utf-8"))
    occupations = {
        entry["id"]
        for file in OCCUPATIONS.glob("*.yml")
        for entry in yaml.safe_load(file.read_text("utf-8"))["occupations"]
    }
    return {
        "situation": set(words["situation"]),
        "education": set(words["education"]),
        "interest": set(words["interest"]),
        "occupation": set(words["job"]) | occupations,
        "refused": set(words["style"]) | {entry["id"] for entry in sectors["sectors"]},
        "income": {"nodig", "niet_nodig"},
    }


@pytest.mark.parametrize("person", _people(), ids=lambda person: person["text"][:40])
def test_every_label_exists(person: dict[str, Any]) -> None:
    assert set(person) - {"sounds_like"} == {
        "text", "pending", "goal", "accept", "entities", "voice",
    }  # fmt: skip
    assert 0 < len(person["text"]) <= 600
    assert person["goal"] in GOALS
    assert person["pending"] in PENDING
    assert set(person["accept"]) <= GOALS - {person["goal"]}
    assert person["voice"] and set(person["voice"]) <= VOICES
    assert set(person["entities"]) <= ENTITIES
    if "sounds_like" in person:
        assert person["sounds_like"] in GOALS - {person["goal"], *person["accept"]}


def test_values_are_ids_of_the_vocabulary() -> None:
    ids = _ids()
    wrong = [
        (kind, value, person["text"])
        for person in _people()
        for kind, values in person["entities"].items()
        for value in values
        if value not in ids.get(kind, {value})
    ]
    assert not wrong


def test_there_are_enough_of_each() -> None:
    people = _people()
    goals = Counter(person["goal"] for person in people)
    voices = Counter(voice for person in people for voice in person["voice"])
    assert len(people) >= 660
    assert {goal: goals[goal] for goal in GOALS if goals[goal] < 10} == {}
    assert goals["answer"] >= 150
    assert goals["crisis_distress"] >= 45
    assert goals["ask_human_advisor"] >= 40
    assert voices["second_language"] >= 110
    assert voices["typo"] >= 110
    assert sum(bool({"negation", "correction"} & set(p["voice"])) for p in people) >= 70
    assert sum(p.get("sounds_like") == "crisis_distress" for p in people) >= 60
    stories = [p for p in people if "long_story" in p["voice"]]
    assert sum(sum(map(len, p["entities"].values())) >= 3 for p in stories) >= 40
    assert all(len(yaml.safe_load(file.read_text("utf-8"))) < 400 for file in FILES)


def test_nobody_speaks_twice() -> None:
    twice = [t for t, n in Counter(p["text"].lower() for p in _people()).items() if n > 1]
    assert twice == []
