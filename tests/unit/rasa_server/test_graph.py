"""The order in which the nodes of a model run."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa's pinned packages warn about themselves
    from rasa.engine.graph import GraphSchema, SchemaNode

    from bot.rasa_server.graph import plan


def schema(needs: dict[str, list[str]]) -> GraphSchema:
    return GraphSchema(
        {
            name: SchemaNode({need: need for need in wanted}, object, "create", "run", {})
            for name, wanted in needs.items()
        }
    )


@given(st.permutations(["a", "b", "c", "d"]), st.data())
def test_every_node_comes_after_what_it_needs(order: list[str], data: st.DataObject) -> None:
    needs = {
        name: data.draw(st.lists(st.sampled_from([*order[:at], "__input__"]), unique=True))
        for at, name in enumerate(order)
    }
    shuffled = data.draw(st.permutations(order))
    planned = plan(schema({name: needs[name] for name in shuffled}))
    assert sorted(name for name, _ in planned) == sorted(order)
    done = {"__input__"}
    for name, wanted in planned:
        assert set(wanted) <= done
        assert set(wanted) == set(needs[name])
        done.add(name)


@pytest.mark.parametrize("needs", [{}, {"a": []}])
def test_little_graphs(needs: dict[str, list[str]]) -> None:
    assert plan(schema(needs)) == list(needs.items())
