"""Matrix through matrix-nio: our own sync loop, and sends whose transaction id is the outbox row."""
