"""From answers to numbers: accuracy, F1 by goal and type, voices, calibration.  Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.nlu.sets import HeldOut


@dataclass(frozen=True)
class Outcome:
    """A held-out message with what a pipeline made of it.

    ``guess`` and ``chance`` are the classifier's own first intent and its probability, before the
    fallback and the guard; ``wanted`` and ``got`` are (type, value) entities, None when the message
    has no labels.
    """

    message: HeldOut
    intent: str
    guess: str = ""
    chance: float = 0.0
    wanted: frozenset[tuple[str, str]] | None = None
    got: frozenset[tuple[str, str]] = frozenset()

    @property
    def exact(self) -> bool:
        """Whether the intent is the goal itself."""
        return self.intent == self.message.goal

    @property
    def accepted(self) -> bool:
        """Whether the intent leads to a good reply."""
        return self.message.accepts(self.intent)


@dataclass(frozen=True)
class Score:
    """Precision, recall and their harmonic mean over ``support`` wanted items."""

    precision: float
    recall: float
    support: int

    @property
    def f1(self) -> float:
        """Harmonic mean; 0 when nothing was found."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Bin:
    """Messages whose guess had a probability in [low, high): how many, and how many were right."""

    low: float
    high: float
    count: int
    right: float
    mean: float


def share(values: Iterable[bool]) -> float:
    """Give the part that is true, 0 for nothing."""
    given = list(values)
    return sum(given) / len(given) if given else 0.0


def score(right: int, found: int, wanted: int) -> Score:
    """Give precision and recall from counts; 1 where there was nothing to find or be wrong on."""
    return Score(right / found if found else 1.0, right / wanted if wanted else 1.0, wanted)


def by_goal(outcomes: Sequence[Outcome]) -> dict[str, Score]:
    """Give a score per goal; an accepted alternative counts as the goal itself."""
    settled = [(o.message.goal, o.message.goal if o.accepted else o.intent) for o in outcomes]
    goals = sorted({goal for goal, _ in settled})
    return {
        goal: score(
            sum(g == i == goal for g, i in settled),
            sum(i == goal for _, i in settled),
            sum(g == goal for g, _ in settled),
        )
        for goal in goals
    }


def macro_f1(scores: dict[str, Score]) -> float:
    """Give the plain mean of F1 over the goals."""
    return sum(s.f1 for s in scores.values()) / len(scores) if scores else 0.0


def by_entity(outcomes: Sequence[Outcome], types: Iterable[str]) -> dict[str, Score]:
    """Give a score per type of entity over the messages that have labels."""
    labelled = [o for o in outcomes if o.wanted is not None]

    def counted(kind: str) -> Score:
        right = found = wanted = 0
        for outcome in labelled:
            want = {v for k, v in outcome.wanted or () if k == kind}
            got = {v for k, v in outcome.got if k == kind}
            right += len(want & got)
            found += len(got)
            wanted += len(want)
        return score(right, found, wanted)

    return {kind: counted(kind) for kind in types}


def by_group(
    outcomes: Sequence[Outcome], groups: Callable[[HeldOut], Iterable[str]]
) -> dict[str, tuple[int, float, float]]:
    """Give (number, exact, accepted) per group of messages; a message may be in several."""
    found: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for group in groups(outcome.message):
            found[group].append(outcome)
    return {
        group: (len(o), share(x.exact for x in o), share(x.accepted for x in o))
        for group, o in sorted(found.items())
    }


def confusions(outcomes: Sequence[Outcome]) -> list[tuple[tuple[str, str], int]]:
    """Give (goal, intent) pairs that were wrong, most frequent first."""
    pairs = Counter((o.message.goal, o.intent) for o in outcomes if not o.accepted)
    return sorted(pairs.items(), key=lambda item: (-item[1], item[0]))


def reliability(outcomes: Sequence[Outcome], edges: Sequence[float]) -> list[Bin]:
    """Give how often the classifier's own guess was right, by its probability."""
    bins = []
    for low, high in pairwise(edges):
        those = [o for o in outcomes if low <= o.chance < high]
        if those:
            right = share(o.message.accepts(o.guess) for o in those)
            mean = sum(o.chance for o in those) / len(those)
            bins.append(Bin(low, high, len(those), right, mean))
    return bins
