"""Unexpected errors in the log: where they were raised, never what they quote."""

from __future__ import annotations

import logging
import traceback


def log_failure(to: logging.Logger, what: str, error: BaseException) -> None:
    """Log an unexpected error with its places in the code, but not its message.

    Messages of exceptions quote values, which here are what people wrote.
    """
    places = [
        f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)[-6:]
    ]
    to.error("%s: %s at %s", what, type(error).__name__, " > ".join(places))
