"""The one Alembic history of the schema."""

HEAD = "0034"
"""The newest revision; a test holds it against the files, so that a start need not load Alembic to find out."""
