"""Commands of `jsna` that have a module of their own."""
