"""What the data say of a promise or of one of its measures, as every page and file shows it."""

from __future__ import annotations

from dataclasses import dataclass

from jsna.methods.progress import Due
from jsna.strategy.assess import Judged

NOT_JUDGED = "Not judged by data"


@dataclass(frozen=True)
class Verdict:
    """A status: its published code ("" where the data can't judge), its words, and what the target's date adds."""

    code: str
    label: str
    due: str = ""

    @property
    def in_words(self) -> str:
        """`Improving (target missed)`."""
        return f"{self.label} ({self.due.lower()})" if self.due else self.label


def verdict(judged: Judged | None) -> Verdict:
    """What is found now; of no measure, or of one that is only described, that it isn't judged."""
    found = judged.progress if judged else None
    return Verdict(found.code.value, found.label, found.due.label if found.due else "") if found else _NONE


def past_verdict(code: str, label: str, due: str) -> Verdict:
    """What an edition found, by the codes that its manifest holds; a `due` that is none of ours adds nothing."""
    return Verdict(code, label, Due(due).label if due in [one.value for one in Due] else "")


_NONE = Verdict("", NOT_JUDGED)
