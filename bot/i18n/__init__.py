"""The catalogues and how moments, numbers and lists are said."""
