"""A sheet changes just what differs in the file, and nothing when anything is wrong."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.catalogue.files import read_catalogue_files, read_files
from bot.catalogue.model import Window
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


def run(data: Path, file: Path, *options: str, kind: str = "contacts") -> int:
    return main(["catalogue", "import", kind, str(file), "--data", str(data), *options])


def exported(data: Path, tmp_path: Path, kind: str) -> Path:
    file = tmp_path / f"{kind}.csv"
    assert main(["catalogue", "export", kind, str(file), "--data", str(data)]) == 0
    return file


def cells(file: Path, record_id: str, **new: str) -> None:
    """Change cells of one row as a spreadsheet does: all rows are written anew."""
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(row | (new if row["id"] == record_id else {}) for row in rows)


@pytest.mark.parametrize("kind", SHEETS)
def test_every_kind_of_offer_goes_out_and_back_unchanged(
    data: Path, tmp_path: Path, kind: str
) -> None:
    before = (data / SHEETS[kind].pattern).read_bytes()
    file = exported(data, tmp_path, kind)
    cells(file, "")  # what a spreadsheet saves: every cell quoted
    assert run(data, file, "--write", kind=kind) == 0
    assert (data / SHEETS[kind].pattern).read_bytes() == before


def test_a_scheme_gets_a_new_window_and_visitors_see_it(data: Path, tmp_path: Path) -> None:
    before = read_catalogue_files(data)
    scheme = next(s for s in before.subsidies.values() if s.windows)
    file = exported(data, tmp_path, "subsidies")
    cells(file, scheme.id, windows="2031-01-04 t/m 26-02-2031; 2032-03-01 t/m")
    assert run(data, file, "--write", kind="subsidies") == 0
    after = read_catalogue_files(data)
    assert after.subsidies[scheme.id].windows == (
        Window(date(2031, 1, 4), date(2031, 2, 26)),
        Window(date(2032, 3, 1), None),
    )
    others = [i for i in before.subsidies if i != scheme.id]
    assert all(after.subsidies[i] == before.subsidies[i] for i in others)
    assert differences(seen(before, DAY), seen(after, date(2031, 1, 10)))


def test_a_new_route_is_read_back_as_it_was_typed(data: Path, tmp_path: Path) -> None:
    file = exported(data, tmp_path, "routes")
    head, first, *_ = file.read_text("utf-8-sig").splitlines()
    new = first.replace(first.split(";")[0], "proefroute", 1)
    file.write_text("\r\n".join([head, new]), "utf-8-sig")
    assert run(data, file, "--write", kind="routes") == 0
    routes = read_catalogue_files(data).routes
    old = routes[first.split(";")[0]]
    assert replace(routes["proefroute"], id=old.id) == old  # "no" stayed a word, 0 a number


def test_a_window_that_is_no_date_changes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scheme = next(s for s in read_catalogue_files(data).subsidies.values() if s.windows)
    before = (data / "subsidies.yml").read_bytes()
    file = exported(data, tmp_path, "subsidies")
    cells(file, scheme.id, windows="volgend voorjaar t/m zomer")
    assert run(data, file, "--write", kind="subsidies") != 0
    assert "datum" in capsys.readouterr().err
    assert (data / "subsidies.yml").read_bytes() == before


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
