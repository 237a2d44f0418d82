from __future__ import annotations

import warnings
from typing import Any

import pytest

with warnings.catch_warnings():
    # Rasa's own pinned packages warn about themselves.
    warnings.simplefilter("ignore")
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from bot.nlu.components import FactExtractor, IntentGuard, MessageCleaner

from bot.nlu.reader import FactReader


def parsed(reader: FactReader, text: str, intent: str = "answer") -> dict[str, Any]:
    message = Message({"text": text})
    MessageCleaner().process([message])
    message.set("intent", {"name": intent, "confidence": 0.4}, add_to_output=True)
    message.set("intent_ranking", [{"name": intent, "confidence": 0.4}], add_to_output=True)
    FactExtractor(reader).process([message])
    IntentGuard().process([message])
    return message.as_dict(only_output_properties=True)


def test_facts_become_entities_without_their_text(reader: FactReader) -> None:
    entities = parsed(reader, "ik ben\u200b  kok in hengelo")["entities"]
    assert [(e["entity"], e["value"], e["role"]) for e in entities] == [
        ("job", "kok", "stated"),
        ("place", "", "stated"),
    ]
    assert entities[1]["candidates"] == ["GM0164", "GM1876"]
    assert not any("text" in e for e in entities)


def test_spans_point_into_the_text_as_typed(reader: FactReader) -> None:
    text = "ik  ben\u200b een KOK"
    entity = parsed(reader, text)["entities"][0]
    assert text[entity["start"] : entity["end"]] == "KOK"


def test_the_classifiers_see_normalised_text() -> None:
    messages = [Message({"text": "hoi\u200b  daar"}), Message({"text": "\u200b"}), Message({})]
    MessageCleaner().process(messages)
    assert messages[0].get("text") == "hoi daar"
    assert messages[1].get("text")
    assert messages[2].get("text") is None


def test_training_examples_are_normalised_too() -> None:
    data = TrainingData([Message({"text": "auto’s", "intent": "answer"})])
    assert MessageCleaner().process_training_data(data).training_examples[0].get("text") == "auto's"


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("ik wil niet meer leven", "answer", "crisis_distress"),
        ("verpleegkundige in almelo", "nlu_fallback", "answer"),
        ("hoi", "greet", "greet"),
        ("", "greet", "gibberish"),
    ],
)
def test_the_guard_sets_the_intent(
    reader: FactReader, text: str, intent: str, expected: str
) -> None:
    result = parsed(reader, text, intent)
    assert result["intent"]["name"] == expected
    assert result["intent_ranking"][0]["name"] == expected
    assert result["intent"]["confidence"] == (0.4 if intent == expected else 1.0)


def test_another_language_is_named(reader: FactReader) -> None:
    entities = parsed(reader, "szukam pracy w holandii")["entities"]
    assert [e["value"] for e in entities if e["entity"] == "language_code"] == ["pl"]


def test_rasa_knows_the_components() -> None:
    for component in (MessageCleaner, FactExtractor, IntentGuard):
        assert component in {c.clazz for c in DefaultV1Recipe._registered_components.values()}
