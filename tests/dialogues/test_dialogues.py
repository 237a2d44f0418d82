"""Play every dialogue in the folders beside this file against the running assistant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answers.document import texts
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.model import Catalogue
from bot.conversations.database import Database
from tests.conftest import ROOT, Balie
from tests.dialogues.traced import known, untraced
from tests.telegram import emulator_process
from tests.telegram.person import Person
from tests.visitor import Event, Visitor, records, shown

HERE = Path(__file__).parent
KEYS = {"say", "tap", "says", "never", "asks", "asks_no_question", "shows", "hides", "first",
        "buttons", "cards_of", "keeps", "keeps_not", "request"}  # fmt: skip
Turn = dict[str, Any]
Speaker = Visitor | Person


def dialogues() -> Iterator[Any]:
    for path in sorted(HERE.glob("*/*.yml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        starts = document.get("starts", {})
        for dialogue in document["dialogues"]:
            unknown = {k for t in dialogue["turns"] for k in t} - KEYS
            assert not unknown, f"{path.name}: unknown keys {unknown}"
            start = starts[dialogue["start"]] if "start" in dialogue else []
            name = f"{path.parent.name}/{path.stem}: {dialogue['name']}"
            yield pytest.param([*start, *dialogue["turns"]], id=name)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue_files(ROOT / "data" / "catalogue")


@pytest.fixture(scope="session")
def traceable(catalogue: Catalogue) -> set[tuple[str, str]]:
    return known(catalogue)


@pytest.fixture(scope="session")
def questions() -> dict[str, list[str]]:
    """Question id -> the texts it may be asked with."""
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    prefix = re.compile(r"utter_ask_intake_form_")
    found = {
        prefix.sub("", name): [" ".join(v["text"].split()) for v in variants]
        for name, variants in domain["responses"].items()
        if prefix.match(name)
    }
    found["summary_ok"] = ["Klopt dit?"]
    found["handover_consent"] = ["Vind je dat goed?"]
    found["handover_place"] = ["Dan gaat je vraag naar de balie bij jou in de buurt."]
    found["handover_way"] = ["Hoe wil je het?", "Wil je gebeld worden of liever een mail?"]
    found["handover_contact"] = ["kan een adviseur je bellen?", "kan een adviseur je schrijven?"]
    found["handover_time"] = ["Wanneer word je het liefst gebeld?"]
    found["which_place"] = ["Welke plaats bedoel je?"]
    return found


@pytest.fixture(params=["web", "telegram"])
def visit(request: pytest.FixtureRequest, balie: Balie) -> Iterator[Callable[[], Speaker]]:
    """Somebody who comes in over a channel; every dialogue is played over each of them."""
    if request.param == "web":
        yield lambda: Visitor(balie.url)
        return
    if balie.telegram is None or balie.var is None:
        pytest.skip(emulator_process.missing() or "the front desk of BALIE_URL has no emulator")
    api, store = balie.telegram, Database(balie.env["DATABASE_URL"])
    yield lambda: Person(api, store)
    store.dispose()


@pytest.mark.live
@pytest.mark.parametrize("turns", dialogues())
def test_dialogue(
    turns: list[Turn],
    visit: Callable[[], Speaker],
    catalogue: Catalogue,
    questions: dict[str, list[str]],
    traceable: set[tuple[str, str]],
) -> None:
    said: list[str] = []
    with visit() as visitor:
        for number, turn in enumerate(turns, 1):
            answer = visitor.say(turn["say"]) if "say" in turn else visitor.tap(turn["tap"])
            said.append(str(turn.get("say", "")))
            wrong = list(mistakes(turn, answer, catalogue, questions))
            if "request" in turn:
                wrong += other_request(turn["request"], visitor)
            made_on = {("date", date.today().isoformat())}  # a summary says when it was made
            claimed = untraced(map(shown, answer), said, traceable | made_on)
            wrong += [f"{claim} is in no catalogue record" for claim in claimed]
            if wrong:
                problems = "\n".join(f"  - {w}" for w in wrong)
                pytest.fail(f"turn {number}:\n{problems}\n\n{visitor.story()}", pytrace=False)


def mistakes(
    turn: Turn, answer: list[Event], catalogue: Catalogue, questions: dict[str, list[str]]
) -> Iterator[str]:
    """Give what is not as the turn says it must be."""
    text = " ".join(" ".join(shown(e) for e in answer).split())
    lowered = text.lower()
    cards = records(answer)
    buttons = {c["title"] for e in answer for c in e.get("choices") or ()}
    asked = {q for q, texts in questions.items() if any(t in text for t in texts)}
    for wanted in turn.get("says", ()):
        if wanted.lower() not in lowered:
            yield f"does not say {wanted!r}"
    for unwanted in turn.get("never", ()):
        if unwanted.lower() in lowered:
            yield f"says {unwanted!r}"
    if "asks" in turn and turn["asks"] not in asked:
        yield f"does not ask {turn['asks']}, but {sorted(asked) or 'nothing'}"
    if turn.get("asks_no_question") and asked:
        yield f"asks {sorted(asked)}"
    for record in turn.get("shows", ()):
        kind = record.removesuffix("*")
        if not any(c == record or (record != kind and c.startswith(kind)) for c in cards):
            yield f"does not show {record}, but {cards}"
    for record in turn.get("hides", ()):
        if record in cards:
            yield f"shows {record}"
    if "first" in turn:
        kind = turn["first"].split(":")[0]
        first = next((c for c in cards if c.startswith(f"{kind}:")), None)
        if first != turn["first"]:
            yield f"shows {first} first, not {turn['first']}"
    for title in turn.get("buttons", ()):
        if title not in buttons:
            yield f"has no button {title!r}, but {sorted(buttons)}"
    if {"keeps", "keeps_not"} & turn.keys():
        kept = " ".join(x for e in answer if e.get("document") for x in texts(e["document"]))
        if not kept:
            yield "gives no summary to keep"
        yield from (
            f"keeps no {w!r}" for w in turn.get("keeps", ()) if w.lower() not in kept.lower()
        )
        yield from (f"keeps {w!r}" for w in turn.get("keeps_not", ()) if w.lower() in kept.lower())
    for record in (c for c in cards if c.startswith("occupation:")):
        occupation = catalogue.occupations[record.removeprefix("occupation:")]
        for trait, wanted in turn.get("cards_of", {}).items():
            if (trait == "sector" and occupation.sector not in wanted) or (
                trait == "not_sector" and occupation.sector in wanted
            ):
                yield f"shows {record} of sector {occupation.sector}"
            elif trait == "not_place" and set(wanted) & occupation.places:
                yield f"shows {record} at {sorted(occupation.places)}"
            elif trait in ("shifts", "standby", "nights_weekends", "driving"):
                if getattr(occupation, trait) != wanted:
                    yield f"shows {record} with {trait} {getattr(occupation, trait)}"
            elif trait == "max_physical" and occupation.physical > wanted:
                yield f"shows {record} with physical {occupation.physical}"


def other_request(wanted: dict[str, Any] | None, visitor: Speaker) -> Iterator[str]:
    """Give what the store does not hold of a request for a person as the turn says it must."""
    found = visitor.request()
    if wanted is None or found is None:
        if found is not None:
            yield f"something was sent to the desk: {found}"
        elif wanted is not None:
            yield "nothing was sent to the desk"
        return
    text = f"{found['consent_text']} {found['summary']}".lower()
    for name in wanted.keys() - {"says", "never"}:
        if found[name] != wanted[name]:
            yield f"the request has {name} {found[name]!r}, not {wanted[name]!r}"
    for said in wanted.get("says", ()):
        if said.lower() not in text:
            yield f"the request does not say {said!r}: {text}"
    for unsaid in wanted.get("never", ()):
        if unsaid.lower() in text:
            yield f"the request says {unsaid!r}"
    if found["consent_text"]:
        shown_before = " ".join(" ".join(visitor.transcript).split())
        if " ".join(found["consent_text"].split()) not in shown_before:
            yield "what was agreed to is not what was shown"
