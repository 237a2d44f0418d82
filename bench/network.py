"""A TCP proxy on loopback that breaks connections in the ways that networks do."""

from __future__ import annotations

import asyncio
import socket
import struct
from contextlib import suppress

CHUNK = 65_536


class FaultProxy:
    """Passes connections on to ``target`` until it is told to break them."""

    def __init__(self, target: tuple[str, int]) -> None:
        """``target`` may come and go; a connection is refused while it is away."""
        self._target = target
        self._pairs: set[tuple[asyncio.StreamWriter, asyncio.StreamWriter]] = set()
        self._frozen: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self._away = False
        self.port = 0
        self.passed = 0

    async def start(self) -> None:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and break what is open."""
        if self._server is not None:
            self._server.close()
        self.cut()
        await asyncio.sleep(0)

    def cut(self) -> int:
        """Break every open connection at once, with a reset; gives how many there were."""
        pairs = list(self._pairs)
        for pair in pairs:
            for writer in pair:
                _reset(writer)
        self._frozen.clear()
        return len(pairs)

    async def away(self, seconds: float) -> None:
        """Break every connection and refuse new ones for a while."""
        self._away = True
        self.cut()
        await asyncio.sleep(seconds)
        self._away = False

    def freeze(self) -> int:
        """Let every open connection fall silent without closing it, as when a lift door shuts.

        Only new connections work; a client finds out by itself.
        """
        for pair in self._pairs:
            self._frozen.update(pair)
        return len(self._pairs)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._away:
            _reset(writer)
            return
        try:
            there, back = await asyncio.open_connection(*self._target)
        except OSError:
            _reset(writer)
            return
        pair = (writer, back)
        self._pairs.add(pair)
        self.passed += 1
        try:
            await asyncio.gather(
                self._pass(reader, back, writer), self._pass(there, writer, writer)
            )
        finally:
            self._pairs.discard(pair)
            self._frozen.difference_update(pair)
            for each in pair:
                each.close()

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        connection: asyncio.StreamWriter,
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(CHUNK):
                if connection in self._frozen:
                    continue
                writer.write(data)
                await writer.drain()
            if connection not in self._frozen and writer.can_write_eof():
                writer.write_eof()


def _reset(writer: asyncio.StreamWriter) -> None:
    raw = writer.get_extra_info("socket")
    if raw is not None:
        with suppress(OSError):
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
