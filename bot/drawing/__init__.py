"""Pictures: timelines and calendar sheets, drawn outside the event loop."""
