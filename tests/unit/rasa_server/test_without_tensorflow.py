"""The server does without TensorFlow, but only for a model that does."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from bot.paths import ROOT
from bot.rasa_server.without_tensorflow import needed

OURS = "bot.nlu.components.FactExtractor"
RULES = "rasa.core.policies.rule_policy.RulePolicy"
DIET = "rasa.nlu.classifiers.diet_classifier.DIETClassifier"


def model(path: Path, *components: str) -> Path:
    nodes = {f"n{at}": {"uses": name} for at, name in enumerate(components)}
    text = json.dumps({"predict_schema": {"nodes": nodes}}).encode()
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo("metadata.json")
        entry.size = len(text)
        archive.addfile(entry, io.BytesIO(text))
    return path


def test_which_models_need_it(tmp_path: Path) -> None:
    assert not needed(model(tmp_path / "a.tar.gz", OURS, RULES))
    assert needed(model(tmp_path / "b.tar.gz", OURS, RULES, DIET))
    assert needed(model(tmp_path / "c.tar.gz", "somebody.elses.Component"))


def test_a_model_that_cannot_be_read_may_need_it(tmp_path: Path) -> None:
    (tmp_path / "broken.tar.gz").write_bytes(b"no archive")
    assert needed(tmp_path / "broken.tar.gz")
    assert needed(tmp_path / "absent.tar.gz")
    with tarfile.open(tmp_path / "empty.tar.gz", "w:gz"):
        pass
    assert needed(tmp_path / "empty.tar.gz")


@pytest.fixture(scope="module")
def without() -> list[str]:
    """What a process of its own says that does without."""
    code = (
        "import sys, warnings; warnings.simplefilter('ignore')\n"
        "from bot.rasa_server import without_tensorflow as it; it.install()\n"
        "import rasa.core.agent, rasa.core.run, rasa.server\n"
        "from rasa.utils.tensorflow.callback import RasaTrainingLogger\n"
        "print('tensorflow.python' in sys.modules)\n"
        "try: RasaTrainingLogger(1, True)\n"
        "except RuntimeError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_rasa_loads_without_it(without: list[str]) -> None:
    assert without[0] == "False"


def test_using_it_all_the_same_says_what_to_do(without: list[str]) -> None:
    assert "Restart it" in without[1]
