"""Turns a second of the real assistant over Rasa's REST channel: as we start it, and plain.

The baseline is the same model, endpoints and action server under Rasa's own ``rasa run``.
"""

from __future__ import annotations

import statistics

import httpx

from bench.stack import assistant, memory, say

SAID = (
    "hoi", "een beroep kiezen", "ik ben kok in de ww", "mbo 3", "iets maken", "binnen",
    "geen ploegendienst", "wat verdient een lasser", "almelo", "32 uur",
)  # fmt: skip
CONVERSATIONS = 12


def play(url: str) -> list[float]:
    """Play the conversations one after another; seconds per turn."""
    took = []
    with httpx.Client(base_url=url, timeout=30) as http:
        for number in range(CONVERSATIONS + 1):
            for text in SAID:
                seconds = say(http, f"bench-{number}", text)
                if number:  # the first conversation warms up
                    took.append(seconds)
    return took


def report() -> None:
    """Print turns a second, median and memory for both, and the ratio."""
    results: dict[str, float] = {}
    print(f"{'server':<22}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'MB':>9}")
    for name in ("plain rasa run", "bot.rasa_server"):
        with assistant(plain=name.startswith("plain")) as server:
            took = play(server.url)
            cuts = statistics.quantiles([t * 1000 for t in took], n=100)
            results[name] = len(took) / sum(took)
            print(
                f"{name:<22}{results[name]:>9.1f}{cuts[49]:>9.1f}{cuts[94]:>9.1f}"
                f"{memory(server.pid):>9.0f}",
                flush=True,
            )
    ratio = results["bot.rasa_server"] / results["plain rasa run"]
    print(f"ratio of turns a second: {ratio:.2f}")
