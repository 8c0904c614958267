"""The console: a chat network of one process, for trying out, for scripts and for tests."""
