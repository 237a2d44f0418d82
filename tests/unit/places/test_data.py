"""The place files, the database they are loaded into, and the command that uses them."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Engine

from bot.catalogue.tables import metadata
from bot.places import Places, cli, tables
from bot.places.load import check_geo, load_geo, read_geo
from bot.places.rows import GeoData


@pytest.fixture(scope="module")
def engine(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path = tmp_path_factory.mktemp("geo") / "places.db"
    made = create_engine(f"sqlite:///{path}", future=True)
    metadata.create_all(made)
    with made.begin() as connection:
        load_geo(connection, data_dir)
    return made


@pytest.fixture
def copy(data_dir: Path, tmp_path: Path) -> Path:
    return shutil.copytree(data_dir / "regions", tmp_path / "regions")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_files_are_in_order(data_dir: Path) -> None:
    assert check_geo(data_dir) == []
    assert check_geo(data_dir / "regions") == []


def test_a_missing_gemeente_is_noticed(copy: Path) -> None:
    lines = (copy / "municipalities.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (copy / "municipalities.csv").write_text("".join(lines[:-1]), encoding="utf-8")
    problems = check_geo(copy)
    assert any("341 regels, maar het moeten er 342 zijn" in line for line in problems)
    assert any("onbekende gemeentecode" in line for line in problems)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("places.csv", "GM0153", "GM9999", "onbekende gemeentecode 'GM9999'"),
        ("parts.csv", "geonames-2023,medium", "hearsay,medium", "onbekende bron 'hearsay'"),
        ("names.csv", ",high", ",sure", "onbekende zekerheid 'sure'"),
        ("regions.csv", "AM02", "AM01", "staat er 2 keer in"),
        ("sources.yml", "checked_on: 2026-10-09", "checked_on: ooit", "checked_on ontbreekt"),
        ("sources.yml", "checked_on: 2026-10-09", "checked_on: 2999-01-01", "in de toekomst"),
        ("municipalities.csv", "AM01", "AM99", "onbekende regio"),
        ("places.csv", "code,name", "id,name", "de kopregel moet zijn"),
        ("postcodes.csv", "1000,po_box", "1000", "velden verwacht"),
        ("dialling_codes.csv", ",1.0,", ",alles,", "could not convert"),
        ("places.csv", "52.9269", "12.9269", "liggen buiten Nederland"),
        ("areas.csv", "GM1979|", "", "andere gemeenten dan in municipalities.csv"),
    ],
)
def test_a_fault_is_said_in_dutch(copy: Path, file: str, old: str, new: str, expected: str) -> None:
    change(copy / file, old, new)
    assert any(expected in line for line in check_geo(copy)), check_geo(copy)[:3]


def test_a_missing_file_is_said(copy: Path) -> None:
    (copy / "words.csv").unlink()
    assert check_geo(copy) == ["words.csv: niet te lezen (FileNotFoundError)"]


def test_what_is_loaded_is_what_was_in_the_files(engine: Engine, geo: GeoData) -> None:
    read = read_geo(engine)
    for name in GeoData._fields:
        assert sorted(getattr(read, name), key=repr) == sorted(getattr(geo, name), key=repr)


def test_regions_and_gemeenten_come_with_their_source(engine: Engine) -> None:
    with engine.connect() as connection:
        regions = tables.read_regions(connection)
        municipalities = tables.read_municipalities(connection)
    assert (len(regions), len(municipalities)) == (35, 342)
    assert regions["AM05"].name == "Twente"
    assert regions["AM05"].provenance.certainty == "high"
    assert "CBS" in regions["AM05"].provenance.source
    assert municipalities["GM0164"].name == "Hengelo"
    assert municipalities["GM0164"].region_code == "AM05"


def test_database_and_files_answer_alike(engine: Engine, places: Places) -> None:
    loaded = Places.load(engine)
    for text in ("hengelo", "nes", "ensgede", "7511 ab", "de veluwe", "spaarndam", "heikant"):
        assert loaded.resolve(text) == places.resolve(text)


def lines(argv: list[str], stdin: str = "") -> list[dict[str, object]]:
    out = io.StringIO()
    assert cli.run(argv, io.StringIO(stdin), out) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_command_for_one_text() -> None:
    assert lines(["ik", "woon", "in", "'s-Gravenhage"]) == [
        {
            "text": "ik woon in 's-Gravenhage",
            "municipality": "'s-Gravenhage",
            "region": "Haaglanden",
            "candidates": [{"municipality": "'s-Gravenhage", "region": "Haaglanden"}],
            "status": "found",
        }
    ]


def test_command_for_lines_never_fails() -> None:
    texts = ["hengelo", "", "   ", "x" * 5000, "twente", "\x00\ud800", "Gent"]
    answers = lines(["-"], "\n".join(texts) + "\n")
    assert [answer["status"] for answer in answers] == [
        "ambiguous", "unknown", "unknown", "unknown", "found", "unknown", "abroad",
    ]  # fmt: skip
    assert answers[0]["candidates"] == [
        {"municipality": "Hengelo", "region": "Twente"},
        {"municipality": "Bronckhorst", "region": "Achterhoek"},
    ]
    assert answers[4]["candidates"] == [{"municipality": None, "region": "Twente"}]
    assert answers[6]["region"] is None


def test_command_writes_readable_utf8(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["súdwest-fryslân"]) == 0
    assert '"municipality": "Súdwest-Fryslân"' in capsys.readouterr().out


def test_command_without_a_text_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([]) == 2
    assert "Gebruik" in capsys.readouterr().err


def test_nothing_is_read_at_import() -> None:
    assert sys.modules["bot.places.resolver"].__dict__.get("PLACES") is None
