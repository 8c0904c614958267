"""What was asked and can still be answered: open questions, cards with buttons, taps that can be taken back."""
