"""Train the assistant when something it learns from has changed, and prove that it learned.

``python -m bot train`` trains when needed; ``--force`` always.  After training a few sentences are
parsed: Rasa exits 0 for a model that learned nothing (e.g. featurizers without features).
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import logging
import os
import sys
import threading
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.paths import MODEL, MODELS, ROOT

STAMP = MODELS / "balie.sha256"

SAMPLES: tuple[tuple[str, str], ...] = (
    ("hoi", "greet"),
    ("ik ben verpleegkundige in almelo en werk in loondienst", "answer"),
    ("kan ik met een mens praten", "ask_human_advisor"),
    ("bestaat het stap budget nog", "ask_subsidies_money"),
    ("wat doet een warmtepompmonteur", "ask_occupation_info"),
    ("ik wil niet meer leven", "crisis_distress"),
    ("verwijder mijn gegevens", "ask_privacy_or_delete_data"),
    ("nee ik bedoel borne", "correct_previous_answer"),
)


def inputs() -> Iterator[Path]:
    """Give every file that the trained model depends on, in a stable order."""
    yield from (ROOT / "config.yml", ROOT / "domain.yml", ROOT / "requirements.txt")
    yield ROOT / "data/catalogue/vocabulary.yml"  # the classifier sees which facts are found
    for folder in ("data/nlu", "data/stories", "bot/nlu"):
        yield from sorted(p for p in (ROOT / folder).glob("**/*") if p.suffix in {".yml", ".py"})


def fingerprint(paths: Iterable[Path] | None = None) -> str:
    """Give a hash over names and contents of ``paths`` (all inputs when None)."""
    digest = hashlib.sha256()
    for path in inputs() if paths is None else paths:
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Tell whether the model on disk was trained from the files as they are now."""
    return MODEL.exists() and STAMP.exists() and STAMP.read_text().split()[0] == fingerprint()


def code_fingerprint() -> str:
    """Give a hash over what Rasa's own cache does not see: our components and what they read."""
    outside = ("requirements.txt", "vocabulary.yml")
    return fingerprint(p for p in inputs() if p.suffix == ".py" or p.name in outside)


@contextmanager
def progress(text: str) -> Iterator[None]:
    """Print ``text`` and keep saying how long it has taken while the block runs."""
    started = time.monotonic()
    done = threading.Event()

    def tick() -> None:
        while not done.wait(5):
            print(f"  … {text.lower()} ({time.monotonic() - started:.0f} s)", flush=True)

    print(f"{text} …", flush=True)
    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()
    print(f"  klaar na {time.monotonic() - started:.0f} s", flush=True)


def wrong_parses(parse: Any, samples: Sequence[tuple[str, str]] = SAMPLES) -> list[str]:
    """Give a line for every sample that ``parse`` (text -> intent name) reads otherwise."""
    return [
        f"'{text}' werd gelezen als {got}, verwacht {wanted}"
        for text, wanted in samples
        if (got := parse(text)) != wanted
    ]


def train(force: bool = False) -> None:
    """Train and check the model; the stamp is only written when the samples parse.

    Parts that nothing changed for come from Rasa's cache, unless ``force``.

    Raises:
        CatalogueMissingError: the facts that are read from messages come from the catalogue.
        RuntimeError: training failed or the model does not parse the samples.
    """
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    from bot.catalogue.store import default_engine, read_catalogue

    read_catalogue(default_engine())  # said here, before Rasa makes a traceback of it
    with progress("Het taalmodel trainen"):
        import rasa
        from rasa.utils.log_utils import configure_structlog

        logging.basicConfig(level=logging.WARNING)
        configure_structlog(logging.WARNING)
        # Deprecations inside Rasa's pinned parts; Rasa resets the filters, so a filter is no use.
        warnings.showwarning = lambda *_args, **_kwargs: None
        from rasa.core.agent import Agent

        old = STAMP.read_text().split() if STAMP.exists() else []
        STAMP.unlink(missing_ok=True)
        wanted = f"{fingerprint()} {code_fingerprint()}"
        result = rasa.train(
            domain=str(ROOT / "domain.yml"),
            config=str(ROOT / "config.yml"),
            training_files=[str(ROOT / "data/nlu"), str(ROOT / "data/stories")],
            output=str(MODELS),
            force_training=force or old[1:] != [code_fingerprint()],
            fixed_model_name=MODEL.name.removesuffix(".tar.gz"),
        )
        if result.code != 0 or not result.model:
            raise RuntimeError("Het trainen is mislukt. Bekijk de melding hierboven.")
    with progress("Het taalmodel controleren"):
        agent = Agent.load(str(MODEL))

        def parse(text: str) -> str:
            parsed = asyncio.run(agent.parse_message(text))
            return str(parsed["intent"]["name"])

        wrong = wrong_parses(parse)
    if wrong:
        raise RuntimeError("Het taalmodel leest niet goed: " + "; ".join(wrong))
    STAMP.write_text(wanted + "\n")


def main(argv: Sequence[str]) -> int:
    """Run the ``train`` command and give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot train", description=__doc__)
    parser.add_argument("--force", action="store_true", help="train also when nothing changed")
    options = parser.parse_args(argv)
    if is_current() and not options.force:
        print("Het taalmodel is actueel.")
        return 0
    try:
        train(options.force)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
