"""Finding a time that suits both cities."""
