"""What authors ask for in Markdown, as positioned requests: blocks to be filled and links to be checked."""

from __future__ import annotations

from jsna.directives.extension import Directives
from jsna.directives.inline import Inline
from jsna.directives.requests import SCHEMES, Block, Link, Passage, Requests

__all__ = ["SCHEMES", "Block", "Directives", "Inline", "Link", "Passage", "Requests"]
