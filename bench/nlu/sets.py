"""The held-out messages and the training examples, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.paths import ROOT

HELD_OUT = "tests/nlu/held_out_*.yml"


@dataclass(frozen=True)
class HeldOut:
    """A message nobody trained on: what it means, and in which conversation it was said.

    ``entities`` are "kind=value" or "kind=value/role"; None when nobody wrote them down.
    """

    text: str
    pending: str | None
    goal: str
    accept: frozenset[str]
    source: str
    entities: frozenset[str] | None = None
    voice: str = ""

    def accepts(self, intent: str) -> bool:
        """Tell whether ``intent`` leads to a good reply."""
        return intent == self.goal or intent in self.accept


def _loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def held_out(root: Path = ROOT) -> list[HeldOut]:
    """Give the messages of every held-out file, in the order of the files."""
    return [
        HeldOut(
            item["text"],
            item["pending"],
            item["goal"],
            frozenset(item["accept"]),
            path.stem.removeprefix("held_out_"),
            _entities(item.get("entities")),
            item.get("voice") or "",
        )
        for path in sorted(root.glob(HELD_OUT))
        for item in _loaded(path)
    ]


def _entities(given: Any) -> frozenset[str] | None:
    if given is None:
        return None
    return frozenset(given.split() if isinstance(given, str) else given)


def examples(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Give every (text, intent) in data/nlu; entities are not annotated there."""
    for path in sorted((root / "data/nlu").glob("**/*.yml")):
        for block in _loaded(path)["nlu"]:
            for line in block["examples"].splitlines() if "intent" in block else ():
                if line.strip().startswith("- "):
                    yield line.strip()[2:].strip(), block["intent"]
