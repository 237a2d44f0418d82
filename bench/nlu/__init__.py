"""What the language part understands of messages nobody trained on, beside Rasa's default."""

from __future__ import annotations


def report() -> None:
    """Measure and write docs/nlu-report.md; training the default pipeline takes minutes."""
    from bench.nlu.report import report as measured

    measured()
