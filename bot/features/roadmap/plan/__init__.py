"""Plans: many milestones at once, from a template and the days everything is counted from."""
