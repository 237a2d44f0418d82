"""Making text from outside safe to store, and safe to hand to Rasa."""

from __future__ import annotations

import re
import unicodedata

_KEPT_CONTROLS = {"\n", "\t"}


def clean(text: str) -> str:
    """Text as it may be stored and shown: valid Unicode, no control characters, trimmed."""
    # JSON can carry half a surrogate pair, which no database accepts.
    valid = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    unix = valid.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in unix if c in _KEPT_CONTROLS or unicodedata.category(c) != "Cc")
    return "".join(kept).strip()


def neutral(text: str) -> str:
    """Text as Rasa gets it: one line, no invisible characters, and never a payload.

    Rasa takes a message that starts with "/" as an intent with entities, past all understanding
    and straight into the dialogue, so nothing that a visitor types may start with it: not after
    normalisation ("／"), not after Rasa's own trimming.
    """
    normal = unicodedata.normalize("NFKC", clean(text))
    visible = "".join(c for c in normal if c.isspace() or unicodedata.category(c)[0] != "C")
    one_line = " ".join(visible.split())
    return re.sub(r"^[/\s]+", "", one_line)
