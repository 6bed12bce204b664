"""Files that pages offer for download: where each is, of what type and how large, as the files themselves say."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from jsna.keys import nearest
from jsna.problems import Problems
from jsna.reading import Text

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_WEB = ("https://", "http://")
_TYPES = {
    "pdf": "PDF", "csv": "CSV", "xlsx": "Excel (XLSX)", "xls": "Excel (XLS)", "ods": "Spreadsheet (ODS)",
    "docx": "Word (DOCX)", "doc": "Word (DOC)", "odt": "Document (ODT)", "html": "Web page", "htm": "Web page",
    "txt": "Text", "json": "JSON", "geojson": "GeoJSON", "zip": "ZIP", "pptx": "Slides (PPTX)", "odp": "Slides (ODP)",
    "png": "Picture (PNG)", "jpg": "Picture (JPEG)", "jpeg": "Picture (JPEG)", "svg": "Picture (SVG)",
}  # fmt: skip
_STEP = 1000


@dataclass(frozen=True)
class Attachment:
    """A file by its address in the site, or on the web; "" for an address that is neither, and must not be linked."""

    address: str
    web: bool
    type: str  # in words; "" where its name does not say
    size: int | None  # bytes; None for a file elsewhere

    @property
    def size_in_words(self) -> str:
        """`312 bytes`, `4.1 kB`, `1.2 MB`; "" where it is not known."""
        if self.size is None:
            return ""
        if self.size < _STEP:
            return "1 byte" if self.size == 1 else f"{self.size} bytes"
        kilobytes = self.size / _STEP
        return f"{kilobytes:.1f} kB" if kilobytes < _STEP else f"{kilobytes / _STEP:.1f} MB"


def attachment(path: str, page: str, content: Path) -> Attachment | None:
    """The file that a page (by its path in the folder `content`) names; None where it is not there.

    A path is counted from the folder of the page, or with a leading / from that of all pages: the site holds no other.
    Small and capital letters have to be right, though not every system insists on it.
    """
    if _ADDRESS.match(path):
        web = path.startswith(_WEB)
        return Attachment(str(path) if web else "", web, _type(path) if web else "", None)
    name = unquote(re.split(r"[?#]", path)[0])
    folder = content if name.startswith("/") else content / PurePosixPath(page).parent
    file = (folder / name.lstrip("/")).resolve()
    there = file.is_file() and file.name in (found.name for found in file.parent.iterdir())
    if not there or not file.is_relative_to(content.resolve()):
        return None
    beside = "" if path.startswith("/") else posixpath.dirname(page)
    address = posixpath.normpath(posixpath.join(beside, path.lstrip("/")))
    return Attachment(address, False, _type(name), file.stat().st_size)


def check_attachment(path: Text, page: str, content: Path, problems: Problems) -> None:
    """Report a file that is not there, with the nearest that is."""
    if not path or attachment(path, page, content) is not None:
        return
    folder = (content / page).parent
    beside = [found.relative_to(folder).as_posix() for found in sorted(folder.rglob("*")) if found.is_file()]
    close = nearest(path, beside)
    usual = "Give its path from the folder of this page, or its whole web address."
    hint = f"Did you mean “{close}”?" if close else usual
    problems.add("missing-file", path.where, f"The file “{path}” is not there.", hint)


def _type(path: str) -> str:
    suffix = PurePosixPath(re.split(r"[?#]", path)[0]).suffix.lstrip(".").lower()
    return _TYPES.get(suffix, suffix.upper() if len(suffix) <= 4 else "")
