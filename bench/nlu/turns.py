"""Turns a second over REST: ours beside the default pipeline and policies, same actions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bench.stack import assistant, memory
from bench.turns import play


@dataclass(frozen=True)
class Turns:
    """Turns a second and resident megabytes of both servers."""

    ours: float
    default: float
    our_memory: float
    default_memory: float


def compared(model: Path) -> Turns:
    """Play the same conversations against ours and against plain Rasa with ``model``."""
    with assistant() as server:
        took = play(server.url)
        ours, our_memory = len(took) / sum(took), memory(server.pid)
    with assistant(plain=True, model=model) as server:
        took = play(server.url)
        default, default_memory = len(took) / sum(took), memory(server.pid)
    return Turns(ours, default, our_memory, default_memory)
