"""The widget's and the desk's files: only known types, no listings, strict headers."""

from __future__ import annotations

import os
from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE = Path(__file__).parent
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
_SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class _Files(StaticFiles):
    """Static files with our own table of types: what is not in it is not served."""

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Serve with the right type; the browser asks each time whether it changed."""
        media_type = _TYPES.get(Path(full_path).suffix)
        if media_type is None or Path(full_path).name.startswith("."):
            raise HTTPException(404)
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Content-Type"] = media_type
        response.headers["Cache-Control"] = "no-cache"
        return response


def _page(app: FastAPI, address: str, file: Path) -> None:
    def page() -> Response:
        if not file.is_file():
            raise HTTPException(404)
        return FileResponse(
            file, media_type="text/html; charset=utf-8", headers={"Cache-Control": "no-cache"}
        )

    app.add_api_route(address, page, methods=["GET", "HEAD"], include_in_schema=False)


def install(app: FastAPI, bot: Path) -> None:
    """Serve the pages and files of ``bot`` (the package's folder)."""
    _page(app, "/", bot / "widget" / "demo.html")
    _page(app, "/widget/configurator", bot / "widget" / "configurator.html")
    _page(app, "/desk", bot / "desk" / "index.html")
    _page(app, "/desk/", bot / "desk" / "index.html")
    _page(app, "/api/docs", HERE / "static" / "docs.html")
    for address, folder in (
        ("/widget", bot / "widget"),
        ("/desk", bot / "desk"),
        ("/api/docs", HERE / "static"),
    ):
        app.mount(address, _Files(directory=folder, check_dir=False), name=address)


class SecurityHeaders:
    """ASGI layer that adds the security headers, and keeps answers of the APIs out of caches."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application with headers added to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _SECURITY.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, with_headers)
