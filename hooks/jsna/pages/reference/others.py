"""The keys of all other pages, and of two that hold lists of their own: the library's and the strategy's."""

from __future__ import annotations

from jsna.assessment.chapters import KINDS_OF_FILE
from jsna.assessment.publications import PAGE as LIBRARY
from jsna.pages.reference.shapes import Anything, Choice, Entries, Group, Scalar, Topic, key
from jsna.pages.reference.shared import DAY, DESCRIPTION, LINE, THEME
from jsna.strategy.priorities import PAGE as STRATEGY

_PUBLICATION = Group("publication", "A publication", (
    key("title", LINE, "What it is called.", "Winter briefing 2025", required=True),
    key("kind", Choice(KINDS_OF_FILE), "Under which heading it stands.", "briefing"),
    key("date", DAY, "When it was published. The newest stands first.", "2025-11-03"),
    key("file", LINE, "The file, counted from the folder of this page, or a web address.", "winter-2025.html",
        required=True),
    key("accessible", Scalar.FLAG, "Whether everybody can use it.", "true"),
    key("summary", LINE, "What it says, in a sentence.", "How cold homes make people ill."),
    key("replaced_by", LINE, "The title of what took its place: a publication or a chapter.", "Winter briefing 2026"),
), "A file to read or to download. Its type and size are read from it.")  # fmt: skip

_PRIORITY = Group("priority", "A priority", (
    key("id", LINE, "The word by which objectives name it.", "prevention", required=True),
    key("title", LINE, "What it is called.", "Prevention", required=True),
    key("summary", LINE, "What it is for, in a sentence.", "Stop harm before it starts."),
), "A heading under which promises stand, in the order of this list.")  # fmt: skip

PAGE = Topic(
    "page", "Any other page",
    f"Nothing has to be said at its top. Two pages hold a list: {LIBRARY} the publications, {STRATEGY} the priorities.",
    (Group("keys", "Any other page", (
        key("title", LINE, "What the page is called, where it is not its first heading.", "About us"),
        DESCRIPTION,
        *THEME,
        key("publications", Entries((_PUBLICATION,)), f"What there is to read. In {LIBRARY} only."),
        key("priorities", Entries((_PRIORITY,)), f"The strategy’s priorities. In {STRATEGY} only."),
    ), others=Anything.ANYTHING),),
)  # fmt: skip
