"""The neighbourhoods' map: the cells of each district shared out, so that a district is its neighbourhoods together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from generator.areas import Area
from generator.boundaries import collection, land
from generator.honeycomb import Cell, sides
from generator.neighbourhoods import WITHIN

Steps = Mapping[Cell, int]


def neighbourhood_boundaries() -> dict[str, Any]:
    """Every neighbourhood as GeoJSON; its outer lines are its district's, point for point."""
    owners = land()
    owned: dict[Area, list[Cell]] = {}
    for district, areas in WITHIN.items():
        shares = patches([cell for cell, owner in owners.items() if owner == district], len(areas))
        owned |= dict(zip(areas, shares, strict=True))
    return collection(owned)


def patches(cells: Collection[Cell], number: int) -> list[list[Cell]]:
    """Some cells that hang together, shared out into parts that do so too and are about as large as each other."""
    beside = _beside(cells)
    distances = [_steps(seed, beside) for seed in _seeds(beside, number)]
    parts: list[list[Cell]] = [[min(steps, key=lambda cell: (steps[cell], cell))] for steps in distances]
    free = set(cells) - {cell for part in parts for cell in part}
    while free:
        reach = {at: [c for c in free if beside[c] & set(part)] for at, part in enumerate(parts)}
        at = min((at for at, found in reach.items() if found), key=lambda at: (len(parts[at]), at))
        cell = min(reach[at], key=lambda cell: (distances[at][cell], cell))
        parts[at].append(cell)
        free.remove(cell)
    return parts


def _beside(cells: Collection[Cell]) -> dict[Cell, set[Cell]]:
    owner = {side: cell for cell in cells for side in sides(cell)}
    return {cell: {owner[b, a] for a, b in sides(cell) if (b, a) in owner} for cell in sorted(cells)}


def _steps(start: Cell, beside: Mapping[Cell, set[Cell]]) -> Steps:
    """How many steps every cell is away from one."""
    found, edge = {start: 0}, [start]
    while edge:
        edge = sorted({cell for at in edge for cell in beside[at]} - set(found))
        found |= dict.fromkeys(edge, max(found.values()) + 1)
    return found


def _seeds(beside: Mapping[Cell, set[Cell]], number: int) -> list[Cell]:
    """The cell in the middle, then again and again the one that is farthest from all that were chosen."""
    every = {cell: _steps(cell, beside) for cell in beside}
    chosen = [min(every, key=lambda cell: (max(every[cell].values()), cell))]
    while len(chosen) < number:
        chosen.append(max(every, key=lambda cell: (min(every[seed][cell] for seed in chosen), cell)))
    return chosen
