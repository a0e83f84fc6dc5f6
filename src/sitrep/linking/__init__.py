"""Reports -> links -> incidents: which reports tell of one incident, and what they come to."""
