"""Disclosure control: the published rules at their limits, and what a reader could work out of what is published."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.disclosure import Policy
from jsna.methods.examples import Example
from jsna.methods.examples.disclosures import DISCLOSURES
from jsna.methods.intervals import wilson
from jsna.methods.recovery import counts_behind_limits, counts_behind_value, possible_members, recoverable
from spec.worked import cases


@pytest.mark.parametrize("example", cases(*DISCLOSURES))
def test_the_published_rules_and_their_consequences_are_ours(example: Example) -> None:
    assert example.agrees(), example.found()


quick = settings(derandomize=True, database=None, max_examples=120, deadline=None)
PLAIN = Policy("plain", 1, 4, 1, True, "", "")
ROUNDED = Policy("rounded", 1, 4, 5, False, "", "")
policies = st.sampled_from([PLAIN, ROUNDED])


def shown(counts: list[int], policy: Policy) -> list[int | None]:
    return [policy.shown(count) for count in counts]


@quick
@given(st.lists(st.integers(0, 9), min_size=1, max_size=4), policies)
def test_what_could_be_worked_out_is_what_trying_every_count_comes_to(counts: list[int], policy: Policy) -> None:
    published, total = shown(counts, policy), policy.shown(sum(counts))
    possible = [[count for count in range(13) if policy.shown(count) == cell] for cell in published]
    fitting = [tried for tried in product(*possible) if policy.shown(sum(tried)) == total]
    found = possible_members(published, total, policy, total_withheld=total is None)
    expected = {i: [t[i] for t in fitting] for i, count in enumerate(published) if count is None}
    assert {i: (p.low, p.high) for i, p in found.items() if i is not None} == {
        i: (min(seen), max(seen)) for i, seen in expected.items()
    }
    if total is None:
        sums = [sum(tried) for tried in fitting]
        assert (found[None].low, found[None].high) == (min(sums), max(sums))


@quick
@given(st.lists(st.integers(0, 9), min_size=2, max_size=5), policies)
def test_no_member_that_follows_exactly_is_missed(counts: list[int], policy: Policy) -> None:
    published, total = shown(counts, policy), policy.shown(sum(counts))
    told = {r.member for r in recoverable(published, total, policy, total_withheld=total is None) if r.possible.exact}
    possible = possible_members(published, total, policy, total_withheld=total is None)
    assert told == {member for member, counts in possible.items() if counts.exact}


@quick
@given(st.integers(0, 60), st.integers(1, 600), st.integers(0, 3))
def test_the_true_count_is_always_among_those_behind_a_value(count: int, denominator: int, decimals: int) -> None:
    value = (Decimal(100) * count / denominator).quantize(Decimal(1).scaleb(-decimals))
    found = counts_behind_value(value, Decimal(denominator), Decimal(100))
    assert found is not None
    assert found.low <= count <= found.high


@quick
@given(st.integers(0, 60), st.integers(60, 600), st.integers(0, 3))
def test_the_true_count_is_always_among_those_behind_limits(count: int, denominator: int, decimals: int) -> None:
    interval = wilson(count, denominator, 100)
    lower, upper = (Decimal(f"{end:.{decimals}f}") for end in (interval.lower, interval.upper))
    found = counts_behind_limits(lower, upper, denominator, 100, proportion=True)
    assert found is not None
    assert found.low <= count <= found.high
    if decimals == 3:
        assert found.exact
