"""Our own pipeline without Rasa around it: the parts of config.yml, called directly."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

with warnings.catch_warnings():
    # spaCy and scikit-learn import pinned packages that warn about themselves.
    warnings.simplefilter("ignore")
    import sklearn.feature_extraction.text
    import sklearn.model_selection
    import sklearn.svm  # noqa: F401
    import spacy  # noqa: F401

from bench.nlu.sets import examples
from bot.nlu.build import reader_from_files
from bot.nlu.facts import Fact
from bot.nlu.linear import LinearModel, Said, Settings
from bot.nlu.reader import FactReader
from bot.nlu.understand import Limits, decide
from bot.paths import ROOT

GUARD = "bot.nlu.components.IntentGuard"
CLASSIFIER = "bot.nlu.classifier.LinearIntentClassifier"


@dataclass(frozen=True)
class Answer:
    """What a pipeline makes of a message; ``ranking`` is the classifier's, before any rule."""

    intent: str
    facts: tuple[Fact, ...]
    ranking: tuple[tuple[str, float], ...]


class Ours:
    """The linear classifier, the reader and the guard, with the settings of config.yml."""

    def __init__(self, reader: FactReader, model: LinearModel, limits: Limits) -> None:
        self.reader = reader
        self.model = model
        self.limits = limits

    @classmethod
    def trained(cls, given: Sequence[tuple[str, str]] | None = None) -> Ours:
        """Learn from (text, intent) pairs, those of data/nlu when None."""
        reader = reader_from_files(ROOT / "data/catalogue")
        texts, intents = zip(*(given or tuple(examples())), strict=True)
        said = [Said(text, reader.read(text)) for text in texts]
        classifier, guard = _settings(CLASSIFIER), _settings(GUARD)
        settings = Settings(**{k: v for k, v in classifier.items() if k != "ranking_length"})
        limits = Limits(guard["threshold"], guard["ambiguity_threshold"])
        return cls(reader, LinearModel.fit(said, intents, settings), limits)

    def answer(self, text: str, pending: str | None = None) -> Answer:
        """Read one message."""
        facts = self.reader.read(text, pending)
        ranking = tuple(self.model.ranking(Said(text, facts)))
        understood = decide(text, ranking, facts, pending, self.limits)
        return Answer(understood.intent, facts, ranking)


def _settings(component: str) -> dict[str, float]:
    """Give the settings of a component in config.yml."""
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    for given in config["pipeline"]:
        if given["name"] == component:
            return {key: value for key, value in given.items() if key != "name"}
    raise LookupError(f"config.yml has no {component}")
