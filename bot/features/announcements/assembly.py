"""Puts the parts of announcements together, for whoever wires the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.announcements.access import Access
from bot.features.announcements.board import Board
from bot.features.announcements.jobs import AnnouncementJob
from bot.features.announcements.reach import Reach
from bot.features.announcements.releasing import Releasing
from bot.features.announcements.service import Announcements
from bot.features.announcements.store import AnnouncementStore

if TYPE_CHECKING:
    from bot.features.announcements.port import Ports


class Announcing:
    """The whole feature.

    Args:
        ports: What it needs.

    Attributes:
        announcements: Draft, see, take back.
        releasing: Say yes, give better words, let go out.
        job: Does its due work.
    """

    def __init__(self, ports: Ports) -> None:
        """Build the parts."""
        store, reach = AnnouncementStore(), Reach(ports.directory)
        access, board = Access(store, ports.directory), Board(store, reach, ports)
        self.announcements = Announcements(store, access, board, reach, ports)
        self.releasing = Releasing(store, access, board, ports)
        self.job = AnnouncementJob(self.releasing)
