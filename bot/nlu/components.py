"""Rasa graph components: they translate between Rasa's messages and the pure parts of this package.

Nothing is trained.  The catalogue is read once per process, when the first extractor is made.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.catalogue.store import default_engine, read_catalogue
from bot.nlu.build import reader_for
from bot.nlu.facts import Fact
from bot.nlu.reader import FactReader
from bot.nlu.text import normalise
from bot.nlu.understand import Limits, decide
from bot.places.resolver import Places

logger = logging.getLogger(__name__)

TYPED_TEXT = "typed_text"
"""Where a message keeps the text as typed; facts point into it."""
FACTS = "facts"
LANGUAGE_ENTITY = "language_code"
INTAKE = "intake_form"
EMPTY_TEXT = "\u2026"
"""Stands for a message in which nothing readable is left, which Rasa would not classify."""


@lru_cache(maxsize=1)
def default_reader() -> FactReader:
    """Build this process's reader from the catalogue in the database.

    Raises ``bot.catalogue.store.CatalogueMissingError`` when the catalogue was never loaded.
    """
    engine = default_engine()
    return reader_for(read_catalogue(engine), Places.load(engine))


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

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045  (Rasa knows no "| None")
    ) -> list[Message]:
        """Add the facts as entities, and as they are for :class:`IntentGuard`.

        Rasa passes the tracker of the conversation to every component that asks for it by this
        name; None when a text is parsed by itself.
        """
        reader = self._reader or default_reader()
        pending = open_question(tracker)
        for message in messages:
            facts = reader.read(typed_text(message), pending)
            message.set(FACTS, facts)
            entities = [*message.get(ENTITIES, []), *map(entity_of, facts)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentGuard(_Untrained):
    """Last in the pipeline: decides whether the guess is good enough, and overrules some guesses.

    It stands in for Rasa's FallbackClassifier, because the open question and the facts count in
    what is good enough.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give what can be set in config.yml (see :class:`bot.nlu.understand.Limits`)."""
        return {"threshold": Limits().least, "ambiguity_threshold": Limits().apart}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentGuard:
        """Make the component; called by Rasa for training and for serving."""
        return cls(Limits(config["threshold"], config["ambiguity_threshold"]))

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045  (Rasa knows no "| None")
    ) -> list[Message]:
        """Set the intent that ``bot.nlu.understand`` decides on, first in the ranking."""
        pending = open_question(tracker)
        for message in messages:
            understood = decide(
                typed_text(message),
                _ranking(message),
                message.get(FACTS) or (),
                pending,
                self._limits,
            )
            chosen = {"name": understood.intent, "confidence": understood.chance}
            ranking = [
                r
                for r in message.get(INTENT_RANKING_KEY) or []
                if r.get("name") != understood.intent
            ]
            message.set(INTENT, chosen, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [dict(chosen), *ranking], add_to_output=True)
            if understood.language:
                message.set(
                    ENTITIES,
                    [*message.get(ENTITIES, []), _language_entity(message, understood.language)],
                    add_to_output=True,
                )
        return messages


def open_question(tracker: DialogueStateTracker | None) -> str | None:
    """Give the question of the intake that is open in a conversation, None when there is none."""
    if tracker is None or tracker.active_loop_name is None:
        return None
    asked = tracker.get_slot(REQUESTED_SLOT)
    if tracker.active_loop_name != INTAKE:
        # A request for a person asks one thing that the intake asks too.
        return "place" if asked == "handover_place" else None
    return str(asked) if asked else None


def _ranking(message: Message) -> list[tuple[str, float]]:
    ranking = message.get(INTENT_RANKING_KEY) or []
    return [(str(r["name"]), float(r["confidence"])) for r in ranking if r.get("name")]


def _language_entity(message: Message, language: str) -> dict[str, Any]:
    return {
        "entity": LANGUAGE_ENTITY,
        "value": language,
        "start": 0,
        "end": len(typed_text(message)),
        "confidence_entity": 1.0,
        "extractor": IntentGuard.__name__,
    }
