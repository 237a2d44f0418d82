"""Every button, typed as text instead of tapped, says what its payload says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.nlu.reader import FactReader

DOMAIN = Path(__file__).parents[3] / "domain.yml"
NEEDS_THE_QUESTION = frozenset(
    {"Net begonnen", "Een beetje", "Redelijk", "Goed", "Minder", "In de techniek", "Veel geklust",
     "Werken en leren", "Vooral naar school"}
)  # fmt: skip
"""Titles that mean nothing without the question: ``typed_choice`` reads those, at that question."""
ANOTHER_WAY = frozenset({"Ja", "Nee", "Alles mag", "Ik weet het nog niet", "Via deze chat"})
"""Titles that are intents of their own when typed: yes, no, no preference, don't know."""


def titles() -> Iterator[tuple[str, str, object]]:
    domain = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))
    for variants in domain["responses"].values():
        for variant in variants:
            for button in variant.get("buttons", ()):
                payload = button["payload"]
                if payload.startswith("/answer{"):
                    for kind, value in json.loads(payload.removeprefix("/answer")).items():
                        yield button["title"], kind, value


CASES = [t for t in titles() if t[0] not in NEEDS_THE_QUESTION | ANOTHER_WAY]


@pytest.mark.parametrize(("title", "kind", "value"), CASES, ids=[c[0] for c in CASES])
@pytest.mark.parametrize("form", [str, str.lower])
def test_a_typed_button_gives_the_fact_of_its_payload(
    reader: FactReader, title: str, kind: str, value: object, form: type[str]
) -> None:
    said = {(f.kind, f.value, f.role) for f in reader.read(form(title))}
    if kind == "refuse":
        group, _, refused = str(value).partition(":")
        expected = ("work_style" if group == "style" else group, refused, "refused")
    else:
        expected = (kind, value, "stated")
    assert expected in said


def test_there_are_buttons_to_test() -> None:
    assert len(CASES) > 40
