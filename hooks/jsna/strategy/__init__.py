"""The strategy (JHWS): objectives, their status, and what traces to what."""
