"""The confusion matrix of the held-out messages as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench.nlu.scores import Outcome


def draw(outcomes: Sequence[Outcome], path: Path) -> None:
    """Write a PNG: a row per goal, a column per intent, an accepted alternative on the diagonal."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    pairs = [(o.message.goal, o.message.goal if o.accepted else o.intent) for o in outcomes]
    names = sorted({name for pair in pairs for name in pair})
    at = {name: index for index, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)))
    for goal, intent in pairs:
        counts[at[goal], at[intent]] += 1
    parts = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(13, 12))
    axes.imshow(parts, cmap="Blues", vmin=0, vmax=1)
    for row, column in zip(*np.nonzero(counts), strict=True):
        dark = parts[row, column] > 0.5
        axes.text(
            column, row, int(counts[row, column]), ha="center", va="center", fontsize=6,
            color="white" if dark else "black",
        )  # fmt: skip
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axes.set_yticks(range(len(names)), names, fontsize=7)
    axes.set_xlabel("read as")
    axes.set_ylabel("goal")
    axes.set_title(f"{len(outcomes)} held-out messages (colour: part of the row)")
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    plt.close(figure)
