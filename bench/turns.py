"""Turns a second of the real assistant over Rasa's REST channel: as we start it, and plain.

The baseline is the same model, endpoints and action server under Rasa's own ``rasa run``.
"""

from __future__ import annotations

import statistics
from contextlib import ExitStack

from bench.stack import Talker, assistant, memory

SAID = (
    "hoi", "een beroep kiezen", "ik ben kok in de ww", "mbo 3", "iets maken", "binnen",
    "geen ploegendienst", "wat verdient een lasser", "almelo", "32 uur",
)  # fmt: skip
CONVERSATIONS = 12


def play_by_turns(*urls: str) -> list[list[float]]:
    """Play every conversation with every server before the next; seconds per turn of each.

    So what else the machine does hits all of them.
    """
    took: list[list[float]] = [[] for _ in urls]
    with ExitStack() as open_:
        talkers = [open_.enter_context(Talker(url)) for url in urls]
        for number in range(CONVERSATIONS + 1):
            for talker, seconds in zip(talkers, took, strict=True):
                turns = [talker.say(f"bench-{number}", text) for text in SAID]
                if number:  # the first conversation warms up
                    seconds += turns
    return took


def report() -> None:
    """Print turns a second, median and memory for both, and the ratio."""
    print(f"{'server':<22}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'MB':>9}")
    with assistant(plain=True) as plain, assistant() as ours:
        rates = []
        for name, server, took in zip(
            ("plain rasa run", "bot.rasa_server"),
            (plain, ours),
            play_by_turns(plain.url, ours.url),
            strict=True,
        ):
            cuts = statistics.quantiles([t * 1000 for t in took], n=100)
            rates.append(len(took) / sum(took))
            print(
                f"{name:<22}{rates[-1]:>9.1f}{cuts[49]:>9.1f}{cuts[94]:>9.1f}"
                f"{memory(server.pid):>9.0f}"
            )
    print(f"ratio of turns a second: {rates[1] / rates[0]:.2f}")
