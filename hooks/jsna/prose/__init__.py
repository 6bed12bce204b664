"""The prose held to the data: figures, and later claims and rewriting."""
