"""Checks on the dialogue's data: domain.yml, data/nlu and data/stories.

Pure functions over parsed YAML give one line per problem; ``python -m bot domain check`` reads the
files, prints the lines and fails when there are any.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.domain_picture import picture
from bot.paths import ROOT

MAX_WORDS = 48
"""Longest response in words.  The aim is 35; the welcome needs a few more."""
MAX_WORDS_LONG = 62
LONG_RESPONSES = frozenset({"utter_welcome"})
MAX_SENTENCE = 24
"""Longest sentence in words: what B1 readers follow, as in the catalogue's own check."""
MAX_BUTTONS = 10
MAX_BUTTON_TITLE = 40  # characters; longer ones do not fit a phone

JARGON: dict[str, str] = {
    "bbl": "werken", "bol": "school", "o&o": "fonds", "vca": "veiligheid", "evc": "ervaring",
    "ploegendienst": "wisselende", "crebo": "nummer", "rmt": "team", "wsp": "werkgever",
}  # fmt: skip
"""Jargon -> a word that has to stand in the same response, because it explains the term."""

BUTTON_ONLY_INTENTS = frozenset(
    {"confirm_erase", "ask_about_name", "hand_back", "about_results", "revoke_handover"}
)
"""Intents without examples: tapped, or set by ``bot.nlu.guard``."""
PAYLOAD = re.compile(r"^/(?P<intent>[a-z_]+)(?P<entities>\{.*\})?$")

Yaml = dict[str, Any]


def check(domain: Yaml, nlu: Iterable[Yaml], stories: Iterable[Yaml]) -> list[str]:
    """Give every problem in the dialogue's data, one line each, empty when all is well."""
    nlu, stories = list(nlu), list(stories)
    return [
        *_responses(domain),
        *_buttons(domain),
        *_slots(domain),
        *_intents(domain, nlu, stories),
        *_unused_responses(domain, stories),
        *_actions(domain, stories),
        *_examples(nlu),
    ]


def _names(items: Iterable[Any]) -> list[str]:
    return [next(iter(i)) if isinstance(i, dict) else str(i) for i in items]


def _variants(domain: Yaml) -> Iterator[tuple[str, Yaml]]:
    for name, variants in (domain.get("responses") or {}).items():
        for variant in variants:
            yield name, variant


def _responses(domain: Yaml) -> Iterator[str]:
    for name, variant in _variants(domain):
        text = str(variant.get("text") or "")
        words = len(text.split())
        limit = MAX_WORDS_LONG if name in LONG_RESPONSES else MAX_WORDS
        if not text:
            yield f"{name}: een antwoord zonder tekst"
        if words > limit:
            yield f"{name}: {words} woorden, hooguit {limit}"
        for sentence in re.split(r"[.!?:\n]", text):
            if len(sentence.split()) > MAX_SENTENCE:
                yield f"{name}: een zin van {len(sentence.split())} woorden, hooguit {MAX_SENTENCE}"
        if text.count("?") > 2 or "!!" in text:
            yield f"{name}: één vraag per bericht, en geen rijen uitroeptekens"
        lowered = text.lower()
        for term, explanation in JARGON.items():
            if re.search(rf"\b{re.escape(term)}\b", lowered) and explanation not in lowered:
                yield f"{name}: '{term}' wordt niet uitgelegd"


def _buttons(domain: Yaml) -> Iterator[str]:
    intents = set(_names(domain.get("intents") or ()))
    entities = set(_names(domain.get("entities") or ()))
    for name, variant in _variants(domain):
        buttons = variant.get("buttons") or []
        if len(buttons) > MAX_BUTTONS:
            yield f"{name}: {len(buttons)} knoppen, hooguit {MAX_BUTTONS}"
        for button in buttons:
            title, payload = str(button.get("title") or ""), str(button.get("payload") or "")
            if not title or len(title) > MAX_BUTTON_TITLE:
                yield f"{name}: knop '{title}' is leeg of langer dan {MAX_BUTTON_TITLE} tekens"
            yield from (f"{name}: {p}" for p in payload_problems(payload, intents, entities))


def payload_problems(payload: str, intents: set[str], entities: set[str]) -> Iterator[str]:
    """Give what is wrong with a button's payload ("/intent{"entity": value}")."""
    match = PAYLOAD.match(payload)
    if match is None:
        yield f"payload {payload!r} is geen /intent"
        return
    if match["intent"] not in intents:
        yield f"payload {payload!r}: geen intent {match['intent']}"
    try:
        values = json.loads(match["entities"] or "{}")
    except json.JSONDecodeError:
        yield f"payload {payload!r}: de entiteiten zijn geen JSON"
        return
    for entity in values:
        if entity not in entities:
            yield f"payload {payload!r}: geen entiteit {entity}"


def _slots(domain: Yaml) -> Iterator[str]:
    for name, slot in (domain.get("slots") or {}).items():
        for mapping in slot.get("mappings") or ():
            if mapping.get("type") == "from_text" and not mapping.get("conditions"):
                yield f"slot {name}: from_text zonder voorwaarden vult bij elk bericht"


def _rule_intents(stories: Iterable[Yaml]) -> set[str]:
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if isinstance(node.get("intent"), str):
                found.add(node["intent"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    for document in stories:
        walk(document)
    return found


def _intents(domain: Yaml, nlu: list[Yaml], stories: list[Yaml]) -> Iterator[str]:
    declared = _names(domain.get("intents") or ())
    trained = {b["intent"] for d in nlu for b in d.get("nlu") or () if "intent" in b}
    handled = _rule_intents(stories)
    for intent in declared:
        if intent not in handled and intent != "restart":  # Rasa handles `restart` itself
            yield f"intent {intent}: geen regel of verhaal dat hem beantwoordt"
        if intent not in trained and intent not in BUTTON_ONLY_INTENTS:
            yield f"intent {intent}: geen voorbeelden in data/nlu"
    for intent in sorted((trained | handled) - set(declared) - {"nlu_fallback"}):
        yield f"intent {intent}: staat niet in domain.yml"


def _rule_actions(stories: Iterable[Yaml]) -> set[str]:
    steps = [
        step
        for document in stories
        for rule in [*(document.get("rules") or ()), *(document.get("stories") or ())]
        for step in rule["steps"]
    ]
    return {step["action"] for step in steps if "action" in step}


def _actions(domain: Yaml, stories: list[Yaml]) -> Iterator[str]:
    declared = set(_names(domain.get("actions") or ()))
    known = declared | set(domain.get("forms") or ()) | set(domain.get("responses") or ())
    used = _rule_actions(stories)
    for action in sorted(used - known):
        yield f"actie {action}: staat niet in domain.yml"
    source = "\n".join(p.read_text() for p in (ROOT / "actions").glob("*.py"))
    # A validation or a question of a form is called by its name, not by a rule.
    called_by_rasa = ("validate_", "action_ask_", "action_validate_slot_mappings", "action_restart")
    for action in sorted(declared - used):
        if not action.startswith(called_by_rasa) and source.count(f'"{action}"') < 2:
            yield f"actie {action}: geen regel en geen andere actie roept hem aan"


def _unused_responses(domain: Yaml, stories: list[Yaml]) -> Iterator[str]:
    used = "\n".join(
        [yaml.safe_dump(d) for d in stories]
        + [p.read_text() for p in (ROOT / "actions").glob("*.py")]
        + [p.read_text() for p in (ROOT / "bot" / "gateway").glob("*.py")]
    )
    for name in domain.get("responses") or {}:
        asked_by_form = name.startswith("utter_ask_")
        if not asked_by_form and not re.search(rf"\b{name}\b", used):
            yield f"{name}: wordt nergens gebruikt"


def examples_of(document: Yaml) -> Iterator[tuple[str, str]]:
    """Give (intent, example) pairs of one NLU file."""
    for block in document.get("nlu") or ():
        for line in str(block.get("examples") or "").splitlines():
            if line.strip().startswith("- "):
                yield block["intent"], line.strip()[2:].strip()


def _examples(nlu: list[Yaml]) -> Iterator[str]:
    where: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for document in nlu:
        for intent, text in examples_of(document):
            key = " ".join(text.lower().split())
            where.setdefault(key, set()).add(intent)
            counts[key] += 1
    for text, intents in where.items():
        if len(intents) > 1:
            yield f"voorbeeld '{text}' staat bij {', '.join(sorted(intents))}"
        elif counts[text] > 1:
            yield f"voorbeeld '{text}' staat {counts[text]} keer bij {next(iter(intents))}"


def load(folder: Path) -> list[Yaml]:
    """Read every YAML file of a folder, in order of name."""
    return [yaml.safe_load(p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.yml"))]


FLOW = ROOT / "docs" / "flow.md"


def main(argv: Sequence[str]) -> int:
    """Run ``domain check`` or ``domain picture`` and give its exit code."""
    if list(argv) not in (["check"], ["picture"]):
        print("Gebruik: python -m bot domain check|picture", file=sys.stderr)
        return 2
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    stories = {
        p.stem: yaml.safe_load(p.read_text(encoding="utf-8"))
        for p in sorted((ROOT / "data" / "stories").glob("*.yml"))
    }
    drawn = picture(domain, stories)
    if argv[0] == "picture":
        FLOW.write_text(drawn, encoding="utf-8")
        print(f"Getekend: {FLOW.relative_to(ROOT)}")
        return 0
    problems = check(domain, load(ROOT / "data" / "nlu"), stories.values())
    if not FLOW.exists() or FLOW.read_text(encoding="utf-8") != drawn:
        problems.append("docs/flow.md is verouderd: python -m bot domain picture")
    for line in problems:
        print(line)
    if not problems:
        print(f"domain.yml, data/nlu en data/stories: in orde ({len(domain['intents'])} intents)")
    return 1 if problems else 0
