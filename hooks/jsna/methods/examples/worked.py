"""What a worked example is: a method, the numbers that go in, the published answer, and how near ours must come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

Answer = float | int | str | bool | tuple[float, ...] | list[int] | None


@dataclass(frozen=True)
class Example:
    """One published case. `expected` names parts of the answer (`lower`, `sii.upper`); an empty name is all of it.

    Numbers agree where they differ by no more than `tolerance` times the expected number, or times 1 if that is less.
    """

    title: str
    method: Callable[..., Any]
    inputs: Mapping[str, Any]
    expected: Mapping[str, Answer]
    source: str
    tolerance: float = 1e-9

    def found(self) -> dict[str, Answer]:
        """Our own answer, in the parts that are expected."""
        answer = self.method(**self.inputs)
        return {part: attrgetter(part)(answer) if part else answer for part in self.expected}

    def agrees(self) -> bool:
        """Whether our answer is the published one."""
        found = self.found()
        return all(self._near(found[part], expected) for part, expected in self.expected.items())

    def _near(self, found: Answer, expected: Answer) -> bool:
        if not isinstance(expected, float | int) or isinstance(expected, bool):
            return found == expected
        if not isinstance(found, float | int):
            return False
        return abs(found - expected) <= self.tolerance * max(1.0, abs(expected))


@dataclass(frozen=True)
class Chapter:
    """One method in plain words, with its worked examples."""

    name: str
    title: str
    rule: str
    examples: tuple[Example, ...]
