"""A small run of the chaos benchmark: see bench/chaos.py."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from bench import chaos

pytestmark = pytest.mark.live


def test_nothing_is_lost_doubled_or_reordered_while_everything_breaks(tmp_path: Path) -> None:
    seed = int(os.environ.get("CHAOS_SEED", "7"))
    result = asyncio.run(
        chaos.run(
            visitors=20,
            messages=5,
            seed=seed,
            folder=tmp_path,
            pause=(0.2, 1.0),
            rounds=2,
            quiet=True,
        )
    )
    print(result.table())
    assert result.accepted == 100
    assert result.broken == 0, result.table()
    assert result.told == 0
    assert len(result.faults) == len(chaos.KILLED) + len(chaos.NETWORK), "not every fault was seen"
