"""The kept corrections as files: what people made of whole texts, to be taken along and taken in."""
