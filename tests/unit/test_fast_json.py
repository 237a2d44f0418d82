"""JSON goes there and back as it does with Python's own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import fast_json

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_what_is_written_is_read_by_both(value: Any) -> None:
    assert json.loads(fast_json.dumps(value)) == fast_json.loads(json.dumps(value)) == value


@pytest.mark.parametrize("value", ["half een \ud83d", {1: "een"}, float("inf")])
def test_what_only_python_writes(value: Any) -> None:
    expected = {"1": "een"} if value == {1: "een"} else value
    written = fast_json.dumps(value)
    if value == float("inf"):
        assert written == b"null"  # JSON has no infinity
    else:
        assert fast_json.loads(written) == expected


def test_nothing_else_is_taken() -> None:
    with pytest.raises(TypeError):
        fast_json.dumps(object())
    with pytest.raises(ValueError, match="Expecting"):
        fast_json.loads(b"{no")
