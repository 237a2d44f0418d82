"""Rasa graph components: they translate between Rasa's messages and the pure parts of this package.

Nothing is trained.  The catalogue is read once per process, when the first extractor is made.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.catalogue.store import default_engine, read_catalogue
from bot.nlu.facts import Fact
from bot.nlu.guard import judge
from bot.nlu.reader import FactReader
from bot.nlu.text import normalise
from bot.places.resolver import Places

logger = logging.getLogger(__name__)

TYPED_TEXT = "typed_text"
"""Where a message keeps the text as typed; facts point into it."""
FACTS = "facts"
LANGUAGE_ENTITY = "language_code"
EMPTY_TEXT = "\u2026"
"""Stands for a message in which nothing readable is left, which Rasa would not classify."""


@lru_cache(maxsize=1)
def default_reader() -> FactReader:
    """Build this process's reader from the catalogue in the database.

    Raises ``bot.catalogue.store.CatalogueMissingError`` when the catalogue was never loaded.
    """
    engine = default_engine()
    catalogue = read_catalogue(engine)
    return FactReader(
        catalogue.vocabulary,
        [(o.id, o.title, o.synonyms) for o in catalogue.occupations.values()],
        [(s.id, s.name, s.everyday_names) for s in catalogue.sectors.values()],
        [(s.id, s.name, s.synonyms) for s in catalogue.subsidies.values()],
        Places.load(engine),
        [(r.id, r.name, ()) for r in catalogue.routes.values()],
    )


def entity_of(fact: Fact) -> dict[str, Any]:
    """Give a fact as a Rasa entity.  The text itself is left out: it stands in the message."""
    entity: dict[str, Any] = {
        "entity": fact.kind,
        "value": fact.value,
        "role": fact.role,
        "start": fact.start,
        "end": fact.end,
        "confidence_entity": 1.0,
        "extractor": FactExtractor.__name__,
    }
    if fact.candidates:
        entity["candidates"] = list(fact.candidates)
    return entity


def typed_text(message: Message) -> str:
    """Give the text as it was typed, also after :class:`MessageCleaner`."""
    return str(message.get(TYPED_TEXT) or message.get(TEXT) or "")


class _Untrained(GraphComponent):  # type: ignore[misc]
    """Shared make-up of components that keep nothing in the model."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Untrained:
        """Make the component; called by Rasa for training and for serving."""
        return cls()


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class MessageCleaner(_Untrained):
    """First in the pipeline: what the classifiers see is normalised text.

    It is registered as a featurizer because only tokenizers and featurizers see the training data.
    """

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Normalise the training examples the same way as messages."""
        for example in training_data.training_examples:
            self._clean(example)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Normalise messages, keeping what was typed beside it."""
        for message in messages:
            self._clean(message)
        return messages

    @staticmethod
    def _clean(message: Message) -> None:
        text = message.get(TEXT)
        if not isinstance(text, str):
            return
        message.set(TYPED_TEXT, text)
        message.set(TEXT, normalise(text) or EMPTY_TEXT, add_to_output=True)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FactExtractor(_Untrained):
    """Puts the facts of a message on it as entities."""

    def __init__(self, reader: FactReader | None = None) -> None:
        self._reader = reader

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FactExtractor:
        """Make the component for serving; building the reader now keeps the first message fast."""
        return cls(default_reader())

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the facts as entities, and as they are for :class:`IntentGuard`."""
        reader = self._reader or default_reader()
        for message in messages:
            facts = reader.read(typed_text(message))
            message.set(FACTS, facts)
            entities = [*message.get(ENTITIES, []), *map(entity_of, facts)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentGuard(_Untrained):
    """Last in the pipeline: sets the intents that must not be left to a guess."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent where ``bot.nlu.guard`` says so, with confidence 1."""
        for message in messages:
            name = (message.get(INTENT) or {}).get("name")
            verdict = judge(typed_text(message), name, message.get(FACTS) or (), _chances(message))
            if verdict is None:
                continue
            chosen = {"name": verdict.intent, "confidence": 1.0}
            ranking = [
                r for r in message.get(INTENT_RANKING_KEY) or [] if r.get("name") != verdict.intent
            ]
            message.set(INTENT, chosen, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [dict(chosen), *ranking], add_to_output=True)
            if verdict.language:
                message.set(
                    ENTITIES,
                    [*message.get(ENTITIES, []), _language_entity(message, verdict.language)],
                    add_to_output=True,
                )
        return messages


def _chances(message: Message) -> dict[str, float]:
    ranking = message.get(INTENT_RANKING_KEY) or []
    return {str(r["name"]): float(r["confidence"]) for r in ranking if r.get("name")}


def _language_entity(message: Message, language: str) -> dict[str, Any]:
    return {
        "entity": LANGUAGE_ENTITY,
        "value": language,
        "start": 0,
        "end": len(typed_text(message)),
        "confidence_entity": 1.0,
        "extractor": IntentGuard.__name__,
    }
