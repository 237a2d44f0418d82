"""The gateway's only way to Rasa: its REST channel to speak, its tracker to look back."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a quarter of a second to import: done while the gateway already answers
    import aiohttp

CONNECT_SECONDS = 2.0
TOTAL_SECONDS = 15.0


class RasaUnavailable(Exception):  # noqa: N818 - a state, reads better without "Error"
    """Rasa did not take the message, or it is not known whether it did."""


class RasaTimeout(RasaUnavailable):
    """Rasa took the message and did not answer in time; it may still be working on it."""


@dataclass(frozen=True)
class RasaMessage:
    """One message of Rasa's REST channel."""

    text: str | None = None
    buttons: tuple[Mapping[str, Any], ...] = ()
    custom: Mapping[str, Any] | None = None


class RasaClient:
    """Async client; open it inside the running event loop and close it there."""

    def __init__(
        self,
        url: str,
        token: str,
        *,
        connect: float = CONNECT_SECONDS,
        total: float = TOTAL_SECONDS,
    ) -> None:
        """``token`` is Rasa's API token; it travels on loopback or a private network only."""
        self._url = url
        self._token = token
        self._connect = connect
        self._total = total
        self._http: aiohttp.ClientSession | None = None
        self._opening = asyncio.Lock()

    async def open(self) -> aiohttp.ClientSession:
        """The HTTP client; made at first use, without holding the event loop up."""
        async with self._opening:
            if self._http is None:
                aiohttp = await asyncio.to_thread(importlib.import_module, "aiohttp")
                self._http = aiohttp.ClientSession(
                    connector=aiohttp.TCPConnector(limit=64, keepalive_timeout=15),
                    # A proxy of the machine has no business between two parts of this product.
                    trust_env=False,
                )
            return self._http

    async def close(self) -> None:
        """Close the connections."""
        async with self._opening:
            if self._http is not None:
                await self._http.close()

    async def send(
        self, sender: str, text_or_payload: str, metadata: Mapping[str, Any]
    ) -> list[RasaMessage]:
        """Let the assistant take one turn; returns what it says (possibly nothing).

        Raises:
            RasaTimeout: no answer in time; the turn may still be done.
            RasaUnavailable: no connection, or an answer that is not one.
        """
        body = {"sender": sender, "message": text_or_payload, "metadata": dict(metadata)}
        answer = await self._json("POST", "/webhooks/rest/webhook", json=body)
        if not isinstance(answer, list):
            raise RasaUnavailable("answer is not a list")
        return [_from_rest(message) for message in answer if isinstance(message, dict)]

    async def already_done(self, conversation: str, message_id: str) -> list[RasaMessage] | None:
        """What the assistant said to a message, if its tracker shows that the turn was done.

        Rasa saves its tracker once, at the end of a turn, so a message that is in it was answered
        completely.  None: it is not there.

        Raises:
            RasaUnavailable: the tracker cannot be read.
        """
        state = await self._json(
            "GET",
            f"/conversations/{conversation}/tracker",
            params={"include_events": "ALL", "token": self._token},
        )
        events = state.get("events") if isinstance(state, dict) else None
        return _replies_to(message_id, events or [])

    async def ready(self) -> bool:
        """Whether Rasa runs with a model loaded."""
        try:
            status = await self._json("GET", "/status", params={"token": self._token}, total=3.0)
        except RasaUnavailable:
            return False
        return isinstance(status, dict) and bool(status.get("model_file"))

    async def _json(
        self, method: str, path: str, *, total: float | None = None, **rest: Any
    ) -> Any:
        client = self._http or await self.open()
        import aiohttp

        timeout = aiohttp.ClientTimeout(total=total or self._total, sock_connect=self._connect)
        try:
            async with client.request(
                method, self._url + path, timeout=timeout, **rest
            ) as response:
                if response.status != 200:
                    raise RasaUnavailable(f"status {response.status}")
                body = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ServerTimeoutError) as error:
            # The second is about connecting too: nothing else has a time-out of its own.
            raise RasaUnavailable("cannot connect") from error
        except TimeoutError as error:
            raise RasaTimeout("no answer in time") from error
        except aiohttp.ClientError as error:
            raise RasaUnavailable(type(error).__name__) from error
        try:
            return json.loads(body)
        except ValueError as error:
            raise RasaUnavailable("answer is not JSON") from error


def _from_rest(message: Mapping[str, Any]) -> RasaMessage:
    custom = message.get("custom")
    return RasaMessage(
        text=message.get("text"),
        buttons=tuple(message.get("buttons") or ()),
        custom=custom if isinstance(custom, Mapping) else None,
    )


def _replies_to(message_id: str, events: list[Any]) -> list[RasaMessage] | None:
    found: list[RasaMessage] | None = None
    for event in events:
        if not isinstance(event, dict):
            continue
        if event.get("event") == "user":
            if found is not None:
                break
            if (event.get("metadata") or {}).get("message_id") == message_id:
                found = []
        elif event.get("event") == "bot" and found is not None:
            found += _from_tracker(event)
    return found


def _from_tracker(event: Mapping[str, Any]) -> list[RasaMessage]:
    """A bot event as the messages that Rasa's REST channel makes of it (channel.py, 3.6)."""
    text = event.get("text")
    data = event.get("data") or {}
    buttons = data.get("quick_replies") or data.get("buttons")
    messages: list[RasaMessage] = []
    if buttons:
        messages.append(RasaMessage(text=text, buttons=tuple(buttons)))
    elif text:
        messages += (RasaMessage(text=part) for part in text.strip().split("\n\n"))
    custom = data.get("custom")
    if isinstance(custom, Mapping) and custom:
        messages.append(RasaMessage(custom=custom))
    return messages
