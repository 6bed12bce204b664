"""The needs assessment (JSNA): chapters and the needs they state."""
