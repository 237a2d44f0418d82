"""The intent classifier as a Rasa component: it translates and stores, the model is in ``linear``.

It reads the facts of a message, so :class:`~bot.nlu.components.FactExtractor` runs before it; in
training, where extractors do not see the examples, it reads them with the same reader.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.components import FACTS, default_reader, typed_text
from bot.nlu.linear import LinearModel, Said, Settings
from bot.nlu.reader import FactReader

logger = logging.getLogger(__name__)

UNKNOWN = {"name": None, "confidence": 0.0}
NUMBERS, WORDS = "model.npz", "model.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(IntentClassifier, GraphComponent):  # type: ignore[misc]
    """Sets ``intent`` and ``intent_ranking``, with probabilities as Rasa's own classifiers."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: LinearModel | None = None,
        reader: FactReader | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        self._reader = reader

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give what can be set in config.yml (see :class:`bot.nlu.linear.Settings`)."""
        defaults = Settings()
        return {
            "regularisation": defaults.regularisation,
            "shape_weight": defaults.shape_weight,
            "ranking_length": 10,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """Name the packages that Rasa checks for."""
        return ["sklearn"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        """Make an untrained component; called by Rasa."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the intent examples and store the model; with fewer than two intents not."""
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        intents = [str(example.get(INTENT)) for example in examples]
        if len(set(intents)) < 2:
            logger.warning("no intents to tell apart: the intent classifier is not trained")
            return self._resource
        settings = Settings(self._config["regularisation"], self._config["shape_weight"])
        self._model = LinearModel.fit([self._said(e) for e in examples], intents, settings)
        with self._model_storage.write_to(self._resource) as folder:
            save(self._model, Path(folder), settings)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        """Load what :meth:`train` stored; a model that was never trained knows no intents."""
        try:
            with model_storage.read_from(resource) as folder:
                return cls(config, model_storage, resource, read(Path(folder)))
        except (ValueError, FileNotFoundError):
            logger.warning("the intent classifier was not trained")
            return cls(config, model_storage, resource)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent of every message; without text or without a model it is None."""
        for message in messages:
            ranking: list[dict[str, Any]] = []
            if self._model and message.get(TEXT):
                ranking = [
                    {"name": name, "confidence": confidence}
                    for name, confidence in self._model.ranking(self._said(message))
                ]
            intent = ranking[0] if ranking else UNKNOWN
            # Rasa's FallbackClassifier changes the ranking: the intent is a dict of its own.
            message.set(INTENT, dict(intent), add_to_output=True)
            length = self._config["ranking_length"] or None
            message.set(INTENT_RANKING_KEY, ranking[:length], add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Classify the training examples, for components that learn from the result."""
        self.process(training_data.training_examples)
        return training_data

    def _said(self, message: Message) -> Said:
        text = typed_text(message)
        facts = message.get(FACTS)
        if facts is None:
            facts = (self._reader or default_reader()).read(text)
        return Said(text, tuple(facts))


def save(model: LinearModel, folder: Path, settings: Settings) -> None:
    """Write a model to ``folder`` as numbers and terms: files that hold no code."""
    numbers = {f"rarity{at}": rarity for at, rarity in enumerate(model.rarities)}
    np.savez(folder / NUMBERS, slopes=model.slopes, offsets=model.offsets, **numbers)
    words = {
        "settings": asdict(settings),
        "scale": model.scale,
        "intents": model.intents,
        "vocabularies": model.vocabularies,
    }
    (folder / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def read(folder: Path) -> LinearModel:
    """Read a model that :func:`save` wrote.

    Raises:
        OSError, ValueError: the files are not there or not those of a model.
    """
    words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
    with np.load(folder / NUMBERS, allow_pickle=False) as numbers:
        return LinearModel.restore(
            words["vocabularies"],
            [numbers[f"rarity{at}"] for at in range(len(words["vocabularies"]))],
            words["intents"],
            numbers["slopes"],
            numbers["offsets"],
            words["scale"],
            Settings(**words["settings"]),
        )
