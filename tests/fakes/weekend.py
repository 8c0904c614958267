"""A weekend to come, for tests whose servers and processes go by the real time: no date that is written down stays ahead."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from dateutil.relativedelta import SA, relativedelta

SATURDAY: Final[date] = (datetime.now(UTC) + relativedelta(years=1, month=6, day=1, weekday=SA(3))).date()
"""The third Saturday of June of next year."""
SUNDAY: Final[date] = SATURDAY + timedelta(days=1)
