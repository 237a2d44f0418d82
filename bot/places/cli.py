"""``python -m bot region TEXT...``: says which gemeente and arbeidsmarktregio a text stands for."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

from bot.paths import ROOT
from bot.places.model import Resolution
from bot.places.resolver import Places

DATA_DIR = ROOT / "data" / "catalogue"
USAGE = "Gebruik: python -m bot region TEKST...   of   python -m bot region -   (een per regel)"


def run(argv: Sequence[str], stdin: TextIO | None = None, stdout: TextIO | None = None) -> int:
    """Resolve one text from the arguments, or with ``-`` every line of ``stdin``.

    Prints one JSON object a line.  Reads the place files, so no database is needed.  Returns the
    exit code: 0, or 2 when no text was given.  The streams are the process's own by default, and
    are then UTF-8 whatever the locale says.
    """
    if not argv:
        print(USAGE, file=sys.stderr)
        return 2
    source = stdin or _utf8(sys.stdin)
    target = stdout or _utf8(sys.stdout)
    places = Places.from_files(DATA_DIR)
    texts = (line.rstrip("\r\n") for line in source) if list(argv) == ["-"] else [" ".join(argv)]
    for text in texts:
        answer = as_dict(text, places.resolve(text))
        target.write(_printable(json.dumps(answer, ensure_ascii=False)) + "\n")
        target.flush()
    return 0


def as_dict(text: str, found: Resolution) -> dict[str, object]:
    """Give the answer in the form that the command prints."""
    settled = found.status == "found" and found.municipality_code is not None
    shown = found.candidates[:1] if settled else found.candidates
    certain = found.candidates[0] if found.status == "found" else None
    return {
        "text": text,
        "municipality": certain.municipality if certain and settled else None,
        "region": certain.region if certain else None,
        "candidates": [{"municipality": c.municipality, "region": c.region} for c in shown],
        "status": found.status,
    }


def _utf8(stream: TextIO) -> TextIO:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream


def _printable(line: str) -> str:
    """Write what cannot be encoded (half a surrogate pair) as an escape instead of failing."""
    return line.encode("utf-8", "backslashreplace").decode("utf-8")
