"""The limits, on a clock of our own."""

from __future__ import annotations

import asyncio
import itertools

from bot.telegram.pace import Pace


class Clock:
    """Time that only passes by waiting; sleepers wake in order."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        wake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + seconds, next(self._order), wake))
        await wake

    async def run(self, work: list[asyncio.Task[None]]) -> None:
        while not all(task.done() for task in work):
            for _ in range(50):
                await asyncio.sleep(0)
            if self._sleepers:
                self._sleepers.sort(key=lambda s: s[:2])
                at, _n, wake = self._sleepers.pop(0)
                self.now = max(self.now, at)
                wake.set_result(None)


def test_a_turn_that_is_not_used_costs_nobody_anything() -> None:
    clock = Clock()
    pace = Pace(per_chat=1.0, overall=30.0, clock=clock, sleep=clock.sleep)

    async def nothing() -> None:
        return None

    async def ask() -> None:
        assert await pace.take_turn(nothing) is None

    async def twice() -> None:
        await clock.run([asyncio.create_task(ask()) for _ in range(2)])

    asyncio.run(twice())
    assert clock.now == 0.0 and pace.idle()


def sent(chats: int, each: int, pause: tuple[float, float] | None = None) -> dict[int, list[float]]:
    """When messages go out, when every chat has ``each`` of them ready at once."""
    clock = Clock()
    pace = Pace(per_chat=1.0, overall=30.0, clock=clock, sleep=clock.sleep)
    moments: dict[int, list[float]] = {chat: [] for chat in range(chats)}

    async def chat(number: int) -> None:
        for _ in range(each):
            await pace.wait_for_chat(number)
            assert await pace.take_turn(begun) == "job"
            moments[number].append(clock.now)
            pace.sent(number)

    async def begun() -> str:
        await clock.sleep(0.02)  # as long as the store may take to note it
        return "job"

    async def too_much() -> None:
        if pause is not None:
            await clock.sleep(pause[0])
            pace.pause(pause[1])

    async def all_of_it() -> None:
        work = [asyncio.create_task(chat(n)) for n in range(chats)]
        await clock.run([*work, asyncio.create_task(too_much())])

    asyncio.run(all_of_it())
    return moments


def test_one_a_second_in_a_chat_and_thirty_a_second_in_all() -> None:
    moments = sent(100, 5)
    for at in moments.values():
        assert all(b - a >= 1 - 1e-9 for a, b in itertools.pairwise(at))
    every = sorted(itertools.chain.from_iterable(moments.values()))
    assert len(every) == 500
    assert all(b - a >= 1 / 30 - 1e-9 for a, b in itertools.pairwise(every))
    assert every[-1] < 500 / 30 + 2  # and no slower than need be


def test_one_busy_chat_does_not_hold_up_another() -> None:
    assert sent(2, 3)[1][0] < 0.1


def test_a_pause_holds_for_everybody_and_ends_without_a_rush() -> None:
    moments = sent(40, 3, pause=(0.5, 7.0))
    every = sorted(itertools.chain.from_iterable(moments.values()))
    under_way = 0.5 + 0.02 + 1 / 30
    assert not [at for at in every if under_way < at < 7.5]
    assert all(b - a >= 1 / 30 - 1e-9 for a, b in itertools.pairwise(every))


def test_typing_is_left_out_when_there_is_something_to_send() -> None:
    clock = Clock()
    pace = Pace(per_chat=1.0, overall=30.0, clock=clock, sleep=clock.sleep)
    assert pace.idle()
    pace.count()
    assert not pace.idle()
    clock.now = 1.0
    assert pace.idle()
    pace.pause(5.0)
    assert not pace.idle()
