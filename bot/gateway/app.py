"""The gateway's application: the only part of the product that the outside can reach."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.migrate import upgrade
from bot.gateway import (
    desk,
    earlier,
    health,
    info,
    links,
    problems,
    static,
    texts,
    visitor,
    visitor_handover,
)
from bot.gateway.caretaker import Caretaker
from bot.gateway.hub import Hub
from bot.gateway.janitor import Janitor
from bot.gateway.library import Library
from bot.gateway.limits import BodyLimit
from bot.gateway.rasa_client import RasaClient
from bot.gateway.regions import load_regions
from bot.gateway.state import State
from bot.gateway.turns import Timings, TurnRunner
from bot.settings import Settings
from bot.telegram import webhook

if TYPE_CHECKING:
    from bot.telegram.service import Telegram

MAX_BODY = 64 * 1024
THREADS = 16


async def _start_telegram(state: State) -> Telegram | None:
    """Start the channel when there is a token."""
    if state.settings.telegram is None:
        return None
    # Imported here: it takes half a second, which a gateway without Telegram need not wait.
    from bot.telegram.service import Telegram

    state.telegram = Telegram(
        state.settings.telegram,
        db=state.db,
        hub=state.hub,
        runner=state.runner,
        greeting=state.greeting,
        catalogue_url=state.settings.catalogue_url,
    )
    state.telegram.start()
    return state.telegram


def create_app(settings: Settings, *, timings: Timings | None = None) -> FastAPI:
    """Build the application; databases are opened and the runner started when it starts."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # Writers wait for each other; readers must find a thread meanwhile.
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix="store")
        asyncio.get_running_loop().set_default_executor(threads)
        db = Database(settings.database_url)
        await asyncio.to_thread(upgrade, db.engine)
        tracker = TrackerStore(settings.tracker_url)
        rasa = RasaClient(settings.rasa_url, settings.rasa_token)
        hub = Hub(db, settings.redis_url)
        runner = TurnRunner(db, rasa, hub, tracker, timings)
        app.state.gateway = State(
            settings=settings,
            db=db,
            tracker=tracker,
            rasa=rasa,
            hub=hub,
            runner=runner,
            greeting=await asyncio.to_thread(texts.greeting, settings.root / "domain.yml"),
            regions=await asyncio.to_thread(
                load_regions, settings.root / "data" / "catalogue" / "regions"
            ),
            library=Library(settings.catalogue_url),
        )
        janitor = Janitor(db, tracker, hub, days=settings.retention_days)
        caretaker = Caretaker(db, hub, settings.desk, app.state.gateway.regions)
        hub.start()
        runner.start()
        janitor.start()
        caretaker.start()
        opening = asyncio.create_task(rasa.open())
        telegram = await _start_telegram(app.state.gateway)
        try:
            yield
        finally:
            await opening
            if telegram is not None:
                await telegram.stop()
            await caretaker.stop()
            await janitor.stop()
            await runner.stop()
            await hub.stop()
            await rasa.close()
            db.dispose()

    app = FastAPI(
        title="Digitale balie van de Gouden Poort",
        description="The visitor API and the desk API. Errors are RFC 9457 problem details.",
        version="1",
        lifespan=lifespan,
        openapi_url="/api/openapi.json",
        # The framework's own pages load scripts from a third party; ours is in static/.
        docs_url=None,
        redoc_url=None,
    )
    problems.install(app)
    app.include_router(visitor.router)
    app.include_router(visitor_handover.router)
    app.include_router(earlier.router)
    app.include_router(info.router)
    app.include_router(links.router)
    app.include_router(webhook.router)
    app.include_router(desk.router)
    app.include_router(health.router)
    static.install(app, settings.root / "bot")
    # The last one added is the outermost.
    app.add_middleware(BodyLimit, limit=MAX_BODY)
    if settings.widget_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.widget_origins),
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Last-Event-ID"],
            expose_headers=["Retry-After"],
            max_age=600,
        )
    app.add_middleware(problems.LastResort)
    app.add_middleware(static.SecurityHeaders)
    return app
