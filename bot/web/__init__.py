"""Health, metrics and, later, the public pages."""
