"""Rasa's default pipeline and policies, trained on our data; each step in a process of its own.

``python -m bench.nlu.rivals train FOLDER [EPOCHS]`` trains, ``… parse MODEL OUT`` reads every
held-out message with a model and writes what came of it, how long each took and how much memory it
needed.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.nlu.sets import held_out
from bench.stack import memory
from bot.paths import ROOT

NAME = "default"
KEPT = "trained.json"
"""Beside a kept model: what it learned from, and how many seconds that took."""


@dataclass(frozen=True)
class Parsed:
    """What a trained model made of the held-out messages, in their order."""

    rankings: list[tuple[tuple[str, float], ...]]
    intents: list[str]
    milliseconds: list[float]
    megabytes: float


def train(folder: Path, epochs: int | None = None) -> tuple[Path, float]:
    """Train the default of ``rasa init`` on our examples and rules; (model, seconds).

    ``epochs``: of everything that has them, None for the defaults.  A model that stands in
    ``folder`` and was trained on exactly these examples and rules is used again.
    """
    model, kept = folder / f"{NAME}.tar.gz", folder / KEPT
    learns = {"data": _learned_from(), "epochs": epochs}
    if model.exists() and kept.exists():
        known = json.loads(kept.read_text(encoding="utf-8"))
        if {key: known[key] for key in learns} == learns:
            return model, float(known["seconds"])
    started = time.perf_counter()
    _run("train", str(folder), *(() if epochs is None else (str(epochs),)))
    seconds = time.perf_counter() - started
    kept.write_text(json.dumps({**learns, "seconds": seconds}), encoding="utf-8")
    return model, seconds


def _learned_from() -> str:
    digest = hashlib.sha256()
    for folder in ("data/nlu", "data/stories"):
        for path in sorted((ROOT / folder).glob("**/*.yml")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def parse(model: Path, folder: Path) -> Parsed:
    """Read every held-out message with ``model``, without a conversation around it."""
    out = folder / f"{model.name}.json"
    _run("parse", str(model), str(out))
    told = json.loads(out.read_text(encoding="utf-8"))
    rankings = [tuple((name, chance) for name, chance in row) for row in told["rankings"]]
    return Parsed(rankings, told["intents"], told["milliseconds"], told["megabytes"])


def _run(*arguments: str) -> None:
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "LOG_LEVEL": "ERROR"}
    command = [sys.executable, "-m", "bench.nlu.rivals", *arguments]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **quiet}, check=True)


def _train(folder: Path, epochs: str | None = None) -> None:
    import rasa
    from rasa.engine.recipes import default_recipe

    given = Path(default_recipe.__file__).parent / "config_files/default_config.yml"
    config = folder / "config.yml"
    text = given.read_text(encoding="utf-8").replace("language: en", "language: nl")
    if epochs:
        text = text.replace("epochs: 100", f"epochs: {int(epochs)}")
    config.write_text(text, encoding="utf-8")
    result = rasa.train(
        domain=str(ROOT / "domain.yml"),
        config=str(config),
        training_files=[str(ROOT / "data/nlu"), str(ROOT / "data/stories")],
        output=str(folder),
        fixed_model_name=NAME,
        force_training=True,
    )
    if result.code != 0 or not result.model:
        raise RuntimeError("the default pipeline did not train")


def _parse(model: str, out: Path) -> None:
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    told: dict[str, list[Any]] = {"rankings": [], "intents": [], "milliseconds": []}
    texts = [message.text for message in held_out()]

    async def read(text: str) -> dict[str, Any]:
        return dict(await agent.parse_message(text))

    async def every() -> None:
        await read(texts[0])  # the first one warms up
        for text in texts:
            started = time.perf_counter()
            parsed = await read(text)
            told["milliseconds"].append((time.perf_counter() - started) * 1000)
            ranking = [(r["name"], r["confidence"]) for r in parsed["intent_ranking"]]
            told["rankings"].append([r for r in ranking if r[0] != "nlu_fallback"])
            told["intents"].append(parsed["intent"]["name"])

    asyncio.run(every())
    whole = {**told, "megabytes": memory(os.getpid())}
    out.write_text(json.dumps(whole), encoding="utf-8")


if __name__ == "__main__":
    warnings.showwarning = lambda *_args, **_kwargs: None
    if sys.argv[1] == "train":
        _train(Path(sys.argv[2]), *sys.argv[3:])
    else:
        _parse(sys.argv[2], Path(sys.argv[3]))
