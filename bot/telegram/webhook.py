"""Where Telegram posts updates when a webhook is set."""

from __future__ import annotations

import hmac
import json
import logging

import sqlalchemy as sa
from fastapi import APIRouter, Header, Request
from fastapi.responses import Response

from bot.failures import log_failure
from bot.gateway.problems import Problem
from bot.telegram.settings import WEBHOOK_PATH

logger = logging.getLogger(__name__)
router = APIRouter()


@router.post(WEBHOOK_PATH, include_in_schema=False)
async def receive(request: Request, x_telegram_bot_api_secret_token: str = Header("")) -> Response:
    """Store an update; 200 is only answered when it is stored.

    Raises:
        Problem: 404 without a webhook, 401 with another secret, 503 when it cannot be stored now.
    """
    state = request.app.state.gateway
    settings = state.settings.telegram
    if settings is None or settings.webhook_url is None or state.telegram is None:
        raise Problem(404)
    expected = (settings.webhook_secret or "").encode()
    if not hmac.compare_digest(x_telegram_bot_api_secret_token.encode(), expected):
        raise Problem(401)
    try:
        raw = json.loads(await request.body())
        if not isinstance(raw, dict):
            raise ValueError("an update is an object")
        await state.telegram.take_webhook(raw)
    except ValueError as error:
        raise Problem(400) from error
    except (LookupError, sa.exc.SQLAlchemyError) as error:
        log_failure(logger, "an update was not stored", error)
        raise Problem(503, headers={"Retry-After": "5"}) from error
    return Response(status_code=200)
