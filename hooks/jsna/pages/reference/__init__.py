"""The reference for authors: every key that is read, and the pages and JSON Schemas that are made of that one table."""
