"""The action server: rasa_sdk's executor behind a small ASGI application.

``python -m bot.action_server`` is what the supervisor runs.  rasa_sdk brings a server of its own,
but it answers an error with the whole conversation that was sent to it, listens on every address
unless told otherwise, and takes longer over a call than most of our actions do.  What is asked and
answered is the same, so ``rasa run actions`` works too.
"""

from __future__ import annotations

import logging
import os
from typing import Any

import uvicorn
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from bot import fast_json
from bot.failures import log_failure

logger = logging.getLogger(__name__)

MAX_BODY = 4_000_000
"""Bytes; a call of ours is a few thousand, a full tracker of plain Rasa some hundred thousand."""


class ActionServer:
    """ASGI: ``POST /webhook`` runs an action, ``GET /health`` says that the server is there."""

    def __init__(self, executor: ActionExecutor) -> None:
        """``executor`` knows the actions."""
        self._executor = executor

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        match scope["method"], scope["path"]:
            case "GET", "/health":
                status, answer = 200, {"status": "ok"}
            case "POST", "/webhook":
                status, answer = await self.run(await _body(receive))
            case _:
                status, answer = 404, {"error": "not found"}
        body = fast_json.dumps(answer)
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def run(self, body: bytes | None) -> tuple[int, Any]:
        """Run the action that a call asks for; give the HTTP status and the answer.

        What went wrong inside an action is in the log by its kind and place; a message of an
        exception may quote what somebody wrote.
        """
        if body is None:
            return 413, {"error": "the call is too long"}
        try:
            call = fast_json.loads(body)
            name = str(call.get("next_action"))
        except (ValueError, AttributeError):
            return 400, {"error": "the call is no JSON object", "action_name": ""}
        try:
            return 200, await self._executor.run(call)
        except ActionExecutionRejection as rejected:
            return 400, {"error": rejected.message, "action_name": rejected.action_name}
        except ActionNotFoundException:
            logger.error("unknown action %s", name[:80])
            return 404, {"error": "unknown action", "action_name": name}
        except Exception as error:
            log_failure(logger, f"action {name[:80]} failed", error)
            return 500, {"error": type(error).__name__, "action_name": name}


async def _body(receive: Any) -> bytes | None:
    """The whole body of a request, None when it is too long."""
    parts, size = [], 0
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MAX_BODY:
            return None
        if not message.get("more_body"):
            return b"".join(parts)


def main() -> None:
    """Serve on loopback until stopped."""
    executor = ActionExecutor()
    executor.register_package("actions")
    uvicorn.run(
        ActionServer(executor),
        host="127.0.0.1",
        port=int(os.environ.get("ACTIONS_PORT", "5055")),
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
    )


if __name__ == "__main__":
    main()
