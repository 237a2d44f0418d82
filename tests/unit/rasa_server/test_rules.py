"""Rules about intents are not looked through for words, and nothing else is left out."""

from __future__ import annotations

import json
import warnings
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa's pinned packages warn about themselves
    from rasa.core.policies.rule_policy import LOOP_WAS_INTERRUPTED, RulePolicy
    from rasa.shared.core.events import ActionExecuted, Event, UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.rasa_server import rules

from tests.unit.rasa_server.test_tracker_store import DOMAIN, conversations

HEARD = {"prev_action": {"action_name": "action_listen"}}
INTENT = {**HEARD, "user": {"intent": "answer"}}
WORDS = {**HEARD, "user": {"text": "hallo"}}
SILENT = {"prev_action": {"action_name": "intake_form"}, "active_loop": {"name": "intake_form"}}


def policy(*states: dict[str, Any], unhappy: str | None = None) -> RulePolicy:
    lookup: dict[str, Any] = {"rules": {json.dumps([one]): "intake_form" for one in states}}
    if unhappy:
        lookup["rules_for_loop_unhappy_path"] = {json.dumps([INTENT]): unhappy}
    whole = {"rules_for_loop_unhappy_path": {}, "rules_not_in_stories": [], **lookup}
    config = {**RulePolicy.get_default_config(), "max_history": None}
    context = SimpleNamespace(is_finetuning=False)
    return RulePolicy(config, None, None, context, lookup=whole)


@given(conversations())
@settings(deadline=None)
@pytest.mark.parametrize("text", [True, False])
@pytest.mark.parametrize(
    "states", [(INTENT,), (INTENT, SILENT), (WORDS,), (INTENT, WORDS), (HEARD,), ({},)]
)
def test_the_same_action_is_found(states: Any, text: bool, events: list[Event]) -> None:
    for end in ([], [UserUttered("hallo", {"name": "answer"})]):
        tracker = DialogueStateTracker.from_events("x", [*events, *end], DOMAIN.slots)
        given_policy = policy(*states)
        action, _, left = rules.found(given_policy, tracker, DOMAIN, text)
        long_way, _, was_left = rules._FOUND(given_policy, tracker, DOMAIN, text)
        assert (action, left) == (long_way, was_left)


def test_what_is_skipped_and_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def long_way(_policy: Any, _tracker: Any, _domain: Any, text: bool) -> Any:
        asked.append(text)
        return None, None, False

    monkeypatch.setattr(rules, "_FOUND", long_way)
    tracker = DialogueStateTracker.from_events("x", [ActionExecuted("action_listen")])
    for given_policy, expected in [
        (policy(INTENT, SILENT, {}), [False]),
        (policy(INTENT, WORDS), [True, False]),
        (policy(HEARD), [True, False]),
        (policy(INTENT, unhappy=LOOP_WAS_INTERRUPTED), [True, False]),
        (policy(INTENT, unhappy="do_not_predict_loop_action"), [False]),
    ]:
        asked.clear()
        for text in (True, False):
            rules.found(given_policy, tracker, DOMAIN, text)
        assert asked == expected
