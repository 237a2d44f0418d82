"""Liveness and readiness, for the supervisor and the reverse proxy."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from sqlalchemy.engine import Engine
from sqlalchemy.pool import NullPool

from bot.conversations import tables as t
from bot.gateway.state import State

router = APIRouter(tags=["health"])


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """The gateway answers."""
    return {"status": "ok"}


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz")
async def readyz(request: Request) -> Response:
    """Whether each part can do its work; 503 when one cannot."""
    state: State = request.app.state.gateway
    database, rasa, catalogue = await asyncio.gather(
        asyncio.to_thread(_database_ready, state),
        state.rasa.ready(),
        asyncio.to_thread(_catalogue_ready, state.settings.catalogue_url),
    )
    parts = {"database": database, "rasa": rasa, "catalogue": catalogue}
    ready = all(parts.values())
    body: dict[str, Any] = {
        "status": "ready" if ready else "starting",
        "parts": {name: "ready" if up else "not ready" for name, up in parts.items()},
    }
    if state.telegram is not None:
        # Told, but not counted: the front desk works without Telegram.
        body["parts"]["telegram"] = state.telegram.condition
    return JSONResponse(body, status_code=200 if ready else 503)


def _database_ready(state: State) -> bool:
    try:
        with state.db.reading() as connection:
            connection.execute(sa.select(t.conversations.c.id).limit(1))
    except sa.exc.SQLAlchemyError:
        return False
    return True


def _catalogue_ready(url: str) -> bool:
    """The catalogue's database is there and holds tables; what is in them is checked at loading."""
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        return False  # connecting would create an empty file
    engine: Engine = sa.create_engine(parsed, future=True, poolclass=NullPool)
    try:
        return bool(sa.inspect(engine).get_table_names())
    except sa.exc.SQLAlchemyError:
        return False
    finally:
        engine.dispose()
