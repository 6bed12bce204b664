"""Places side by side: all districts in one table, and, with JavaScript, any two of all places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from jsna.data.areas import Area
from jsna.data.localities import address_name
from jsna.data.marks import absent_mark
from jsna.data.measures import Measure, Row
from jsna.data.topics import by_topic
from jsna.outputs.profiles import FOLDER
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.words import title
from jsna.pages.templates import asset
from jsna.problems import Where
from jsna.site import Site

SCRIPT = "assets/jsna/side-by-side.js"
MOST_PLACES = 20
MOST_CELLS = 1200
"""So many values stand on the page; of more measures those are shown first that a promise or a need rests on."""
