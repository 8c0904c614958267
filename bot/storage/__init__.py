"""The database: engine, metadata, unit of work, migrations."""
