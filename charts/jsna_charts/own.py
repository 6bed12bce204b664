"""The kinds of chart that a site brings itself: found in its folder, run from their text, faults named by line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Any

from jsna_charts.kinds import KINDS
from jsna_charts.spec import OwnKind, OwnSpec


class OwnKindError(ValueError):
    """A fault in a site's own kind, at a line of its file. Its text is for the person who wrote the kind."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)  # the arguments, so that it comes whole out of another process
        self.path, self.line, self.message = path, line, message

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.message}"


def own_kinds(folder: Path, named: str = "") -> dict[str, OwnKind]:
    """The kinds in a folder by name: each module directly in it whose name does not begin with `_`.

    `named` is what messages call the folder. Raises OwnKindError where a name can't be used, or a file not read.
    """
    found = {}
    for path in sorted(folder.glob("[!_]*.py")):
        shown = f"{named or folder.name}/{path.name}"
        if path.stem in KINDS:
            raise OwnKindError(shown, 1, f"“{path.stem}” is a kind that there is already. Give the file another name.")
        if not path.stem.isidentifier():
            raise OwnKindError(shown, 1, f"“{path.stem}” can't be a kind's name: use letters, digits and _.")
        try:
            found[path.stem] = OwnKind(path.stem, shown, path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            raise OwnKindError(shown, 1, "The file is not UTF-8 text.") from error
    return found


@lru_cache(maxsize=64)
def module(own: OwnKind) -> ModuleType:
    """The kind's module, run once in a process. Raises OwnKindError if it can't be run or has no `draw`."""
    name = f"jsna_own_{own.name}_{sha256(own.code.encode('utf-8', 'replace')).hexdigest()[:12]}"
    made = ModuleType(name)
    made.__file__ = own.path
    with reported(own):
        code = compile(own.code, own.path, "exec")
        sys.modules[name] = made  # where dataclasses look up the names in their annotations
        exec(code, made.__dict__)  # the site's own code, as a plugin is
    if not callable(getattr(made, "draw", None)):
        raise OwnKindError(own.path, 1, "There is no function “draw(axes, spec)”.")
    return made


def asked(spec: OwnSpec, function: str, expected: type[Any]) -> Any:
    """What one of the module's optional functions says of a spec; None where it has none.

    Raises OwnKindError if it fails or gives something else than `expected`.
    """
    called = getattr(module(spec.own), function, None)
    if called is None:
        return None
    with reported(spec.own):
        answer = called(spec)
    if not isinstance(answer, expected):
        line = called.__code__.co_firstlineno if hasattr(called, "__code__") else 1
        given = type(answer).__name__
        raise OwnKindError(spec.own.path, line, f"“{function}(spec)” gave {given}, not {expected.__name__}.")
    return answer


@contextmanager
def reported(own: OwnKind) -> Iterator[None]:
    """Whatever the site's code raises, as an OwnKindError at the line of its file that led to it."""
    try:
        yield
    except OwnKindError:
        raise
    except SyntaxError as error:
        raise OwnKindError(own.path, error.lineno or 1, f"This is not Python: {error.msg}.") from error
    except Exception as error:  # code that is not ours may raise anything
        lines = [frame.lineno or 1 for frame in extract_tb(error.__traceback__) if frame.filename == own.path]
        raise OwnKindError(own.path, lines[-1] if lines else 1, f"{type(error).__name__}: {error}") from error
