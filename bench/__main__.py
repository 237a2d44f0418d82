"""``python -m bench [name …]``: measure; needs a loaded catalogue and a trained model.

Without a name the quick ones run.  The results that were kept stand in docs/benchmarks.md.
``python -m bench chaos|desk|load|overhead|socketio|nlu [options]`` run alone and have options of
their own.
"""

from __future__ import annotations

import importlib
import os
import sys

from bot.paths import MODEL

QUICK = ("pure", "turns")
MORE = ("long", "telegram")
"""Modules of this package; each has a ``report()`` that prints a table."""
ALONE = ("chaos", "desk", "load", "overhead", "socketio", "nlu")
"""Modules with a ``main(arguments)`` that gives the exit code."""


def main(names: list[str]) -> int:
    """Run the named benchmarks; 2 when one is unknown, 1 when there is no model."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as bot/rasa_server/start.py
    if names and names[0] in ALONE:
        alone: int = importlib.import_module(f"bench.{names[0]}").main(names[1:])
        return alone
    known = (*QUICK, *MORE)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(
            f"Onbekend: {', '.join(unknown)}. Kies uit {', '.join((*known, *ALONE))}.",
            file=sys.stderr,
        )
        return 2
    if not MODEL.exists():
        print("Eerst trainen: make train", file=sys.stderr)
        return 1
    for name in names or QUICK:
        print(f"== {name}", flush=True)
        importlib.import_module(f"bench.{name}").report()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
