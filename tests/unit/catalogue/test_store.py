"""What is loaded is what the files say; loading is all or nothing, and skipped when needless."""

from __future__ import annotations

import shutil
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, update
from sqlalchemy.engine import Engine

from bot.catalogue import load as load_module
from bot.catalogue.check import check
from bot.catalogue.files import Files, read_catalogue_files, read_files
from bot.catalogue.load import content_hash, load, stored_hash
from bot.catalogue.model import Catalogue
from bot.catalogue.store import (
    DATA_DIR,
    CatalogueMissingError,
    default_url,
    open_engine,
    read_catalogue,
)
from bot.catalogue.tables import SHAPE, TABLES, meta_table
from bot.places.files import GeoFileError

from .conftest import read_data, write_data


def test_real_files_come_back_unchanged(real_catalogue: Catalogue) -> None:
    files: Files = read_files(DATA_DIR)
    for kind in TABLES:
        read = getattr(real_catalogue, kind)
        assert read == files.records[kind]
        assert list(read) == list(files.records[kind]), "order of the files"
    assert real_catalogue.vocabulary == files.vocabulary
    facts = files.records["facts"].values()
    assert real_catalogue.facts == {f.id: (f.text, f.provenance) for f in facts}
    assert real_catalogue == read_catalogue_files(DATA_DIR)


def test_real_columns_for_what_one_queries(engine: Engine) -> None:
    columns = {
        name: {c["name"] for c in inspect(engine).get_columns(name)}
        for name in ("subsidies", "occupations", "contacts")
    }
    assert {"id", "status", "ended_on", "source", "checked_on", "certainty"} <= columns["subsidies"]
    assert {"sector", "outlook", "outlook_source", "codes"} <= columns["occupations"]
    assert {"region_code", "url", "source_url"} <= columns["contacts"]
    subsidies = TABLES["subsidies"][0]
    with engine.connect() as connection:
        query = select(subsidies.c.id).where(subsidies.c.status == "ended")
        assert connection.execute(query).scalars().all() == ["stap"]


def test_loading_the_same_files_again_is_skipped(engine: Engine, small: Path) -> None:
    assert not load(engine, small).loaded
    assert load(engine, small, force=True).loaded


@pytest.mark.usefixtures("one_geo_check")
def test_any_change_is_loaded(engine: Engine, small: Path) -> None:
    data = read_data(small / "routes.yml")
    data["routes"][0]["name"] = "Bbl"
    write_data(small / "routes.yml", data)
    assert load(engine, small).loaded
    assert read_catalogue(engine).routes["bbl"].name == "Bbl"


def test_hash_sees_names_and_contents(small: Path) -> None:
    before = content_hash(small)
    (small / "notes.txt").write_text("no part of the catalogue")
    assert content_hash(small) == before
    (small / "occupations" / "installatie.yml").rename(small / "occupations" / "bouw.yml")
    assert content_hash(small) != before


def test_failure_halfway_changes_nothing(
    engine: Engine, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_catalogue(engine)

    def fails(*_: object) -> None:
        raise GeoFileError("plaatsen.csv regel 7: stuk")

    monkeypatch.setattr(load_module, "load_geo", fails)
    with pytest.raises(GeoFileError):
        load(engine, small, force=True)
    assert read_catalogue(engine) == before


def test_empty_database_is_said_to_be_empty(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new' / 'empty.db'}")
    with pytest.raises(CatalogueMissingError, match="catalogue load"):
        read_catalogue(engine)
    assert stored_hash(engine) is None
    engine.dispose()


def test_database_of_another_version_is_not_read_but_rebuilt(engine: Engine, small: Path) -> None:
    with engine.begin() as connection:
        connection.execute(
            update(meta_table).where(meta_table.c.key == SHAPE).values(value="older")
        )
        connection.execute(
            update(meta_table).where(meta_table.c.key == "content_hash").values(value="older")
        )
    with pytest.raises(CatalogueMissingError):
        read_catalogue(engine)
    assert load(engine, small).loaded
    assert read_catalogue(engine).routes


def test_two_loads_at_once_leave_one_whole_catalogue(tmp_path: Path, small: Path) -> None:
    url = f"sqlite:///{tmp_path / 'both.db'}"
    errors: list[BaseException] = []

    def one() -> None:
        engine = open_engine(url)
        try:
            load(engine, small)
        except BaseException as error:
            errors.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    engine = open_engine(url)
    assert read_catalogue(engine) == read_catalogue_files(small)
    engine.dispose()


def test_reading_during_a_load_sees_the_old_or_the_new(engine: Engine, small: Path) -> None:
    old = read_catalogue(engine)
    with engine.connect() as reading:
        reading.execute(select(meta_table.c.value)).all()
        assert read_catalogue(engine) == old


def test_default_database_and_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CATALOGUE_URL", raising=False)
    assert default_url() == "sqlite:///var/catalogue.db"
    engine = open_engine()
    assert str(engine.url.database).endswith("/var/catalogue.db")
    assert Path(str(engine.url.database)).is_absolute()
    monkeypatch.setenv("CATALOGUE_URL", "sqlite:////elsewhere.db")
    assert default_url() == "sqlite:////elsewhere.db"


def test_what_expires_soon_is_information(small: Path) -> None:
    day = date(2027, 1, 1)

    def said(today: date) -> list[str]:
        return [p.message for p in check(small, today) if p.record == "slim-scholing"]

    assert not any("verloopt" in m for m in said(day - timedelta(days=91)))
    assert any(f"verify_by verloopt op {day}" in m for m in said(day - timedelta(days=90)))
    assert any(f"verify_by is verlopen op {day}" in m for m in said(day + timedelta(days=1)))
    assert any("alle tijdvakken zijn voorbij" in m for m in said(day))


def test_geo_faults_are_reported(small: Path, engine: Engine) -> None:
    shutil.rmtree(small / "regions")
    assert any(p.level == "problem" and p.file == "regions" for p in check(small))
    with pytest.raises(load_module.CatalogueInvalidError):
        load(engine, small, force=True)
