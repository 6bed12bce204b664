"""Charts as pure functions: a frozen spec in; an SVG, words and a table out.

The package is a leaf: it imports numpy and matplotlib, and nothing of jsna.
"""
