"""Data packages into measures: what was published, by area, period and group."""
