"""JSON as ``json`` writes and reads it, by ``orjson`` where that can (docs/decisions/0011).

What ``orjson`` does not take goes to ``json``: half an emoji, a key that is a number.  Only of
whole numbers beyond 64 bits the last digits are lost, and infinity becomes null.
"""

from __future__ import annotations

import json
from typing import Any

import orjson


def dumps(value: Any) -> bytes:
    """Write a value as UTF-8.

    Raises:
        TypeError: there is something in it that has no JSON.
    """
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value).encode()


def loads(text: bytes | str) -> Any:
    """Read a value.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return orjson.loads(text)
    except ValueError:
        return json.loads(text)
