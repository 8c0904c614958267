"""The fake of Discord as tests use it: it listens, and everything about it can be asked and set here."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Final, Self

from aiohttp import web

from tests.fakes.clock import FakeClock
from tests.fakes.discord import routes_command, routes_guild, routes_interaction, routes_message, routes_webhook
from tests.fakes.discord.faults import CallFaults, answer
from tests.fakes.discord.gateway import AUTHENTICATION_FAILED, Gateway
from tests.fakes.discord.rate import RateLimits
from tests.fakes.discord.refusal import Refusal, unauthorized
from tests.fakes.discord.rest import Asked, Call, Router, read
from tests.fakes.discord.world import World

if TYPE_CHECKING:
    from types import TracebackType

    from tests.fakes.discord.event_faults import Meant
    from tests.fakes.discord.rest import Answer, Route

_HOST: Final = "127.0.0.1"
_MOST_BYTES: Final = 26 * 1024 * 1024
_OPEN: Final = re.compile(r"/webhooks/\d+/|/interactions/|/gateway$")
"""What needs no token of the bot: there the path holds one, or nothing is told."""
_COUNTED: Final = (401, 403, 429)


class DiscordServer(World):
    """Discord on a port of this machine, with a world that tests build and people who do what tests say.

    Args:
        clock: Tells the time of ids, nonces, tokens and events; it stands still until a test moves it.
        allow_message_content: Whether the operator ticked the intent.
        allow_members: Whether the operator ticked the intent.
        port: Where to listen; any free port when left out.

    Attributes:
        token: What the bot must show.
        calls: Every call of the REST interface, in order.
        unknown_routes: Calls nothing here answers; a test wants none.
        errors: What went wrong in the fake itself; leaving it with one of these is an error.
        times_refused: How many answers were of the kind that gets an address banned.
    """

    def __init__(
        self,
        clock: FakeClock | None = None,
        *,
        allow_message_content: bool = False,
        allow_members: bool = False,
        port: int = 0,
    ) -> None:
        """Begin with an empty world; nobody listens yet."""
        super().__init__(clock or FakeClock())
        self.allow_message_content = allow_message_content
        self.allow_members = allow_members
        self.token = f"{urlsafe_b64encode(str(self.bot.id).encode()).decode().rstrip('=')}.fake.token"
        self.calls: list[Call] = []
        self.unknown_routes: list[str] = []
        self.errors: list[Exception] = []
        self.times_refused = 0
        self._revoked = False
        self._port = port
        self._router = Router(self._routes())
        self._rates = RateLimits()
        self._call_faults = CallFaults()
        self.gateway = Gateway(self)
        self.tell = self.gateway.tell
        # The parts keep their own modules; tests find everything in one place.
        self.limit = self._rates.limit
        self.limit_as_usual = self._rates.limit_as_usual
        self.fail_next = self._call_faults.fail_next
        self.answer_next = self._call_faults.answer_next
        self.reset_next = self._call_faults.reset_next
        self.hold = self._call_faults.hold
        self.delay = self._call_faults.delay
        self.heal = self._call_faults.clear
        self.ask_reconnect = self.gateway.ask_reconnect

    async def __aenter__(self) -> Self:
        """Listen."""
        app = web.Application(client_max_size=_MOST_BYTES)
        for path in ("/gateway", "/gateway/"):
            app.router.add_get(path, self.gateway.serve)
        app.router.add_get("/attachments/{channel}/{file}/{name}", self._serve_file)
        app.router.add_route("*", "/api/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self.come_back()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close.

        Raises:
            AssertionError: Something went wrong in the fake itself.
        """
        self.heal()
        await self.go_away()
        await self._runner.cleanup()
        if self.errors and error is None:
            raise AssertionError(f"the fake went wrong: {self.errors}") from self.errors[0]

    @property
    def rest_url(self) -> str:
        """Where the REST interface is."""
        return f"{self.url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return f"ws://{_HOST}:{self._port}/gateway"

    @property
    def bot_id(self) -> int:
        """The bot's user."""
        return self.bot.id

    @property
    def command_syncs(self) -> int:
        """How often a whole list of commands was put."""
        return self.commands.syncs

    @property
    def times_limited(self) -> int:
        """How often a call was one too many."""
        return self._rates.times_limited

    @property
    def connected(self) -> bool:
        """Whether a bot listens to the gateway."""
        return self.gateway.connected

    @property
    def allow_message_content(self) -> bool:
        """Whether the operator ticked the intent; without it other people's content is hidden."""
        return not self.hides_content

    @allow_message_content.setter
    def allow_message_content(self, allowed: bool) -> None:
        self.hides_content = not allowed

    def accepts(self, token: str) -> bool:
        """Return whether a token is the bot's."""
        return token == self.token and not self._revoked

    def revoke(self) -> None:
        """Accept the token no longer, and send away who came in with it."""
        self._revoked = True
        self.gateway.close_soon(AUTHENTICATION_FAILED)

    def renew_token(self) -> None:
        """Accept another token than the one that was revoked: from now on `token` is that one."""
        self.token, self._revoked = f"{self.token}-renewed", False

    def made(self, method: str, path: str) -> list[Call]:
        """Return the calls of a method whose path holds a pattern, in order."""
        return [call for call in self.calls if call.method == method and re.search(path, call.path)]

    def drop_events(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant get lost for good."""
        self.gateway.faults.drop(meant, times)

    def duplicate_events(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant come twice."""
        self.gateway.faults.duplicate(meant, times)

    def reorder_events(self, meant: Meant, times: int = 1) -> None:
        """Let the next events that are meant come after the event that follows them."""
        self.gateway.faults.reorder(meant, times)

    async def cut_gateway(self, code: int = 4000) -> None:
        """Close the bot's websockets, and wait until they are."""
        await self.gateway.close(code)

    async def invalidate_session(self, *, resumable: bool = False) -> None:
        """Tell the bot that its session is over, or that it must resume, and wait until it has left."""
        await self.gateway.invalidate(resumable=resumable)

    async def ready(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - of a test
        """Wait until a bot listens to the gateway."""
        await self.until(lambda: self.connected, timeout, f"no bot came in within {timeout} s")

    async def go_away(self) -> None:
        """Listen no longer and reset every connection; what the bot was to be told is kept until it resumes."""
        for site in list(self._runner.sites):
            await site.stop()
        server = self._runner.server
        for connection in server.connections if server else ():
            if connection.transport:
                connection.transport.abort()

    async def come_back(self) -> None:
        """Listen again, on the same port."""
        site = web.TCPSite(self._runner, _HOST, self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.url = f"http://{_HOST}:{self._port}"

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        try:
            asked = await read(request, self)
        except Refusal as refusal:
            return self._refused(refusal)
        self.calls.append(Call(asked.method, asked.path, asked.body))
        faults = self._call_faults.striking(asked)
        for fault in faults:
            if not fault.applied and (wrong := await fault.strike(request)):
                return wrong
        right = self._effect(asked)
        self.touch()
        for fault in faults:
            if fault.applied and (wrong := await fault.strike(request)):
                return wrong
        return right

    def _effect(self, asked: Asked) -> web.Response:
        try:
            template, asked.place, handler = self._router.find(asked.method, asked.path)
            too_many, headers = self._rates.check(asked, template)
            if too_many:
                self.times_refused += 1
                return too_many
            self._require_token(asked)
            said = handler(asked)
        except Refusal as refusal:
            self._note(refusal, asked)
            return self._refused(refusal)
        except Exception as error:  # noqa: BLE001 - a library would try again and again after a 500
            self.errors.append(error)
            return answer({"message": f"the fake went wrong: {error!r}", "code": 0}, 400)
        return answer(said, 200, headers) if said is not None else web.Response(status=204, headers=headers)

    def _require_token(self, asked: Asked) -> None:
        if not _OPEN.match(asked.path) and not self.accepts(asked.token):
            raise unauthorized()

    def _note(self, refusal: Refusal, asked: Asked) -> None:
        if refusal.status == 404 and refusal.code == 0:
            self.unknown_routes.append(f"{asked.method} {asked.path}")

    def _refused(self, refusal: Refusal) -> web.Response:
        self.times_refused += refusal.status in _COUNTED
        return answer(refusal.payload(), refusal.status)

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        content = self.files.get(int(request.match_info["file"]))
        return web.Response(status=404) if content is None else web.Response(body=content)

    def _routes(self) -> list[Route]:
        modules = (routes_message, routes_webhook, routes_interaction, routes_command, routes_guild)
        return [
            ("GET", "/gateway", self._get_gateway),
            ("GET", "/gateway/bot", self._get_gateway),
            *(route for module in modules for route in module.ROUTES),
        ]

    def _get_gateway(self, asked: Asked) -> Answer:
        starts = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": starts}
