"""A small copy of the real catalogue to break, and a database that holds it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy.engine import Engine

from bot.catalogue import check as check_module
from bot.catalogue.files import load_yaml
from bot.catalogue.load import load
from bot.catalogue.rules import GOALS
from bot.catalogue.store import DATA_DIR, open_engine, read_catalogue

KEEP = {
    "occupations/installatie.yml": {"elektromonteur-woning", "energieadviseur"},
    "routes.yml": {"bbl", "bol", "derde-leerweg", "associate-degree"},
    "providers.yml": {"bouwmensen", "bouwmensen-apeldoorn"},
    "subsidies.yml": {"stap", "lllk", "slim-scholing"},
    "contacts.yml": {"werkcentrum-landelijk", "werkcentrum-groningen"},
    "facts.yml": {"minimumloon-21"},
    "programmes/organisaties.yml": {"fnv", "vno-ncw", "vier-tu"},
}


def read_data(path: Path) -> Any:
    """Read a file as plain data."""
    return load_yaml(path)


def write_data(path: Path, data: Any) -> None:
    """Write plain data back as YAML."""
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def _small(target: Path) -> None:
    shutil.copytree(DATA_DIR / "regions", target / "regions")
    for name in ("sectors.yml", "sources.yml"):
        shutil.copy(DATA_DIR / name, target / name)
    (target / "occupations").mkdir()
    (target / "programmes").mkdir()
    for name, ids in KEEP.items():
        data = read_data(DATA_DIR / name)
        key = next(iter(data))
        data[key] = [item for item in data[key] if item["id"] in ids]
        for item in data[key]:
            if "instead" in item:
                item["instead"] = [i for i in item["instead"] if i in ids]
        write_data(target / name, data)
    topics = read_data(DATA_DIR / "topics.yml")
    defaults = [{**t, "refs": []} for t in topics["topics"] if not t.get("keywords")]
    assert {t["goal"] for t in defaults} == GOALS
    write_data(target / "topics.yml", {"topics": defaults})
    words = read_data(DATA_DIR / "vocabulary.yml")
    words.pop("route", None)
    words.pop("occupation", None)
    write_data(target / "vocabulary.yml", words)


@pytest.fixture(scope="session")
def small_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("small") / "data"
    target.mkdir()
    _small(target)
    return target


@pytest.fixture(scope="session")
def loaded_template(small_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("loaded") / "catalogue.db"
    engine = open_engine(f"sqlite:///{path}")
    assert load(engine, small_template).loaded
    engine.dispose()
    return path


@pytest.fixture
def small(small_template: Path, tmp_path: Path) -> Path:
    """A folder with a small, faultless catalogue."""
    return Path(shutil.copytree(small_template, tmp_path / "data"))


@pytest.fixture
def engine(loaded_template: Path, tmp_path: Path) -> Iterator[Engine]:
    """A database that holds the small catalogue."""
    shutil.copy(loaded_template, tmp_path / "catalogue.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'catalogue.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def one_geo_check(monkeypatch: pytest.MonkeyPatch, small_template: Path) -> None:
    """Read the place files once for all tests that do not touch them: they are large."""
    data = _geo(small_template)
    monkeypatch.setattr(check_module, "check_geo", lambda _folder: [])
    monkeypatch.setattr(check_module, "read_geo_files", lambda _folder: data)


_GEO: dict[Path, Any] = {}


def _geo(folder: Path) -> Any:
    if folder not in _GEO:
        _GEO[folder] = check_module.read_geo_files(folder / "regions")
    return _GEO[folder]


@pytest.fixture(scope="session")
def real_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The real catalogue, through a database."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('real') / 'catalogue.db'}")
    load(engine, DATA_DIR)
    catalogue = read_catalogue(engine)
    engine.dispose()
    return catalogue
