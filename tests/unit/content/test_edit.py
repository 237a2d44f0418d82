"""A sheet changes just what differs in the file, and nothing when anything is wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.catalogue.files import read_catalogue_files, read_files
from bot.catalogue.store import DATA_DIR
from bot.content.seen import differences, seen
from bot.content.spreadsheet import SHEETS, to_csv

DAY = date(2026, 11, 21)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA_DIR, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture
def contacts(data: Path, tmp_path: Path) -> Path:
    file = tmp_path / "loketten.csv"
    file.write_bytes(to_csv(SHEETS["contacts"], read_files(data).records["contacts"]))
    return file


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8-sig")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8-sig")


def run(data: Path, file: Path, *options: str) -> int:
    return main(["catalogue", "import", "contacts", str(file), "--data", str(data), *options])


def test_the_same_sheet_changes_nothing(
    data: Path, contacts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "contacts.yml").read_bytes()
    assert run(data, contacts, "--write") == 0
    assert "Er verandert niets" in capsys.readouterr().out
    assert (data / "contacts.yml").read_bytes() == before


def test_one_cell_changes_one_line(
    data: Path, contacts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "contacts.yml").read_text("utf-8").splitlines()
    change(contacts, "zonder afspraak", "met afspraak")
    assert run(data, contacts) == 0
    assert "nog niets geschreven" in capsys.readouterr().out
    assert (data / "contacts.yml").read_text("utf-8").splitlines() == before
    assert run(data, contacts, "--write") == 0
    after = (data / "contacts.yml").read_text("utf-8").splitlines()
    changed = [(b, a) for b, a in zip(before, after, strict=True) if b != a]
    assert len(changed) == 1 and "met afspraak" in changed[0][1]


def test_a_new_row_and_a_removed_one(data: Path, contacts: Path) -> None:
    lines = contacts.read_text("utf-8-sig").splitlines()
    kept = [line for line in lines if not line.startswith("leerwerkloket-friesland;")]
    new = lines[-1].split(";")
    new[0] = "nieuw-loket"
    contacts.write_text("\n".join([*kept, ";".join(new)]), "utf-8-sig")
    assert run(data, contacts, "--write") == 0
    ids = read_files(data).records["contacts"].keys()
    assert "nieuw-loket" in ids and "leerwerkloket-friesland" in ids
    assert run(data, contacts, "--write", "--remove-missing") == 0
    assert "leerwerkloket-friesland" not in read_files(data).records["contacts"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("AM01", "AM99"),  # a region that does not exist
        (";high;", ";zeker;"),  # a certainty that does not exist
        ("2026-11-20", "2099-01-01"),  # checked in the future
        ("2026-11-20", "gisteren"),
    ],
)
def test_a_fault_changes_nothing(
    data: Path, contacts: Path, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "contacts.yml").read_bytes()
    change(contacts, old, new)
    assert run(data, contacts, "--write") == 1
    assert "er is niets veranderd" in capsys.readouterr().err
    assert (data / "contacts.yml").read_bytes() == before


def test_what_visitors_see_differently(
    data: Path, contacts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(contacts, "zonder afspraak", "met afspraak")
    run(data, contacts, "--write")
    capsys.readouterr()
    diff = ["catalogue", "diff", "--data", str(data), "--against", str(DATA_DIR)]
    assert main(diff) == 0
    told = capsys.readouterr().out
    assert "loket voor bezoekers in" in told and "Groningen" in told
    assert "met afspraak" in told and "1 verschil." in told


def test_a_scheme_that_closes_by_itself_is_told_beforehand() -> None:
    catalogue = read_catalogue_files(DATA_DIR)
    before, after = seen(catalogue, DAY), seen(catalogue, date(2027, 3, 2))
    changed = {d.what: d for d in differences(before, after)}
    assert any("nu dicht" in line for line in changed["subsidy:slim-scholing"].lines)


def test_every_record_that_is_shown_is_compared() -> None:
    catalogue = read_catalogue_files(DATA_DIR)
    shown = seen(catalogue, DAY)
    for kind, records in (
        ("occupation", catalogue.occupations),
        ("route", catalogue.routes),
        ("provider", catalogue.providers),
        ("subsidy", catalogue.subsidies),
        ("topic", catalogue.topics),
    ):
        assert {f"{kind}:{record_id}" for record_id in records} <= shown.keys()
    assert not list(differences(shown, shown))
