from __future__ import annotations

import pytest

from bot.gateway.limits import AtOnce, Lockout, TokenBuckets
from bot.gateway.problems import Problem


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_gives_its_burst_and_then_its_rate():
    clock = Clock()
    buckets = TokenBuckets(per_second=2, burst=3, clock=clock)
    assert [buckets.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]
    assert buckets.take("b") == 0.0
    clock.now += 0.5
    assert buckets.take("a") == 0.0
    assert buckets.take("a") == 0.5
    clock.now += 100
    assert [buckets.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]


def test_the_number_of_buckets_is_bounded():
    buckets = TokenBuckets(per_second=1, burst=1, keys=2, clock=Clock())
    for key in ("a", "b", "c"):
        buckets.take(key)
    assert buckets.take("c") > 0
    assert buckets.take("a") == 0.0  # forgotten, so it starts anew


def test_waits_double_and_end_with_success():
    clock = Clock()
    lockout = Lockout(free=2, longest=20, clock=clock)
    waits = []
    for _ in range(5):
        lockout.require("a")
        lockout.failed("a")
        try:
            lockout.require("a")
        except Problem as problem:
            assert problem.headers is not None
            waits.append(int(problem.headers["Retry-After"]))
            clock.now += waits[-1]
    assert waits == [4, 8, 16, 20]
    lockout.succeeded("a")
    lockout.failed("a")
    lockout.require("a")
    lockout.failed("a")
    with pytest.raises(Problem):
        lockout.require("a")


def test_what_is_under_way_at_once_is_bounded_and_ends_also_when_it_fails():
    at_once = AtOnce(2, "Te druk.")
    with at_once.one():
        with pytest.raises(ValueError, match="stuk"), at_once.one():
            raise ValueError("stuk")
        with at_once.one():
            with pytest.raises(Problem) as refused, at_once.one():
                raise AssertionError("a third was let in")
            assert (refused.value.status_code, refused.value.detail) == (429, "Te druk.")
            assert int(refused.value.headers["Retry-After"]) >= 1
        with at_once.one():
            pass
