"""``python -m bot catalogue``: one clear Dutch line for people, an exit code for scripts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot import __main__ as main_module
from bot.__main__ import main
from bot.catalogue.store import DATA_DIR, open_engine, read_catalogue
from bot.paths import ROOT

Captured = pytest.CaptureFixture[str]


def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'cli.db'}"


def test_load_says_what_is_in_it(small: Path, tmp_path: Path, capsys: Captured) -> None:
    command = ["catalogue", "load", "--data", str(small), "--database", url(tmp_path)]
    assert main(command) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Geladen: 2 beroepen, 4 routes")
    assert said.out.count("\n") == 1 and said.err == ""
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("Niets veranderd: 2 beroepen")
    assert main([*command, "--force"]) == 0
    assert capsys.readouterr().out.startswith("Geladen")
    engine = open_engine(url(tmp_path))
    assert len(read_catalogue(engine).regions) == 35
    engine.dispose()


def test_load_of_broken_yaml_names_file_and_line(
    small: Path, tmp_path: Path, capsys: Captured
) -> None:
    (small / "routes.yml").write_text("routes:\n  - id: bbl\n   name: x\n", "utf-8")
    command = ["catalogue", "load", "--data", str(small), "--database", url(tmp_path)]
    assert main(command) == 1
    said = capsys.readouterr()
    assert "routes.yml: regel 3" in said.err
    assert said.err.rstrip().endswith("Verbeter ze en laad opnieuw.")
    assert "Traceback" not in said.err and said.out == ""


@pytest.mark.parametrize("action", ["load", "check"])
def test_missing_folder(action: str, tmp_path: Path, capsys: Captured) -> None:
    assert main(["catalogue", action, "--data", str(tmp_path / "weg")]) == 2
    assert "bestaat niet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("geheim-wachtwoord", "geen geldig adres"),
        ("sqlite:////proc/nergens/catalogue.db", "De database is niet bruikbaar"),
    ],
)
def test_unusable_database(address: str, said: str, small: Path, capsys: Captured) -> None:
    assert main(["catalogue", "load", "--data", str(small), "--database", address]) == 2
    error = capsys.readouterr().err
    assert said in error and "geheim" not in error and error.count("\n") == 1


def test_check_prints_problems_before_information(small: Path, capsys: Captured) -> None:
    assert main(["catalogue", "check", "--data", str(small)]) == 0
    said = capsys.readouterr().out
    assert "Om te weten" in said and said.endswith("Geen fouten.\n")
    (small / "facts.yml").write_text("", "utf-8")
    assert main(["catalogue", "check", "--data", str(small)]) == 1
    said = capsys.readouterr().out
    assert said.index("Fouten (1)") < said.index("facts.yml: ") < said.index("Om te weten")


def test_check_of_the_real_catalogue() -> None:
    assert main(["catalogue", "check", "--data", str(DATA_DIR)]) == 0


@pytest.mark.parametrize("command", [[], ["vlieg"], ["catalogue"], ["catalogue", "eet"]])
def test_wrong_command_shows_usage(command: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(command)
    assert stopped.value.code == 2
    assert "usage: python -m bot" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["region", "chat", "run", "train"])
def test_other_commands_get_their_own_arguments(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    got: list[list[str]] = []
    monkeypatch.setattr(main_module, f"_{name}", lambda rest: got.append(rest) or 7)
    assert main([name, "--help", "x"]) == 7
    assert got == [["--help", "x"]]


def test_help_imports_nothing_heavy() -> None:
    """Help has to be instant, also when a part of the program is broken."""
    code = (
        "import sys; from bot.__main__ import parser; parser().format_help();"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in"
        " {'sqlalchemy', 'yaml', 'rasa', 'spacy', 'fastapi'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
