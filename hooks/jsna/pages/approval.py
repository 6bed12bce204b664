"""Where a text stands, in a sentence for readers."""

from __future__ import annotations

from markupsafe import Markup

from jsna.pages.addresses import linked
from jsna.pages.templates import day
from jsna.status import Status


def approval(status: Status) -> str:
    """`Approved by the board on 5 March 2026 (minute 12)`, `A draft: not yet agreed`; where to reply is a link."""
    match status.state:
        case "approved":
            words = ["Approved", f"by {status.by}" if status.by else "", f"on {day(status.on)}" if status.on else ""]
            minute = f"(minute {status.minute})" if status.minute else ""
            return " ".join(filter(None, (*words, minute)))
        case "consultation":
            until = f" until {day(status.closes)}" if status.closes else ""
            return Markup("Out for consultation{}. {}").format(until, _reply(status.respond)).strip()
        case "superseded":
            return "Superseded: a newer version has taken its place"
        case _:
            return "A draft: not yet agreed"


def _reply(respond: str) -> Markup:
    """Where to reply: an address alone needs a word before it, a sentence does not."""
    alone = respond and " " not in respond
    return Markup("Reply to {}").format(linked(respond)) if alone else linked(respond)
