"""Errors as RFC 9457 problem details: a Dutch ``detail`` for people, never a stack trace."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.failures import log_failure

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

DETAILS: dict[int, str] = {
    400: "Dit verzoek is niet te lezen.",
    401: "Je hebt geen toegang. Meld je opnieuw aan of begin een nieuw gesprek.",
    403: "Dit mag niet vanaf deze plek.",
    404: "Dit bestaat niet (meer).",
    405: "Dit kan hier niet.",
    409: "Dit kan nu niet meer: iemand anders was eerder.",
    410: "Dit gesprek is verwijderd. Alles wat erin stond is weg.",
    413: "Dit is te groot om te verwerken.",
    415: "Dit soort bericht kan ik niet lezen.",
    422: "Er klopt iets niet aan wat je stuurde.",
    429: "Dit gaat te snel. Wacht even en probeer het opnieuw.",
    500: "Er ging bij ons iets mis. Probeer het zo opnieuw.",
    503: "Dit lukt nu even niet. Probeer het zo opnieuw.",
}


class Problem(HTTPException):
    """An error to answer with; ``detail`` is Dutch and may be shown as it is."""

    def __init__(
        self,
        status: int,
        detail: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        **extra: Any,
    ) -> None:
        """``extra`` members are added to the problem document."""
        super().__init__(status, detail or DETAILS.get(status, DETAILS[500]), headers)
        self.extra = extra


def problem_response(
    status: int,
    detail: str | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> Response:
    """The HTTP response for a problem."""
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    document = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or DETAILS.get(status, DETAILS[500 if status >= 500 else 400]),
        **(extra or {}),
    }
    return Response(
        json.dumps(document, ensure_ascii=False).encode(),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def install(app: FastAPI) -> None:
    """Answer every error of the application and its framework as a problem."""

    async def on_http(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
        if isinstance(error, Problem):
            return problem_response(
                error.status_code, error.detail, headers=error.headers, extra=error.extra
            )
        # The framework's own text is English: use ours.
        return problem_response(error.status_code, headers=error.headers)

    async def on_invalid(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it
        kinds = {str(e.get("type", "")) for e in error.errors()}
        if any("json" in kind for kind in kinds):
            return problem_response(400, "Dit verzoek is geen geldige JSON.")
        fields = sorted({".".join(str(p) for p in e["loc"][1:]) for e in error.errors()} - {""})
        detail = DETAILS[422]
        if fields:
            detail = f"Er klopt iets niet aan: {', '.join(fields)}."
        return problem_response(422, detail)

    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)


class LastResort:
    """Outermost ASGI layer: an unexpected error becomes a 500 problem, logged without data."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application and catch what nobody else did."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception as error:
            log_failure(logger, "request failed", error)
            if not started:
                await problem_response(500)(scope, receive, send)
