"""Runs the graph of a trained model, one node after the other.

Rasa 3.6 hands the graph to dask for every message and every prediction, which plans it anew and
runs it on one thread.  The plan of a graph never changes, so here it is made once.
"""

from __future__ import annotations

import gc
from typing import Any

from rasa.core import processor
from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


class PlannedGraphRunner(DaskGraphRunner):  # type: ignore[misc]
    """Rasa's runner with a plan per set of targets."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As Rasa's; what the model holds stays, so the garbage collector need not look at it."""
        super().__init__(*args, **kwargs)
        self._plans: dict[tuple[str, ...], list[tuple[str, list[str]]]] = {}
        gc.collect()
        gc.freeze()

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """Give the output of every target; ``inputs`` are outputs that are already there.

        Raises:
            rasa.engine.exceptions.GraphComponentException: a component failed.
        """
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._plans:
            self._plans[wanted] = plan(self._graph_schema.minimal_graph_schema(list(wanted)))
        outputs = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._plans[wanted]:
            node = self._instantiated_nodes[name]
            outputs[name] = node(*(outputs[need] for need in needs))
        return {name: outputs[name][1] for name in wanted}


def plan(schema: GraphSchema) -> list[tuple[str, list[str]]]:
    """Give the nodes in an order in which each comes after what it needs, with those needs."""
    ordered: dict[str, list[str]] = {}

    def add(name: str) -> None:
        if name in ordered or name not in schema.nodes:
            return  # an input is no node
        needs = list(schema.nodes[name].needs.values())
        for need in needs:
            add(need)
        ordered[name] = needs

    for name in schema.nodes:
        add(name)
    return list(ordered.items())


def install() -> None:
    """Let this process run its model this way."""
    processor.DaskGraphRunner = PlannedGraphRunner
