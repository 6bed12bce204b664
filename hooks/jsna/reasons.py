"""Why a parser gave up, in an author's words: what it says of YAML and JSON, what that means, and what to do."""

from __future__ import annotations

import re

_INDENT = "Lines of one group begin at the same column; what belongs to a key stands further in than the key."
_QUOTE = "A text that holds a colon, or starts with a quote, bracket or *, needs quotes around the whole of it."
_UNSEEN = ("it holds a character that can't be seen or printed", "Delete it and type it again.")
_YAML = (
    ("mapping values are not allowed", "there is a colon too many in this line", _QUOTE),
    ("expected ',' or", "a bracket or brace is opened and not closed", "Write [one, two] or {key: value}."),
    ("expected ':'", "a line without a colon stands where “key: value” is expected", _INDENT),
    ("cannot start any token", "a text can't begin with the character here", _QUOTE),
    ("unexpected end of stream", "a quote is opened and never closed", "Close it at the end of its text."),
    ("sequence entries are not allowed", "a list can't begin here", "Put each “- ” on a line of its own."),
    ("undefined alias", "a text can't begin with *", _QUOTE),
    ("special characters", *_UNSEEN),
    ("control characters", *_UNSEEN),
)
_ABOVE = "It is missing here, or at the end of the line above."
_JSON = (
    ("',' delimiter", "a comma is missing before this", _ABOVE),
    ("':' delimiter", "a colon is missing between a name and its value", 'Write "name": "value".'),
    (
        "trailing comma",  # Python 3.13 and later; before, it is the name that is missing
        "a comma stands where nothing follows, or a name has no double quotes",
        'Delete the last comma of a list or group, and write names in straight double quotes: "name".',
    ),
    (
        "Expecting value",
        "a value is missing, or a text has no double quotes",
        'Write texts as "text", numbers as 12.5.',
    ),
    ("Unterminated string", "a text is opened with a quote and never closed", 'Put a " at its end.'),
    ("Extra data", "something follows the last bracket", "Delete it, or the bracket that closes too early."),
    ("control character", "a text goes on over the end of its line", 'Put a " at its end, or write it on one line.'),
    ("escape", "a backslash stands in a text", "Write it twice, or use / in the names of folders."),
)
_CURLY = re.compile("[“”‘’„]")


def yaml_in_words(reason: str, line: str, before: str) -> tuple[str, str]:
    """What a YAML parser's reason means, and what to do: of the line it names, and what of it stands before the place.

    Signs that look right in an editor and are not what they look like are named before anything else.
    """
    if "\u00a0" in line:
        hint = "Delete the spaces of this line and type them again."
        return "this line holds a space that is none: a non-breaking one, as text copied from Word has", hint
    known = next(((message, hint) for words, message, hint in _YAML if words in reason), None)
    if _CURLY.search(line) and (known is None or known[1] == _QUOTE):
        hint = "Use straight quotes (\" or ') around the whole text: curly ones are letters to YAML."
        return (known or ("it can't be read", ""))[0], hint
    if known is not None or "expected" not in reason:
        return known or (reason, _QUOTE)
    if before.strip():
        return "something follows a closed quote or bracket", _QUOTE
    return "this line is not indented like those it belongs to", _INDENT


def json_in_words(reason: str) -> tuple[str, str]:
    """What a JSON parser's reason means, and what to do."""
    reason = "trailing comma" if "property name" in reason else reason
    found = ((message, hint) for words, message, hint in _JSON if words in reason)
    return next(found, (reason, "Is a comma, quote or bracket missing, here or at the end of the line above?"))


def as_key_and_value(line: str) -> str:
    """A hint for a line that is no `key: value`: how it would be one."""
    equals, close = re.match(r"\s*([\w-]+)\s*=\s*(.+)", line), re.match(r"\s*([\w-]+):(\S.*)", line)
    if equals:
        return f"Write a colon and a space in place of the equals sign: {equals[1]}: {equals[2]}"
    if close:
        return f"Put a space after each colon: {close[1]}: {close[2]}"
    return "Write a key, a colon, a space and its value on each line."
