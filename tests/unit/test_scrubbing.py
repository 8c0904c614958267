"""After an erasure the last traces go, in the background, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.core.errors import StorageError
from bot.core.ref import PersonRef
from bot.main.scrubbing import AGAIN_SECONDS, MARK, SENT_WITHIN_SECONDS, Scrubbing
from bot.storage.personal import Whose
from tests.fakes.clock import FakeClock
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from pathlib import Path

QUILL = Whose(1, "Zacharias Quill", (PersonRef("console", "zquill77"),))
OTHER = Whose(2, "Ana Sousa", (PersonRef("console", "ana"),))
TAKES_SECONDS = 1.0


class Files:
    """A database of which only the upkeep matters."""

    def __init__(self) -> None:
        """Begin in order."""
        self.done: list[str] = []
        self.failures = 0

    async def write(self, act: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - of any transaction
        """Note whose last traces go."""
        del act, kwargs
        self.done.append(f"erase {', '.join(whose.name for whose in args[0])}")

    async def read(self, act: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - of any transaction
        """Never asked for."""
        raise NotImplementedError

    async def scrub(self, *, thorough: bool) -> None:
        """Take a while, and fail if told to."""
        await asyncio.sleep(TAKES_SECONDS)
        if self.failures:
            self.failures -= 1
            raise StorageError("told to fail")
        self.done.append("thorough scrub" if thorough else "quick scrub")

    async def close(self) -> None:
        """Never asked for."""


class Scene:
    """A scrubbing with what is around it."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing on its way."""
        self.files, self.idle, self.mark = Files(), True, folder / MARK
        self.scrubbing = Scrubbing(self.files, lambda: self.idle, FakeClock(), self.mark)


@simulated
async def test_traces_go_first(tmp_path: Path) -> None:
    """What is left of somebody goes from the tables, then from the files; until then a mark says that it is not finished"""
    scene = Scene(tmp_path)
    scene.scrubbing.erased(QUILL)
    assert scene.mark.exists()
    await scene.scrubbing.settle()
    assert scene.files.done == ["erase Zacharias Quill", "thorough scrub"]
    assert not scene.mark.exists()


@simulated
async def test_what_was_kept_out_needs_less(tmp_path: Path) -> None:
    """Where nothing was ever stored for good a quick scrub is enough"""
    scene = Scene(tmp_path)
    scene.scrubbing.soon()
    assert not scene.mark.exists()
    await scene.scrubbing.settle()
    assert scene.files.done == ["quick scrub"]


@simulated
async def test_several_wishes_are_one(tmp_path: Path) -> None:
    """Whoever asks while it is under way is served by the next run, all together"""
    scene = Scene(tmp_path)
    scene.scrubbing.soon()
    await asyncio.sleep(TAKES_SECONDS / 2)
    for _ in range(10):
        scene.scrubbing.soon()
    scene.scrubbing.erased(QUILL)
    scene.scrubbing.erased(OTHER)
    await scene.scrubbing.settle()
    assert scene.files.done == ["quick scrub", "erase Zacharias Quill, Ana Sousa", "thorough scrub"]
    scene.scrubbing.soon()
    await scene.scrubbing.settle()
    assert scene.files.done[3:] == ["quick scrub"]


@simulated
async def test_answers_are_sent_before(tmp_path: Path) -> None:
    """What is on its way is waited for, but not for ever"""
    scene = Scene(tmp_path)
    scene.idle = False
    scene.scrubbing.erased(QUILL)
    await pass_seconds(SENT_WITHIN_SECONDS - 1)
    assert scene.files.done == []
    await scene.scrubbing.settle()
    assert scene.files.done == ["erase Zacharias Quill", "thorough scrub"]


@simulated
async def test_a_fault_is_tried_again(tmp_path: Path) -> None:
    """While the disk is full nothing is given up: the next try is as thorough"""
    scene = Scene(tmp_path)
    scene.files.failures = 2
    scene.scrubbing.erased(QUILL)
    await pass_seconds(AGAIN_SECONDS)
    assert scene.mark.exists()
    await scene.scrubbing.settle()
    assert scene.files.done == [*["erase Zacharias Quill"] * 3, "thorough scrub"]
    assert not scene.mark.exists()


@simulated
async def test_a_crash_does_not_leave_it_half_done(tmp_path: Path) -> None:
    """The next process finds the mark and finishes; without one it does nothing"""
    scene = Scene(tmp_path)
    scene.scrubbing.erased(QUILL)
    await asyncio.sleep(TAKES_SECONDS / 2)
    scene.scrubbing.abandon()
    await scene.scrubbing.settle()
    assert scene.files.done == ["erase Zacharias Quill"]
    for expected in (["erase ", "thorough scrub"], []):
        later = Scene(tmp_path)
        later.scrubbing.resume()
        await later.scrubbing.settle()
        assert later.files.done == expected


@simulated
async def test_stopping_waits_a_while(tmp_path: Path) -> None:
    """An orderly stop lets it finish, if that does not take too long"""
    for seconds, finished in ((TAKES_SECONDS * 2, True), (TAKES_SECONDS / 2, False)):
        scene = Scene(tmp_path)
        scene.scrubbing.erased(QUILL)
        await scene.scrubbing.close(seconds)
        await scene.scrubbing.settle()
        assert ("thorough scrub" in scene.files.done) == finished
    await Scene(tmp_path).scrubbing.close(1)
