"""``python -m bench``: measure; needs a loaded catalogue and a trained model (``make train``)."""

import sys

from bench import pure, turns
from bot.paths import MODEL

if not MODEL.exists():
    print("Eerst trainen: make train", file=sys.stderr)
    sys.exit(1)
pure.report()
turns.report()
