"""A status for the eye: always its words, with a shape and a colour beside them, so that neither carries it alone."""

from __future__ import annotations

from markupsafe import Markup

from jsna.methods.comparison import Label
from jsna.methods.progress import ProgressCode
from jsna_charts import style
from jsna_charts.spec import Status

_STAR: style.Shape = tuple(
    (round(x * reach, 4), round(y * reach, 4))
    for corner, (x, y) in enumerate(
        ((0, -1), (0.588, -0.809), (0.951, -0.309), (0.951, 0.309), (0.588, 0.809), (0, 1), (-0.588, 0.809),
         (-0.951, 0.309), (-0.951, -0.309), (-0.588, -0.809))
    )
    for reach in (1.2 if corner % 2 == 0 else 0.62,)
)  # fmt: skip

# A met target is a star, so that it differs from "improving" in more than its word.
_PROGRESS = {
    ProgressCode.TARGET_MET: (_STAR, style.BETTER),
    ProgressCode.IMPROVING: (style.CIRCLE, style.BETTER),
    ProgressCode.NO_DETECTABLE_CHANGE: (style.BLOCK, style.SIMILAR),
    ProgressCode.GETTING_WORSE: (style.DIAMOND, style.WORSE),
}
_OPEN = ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))


def progress_symbol(code: str) -> Markup:
    """The shape of a progress code; an open square for those that are no judgement."""
    shape, colour = _PROGRESS.get(ProgressCode(code), (_OPEN, style.PAPER))
    return Markup(style.drawn(shape, colour))


def comparison_symbol(label: str) -> Markup:
    """The shape of a comparison; nothing for "Not compared"."""
    return Markup(style.symbol(Status(Label(label).value)) if label else "")
