"""What happens: one folder per capability."""
