"""Whether a long conversation stays as quick as it began, with our tracker store and Rasa's own."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from bench.stack import Assistant, Talker, assistant

CONVERSATIONS = 50
EDGE = 10
"""The first and last turns that are compared."""
INTAKE = (
    "hoi", "een beroep kiezen", "ik ben kok in de ww", "mbo 3", "iets maken", "binnen",
    "geen ploegendienst", "almelo", "32 uur", "ja dat klopt",
)  # fmt: skip
ASKED = (
    "wat verdient een lasser", "welke subsidie is er", "ben ik te oud", "mag ik een mens spreken",
    "nee", "hoe lang duurt een bbl", "ik woon nu in borne", "toch liever buiten", "wat is bbl",
)  # fmt: skip
TURNS = 48
RASAS_OWN = """action_endpoint:
  url: ${ACTIONS_URL}
tracker_store:
  type: SQL
  url: ${TRACKER_URL}
"""


def script() -> tuple[str, ...]:
    """Give what one visitor says.

    The intake comes first and again at the end, so that both edges hold the same messages.
    """
    middle = TURNS - 2 * len(INTAKE) - 1
    asked = tuple(ASKED[i % len(ASKED)] for i in range(middle))
    return (*INTAKE, *asked, "opnieuw beginnen", *INTAKE)


def edges(server: Assistant, conversations: int) -> tuple[float, float]:
    """Play; give the mean of the turns' medians in ms, of the first and of the last ten turns."""
    said = script()
    took: list[list[float]] = [[] for _ in said]
    with Talker(server.url) as talker:
        for number in range(conversations + 1):
            for turn, text in enumerate(said):
                seconds = talker.say(f"long-{number}", text)
                if number:  # the first conversation warms up
                    took[turn].append(seconds)
    medians = [statistics.median(t) * 1000 for t in took]
    return statistics.fmean(medians[:EDGE]), statistics.fmean(medians[-EDGE:])


def report() -> None:
    """Print the first and the last ten turns for both stores, and their ratio."""
    print(f"{'tracker store':<22}{'conv.':>7}{'first ms':>10}{'last ms':>10}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        endpoints = Path(folder) / "endpoints.yml"
        endpoints.write_text(RASAS_OWN, encoding="utf-8")
        for name, plain, conversations in (
            ("Rasa's SQL, plain", True, CONVERSATIONS // 5),
            ("ours, bounded", False, CONVERSATIONS),
        ):
            with assistant(plain=plain, endpoints=endpoints) as server:
                first, last = edges(server, conversations)
            print(f"{name:<22}{conversations:>7}{first:>10.1f}{last:>10.1f}{last / first:>8.2f}")
