"""What the assistant gets to know when a person gives the conversation back.  Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

INTENT = "hand_back"
MAX_SETTLED = 500
FACTS = ("goal", "situation", "education", "place", "hours", "income", "language")
"""Entities of the domain that an advisor may fill in for the assistant."""


def payload(settled: str, facts: Mapping[str, str]) -> str:
    """The payload for Rasa: ``/hand_back{"settled": ..., "place": ...}``.

    Rasa reads a payload up to its last brace and on one line, so braces and line breaks go.
    Facts with a name that is not in :data:`FACTS` are left out.
    """
    entities = {name: value for name, value in facts.items() if name in FACTS and value.strip()}
    if settled.strip():
        entities["settled"] = settled[:MAX_SETTLED]
    flat = {name: " ".join(re.sub(r"[{}]", " ", value).split()) for name, value in entities.items()}
    return f"/{INTENT}" + (json.dumps(flat, ensure_ascii=False) if flat else "")
