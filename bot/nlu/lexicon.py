"""Finding the words of the vocabulary and the catalogue in a folded message.

Built on spaCy's ``PhraseMatcher``.  Words that occur in no synonym or cue are replaced by one
placeholder before spaCy sees them: what a person types then never ends up in spaCy's string store,
which is kept for the life of the process and would grow with every message.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import spacy
from rapidfuzz.distance import OSA
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from bot.nlu.company import BLOCKED_AFTER, BLOCKED_BEFORE, NEEDS_NEAR
from bot.nlu.cues import CUES
from bot.nlu.everyday import EVERYDAY
from bot.nlu.text import folded

MIN_TYPO_LENGTH = 6
MIN_SWAPPED_LENGTH = 8
"""One letter for another in a shorter word usually makes another word, not a typo."""
MIN_INSIDE = 9
"""Letters of a word that only stands inside longer synonyms for work, before it may be mistyped."""
MIN_PART = 4
"""Letters of each half of a compound that was written apart."""
_ENDS_ALIKE = frozenset("dt")
_VOWELS = frozenset("aeiouy")
_LEFT_ALONE = EVERYDAY.union(
    *BLOCKED_BEFORE.values(), *BLOCKED_AFTER.values(), *NEEDS_NEAR.values()
)
_UNKNOWN = "\u2592"

_WORK = frozenset({"job", "occupation"})
_NAMES = frozenset({"subsidy", "programme"})
"""Kinds that are names: their words ("Twente", "Brabant") are no everyday words."""
_POLARITY = frozenset({"neg", "neg_back", "neutral", "absent", "leave", "leave_back", "affirm"})


@dataclass(frozen=True)
class Found:
    """A synonym found at tokens ``start`` up to ``end`` (exclusive)."""

    kind: str
    value: str
    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Cue:
    """A cue word or phrase with all its labels."""

    labels: frozenset[str]
    start: int
    end: int
    phrase: str


class Lexicon:
    """All synonyms by kind, ready to be found in messages.

    ``entries``: (kind, id, names), where a name is any spelling; later entries of the same kind and
    name are ignored, so put the most specific first.
    """

    def __init__(self, entries: Iterable[tuple[str, str, Iterable[str]]]) -> None:
        self._nlp = spacy.blank("nl")
        by_phrase: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, value, names in entries:
            for name in names:
                phrase = folded(name)
                if phrase:
                    by_phrase[phrase].setdefault(kind, value)
        self._values: Mapping[str, Mapping[str, str]] = dict(by_phrase)
        self._labels = _labels()
        self._known = {w for p in (*self._values, *self._labels) for w in p.split()}
        self._own_words = frozenset(w for p in self._labels for w in p.split()) | {
            w for p, kinds in self._values.items() if kinds.keys() - _NAMES for w in p.split()
        }
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        self._matcher.add("synonym", [self._doc(p.split()) for p in self._values])
        self._cues = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        self._cues.add("cue", [self._doc(p.split()) for p in self._labels])
        inside = {
            w
            for p, kinds in self._values.items()
            for w in p.split()
            if kinds.keys() & _WORK and len(w) >= MIN_INSIDE and _word(w)
        }
        whole = {w for w in self._values if len(w) >= MIN_TYPO_LENGTH and _word(w)}
        self._near = _deletions(sorted(whole | inside))

    def _doc(self, words: list[str]) -> Doc:
        return Doc(self._nlp.vocab, words=[w if w in self._known else _UNKNOWN for w in words])

    @property
    def own_words(self) -> frozenset[str]:
        """The folded words of cues and of synonyms that are no names of schemes."""
        return self._own_words

    @property
    def words(self) -> frozenset[str]:
        """The folded words of all cues and synonyms."""
        return frozenset(self._known)

    def knows(self, word: str) -> bool:
        """Tell whether a folded word occurs in a cue or a synonym that is no name of a scheme."""
        return word in self._own_words

    def occurs(self, word: str) -> bool:
        """Tell whether a folded word occurs in any cue or synonym."""
        return word in self._known

    def correct(self, word: str) -> str:
        """Give the synonym that ``word`` is one typo away from, or ``word`` itself.

        Only for words of six letters and more (five when a vowel was left out: "lassr"), with the
        same first letter, and never for a word of everyday Dutch.  A letter too many, too few or
        two that changed places counts; another letter only in a longer word, and not at its end
        ("aannemen" is no "aannemer") but for t and d, which sound alike there ("bijstant").
        """
        if len(word) < MIN_TYPO_LENGTH - 1 or word in self._known or word in _LEFT_ALONE:
            return word
        if not _word(word):
            return word
        near = {
            target
            for variant in _variants(word)
            for target in self._near.get(variant, ())
            if _is_typo(word, target)
        }
        return min(near, key=lambda t: (abs(len(t) - len(word)), t)) if near else word

    def find(self, words: list[str]) -> tuple[list[Found], list[Cue]]:
        """Give the synonyms (per kind the longest at a place) and the cues in a message.

        ``words`` are the tokens of the folded message, already corrected.
        """
        doc = self._doc(words)
        spans = [(start, end) for _, start, end in self._matcher(doc)]
        apart = list(self._written_apart(words))
        found = [
            Found(kind, value, start, end, phrase)
            for start, end in spans
            for phrase in [" ".join(words[start:end])]
            if _allowed(phrase, words, start, end)
            for kind, value in self._values[phrase].items()
        ]
        return _longest([*found, *apart]), self._find_cues(doc, words)

    def _written_apart(self, words: list[str]) -> Iterator[Found]:
        """Find compounds that were written as two words: "kwaliteit controle"."""
        for start, (one, two) in enumerate(pairwise(words)):
            if not (len(one) >= MIN_PART and len(two) >= MIN_PART and _word(one) and _word(two)):
                continue
            if f"{one} {two}" in self._values:
                continue
            for glued in (f"{one}{two}", f"{one}s{two}"):
                if not _allowed(glued, words, start, start + 2):
                    continue
                for kind, value in self._values.get(glued, {}).items():
                    yield Found(kind, value, start, start + 2, glued)

    def _find_cues(self, doc: Doc, words: list[str]) -> list[Cue]:
        polarity: list[Cue] = []
        stance: list[Cue] = []
        other: list[Cue] = []
        for _, start, end in self._cues(doc):
            phrase = " ".join(words[start:end])
            labels = self._labels[phrase]
            if here := labels & _POLARITY:
                polarity.append(Cue(here, start, end, phrase))
            if here := labels & {"wish", "experience", "question"}:
                stance.append(Cue(here, start, end, phrase))
            if here := labels - _POLARITY - {"wish", "experience", "question"}:
                other.append(Cue(here, start, end, phrase))
        kept = [*_longest_cues(polarity), *_longest_cues(stance), *other]
        return sorted(kept, key=lambda c: (c.start, c.end))


def _labels() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = defaultdict(set)
    for label, phrases in CUES.items():
        for phrase in phrases:
            out[folded(phrase)].add(label)
    return {phrase: frozenset(labels) for phrase, labels in out.items()}


def _word(word: str) -> bool:
    return word.isalpha()


def _is_typo(word: str, target: str) -> bool:
    if target[0] != word[0] or OSA.distance(word, target, score_cutoff=1) > 1:
        return False
    if len(word) < MIN_TYPO_LENGTH:
        return len(target) > len(word) and _left_out(word, target) in _VOWELS
    swapped = len(word) == len(target) and sorted(word) != sorted(target)
    alike = word[-1] == target[-1] or {word[-1], target[-1]} == _ENDS_ALIKE
    return not swapped or (len(word) >= MIN_SWAPPED_LENGTH and alike)


def _left_out(word: str, target: str) -> str:
    """Give the letter of ``target``, one longer, that ``word`` does not have."""
    at = next((i for i, (a, b) in enumerate(zip(word, target, strict=False)) if a != b), len(word))
    return target[at]


def _variants(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _deletions(targets: Iterable[str]) -> dict[str, list[str]]:
    """Index words by themselves with at most one letter left out: two words that are one typo
    apart share such a form, so looking up is as cheap as the word is short."""
    index: dict[str, list[str]] = defaultdict(list)
    for target in targets:
        for variant in _variants(target):
            index[variant].append(target)
    return dict(index)


def _allowed(phrase: str, words: list[str], start: int, end: int) -> bool:
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    if before in BLOCKED_BEFORE.get(phrase, ()) or after in BLOCKED_AFTER.get(phrase, ()):
        return False
    near = NEEDS_NEAR.get(phrase)
    if near is None or len(words) <= end - start + 1 or not near.isdisjoint(words):
        return True
    # A clause of its own: "kinderopvang, mbo 3, hilversum".
    return (
        len(phrase) >= MIN_SWAPPED_LENGTH and before in ("", ",", ".") and after in ("", ",", ".")
    )


def _longest(found: list[Found]) -> list[Found]:
    """Keep per kind the longest of overlapping finds; a job and a group count as one kind."""
    taken: dict[str, set[int]] = defaultdict(set)
    kept = []
    for item in sorted(
        found, key=lambda f: (f.start - f.end, f.kind == "experience_group", f.start)
    ):
        family = "job" if item.kind == "experience_group" else item.kind
        tokens = set(range(item.start, item.end))
        if taken[family].isdisjoint(tokens):
            taken[family] |= tokens
            kept.append(item)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _longest_cues(cues: list[Cue]) -> list[Cue]:
    taken: set[int] = set()
    kept = []
    for cue in sorted(cues, key=lambda c: (c.start - c.end, c.start)):
        tokens = set(range(cue.start, cue.end))
        if taken.isdisjoint(tokens):
            taken |= tokens
            kept.append(cue)
    return kept
