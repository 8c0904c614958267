"""Translation engines and language detection, behind ports."""
