"""A stand-in for Rasa that answers after a fixed time: only for the load test of the gateway.

``python -m bench.stub_rasa <port> <milliseconds>``
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import uvicorn

ANSWER: list[dict[str, Any]] = [
    {"text": "Kok en Almelo (regio Twente). " + "Dat werk lijkt op wat je al kunt. " * 4},
    {
        "text": "Hoe is het nu met werk? Heb je een baan, een uitkering, ga je naar school?",
        "buttons": [
            {"title": title, "payload": "/answer" + json.dumps({"value": title})}
            for title in ("Ik heb een baan", "Ik heb een uitkering", "Ik ga naar school", "Anders")
        ],
    },
]


def app(seconds: float) -> Any:
    """The application: the REST channel, the tracker (empty) and the status."""

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        if scope["path"] == "/webhooks/rest/webhook":
            await asyncio.sleep(seconds)
            body: Any = ANSWER
        elif scope["path"] == "/status":
            body = {"model_file": "stub"}
        else:
            body = {"events": []}
        raw = json.dumps(body).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(raw))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": raw})

    return serve


if __name__ == "__main__":
    uvicorn.run(
        app(float(sys.argv[2]) / 1000),
        port=int(sys.argv[1]),
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
    )
