"""The periods of the example's series, as their publishers would write them."""

from __future__ import annotations


def calendar(first: int, count: int = 10) -> tuple[str, ...]:
    """`2015`, `2016` …"""
    return tuple(str(year) for year in range(first, first + count))


def split_years(first: int, count: int = 10, apart: int = 1) -> tuple[str, ...]:
    """Financial or school years: `2015/16`, `2016/17` …, every year or every second one."""
    return tuple(f"{year}/{(year + 1) % 100:02}" for year in range(first, first + count * apart, apart))


def pooled(first: int, count: int = 10) -> tuple[str, ...]:
    """Three years put together: `2012 - 14`, `2013 - 15` …"""
    return tuple(f"{year} - {(year + 2) % 100:02}" for year in range(first, first + count))


def winters(first: int, count: int = 10) -> tuple[str, ...]:
    """From one summer to the next: `Aug 2011 - Jul 2012` …"""
    return tuple(f"Aug {year} - Jul {year + 1}" for year in range(first, first + count))


def quarters(first: int, years: int) -> tuple[str, ...]:
    """Quarters of financial years: `2021/22 Q1`, `2021/22 Q2` …"""
    return tuple(f"{year} Q{quarter}" for year in split_years(first, years) for quarter in range(1, 5))
