"""Keys that stand in more than one place: approval, responsibility, names of old, and what the theme reads."""

from __future__ import annotations

from jsna.pages.reference.shapes import Anything, ByName, Choice, Entries, Group, Key, Listed, Scalar, key
from jsna.status import STATES

LINE, DAY = Scalar.LINE, Scalar.DAY

STATE = Group("status", "Status", (
    key("by", LINE, "Who approved it.", "Health and Wellbeing Board"),
    key("on", DAY, "When it was approved.", "2026-03-20"),
    key("minute", LINE, "The minute of the decision, or a link to it.", "minute 12/26"),
    key("closes", DAY, "The last day of the consultation.", "2026-10-31"),
    key("respond", LINE, "How to respond to the consultation.", "Write to needs@council.example"),
), "What is said of the status that is named.")  # fmt: skip

STATUS = key(
    "status", (ByName((STATE,), "approved", STATES, most=1), Choice(STATES)),
    "Where the text stands. Without it, it is a draft. A word alone will do, or one status with what is known of it.",
    "draft",
)  # fmt: skip

BODY = Group("lead", "Lead", (
    key("role", LINE, "Their role.", "Director of Public Health"),
    key("body", LINE, "The organisation.", "Merrowshire County Council"),
), "Who answers for it.")  # fmt: skip


def lead(meaning: str) -> Key:
    """Who answers for something: a role and a body, a text for both, or a list of those who share it."""
    forms = (BODY, LINE, Entries((LINE, BODY), least=1))
    return key(
        "lead", forms, f"{meaning} A role and a body, one text for both, or a list.", "Director of Public Health"
    )


_ENDED = (
    key("date", DAY, "When it ended.", "2026-04-01"),
    key("reason", LINE, "Why it ended: readers see it.", "The survey is no longer made.", required=True),
)  # fmt: skip
RETIRED = Group("retired", "Retired", _ENDED, "That it has ended. Its page stays, and says so.")
RETIRED_PROMISE = Group("retired", "Retired", (
    *_ENDED,
    key("replaced_by", LINE, "The objective that takes its place, by the name of its file.", "smoke-free"),
), RETIRED.about)  # fmt: skip

THEME = (
    key("tags", Listed(), "Words for the theme’s list of tags, where the site has one.", "[heart, smoking]"),
    key("hide", Listed(only=True), "What the theme leaves out on this page: navigation, toc or both.", "[toc]"),
    key("search", ByName((Anything.ANYTHING,), "exclude"), "How the theme’s search treats the page.", "true"),
    key("template", LINE, "Another template of the theme, or of the site’s own.", "main.html"),
    key("icon", LINE, "An icon of the theme beside the page’s name in the navigation.", "material/home"),
)  # fmt: skip
DESCRIPTION = key("description", Anything.ANYTHING, "A sentence about the page for search engines, where the page "
                  "itself has none.", "What we know about smoking.")  # fmt: skip


def unread(name: str, example: str, instead: str) -> Key:
    """A key that may stand there, and that nothing is made of."""
    return key(name, Anything.ANYTHING, f"It may stand here, and nothing is made of it. {instead}", example)
