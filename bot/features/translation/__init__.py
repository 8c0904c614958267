"""Words in the other language: masking, translating, detecting, and reading a moment out of a message."""
