"""People's zones are looked up beside one another, and nobody's homeserver holds the reading up."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import pytest
from aiohttp import ClientConnectionError

from bot.platforms.matrix.profile import ANSWER_SECONDS, FAILURE_SECONDS, MOST_KNOWN, PATIENCE_SECONDS, MatrixProfiles
from bot.platforms.matrix.sync import SyncLoop
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nio import AsyncClient

    from bot.core.wire import RawEvent
    from bot.platforms.matrix.key_exchange import KeyExchange

ANA, RUI, EVA = "@ana:example.org", "@rui:example.org", "@eva:silent.example"
LISBON = {"m.tz": "Europe/Lisbon"}


@dataclass
class Answer:
    """What a homeserver answers.

    Args:
        status: Of HTTP.
        said: As JSON.
    """

    status: int
    said: object

    async def read(self) -> bytes:
        """Return the body."""
        return json.dumps(self.said).encode()


@dataclass
class Homeserver:
    """The part of a client that looks profiles up; whoever it does not know never gets an answer.

    Args:
        answers: By user id.
        asked: Whom somebody asked about, in order.
        under_way: How many questions are open.
    """

    answers: dict[str, Answer | Exception] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    under_way: int = 0
    user_id: str = "@bot:example.org"
    access_token: str = "a token"
    rooms: Mapping[str, object] = field(default_factory=dict)

    async def send(self, method: str, path: str, headers: Mapping[str, str]) -> Answer:
        """Answer, or never."""
        assert (method, headers) == ("GET", {"Authorization": "Bearer a token"})
        user = unquote(path.removeprefix("/_matrix/client/v3/profile/").removesuffix("/m.tz"))
        self.asked.append(user)
        self.under_way += 1
        try:
            answer = self.answers.get(user) or await asyncio.get_running_loop().create_future()
        finally:
            self.under_way -= 1
        if isinstance(answer, Exception):
            raise answer
        return cast("Answer", answer)

    def profiles(self) -> MatrixProfiles:
        """Return somebody who asks here."""
        return MatrixProfiles(cast("AsyncClient", self))


@simulated
async def test_silent_servers_cost_one_wait_together() -> None:
    """However many of a batch get no answer, all are asked at once and given up at once; the others' zones are known"""
    server = Homeserver({ANA: Answer(200, LISBON)})
    silent = [f"@u{number}:silent.example" for number in range(50)]
    began = asyncio.get_running_loop().time()
    zones = await server.profiles().zones([*silent, ANA])
    assert asyncio.get_running_loop().time() - began == pytest.approx(PATIENCE_SECONDS)
    assert zones == {ANA: "Europe/Lisbon", **dict.fromkeys(silent)}
    assert server.under_way == 0


@simulated
@pytest.mark.parametrize(
    "failure", [None, Answer(502, {}), Answer(504, {}), Answer(429, {}), ClientConnectionError(), OSError("unreachable")]
)
async def test_a_failure_is_soon_forgotten(failure: Answer | Exception | None) -> None:
    """Whoever could not be looked up is left alone for some minutes; then their zone is found after all"""
    server = Homeserver({} if failure is None else {EVA: failure})
    profiles = server.profiles()
    assert await profiles.zones([EVA]) == {EVA: None}
    server.answers[EVA] = Answer(200, LISBON)
    await pass_seconds(FAILURE_SECONDS - 1)
    assert await profiles.zones([EVA]) == {EVA: None}
    assert server.asked == [EVA]
    await pass_seconds(1)
    assert await profiles.zones([EVA]) == {EVA: "Europe/Lisbon"}


@simulated
@pytest.mark.parametrize(
    "answer", [Answer(200, LISBON), Answer(404, {}), Answer(403, {}), Answer(200, {"m.tz": "Porto/Ribeira"}), Answer(200, [])]
)
async def test_an_answer_counts_for_a_day(answer: Answer) -> None:
    """Whatever a profile says, that there is no zone included, is asked for once a day; a new zone counts the day after"""
    server = Homeserver({ANA: answer})
    profiles = server.profiles()
    before = await profiles.zones([ANA, ANA])
    server.answers[ANA] = Answer(200, {"m.tz": "Asia/Tokyo"})
    await pass_seconds(ANSWER_SECONDS - 1)
    assert await profiles.zones([ANA]) == before
    assert server.asked == [ANA]
    await pass_seconds(1)
    assert await profiles.zones([ANA]) == {ANA: "Asia/Tokyo"}


@simulated
async def test_not_everybody_is_remembered() -> None:
    """Of more people than are remembered those known for longest are asked about again, and all of a batch get their zone"""
    crowd = [f"@u{number}:example.org" for number in range(MOST_KNOWN + 1)]
    server = Homeserver({user: Answer(200, LISBON) for user in crowd})
    profiles = server.profiles()
    assert await profiles.zones(crowd) == dict.fromkeys(crowd, "Europe/Lisbon")
    server.asked.clear()
    await profiles.zones(crowd[1:])
    assert server.asked == []
    await profiles.zones(crowd[:1])
    assert server.asked == crowd[:1]
    assert len(profiles._known) == MOST_KNOWN


def said(key: str, sender: str) -> SimpleNamespace:
    """Return a message as it stands in a timeline."""
    content = {"msgtype": "m.text", "body": key}
    return SimpleNamespace(source={"sender": sender, "event_id": key, "type": "m.room.message", "content": content})


def timeline(*events: SimpleNamespace) -> SimpleNamespace:
    """Return what a sync says of a room."""
    return SimpleNamespace(timeline=SimpleNamespace(events=events, limited=False, prev_batch=None))


@simulated
async def test_a_batch_keeps_its_order() -> None:
    """Messages of several rooms come in the order of the server, each with its author's zone, after one wait for the silent"""
    server = Homeserver({ANA: Answer(200, LISBON), RUI: Answer(404, {})})
    keys = cast("KeyExchange", SimpleNamespace(client=server))
    nothing = cast("Any", None)
    loop = SyncLoop(keys, nothing, nothing, server.profiles(), lambda: None)
    loop._rooms = {"!a", "!b"}
    silent = [f"@u{number}:silent.example" for number in range(3)]
    first = timeline(said("$1", silent[0]), said("$2", ANA), said("$3", RUI))
    second = timeline(said("$4", silent[1]), said("$5", server.user_id), said("$6", ANA), said("$7", silent[2]))
    rooms = SimpleNamespace(invite={}, leave={}, join={"!a": first, "!b": second})
    began = asyncio.get_running_loop().time()
    events: list[RawEvent] = await loop._events(cast("Any", SimpleNamespace(rooms=rooms)), "since", began)
    assert asyncio.get_running_loop().time() - began == pytest.approx(PATIENCE_SECONDS)
    assert [(event.key, event.room) for event in events] == [
        *(("$1", "!a"), ("$2", "!a"), ("$3", "!a")),
        *(("$4", "!b"), ("$6", "!b"), ("$7", "!b")),
    ]
    assert [event.key for event in events if "Europe/Lisbon" in event.body] == ["$2", "$6"]
