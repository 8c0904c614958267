"""How one asks: one thin module per capability."""
