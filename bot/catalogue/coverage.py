"""Whether everything that the source documents name, and people ask, has an answer.

``data/catalogue/coverage.yml`` lists the names and the questions.  A name is answered when a person
who types it gets the record it stands for; a question when its topic is the one that is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.catalogue.files import load_yaml
from bot.catalogue.model import Catalogue

COVERAGE = "coverage.yml"


@dataclass(frozen=True)
class Wanted:
    """The list: name -> id of the programme that stands for it, and ids of topics."""

    names: Mapping[str, str]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One name or question and the records that answer it; ``missing`` says why it has none."""

    asked: str
    answered_by: tuple[str, ...]
    missing: str | None = None


def read_wanted(data_dir: Path) -> Wanted:
    """Read the list.

    Raises ValueError with a Dutch message when the file is missing or has another shape.
    """
    path = data_dir / COVERAGE
    if not path.is_file():
        raise ValueError(f"{COVERAGE}: dit bestand ontbreekt")
    raw = load_yaml(path)
    inner = raw.get("coverage") if isinstance(raw, dict) and set(raw) == {"coverage"} else None
    if not isinstance(inner, dict) or set(inner) != {"names", "questions"}:
        raise ValueError(f"{COVERAGE}: hoort onder coverage alleen names en questions te hebben")
    names, questions = inner["names"], inner["questions"]
    if not isinstance(names, dict) or not isinstance(questions, list):
        raise ValueError(f"{COVERAGE}: names is een blok, questions een lijst")
    if not all(isinstance(value, str) for value in (*names, *names.values(), *questions)):
        raise ValueError(
            f"{COVERAGE}: schrijf namen en id's als tekst, zo nodig met aanhalingstekens"
        )
    return Wanted(names, tuple(questions))


def rows(
    wanted: Wanted,
    catalogue: Catalogue,
    programmes_in: Callable[[str], Collection[str]],
    topic_for: Callable[[str, str], str | None],
) -> Iterator[Row]:
    """Give a row for every name and question.

    ``programmes_in`` reads a message and gives the ids of the programmes it names; ``topic_for``
    gives the id of the topic that answers a question (goal, text).
    """
    for name, programme_id in wanted.names.items():
        programme = catalogue.programmes.get(programme_id)
        if programme is None:
            yield Row(name, (), f"het record programme:{programme_id} bestaat niet")
        elif programme_id not in programmes_in(f"wat is {name}"):
            yield Row(name, (), f"wie dit typt, krijgt niet programme:{programme_id}")
        else:
            see = (programme.see,) if programme.see else ()
            yield Row(name, (f"programme:{programme_id}", *see))
    for topic_id in wanted.questions:
        topic = catalogue.topics.get(topic_id)
        if topic is None:
            yield Row(topic_id, (), f"het record topic:{topic_id} bestaat niet")
        elif (chosen := topic_for(topic.goal, topic.question)) != topic_id:
            yield Row(topic.question, (), f"hierop antwoordt topic:{chosen}, niet topic:{topic_id}")
        else:
            yield Row(topic.question, (f"topic:{topic_id}",))
