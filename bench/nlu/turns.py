"""Turns a second over REST: ours beside the default pipeline and policies, same actions."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.stack import assistant, memory
from bench.turns import play_by_turns

ENDPOINTS = "action_endpoint:\n  url: ${ACTIONS_URL}\n"
"""Of the default: as ``rasa init`` gives them, with trackers in memory."""


@dataclass(frozen=True)
class Turns:
    """Turns a second and resident megabytes of both servers."""

    ours: float
    default: float
    our_memory: float
    default_memory: float


def compared(model: Path) -> Turns:
    """Play the same conversations, turn about, against ours and against ``rasa run``."""
    with tempfile.TemporaryDirectory() as folder:
        endpoints = Path(folder) / "endpoints.yml"
        endpoints.write_text(ENDPOINTS, encoding="utf-8")
        with (
            assistant() as ours,
            assistant(plain=True, model=model, endpoints=endpoints) as default,
        ):
            took = play_by_turns(ours.url, default.url)
            rates = [len(seconds) / sum(seconds) for seconds in took]
            return Turns(*rates, memory(ours.pid), memory(default.pid))
