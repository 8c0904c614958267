"""Reminders over a real database, with everything around them faked; each test adds what people do there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.reply import Reply
from bot.dispatch.composing import Composer
from bot.features.reminders.jobs import ReminderJob
from bot.features.reminders.service import ReminderService
from bot.features.reminders.store import ReminderStore
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings
from tests.fakes.agenda import FakeAgenda
from tests.fakes.directory import FakeDirectory
from tests.fakes.outbox import FakeOutbox
from tests.fakes.prompts import FakePrompts

if TYPE_CHECKING:
    import pytest

    from bot.core.errors import UserError
    from bot.core.reply import Answer
    from bot.core.transaction import Database

CATALOGUES = ("bot.dispatch", "bot.features.reminders", "bot.features.roadmap")
COMPOSER = Composer(FluentStrings(load_catalogue(CATALOGUES, COMPLETE_LOCALES)))
STORE = ReminderStore()


def text_of(answer: Answer, locale: str = "en") -> str:
    """Return an answer in words."""
    assert isinstance(answer, Reply)
    return COMPOSER.compose(answer.blocks, [locale]).text


def said(refused: pytest.ExceptionInfo[UserError], locale: str = "en") -> str:
    """Return a refusal in words."""
    return COMPOSER.compose((refused.value.phrase,), [locale]).text


@dataclass
class ReminderWorld:
    """What there is."""

    database: Database
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    agenda: FakeAgenda = field(default_factory=FakeAgenda)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    prompts: FakePrompts = field(default_factory=FakePrompts)

    @property
    def service(self) -> ReminderService:
        """The service; it keeps nothing, so any is as good as any other."""
        return ReminderService(STORE, self.directory, self.agenda)

    @property
    def job(self) -> ReminderJob:
        """The job; it keeps nothing either."""
        return ReminderJob(STORE, self.directory, self.outbox, self.prompts, self.agenda)
