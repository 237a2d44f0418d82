"""The intent model itself: n-grams and shape, a linear support vector machine, probabilities.

Knows no Rasa and no files.  Why this model and these settings:
docs/decisions/0005-intent-classifier.md
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.nlu.facts import Fact
from bot.nlu.shape import shape_tokens
from bot.nlu.text import folded

Floats = npt.NDArray[np.float64]

SEED = 42
FOLDS = 3
SPACED = r"\S+"  # the text is folded: whatever stands between spaces counts
SCALES = tuple(round(0.5 * 1.15**step, 3) for step in range(24))  # 0.5 to 12.4
DEFAULT_SCALE = 4.0
LETTERS = 1.2  # weight of letters beside words, which weigh 1


@dataclass(frozen=True)
class Settings:
    """What can be set in config.yml; the defaults were chosen by cross-validation."""

    regularisation: float = 1.2
    """C of the support vector machine: higher follows the examples closer."""
    shape_weight: float = 0.5
    """Weight of the shape of a message beside its words, which weigh 1."""


@dataclass(frozen=True)
class Said:
    """A message as the model takes it: the text as typed and the facts read from it."""

    text: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Block:
    """One bag of features of the model: what is counted, how rare it is and how much it weighs."""

    vectorizer: Any
    weight: float


class _Counter:
    """A block for one message at a time.

    ``vectorizer.transform([text]) @ part`` makes some ten matrices for a message of five words;
    this gives the same (``tests/unit/nlu/test_linear.py``) in a fifth of the time.
    """

    def __init__(self, block: Block, part: Floats) -> None:
        self._terms: Callable[[str], list[str]] = block.vectorizer.build_analyzer()
        self._columns: dict[str, int] = block.vectorizer.vocabulary_
        self._rarity = np.asarray(block.vectorizer.idf_)
        self._weight = block.weight
        self._part = part

    def distances(self, text: str) -> Floats:
        """What the block adds to the distance to every intent."""
        columns = self._columns
        counts = Counter(map(columns.get, self._terms(text)))
        counts.pop(None, None)  # what never occurred in training
        if not counts:
            return np.zeros(self._part.shape[1])
        at = np.fromiter(counts.keys(), dtype=np.intp, count=len(counts))
        often = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
        values = (1 + np.log(often)) * self._rarity[at]
        result: Floats = (self._weight / np.linalg.norm(values)) * (values @ self._part[at])
        return result


class LinearModel:
    """Classifies messages; made by :meth:`fit`, or from the stored parts of an earlier one."""

    def __init__(
        self,
        blocks: Sequence[Block],
        intents: Sequence[str],
        slopes: Floats,
        offsets: Floats,
        scale: float,
    ):
        self.blocks = tuple(blocks)
        """Words, letters and shape."""
        self.intents = tuple(intents)
        """In the order of the columns of ``slopes`` and of :meth:`probabilities`."""
        self.slopes = slopes
        self.offsets = offsets
        self.scale = scale
        """Factor on the distances to the class boundaries before they become probabilities."""
        sizes = [len(block.vectorizer.vocabulary_) for block in self.blocks]
        parts = np.split(slopes, np.cumsum(sizes)[:-1])
        self._counters = tuple(map(_Counter, self.blocks, parts))

    @classmethod
    def fit(
        cls, said: Sequence[Said], intents: Sequence[str], settings: Settings | None = None
    ) -> LinearModel:
        """Learn from examples; the same examples in the same order give the same model.

        Raises:
            ValueError: there are fewer than two different intents.
        """
        settings = settings or Settings()
        names = sorted(set(intents))
        if len(names) < 2:
            raise ValueError("two different intents are needed to learn from")
        blocks = _blocks(settings)
        matrix = _fitted(blocks, said)
        labels = np.asarray(intents)
        slopes, offsets = _learned(matrix, labels, settings)
        return cls(blocks, names, slopes, offsets, _scale(matrix, labels, settings))

    @classmethod
    def restore(
        cls,
        vocabularies: Sequence[Sequence[str]],
        rarities: Sequence[Floats],
        intents: Sequence[str],
        slopes: Floats,
        offsets: Floats,
        scale: float,
        settings: Settings,
    ) -> LinearModel:
        """Make a model from the parts that :attr:`vocabularies` and the others gave.

        Raises:
            ValueError: the parts do not fit each other.
        """
        blocks = _blocks(settings)
        for block, terms, rarity in zip(blocks, vocabularies, rarities, strict=True):
            block.vectorizer.set_params(vocabulary={term: at for at, term in enumerate(terms)})
            block.vectorizer.idf_ = rarity  # makes the vocabulary known as well
        if slopes.shape != (sum(map(len, vocabularies)), len(intents)):
            raise ValueError(f"{slopes.shape} slopes do not fit the intents and vocabularies")
        return cls(blocks, intents, slopes, offsets, scale)

    @property
    def vocabularies(self) -> list[list[str]]:
        """The terms of every block, in the order of their columns."""
        return [list(map(str, block.vectorizer.get_feature_names_out())) for block in self.blocks]

    @property
    def rarities(self) -> list[Floats]:
        """The inverse document frequency of the terms of every block."""
        return [np.asarray(block.vectorizer.idf_) for block in self.blocks]

    def probabilities(self, said: Sequence[Said]) -> Floats:
        """Give a row per message with the probability of every intent; rows add up to 1."""
        distances: Floats = np.zeros((len(said), len(self.intents))) + self.offsets
        for counter, texts in zip(self._counters, _texts(said), strict=True):
            for row, text in enumerate(texts):
                distances[row] += counter.distances(text)
        return _softmax(self.scale * distances)

    def ranking(self, said: Said) -> list[tuple[str, float]]:
        """Give the intents with their probabilities, most likely first."""
        row = self.probabilities([said])[0]
        order = np.argsort(-row, kind="stable")
        return [(self.intents[index], float(row[index])) for index in order]


def _blocks(settings: Settings) -> tuple[Block, ...]:
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

    common = {"lowercase": False, "sublinear_tf": True}
    return (
        Block(TfidfVectorizer(token_pattern=SPACED, ngram_range=(1, 2), **common), 1.0),
        Block(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), **common), LETTERS),
        Block(TfidfVectorizer(token_pattern=SPACED, **common), settings.shape_weight),
    )


def _texts(said: Sequence[Said]) -> tuple[list[str], list[str], list[str]]:
    """Give what every block counts in: words, letters and shape."""
    plain = [folded(one.text) for one in said]
    return plain, plain, [" ".join(shape_tokens(one.text, one.facts)) for one in said]


def _fitted(blocks: Sequence[Block], said: Sequence[Said]) -> Any:
    """Fit the blocks to examples and give the features of those."""
    from scipy.sparse import hstack  # type: ignore[import-untyped]

    parts = [
        block.vectorizer.fit_transform(texts) * block.weight
        for block, texts in zip(blocks, _texts(said), strict=True)
    ]
    return hstack(parts).tocsr()


def _learned(matrix: Any, labels: Any, settings: Settings) -> tuple[Floats, Floats]:
    """Give slopes (a row per feature) and offsets; a column per intent, in alphabetical order."""
    from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

    machine = LinearSVC(C=settings.regularisation, random_state=SEED).fit(matrix, labels)
    slopes, offsets = np.asarray(machine.coef_), np.asarray(machine.intercept_)
    if len(slopes) == 1:  # two intents share one boundary
        slopes, offsets = np.vstack((-slopes, slopes)), np.hstack((-offsets, offsets))
    return np.ascontiguousarray(slopes.T), offsets  # otherwise every product copies it


def _softmax(values: Floats) -> Floats:
    powers = np.exp(values - values.max(axis=1, keepdims=True))
    result: Floats = powers / powers.sum(axis=1, keepdims=True)
    return result


def _scale(matrix: Any, labels: Any, settings: Settings) -> float:
    """Choose the scale that makes held-back examples most likely (temperature scaling).

    Guo et al. 2017, "On Calibration of Modern Neural Networks"; here by cross-validation.
    """
    from sklearn.model_selection import StratifiedKFold  # type: ignore[import-untyped]

    if min(Counter(labels.tolist()).values()) < FOLDS:
        return DEFAULT_SCALE
    names = np.unique(labels)
    column = np.searchsorted(names, labels)
    distances = np.zeros((len(labels), len(names)))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    for learn, hold in folds.split(matrix, labels):
        slopes, offsets = _learned(matrix[learn], labels[learn], settings)
        distances[hold] = matrix[hold] @ slopes + offsets
    rows = np.arange(len(labels))

    def surprise(scale: float) -> float:
        chances = _softmax(scale * distances)[rows, column]
        return float(-np.log(np.maximum(chances, 1e-12)).mean())

    return min(SCALES, key=surprise)
