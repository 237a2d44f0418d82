"""A picture of the dialogue, made from domain.yml and data/stories: ``docs/flow.md``.

Mermaid text, so that a change shows as a difference; pure functions over parsed YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Yaml = Mapping[str, Any]

_HEAD = """# The flow of the dialogue

Made by `python -m bot domain picture` from domain.yml and data/stories; `make check` fails when
it is out of date. Round: what somebody says (intents). Square: what the assistant does. A double
border is a form, which asks until it has what it needs. A dotted arrow is a button. A general rule
holds everywhere, also inside a form: after its answer the form asks its question again.
"""


def picture(domain: Yaml, stories: Mapping[str, Yaml]) -> str:
    """Give the text of docs/flow.md.

    Args:
        domain: the parsed domain.yml.
        stories: name of the file (its topic) -> the parsed file.
    """
    parts = [_HEAD]
    for topic in sorted(stories):
        parts.append(f"\n## {topic}\n\n```mermaid\nflowchart LR\n")
        parts += [f"  {line}\n" for line in _topic(domain, stories[topic])]
        parts.append("```\n")
    parts.append("\n## What the forms ask\n\n")
    for form, settings in (domain.get("forms") or {}).items():
        asked = ", ".join((settings or {}).get("required_slots") or ())
        parts.append(f"- `{form}`: {asked} (the order adapts, see bot/intake/questions.py)\n")
    return "".join(parts)


def _topic(domain: Yaml, document: Yaml) -> Iterator[str]:
    forms = set(domain.get("forms") or ())
    lines: dict[str, None] = {}
    for rule in [*(document.get("rules") or ()), *(document.get("stories") or ())]:
        before: str | None = None
        for condition in rule.get("condition") or ():
            if condition.get("active_loop"):
                before = _node(lines, condition["active_loop"], forms)
        for step in rule["steps"]:
            after = _step(lines, step, forms)
            if after is None or after == before:
                continue
            if before:
                lines[f"{before} --> {after}"] = None
            before = after
            for action in _names(step.get("action")):
                for button in _buttons(domain, action):
                    target = _said(lines, [button])
                    lines[f"{after} -.-> {target}"] = None
    return iter(lines)


def _step(lines: dict[str, None], step: Yaml, forms: set[str]) -> str | None:
    if "or" in step:
        return _said(lines, [s["intent"] for s in step["or"]])
    if "intent" in step:
        return _said(lines, [step["intent"]])
    if "action" in step:
        return _node(lines, step["action"], forms)
    return None


def _said(lines: dict[str, None], intents: list[str]) -> str:
    name = "i_" + "_".join(intents)[:60]
    lines[f'{name}(["{"<br>".join(intents)}"])'] = None
    return name


def _node(lines: dict[str, None], action: str, forms: set[str]) -> str:
    name = f"a_{action}"
    lines[f'{name}[["{action}"]]' if action in forms else f'{name}["{action}"]'] = None
    return name


def _buttons(domain: Yaml, response: str) -> list[str]:
    """Give the intents that the buttons of a response lead to."""
    found: dict[str, None] = {}
    for variant in (domain.get("responses") or {}).get(response) or ():
        for button in variant.get("buttons") or ():
            match = re.match(r"/([a-z_]+)", str(button.get("payload")))
            if match:
                found[match[1]] = None
    return list(found)


def _names(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else ()
