"""What a command is, and how a line becomes a call and an error a reply."""
