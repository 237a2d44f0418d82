"""Start Rasa's server: on loopback, with our parts in it.

The token stays out of the command line, where every user of the machine could read it.
"""

from __future__ import annotations

import logging
import os
import re
import sys

from bot.paths import MODEL, ROOT
from bot.rasa_server import without_tensorflow


def make_tracker_schema(tracker_url: str) -> None:
    """Make the schema that Rasa's tracker has for itself on PostgreSQL, when it is not there."""
    if not tracker_url.startswith("postgresql"):
        return
    import sqlalchemy as sa
    from sqlalchemy.pool import NullPool

    schema = re.search(r"search_path(?:%3D|=)(\w+)", tracker_url)
    if schema is None:
        return
    engine = sa.create_engine(tracker_url, future=True, poolclass=NullPool, hide_parameters=True)
    try:
        with engine.begin() as connection:
            connection.execute(sa.text(f"CREATE SCHEMA IF NOT EXISTS {schema[1]}"))
    except sa.exc.SQLAlchemyError as error:
        # Rasa itself waits for the database and says so; it must not be the password that it says.
        print(f"rasa: no tracker schema yet ({type(error).__name__})", file=sys.stderr)
        raise SystemExit(1) from None


def arguments(port: str, token: str) -> list[str]:
    """Give the arguments of ``rasa run``: loopback only, with the HTTP API behind a token."""
    return [
        "rasa", "run",
        "--interface", "127.0.0.1",
        "--port", port,
        "--enable-api",
        "--auth-token", token,
        "--model", str(MODEL),
        "--endpoints", str(ROOT / "endpoints.yml"),
        "--credentials", str(ROOT / "credentials.yml"),
    ]  # fmt: skip


def main() -> None:
    """Run the server until it is stopped."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    # One message is too small a sum to share: a second thread takes longer, and keeps a core busy.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if not without_tensorflow.needed(MODEL):
        without_tensorflow.install()
    from rasa.__main__ import main as rasa_main

    from bot.rasa_server import action_calls, graph, rules, shortcuts

    # Rasa takes the braces of a button's payload for a slot to fill in, and says so each time.
    logging.getLogger("rasa.core.nlg.interpolator").setLevel(logging.CRITICAL)
    action_calls.install()
    graph.install()
    rules.install()
    shortcuts.install(debug=os.environ["LOG_LEVEL"].upper() == "DEBUG")
    make_tracker_schema(os.environ.get("TRACKER_URL", ""))
    sys.argv = arguments(os.environ.get("RASA_PORT", "5005"), os.environ["RASA_TOKEN"])
    rasa_main()
