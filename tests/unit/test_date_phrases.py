"""Dates as people really type them in six languages."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.fakes.date_phrases import REFUSED, DatePhrase, date_phrases, understood

TABLE = tuple(date_phrases())


@pytest.mark.parametrize("phrase", TABLE, ids=lambda phrase: f"{phrase.locale} {phrase.typed}")
def test_a_typed_date_means_what_its_author_means(phrase: DatePhrase) -> None:
    """What has one meaning is taken, what has several is asked about, and what has none is refused (H6)."""
    assert understood(phrase) == phrase.means


def test_the_table_is_large_enough_to_tell() -> None:
    """More than 300 phrases, 50 and more in each language; refusals and questions are a fifth of each."""
    by_locale = Counter(phrase.locale for phrase in TABLE)
    odd = Counter(phrase.locale for phrase in TABLE if len(phrase.means) > 1 or phrase.means == (REFUSED,))
    assert set(by_locale) == {"en", "de", "es", "fr", "pt", "ja"}
    assert all(count >= 50 and odd[locale] >= count / 5 for locale, count in by_locale.items())
