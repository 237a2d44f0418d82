"""Run the gateway: ``python -m bot.gateway``."""

from __future__ import annotations

import logging
import sys
from types import FrameType

import uvicorn
from fastapi import FastAPI

from bot.gateway.app import create_app
from bot.settings import Settings, SettingsError, read_settings


class GatewayServer(uvicorn.Server):
    """Ends the open event streams as soon as it is asked to stop, so that stopping is quick."""

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._gateway = app

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop taking requests and close the streams."""
        super().handle_exit(sig, frame)
        state = getattr(self._gateway.state, "gateway", None)
        if state is not None:
            state.hub.close()


def server(settings: Settings, app: FastAPI | None = None) -> GatewayServer:
    """A server for ``app`` (a new application when None) at the address of the settings."""
    application = app or create_app(settings)
    config = uvicorn.Config(
        application,
        host=settings.gateway_host,
        port=settings.gateway_port,
        # Addresses hold conversation ids and so stay out of logs.
        access_log=False,
        log_level="warning",
        server_header=False,
        # Only then the address of who calls, and whether it was https, is what the proxy says.
        proxy_headers=True,
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=5,
        ws="none",
    )
    return GatewayServer(config, application)


def run(settings: Settings) -> int:
    """Serve until asked to stop; returns the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    # httpx logs every address at INFO, and addresses hold the tracker's token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    gateway = server(settings)
    gateway.run()
    return 0 if gateway.started else 1


def main() -> int:
    """Read the settings and serve."""
    try:
        settings = read_settings()
    except SettingsError as error:
        print(f"gateway: {error}", file=sys.stderr)
        return 2
    return run(settings)
