"""The names under which records and terms are found in a message.  Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.catalogue.model import Term
from bot.nlu.verbs import told

Named = tuple[str, str, Sequence[str]]
"""(id, name, other names) of a record of the catalogue."""
Entry = tuple[str, str, list[str]]
"""(kind, id, names)."""

_PARENTHESES = re.compile(r"\([^)]*\)")


def exact_titles(occupations: Iterable[Named]) -> Iterator[Entry]:
    """Give the ids first: a word that two occupations share belongs to the one called so."""
    for value, _, _ in occupations:
        yield "occupation", value, [value]


def names_of(kind: str, records: Iterable[Named]) -> Iterator[Entry]:
    """Give records under their name, with and without what is in parentheses, and other names."""
    for value, name, others in records:
        names = [name, _PARENTHESES.sub("", name)]
        names += [part for part in _PARENTHESES.sub("", name).split(" / ") if _stands_alone(part)]
        names += others
        yield kind, value, names


def _stands_alone(part: str) -> bool:
    """Tell whether part of a title is a name by itself: not the "Robot-" of "Robot- / PLC-"."""
    return len(part) > 2 and not part.strip().endswith("-")


def terms_of(
    vocabulary: Mapping[str, Mapping[str, Term]], occupations: Collection[str]
) -> Iterator[Entry]:
    """Give the vocabulary, without the occupations that the catalogue does not have.

    Jobs also stand under what people tell that they do in them.
    """
    for kind, listed in vocabulary.items():
        for value, term in listed.items():
            if kind == "occupation" and value not in occupations:
                continue
            forms = [f for s in term.synonyms for f in told(s)] if kind == "job" else []
            yield kind, value, [*term.synonyms, *forms]
