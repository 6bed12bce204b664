"""The commands of `jsna`, a module each, and what they share: the settings they are given, reports, and the engine."""
