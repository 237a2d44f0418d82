from __future__ import annotations

from pathlib import Path

import pytest

from bot.places import Places
from bot.places.files import read_files
from bot.places.rows import GeoData

DATA_DIR = Path(__file__).resolve().parents[3] / "data" / "catalogue"


@pytest.fixture(scope="session")
def data_dir() -> Path:
    return DATA_DIR


@pytest.fixture(scope="session")
def geo() -> GeoData:
    return read_files(DATA_DIR)


@pytest.fixture(scope="session")
def places() -> Places:
    return Places.from_files(DATA_DIR)
