"""The only input of a chart: frozen dataclasses of plain numbers and plain words, a module for each kind.

Every text in a spec is plain text, never markup; whatever needs escaping is escaped where the SVG is
written. Every number is a float in the measure's own unit; its wording (`text`) is made by the caller,
so that a chart says a figure exactly as the page around it does.
"""

from __future__ import annotations

from jsna_charts.spec.bar import BarSpec, DotsSpec, Entry
from jsna_charts.spec.compare import CompareSpec
from jsna_charts.spec.funnel import Beyond, Dot, FunnelSpec, Limits
from jsna_charts.spec.inequality import InequalitySpec, Slope
from jsna_charts.spec.line import LineSpec
from jsna_charts.spec.map import Area, Classes, MapSpec, Ring
from jsna_charts.spec.multiples import MultiplesSpec, Panel
from jsna_charts.spec.own import OwnCell, OwnKind, OwnSpec
from jsna_charts.spec.profile import ProfileSpec, Spine, SpineGroup, Spread
from jsna_charts.spec.pyramid import Band, PyramidSpec
from jsna_charts.spec.rug import Cell, RugRow, RugSpec
from jsna_charts.spec.scatter import Pair, ScatterSpec
from jsna_charts.spec.shared import (
    Bar,
    Break,
    Comparison,
    Goal,
    Line,
    Polarity,
    Reading,
    Reference,
    Spec,
    State,
    Status,
    Unit,
)
from jsna_charts.spec.target import TargetSpec
from jsna_charts.spec.trend import TrendSpec

__all__ = [
    "Area",
    "Band",
    "Bar",
    "BarSpec",
    "Beyond",
    "Break",
    "Cell",
    "Classes",
    "CompareSpec",
    "Comparison",
    "Dot",
    "DotsSpec",
    "Entry",
    "FunnelSpec",
    "Goal",
    "InequalitySpec",
    "Limits",
    "Line",
    "LineSpec",
    "MapSpec",
    "MultiplesSpec",
    "OwnCell",
    "OwnKind",
    "OwnSpec",
    "Pair",
    "Panel",
    "Polarity",
    "ProfileSpec",
    "PyramidSpec",
    "Reading",
    "Reference",
    "Ring",
    "RugRow",
    "RugSpec",
    "ScatterSpec",
    "Slope",
    "Spec",
    "Spine",
    "SpineGroup",
    "Spread",
    "State",
    "Status",
    "TargetSpec",
    "TrendSpec",
    "Unit",
]
