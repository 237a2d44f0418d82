"""``python -m bot catalogue coverage``: every name and question has an answer, or it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.catalogue.coverage import Row, Wanted, read_wanted, rows
from bot.catalogue.model import Catalogue
from bot.catalogue.store import DATA_DIR

from .conftest import read_data, write_data

Captured = pytest.CaptureFixture[str]
NAMES = 148
QUESTIONS = 64
"""Names in the source documents, and questions in the list of frequent ones: never fewer."""


def nothing(_goal: str, _text: str) -> str | None:
    return None


def test_everything_has_an_answer(capsys: Captured) -> None:
    assert main(["catalogue", "coverage"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "Gouden Poort: programme:gouden-poort" in said
    assert "EVC: programme:evc -> topic:ervaring-zonder-papieren" in said
    assert "MKB!dee: programme:mkb-idee -> subsidy:mkb-idee" in said
    assert "Bestaat STAP nog?: topic:stap-bestaat-niet-meer" in said
    assert said[-1].endswith("alles heeft een antwoord.")
    wanted = read_wanted(DATA_DIR)
    assert len(said) - 1 == len(wanted.names) + len(wanted.questions)
    assert len(wanted.names) >= NAMES and len(wanted.questions) >= QUESTIONS


def test_quiet_only_counts(capsys: Captured) -> None:
    assert main(["catalogue", "coverage", "--quiet"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_removed_alias_is_noticed(tmp_path: Path, capsys: Captured) -> None:
    data = Path(shutil.copytree(DATA_DIR, tmp_path / "data"))
    path = data / "programmes" / "gouden-poort.yml"
    raw = read_data(path)
    raw["programmes"] = [p for p in raw["programmes"] if p["id"] != "techport"]
    for record in raw["programmes"]:
        record["refs"] = [r for r in record.get("refs", []) if r != "programme:techport"]
    write_data(path, raw)
    assert main(["catalogue", "coverage", "--data", str(data)]) == 1
    said = capsys.readouterr().out
    assert "Techport: ONTBREEKT, het record programme:techport bestaat niet" in said
    assert "1 zonder antwoord" in said


def test_a_name_that_is_read_as_something_else_is_missing(real_catalogue: Catalogue) -> None:
    wanted = Wanted({"Katapult": "katapult"}, ())
    found = list(rows(wanted, real_catalogue, lambda _text: {"techport"}, nothing))
    assert found == [Row("Katapult", (), "wie dit typt, krijgt niet programme:katapult")]


def test_a_question_that_another_topic_answers_is_missing(real_catalogue: Catalogue) -> None:
    wanted = Wanted({}, ("ben-ik-te-oud",))
    (row,) = rows(wanted, real_catalogue, lambda _text: (), lambda _g, _t: "jonger-dan-18")
    assert row.missing == "hierop antwoordt topic:jonger-dan-18, niet topic:ben-ik-te-oud"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "alleen names en questions"),
        ("coverage: {names: {}}", "alleen names en questions"),
        ("coverage: {names: [], questions: []}", "names is een blok"),
        ("coverage: {names: {a: 1}, questions: []}", "als tekst"),
    ],
)
def test_a_list_of_another_shape_is_refused(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "coverage.yml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=said):
        read_wanted(tmp_path)


def test_without_a_list_the_command_fails(small: Path, capsys: Captured) -> None:
    assert main(["catalogue", "coverage", "--data", str(small)]) == 2
    assert "coverage.yml: dit bestand ontbreekt" in capsys.readouterr().err
