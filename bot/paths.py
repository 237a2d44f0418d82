"""Where things live, below the project's root."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("BALIE_VAR", ROOT / "var"))
"""Databases and logs of this installation; another folder through BALIE_VAR (the tests do)."""
MODELS = ROOT / "models"
MODEL = MODELS / "balie.tar.gz"
