"""Assert that the environment is the one this project was tested with, or say what to do."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

EXPECTED = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "SQLAlchemy": "1.4.54"}


def problems() -> list[str]:
    """Give one line per thing that is wrong."""
    found = []
    if sys.version_info[:2] != (3, 11):
        have = ".".join(map(str, sys.version_info[:3]))
        found.append(
            f"Python 3.11 is needed, this is {have}. Remove .venv, install Python 3.11 (or uv), "
            "and run make again."
        )
    for package, wanted in EXPECTED.items():
        try:
            have = version(package)
        except PackageNotFoundError:
            have = "nothing"
        if have != wanted:
            found.append(
                f"{package} {wanted} is needed, {have} is installed. Remove .venv and run make "
                "again (plain 'pip install rasa' on 3.11 takes an old release)."
            )
    return found


if __name__ == "__main__":
    for line in problems():
        print(line, file=sys.stderr)
    sys.exit(1 if problems() else 0)
