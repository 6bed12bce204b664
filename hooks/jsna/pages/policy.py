"""The content security policy of a page: what its browser may load and run, and from where (here only).

Scripts that stand in the theme's part of a page are named by their hash; one in the words of an author is not, so that
raw HTML that slipped through a review does nothing. A policy in a `meta` element can't forbid being framed.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from html.parser import HTMLParser

_RUN = ("", "module", "text/javascript", "application/javascript")  # of all other types a browser runs nothing
_PLACES = ('<meta charset="utf-8">', "<head>")


def with_policy(html: str, content: str = "") -> str:
    """A whole page with its policy. `content` is the part of it that its author wrote, whose scripts stay forbidden."""
    allowed = Counter(_scripts(html)) - Counter(_scripts(content))
    policy = _policy(sorted(map(_hash, allowed)))
    place = next((place for place in _PLACES if place in html), "")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(place, f"{place}{meta}", 1) if place else html


def _policy(hashes: list[str]) -> str:
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],  # drawings and the theme carry styles of their own
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
    return "; ".join(f"{rule} {' '.join(sources)}" for rule, sources in rules.items())


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _scripts(html: str) -> list[str]:
    found = _Scripts()
    found.feed(html)
    found.close()
    return found.scripts


class _Scripts(HTMLParser):
    """Collects the text of each script that stands in a page and would be run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.inside = tag == "script" and "src" not in given and (given.get("type") or "").lower() in _RUN
        if self.inside:
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.inside = False
