"""What the language part understands of messages nobody trained on, beside Rasa's default.

``python -m bench nlu`` measures everything and writes docs/nlu-report.md; training the default
pipeline takes most of its time.  ``python -m bench nlu --ours`` only prints what ours reaches.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.paths import MODEL


def main(arguments: Sequence[str]) -> int:
    """Measure; 1 when there is no trained model to compare with."""
    parser = argparse.ArgumentParser(prog="python -m bench nlu", description=__doc__)
    parser.add_argument("--ours", action="store_true", help="only our own pipeline")
    parser.add_argument("--only", help="with --ours: one held-out file, as held_out_people_4")
    parser.add_argument("--write", action="store_true", help="with --ours: as the report, too")
    parser.add_argument("--epochs", type=int, help="of the default, not its 100")
    parser.add_argument("--keep", type=Path, help="folder for the default's model, to use again")
    parser.add_argument("--wrong", action="store_true", help="also print what was misread")
    given = parser.parse_args(arguments)
    from bench.nlu.report import ours_only, report

    if given.ours or given.wrong:
        if given.only and given.write:
            parser.error("the report is about every held-out file: --write goes without --only")
        try:
            ours_only(show_wrong=given.wrong, write=given.write, only=given.only)
        except LookupError as wrong:
            parser.error(str(wrong))
        return 0
    if not MODEL.exists():
        print("Eerst trainen: make train", file=sys.stderr)
        return 1
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    report(given.epochs, given.keep)
    return 0
