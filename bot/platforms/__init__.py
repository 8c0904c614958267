"""Chat networks, each turned into our vocabulary; none knows another."""
