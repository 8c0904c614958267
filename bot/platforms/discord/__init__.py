"""Discord: one bot account, its slash commands, buttons and forms, and channels linked with others."""
