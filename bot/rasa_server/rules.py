"""The rules are looked through for a message's words only when one of them is about words.

For every message RulePolicy asks its rules twice: once about the text, as in end-to-end stories,
and, when no form is active, once about the intent.  Rules about intents can never answer the first
question, and asking it builds every state of the conversation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rasa.core.policies.rule_policy import (
    LOOP_WAS_INTERRUPTED,
    RULES,
    RULES_FOR_LOOP_UNHAPPY_PATH,
    RulePolicy,
)
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, USER
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

_Found = tuple[str | None, str | None, bool]


def reads_text(rules: Iterable[str]) -> bool:
    """Tell whether a rule (Rasa's key: its states as JSON) may apply to a text without its intent.

    That question is only asked right after a message, so of rules whose last state is one.
    """
    for rule in rules:
        last = json.loads(rule)[-1]
        heard = last.get(PREVIOUS_ACTION, {}).get(ACTION_NAME) == ACTION_LISTEN_NAME
        if heard and INTENT not in last.get(USER, {}):
            return True
    return False


def found(
    policy: RulePolicy,
    tracker: DialogueStateTracker,
    domain: Domain,
    use_text_for_last_user_input: bool,
) -> _Found:
    """As ``RulePolicy._find_action_from_rules``: action, rule, and whether a form was left."""
    if use_text_for_last_user_input and not _text_matters(policy):
        return None, None, False
    answer: _Found = _FOUND(policy, tracker, domain, use_text_for_last_user_input)
    return answer


def _text_matters(policy: RulePolicy) -> bool:
    if not hasattr(policy, "_text_matters"):
        unhappy = policy.lookup.get(RULES_FOR_LOOP_UNHAPPY_PATH, {})
        leaves = LOOP_WAS_INTERRUPTED in unhappy.values()
        policy._text_matters = leaves or reads_text(policy.lookup.get(RULES, {}))
    return bool(policy._text_matters)


_FOUND: Any = RulePolicy._find_action_from_rules


def install() -> None:
    """Let this process look through its rules this way."""
    RulePolicy._find_action_from_rules = found
