"""What of a partnership something belongs to; each city can pause one track and go on with the others (house rule H15)."""

from __future__ import annotations

from enum import StrEnum


class Track(StrEnum):
    """One of the five tracks of a partnership."""

    OFFICIAL = "official"
    PEOPLE = "people"
    EDUCATION = "education"
    ECONOMIC = "economic"
    SAFETY = "safety"
