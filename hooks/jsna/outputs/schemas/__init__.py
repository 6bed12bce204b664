"""JSON Schemas of the published files: a module for each file, all in the same few terms."""
