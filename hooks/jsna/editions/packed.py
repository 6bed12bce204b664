"""Texts inside packed files, where a search for a number that must go would not see them."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

ENDINGS = (".zip", ".docx", ".xlsx")


def holds(content: bytes, text: str) -> bool:
    """Whether a text stands in one of the files of a ZIP, as a Word document is one; False for what is no ZIP."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return any(text.encode() in archive.read(name) for name in archive.namelist())
    except BadZipFile:
        return False
