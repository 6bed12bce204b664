"""A file that somebody brings, as grids of texts: one for a CSV file, one for each sheet of a workbook.

What the file is goes by its first bytes, for its name may say anything.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

from jsna.data.grid import UTF8, Grid, even
from jsna.data.workbooks import read_workbook
from jsna.problems import Problems, Where

_WINDOWS = "windows-1252"
_DELIMITERS = (",", "\t", ";", "|")
_LOOKED_AT = 50  # rows that say which character separates the cells
CHECK_PATH = "Check its name, and the folder that it is in."
_BOUNDARIES = (
    "Boundaries (GeoJSON) need no import: put the file into a folder of datapackages/, and name it in the "
    'datapackage.json there, under “resources”: {"name": "boundaries", "path": "FILE.geojson"}.'
)
_SAVE = "Open it in Excel or LibreOffice, and save it as .xlsx or as “CSV UTF-8”."


def read_grids(path: Path, name: str, problems: Problems) -> tuple[Grid, ...]:
    """The grids of a file; none, and a problem naming `name`, where it is not a kind that can be read."""
    where = Where(name)
    if path.is_dir():
        hint = "Name one file: .csv, .tsv or .xlsx."
        problems.add("not-a-table", where, "This is a folder, and a table is imported from a file.", hint)
        return ()
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.add("file-unreadable", where, f"This file can't be read: {error.strerror}.", CHECK_PATH)
        return ()
    wrong = _not_a_table(data)
    if wrong:
        problems.add("not-a-table", where, *wrong)
        return ()
    if data[:2] == b"PK":
        return read_workbook(data, where, problems)
    grid = _read_text(data, where, problems)
    return () if grid is None else (grid,)


def _not_a_table(data: bytes) -> tuple[str, str] | None:
    """What a file is that is no table, and what to do; None where it may be one."""
    start = data[:512].lstrip().lower()
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        return "This file is empty.", "Download it, or save it, again."
    if start.startswith(b"%pdf"):
        return (
            "This is a PDF, whatever its name says: there is no table in it that can be read safely.",
            "Ask its publisher for the spreadsheet behind it.",
        )
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _old_or_locked(data)
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        return "This is a web page or an XML file, not a table.", f"{_SAVE} Or download it again."
    if start.removeprefix(b"\xef\xbb\xbf").startswith(b"{"):
        return "This is a JSON file, not a table.", _BOUNDARIES if b'"feature' in data[:2048].lower() else _SAVE
    if data[:2] == b"PK":
        return _not_a_workbook(data)
    if b"\x00" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return "This is not a table: it holds bytes that no text has.", "A table is a .csv, .tsv or .xlsx file."
    return None


def _old_or_locked(data: bytes) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            "This workbook is protected with a password.",
            "Open it with the password, and save a copy without one (File, Info, Protect Workbook).",
        )
    return "This is a workbook of the old kind (.xls), which can't be read.", _SAVE


def _not_a_workbook(data: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return "This workbook is damaged or cut short.", "Download it, or save it, again."
    if "xl/workbook.xml" in names:
        return None
    if "content.xml" in names:
        return "This is an OpenDocument file (.ods), which can't be read.", _SAVE
    if "xl/workbook.bin" in names:
        return "This is a binary workbook (.xlsb), which can't be read.", _SAVE
    return "This is a zip file or a document, not a table.", "A table is a .csv, .tsv or .xlsx file."


def _read_text(data: bytes, where: Where, problems: Problems) -> Grid | None:
    encoding = _encoding(data)
    if not encoding:
        problems.add("not-utf8", where, "The characters of this file can't be read.", _SAVE)
        return None
    text = data.decode("utf-8-sig" if encoding == UTF8 else encoding)
    delimiter = max(_DELIMITERS, key=lambda one: (_width(text, one), one == ","))
    reader, begins, padded = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1, False
    rows: list[tuple[str, ...]] = []
    numbers: list[int] = []
    try:
        for cells in reader:
            rows.append(tuple(cell.strip() for cell in cells))
            numbers.append(begins)
            padded = padded or rows[-1] != tuple(cells)
            begins = reader.line_num + 1
    except csv.Error as error:
        where = Where(where.path, begins)
        problems.add("not-a-table", where, f"The row that begins here can't be read: {error}.", "Is a quote missing?")
        return None
    if text.count('"') % 2 and begins - numbers[-1] > 1:
        message = "A quote is opened in this row and never closed, so that all the rest of the file is one cell."
        problems.add("not-a-table", Where(where.path, numbers[-1]), message, "Close it, or delete it.")
        return None
    return Grid(even(rows), tuple(numbers), "", encoding, delimiter, padded, _said(text, encoding, delimiter))


def _encoding(data: bytes) -> str:
    """UTF-8 where it is valid, else UTF-16 by its mark, else Windows-1252; empty where it is none of them."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    for encoding in (UTF8, _WINDOWS):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return ""


def _width(text: str, delimiter: str) -> int:
    """How many cells most of the first rows have with a delimiter; 0 where they are not rows at all."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = [len(cells) for _, cells in zip(range(_LOOKED_AT), reader, strict=False) if len(cells) > 1]
    except csv.Error:
        return 0
    return max(sorted(set(widths)), key=widths.count) if widths else 1


def _said(text: str, encoding: str, delimiter: str) -> tuple[str, ...]:
    told = []
    if encoding == _WINDOWS:
        odd = re.search(r"\w*[^\x00-\x7f]\w*", text)
        sample = f": does “{odd[0]}” read right?" if odd else "."
        told.append(f"The file is not UTF-8; it was read as Windows-1252, as Excel's plain CSV is{sample}")
    if delimiter != ",":
        told.append(f"Its cells are separated by {'tabs' if delimiter == chr(9) else f'“{delimiter}”'}.")
    return tuple(told)
