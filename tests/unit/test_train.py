"""``python -m bot train`` where it cannot train: it says what to do, and shows no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_without_a_catalogue_one_line_says_what_to_do(tmp_path: Path) -> None:
    env = {**os.environ, "CATALOGUE_URL": f"sqlite:///{tmp_path}/empty.db"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "train", "--force"],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "De catalogus is nog niet geladen. Draai eerst: python -m bot catalogue load"
    ]
