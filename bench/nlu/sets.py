"""The held-out messages and the training examples, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.intake.questions import SUMMARY
from bot.paths import ROOT

HELD_OUT = "tests/nlu/held_out_*.yml"


@dataclass(frozen=True)
class HeldOut:
    """A message nobody trained on: what it means, and in which conversation it was said.

    ``entities`` is a mapping of type to value or values; None when nobody wrote them down.
    """

    text: str
    pending: str | None
    goal: str
    accept: frozenset[str]
    source: str
    entities: Mapping[str, Any] | None = None
    voices: frozenset[str] = frozenset()

    def accepts(self, intent: str) -> bool:
        """Tell whether ``intent`` leads to a good reply."""
        return intent == self.goal or intent in self.accept


def _loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def held_out(root: Path = ROOT, only: str | None = None) -> list[HeldOut]:
    """Give the messages of every held-out file, in the order of the files.

    ``only``: the name of one file, with or without its folder and extension; LookupError when
    there is none of that name.
    """
    paths = sorted(root.glob(HELD_OUT))
    if only is not None:
        paths = [path for path in paths if path.stem == Path(only).stem]
        if not paths:
            raise LookupError(f"no held-out file {only}")
    return [
        HeldOut(
            item["text"],
            SUMMARY if item["pending"] == "summary" else item["pending"],
            item["goal"],
            frozenset(item["accept"]),
            path.stem.removeprefix("held_out_"),
            item.get("entities"),
            frozenset(item.get("voice") or ()),
        )
        for path in paths
        for item in _loaded(path)
    ]


def examples(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Give every (text, intent) in data/nlu; entities are not annotated there."""
    for path in sorted((root / "data/nlu").glob("**/*.yml")):
        for block in _loaded(path)["nlu"]:
            for line in block["examples"].splitlines() if "intent" in block else ():
                if line.strip().startswith("- "):
                    yield line.strip()[2:].strip(), block["intent"]
