"""Where a text stands, in a sentence for readers."""

from __future__ import annotations

from jsna.pages.templates import day
from jsna.status import Status


def approval(status: Status) -> str:
    """`Approved by the board on 5 March 2026 (minute 12)`, `A draft: not yet agreed`."""
    match status.state:
        case "approved":
            words = ["Approved", f"by {status.by}" if status.by else "", f"on {day(status.on)}" if status.on else ""]
            minute = f"(minute {status.minute})" if status.minute else ""
            return " ".join(filter(None, (*words, minute)))
        case "consultation":
            until = f" until {day(status.closes)}" if status.closes else ""
            return f"Out for consultation{until}. {status.respond}".strip()
        case "superseded":
            return "Superseded: a newer version has taken its place"
        case _:
            return "A draft: not yet agreed"
