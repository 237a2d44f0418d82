"""Start Rasa's server the way this project needs it: behind the gateway, fast, and silent.

``python -m bot.rasa_server`` is what the supervisor runs.  The token stays out of the command line
(where every user of the machine could read it).
"""

from __future__ import annotations

import logging
import os
import re
import sys
from typing import Any

from bot.paths import MODEL, ROOT


def build_validator(schema: dict[str, Any]) -> Any:
    """Check ``schema`` once and give a validator that can be used for every answer."""
    from jsonschema.validators import validator_for

    validator_class = validator_for(schema)
    validator_class.check_schema(schema)
    return validator_class(schema)


def install_fast_validation() -> None:
    """Let Rasa check action answers with one validator instead of re-checking its schema.

    Rasa 3.6 calls ``jsonschema.validate`` for every custom action, which checks the (constant)
    schema against the meta-schema again (measured in docs/benchmarks.md).  The check of the answer
    itself stays: an invalid answer still raises ``jsonschema.ValidationError``.
    """
    from jsonschema.exceptions import best_match
    from rasa.core.actions.action import RemoteAction

    validator = build_validator(RemoteAction.action_response_format_spec())

    def validate_action_result(self: Any, result: dict[str, Any]) -> bool:
        error = best_match(validator.iter_errors(result))
        if error is not None:
            raise error
        return True

    RemoteAction._validate_action_result = validate_action_result


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
    from rasa.__main__ import main as rasa_main

    # Rasa takes the braces of a button's payload for a slot to fill in, and says so each time.
    logging.getLogger("rasa.core.nlg.interpolator").setLevel(logging.CRITICAL)
    install_fast_validation()
    make_tracker_schema(os.environ.get("TRACKER_URL", ""))
    sys.argv = arguments(os.environ.get("RASA_PORT", "5005"), os.environ["RASA_TOKEN"])
    rasa_main()


if __name__ == "__main__":
    main()
