"""What must arrive: the inbox handles each incoming event once, the outbox sends each row once."""
