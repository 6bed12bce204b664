"""The prose held to the data: figures, claims, what is unchecked, and the rewriting of what has gone stale."""
