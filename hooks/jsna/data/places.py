"""Where the rows of a table stand: in which of its files, and on which line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from jsna.problems import Where

UTF8 = ("utf-8", "utf8", "utf-8-sig")


@dataclass(frozen=True)
class Place:
    """A table's files, each with its name for reports and its text, and what separates their cells."""

    files: tuple[tuple[str, str], ...]
    delimiter: str = ","
    key: tuple[str, ...] = ()  # the columns that tell its rows apart

    @property
    def name(self) -> str:
        """The file that problems of the table as a whole name: its first."""
        return self.files[0][0]

    def where(self, record: int) -> Where:
        """Where a record begins (1 is the header): cells may hold line breaks, so not simply its number."""
        where = Where(self.name, 1)
        for where in self._begins():
            record -= 1
            if not record:
                return where
        return where

    def _begins(self) -> Iterator[Where]:
        """Where each record begins; the first line of a later file is a header again, and no record."""
        for number, (name, text) in enumerate(self.files):
            again = 1 if number and self.delimiter == "," else 0
            body = text.split("\n", 1)[-1] if again else text
            reader, begins = csv.reader(io.StringIO(body), delimiter=self.delimiter), again + 1
            for _ in reader:
                yield Where(name, begins)
                begins = reader.line_num + again + 1


def decoded(data: bytes, encoding: str) -> str:
    """A file's text; raises UnicodeDecodeError, or LookupError for an encoding that nobody knows."""
    return data.decode("utf-8-sig" if encoding.lower() in UTF8 else encoding)
