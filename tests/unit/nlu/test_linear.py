from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

with warnings.catch_warnings():
    # Rasa's own pinned packages warn about themselves.
    warnings.simplefilter("ignore")
    import sklearn.feature_extraction.text
    import sklearn.model_selection
    import sklearn.svm  # noqa: F401
    from rasa.engine.graph import ExecutionContext, GraphSchema
    from rasa.engine.storage.local_model_storage import LocalModelStorage
    from rasa.engine.storage.resource import Resource
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from bot.nlu.classifier import LinearIntentClassifier
    from bot.nlu.components import FactExtractor

from bot.nlu import linear
from bot.nlu.facts import Fact
from bot.nlu.linear import LinearModel, Said
from bot.nlu.reader import FactReader
from bot.nlu.shape import covered, shape_tokens

EXAMPLES = {
    "greet": ["hoi", "hallo", "goedemorgen", "hoi daar", "hallo allemaal"],
    "ask_salary": ["wat verdien ik", "hoeveel loon", "wat is het salaris", "verdient het goed?"],
    "answer": ["kok in almelo", "ik ben kok", "schoonmaker uit goes", "ik woon in zwolle"],
}
TEXTS = [text for texts in EXAMPLES.values() for text in texts]
INTENTS = [intent for intent, texts in EXAMPLES.items() for _ in texts]


def said(reader: FactReader, *texts: str) -> list[Said]:
    return [Said(text, tuple(reader.read(text))) for text in texts]


@pytest.fixture(scope="module")
def model(reader: FactReader) -> LinearModel:
    return LinearModel.fit(said(reader, *TEXTS), INTENTS)


def test_what_was_learned_is_known(model: LinearModel, reader: FactReader) -> None:
    best = [model.ranking(one)[0][0] for one in said(reader, *TEXTS)]
    assert best == INTENTS


def test_facts_and_form_tell_an_answer(model: LinearModel, reader: FactReader) -> None:
    """No word of this message is in an example: only its shape is known."""
    assert model.ranking(said(reader, "metselaar te venlo")[0])[0][0] == "answer"


@pytest.mark.parametrize("text", ["hoi", "", "…", "?", "xyzzy", "a" * 2000, "wat " * 400])
def test_chances_add_up_and_stand_in_order(model: LinearModel, text: str) -> None:
    ranking = model.ranking(Said(text))
    chances = [chance for _, chance in ranking]
    assert sum(chances) == pytest.approx(1)
    assert chances == sorted(chances, reverse=True)
    assert {name for name, _ in ranking} == set(EXAMPLES)


@given(text=st.text(max_size=60) | st.lists(st.sampled_from(TEXTS)).map(" ".join))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_message_counts_as_the_vectorizers_count(model: LinearModel, text: str) -> None:
    one = [Said(text)]
    distances = model.offsets.copy()
    at = 0
    for block, texts in zip(model.blocks, linear._texts(one), strict=True):
        counted = block.weight * block.vectorizer.transform(texts)
        distances += (counted @ model.slopes[at : at + counted.shape[1]])[0]
        at += counted.shape[1]
    wanted = linear._softmax(model.scale * distances[np.newaxis])
    assert model.probabilities(one) == pytest.approx(wanted)


def test_learning_twice_gives_the_same_model(model: LinearModel, reader: FactReader) -> None:
    again = LinearModel.fit(said(reader, *TEXTS), INTENTS)
    assert np.array_equal(again.slopes, model.slopes)
    assert again.scale == model.scale


def test_two_intents_are_the_least(reader: FactReader) -> None:
    with pytest.raises(ValueError, match="two different intents"):
        LinearModel.fit(said(reader, "hoi", "hallo"), ["greet", "greet"])
    pair = LinearModel.fit(said(reader, "hoi", "doei"), ["greet", "goodbye"])
    assert pair.ranking(Said("doei"))[0][0] == "goodbye"
    assert pair.ranking(Said("hoi"))[0][0] == "greet"


def test_shape_of_a_question_and_of_a_statement() -> None:
    fact = Fact("job", "kok", 0, 3, "kok")
    assert {"ends_question", "fact_job", "short_question_facts"} <= set(
        shape_tokens("kok?", [fact])
    )
    assert "statement_with_facts" in set(shape_tokens("kok", [fact]))
    assert "statement" not in set(shape_tokens("wat doet een kok", [fact]))
    assert covered("kok", [fact, fact]) == 1
    assert covered("", []) == 0


def component(folder: Path, reader: FactReader) -> tuple[LinearIntentClassifier, Any]:
    storage = LocalModelStorage(folder)
    config = {**LinearIntentClassifier.get_default_config(), "ranking_length": 2}
    return LinearIntentClassifier(config, storage, Resource("intents"), reader=reader), storage


def parsed(classifier: LinearIntentClassifier, reader: FactReader, text: str) -> dict[str, Any]:
    message = Message({"text": text})
    FactExtractor(reader).process([message])
    classifier.process([message])
    return message.as_dict(only_output_properties=True)


def test_the_component_comes_back_from_storage(tmp_path: Path, reader: FactReader) -> None:
    classifier, storage = component(tmp_path, reader)
    data = TrainingData(
        [Message({"text": t, "intent": i}) for t, i in zip(TEXTS, INTENTS, strict=True)]
    )
    resource = classifier.train(data)
    again = LinearIntentClassifier.load(
        classifier._config,
        storage,
        resource,
        ExecutionContext(GraphSchema({}), "model"),
    )
    for text in (*TEXTS, "hoeveel salaris krijg ik"):
        before, after = parsed(classifier, reader, text), parsed(again, reader, text)
        assert after["intent"] == before["intent"] == after["intent_ranking"][0]
        assert after["intent_ranking"] == before["intent_ranking"]
        assert len(after["intent_ranking"]) == 2
        assert after["intent"] is not after["intent_ranking"][0]


def test_without_examples_or_text_there_is_no_intent(tmp_path: Path, reader: FactReader) -> None:
    classifier, storage = component(tmp_path, reader)
    resource = classifier.train(TrainingData([Message({"text": "hoi", "intent": "greet"})]))
    again = LinearIntentClassifier.load(
        classifier._config, storage, resource, ExecutionContext(GraphSchema({}), "model")
    )
    result = parsed(again, reader, "hoi")
    assert result["intent"] == {"name": None, "confidence": 0.0}
    assert result["intent_ranking"] == []
    message = Message({})
    again.process([message])
    assert message.get("intent")["name"] is None
