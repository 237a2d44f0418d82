"""The domain checker finds each kind of mistake, and the real files have none."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml

from bot.domain_check import check, load
from bot.domain_picture import picture
from bot.paths import ROOT
from tests.goals import GOALS

DOMAIN: dict[str, Any] = {
    "intents": ["greet", "ask_salary"],
    "actions": ["action_x"],
    "entities": ["goal", {"place": {"roles": ["stated"]}}],
    "slots": {"name": {"mappings": [{"type": "from_text", "conditions": [{"active_loop": "f"}]}]}},
    "responses": {
        "utter_greet": [
            {"text": "Hoi", "buttons": [{"title": "Werk", "payload": '/greet{"goal": "x"}'}]}
        ]
    },
}
NLU = [{"nlu": [{"intent": "greet", "examples": "- hoi\n- hallo\n"},
                {"intent": "ask_salary", "examples": "- wat verdien ik\n"}]}]  # fmt: skip
STORIES = [
    {"rules": [
        {"rule": "a", "steps": [{"intent": "greet"}, {"action": "utter_greet"}]},
        {"rule": "b", "steps": [{"or": [{"intent": "ask_salary"}]}, {"action": "action_x"}]},
    ]}
]  # fmt: skip


def test_a_sound_domain_has_no_problems() -> None:
    assert check(DOMAIN, NLU, STORIES) == []


def changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    domain = copy.deepcopy(DOMAIN)
    node: Any = domain
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return domain


RESPONSE = ("responses", "utter_greet", 0)


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ((*RESPONSE, "text"), "woord " * 60, "60 woorden"),
        ((*RESPONSE, "text"), "", "zonder tekst"),
        ((*RESPONSE, "text"), "Fijn!! Ga door.", "uitroeptekens"),
        ((*RESPONSE, "text"), "Kies een bbl.", "'bbl' wordt niet uitgelegd"),
        ((*RESPONSE, "buttons", 0, "payload"), "/nergens", "geen intent nergens"),
        ((*RESPONSE, "buttons", 0, "payload"), "hoi", "is geen /intent"),
        ((*RESPONSE, "buttons", 0, "payload"), '/greet{"kleur": 1}', "geen entiteit kleur"),
        ((*RESPONSE, "buttons", 0, "payload"), "/greet{kapot}", "geen JSON"),
        ((*RESPONSE, "buttons", 0, "title"), "x" * 50, "langer dan"),
        (("intents",), ["greet", "ask_salary", "wees"], "intent wees: geen regel"),
        (("intents",), ["greet"], "intent ask_salary: staat niet in domain.yml"),
        (("slots", "name", "mappings"), [{"type": "from_text"}], "from_text zonder voorwaarden"),
        ((*RESPONSE, "text"), "woord " * 25 + "einde.", "een zin van 26 woorden"),
        (("actions",), ["action_wees"], "actie action_wees: geen regel"),
        (("actions",), [], "actie action_x: staat niet in domain.yml"),
        (("responses", "utter_wees"), [{"text": "Dag"}], "utter_wees: wordt nergens gebruikt"),
    ],
)
def test_each_mistake_is_found(path: tuple[Any, ...], value: Any, problem: str) -> None:
    assert any(problem in line for line in check(changed(path, value), NLU, STORIES))


@pytest.mark.parametrize(
    ("examples", "problem"),
    [
        ("- wat verdien ik\n- Hoi", "staat bij ask_salary, greet"),
        ("- wat verdien ik\n- wat  Verdien ik", "2 keer"),
    ],
)
def test_examples_stand_once(examples: str, problem: str) -> None:
    nlu = copy.deepcopy(NLU)
    nlu[0]["nlu"][1]["examples"] = examples
    assert any(problem in line for line in check(DOMAIN, nlu, STORIES))


def test_the_real_files_are_sound() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert check(domain, load(ROOT / "data" / "nlu"), load(ROOT / "data" / "stories")) == []


def test_the_picture_shows_rules_buttons_and_forms() -> None:
    rule = {
        "rule": "c",
        "condition": [{"active_loop": "f"}],
        "steps": [{"action": "f"}, {"active_loop": None}, {"action": "action_x"}],
    }
    domain = {**DOMAIN, "forms": {"f": {"required_slots": ["name"]}}}
    drawn = picture(domain, {"begin": STORIES[0], "einde": {"rules": [rule]}})
    assert "i_greet --> a_utter_greet" in drawn
    assert "a_utter_greet -.-> i_greet" in drawn
    assert 'a_f[["f"]]' in drawn
    assert "a_f --> a_action_x" in drawn
    assert "`f`: name" in drawn


def test_no_goal_of_the_brief_is_missing() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["intents"]) >= GOALS
