"""Addresses in people's words are links, and nothing else in them is markup."""

from __future__ import annotations

import pytest

from jsna.pages.addresses import linked


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a@b.example", '<a class="jsna-mail" href="mailto:a@b.example">a@<wbr>b.example</a>'),
        (
            "Write to a@b.example, or ring.",
            'Write to <a class="jsna-mail" href="mailto:a@b.example">a@<wbr>b.example</a>, or ring.',
        ),
        (
            "See https://example.org/say?a=1&b=2.",
            'See <a href="https://example.org/say?a=1&amp;b=2">https://example.org/say?a=1&amp;b=2</a>.',
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("<b>@</b>", "&lt;b&gt;@&lt;/b&gt;"),
        ("", ""),
    ],
)
def test_an_address_in_a_text_is_a_link(text: str, html: str) -> None:
    assert linked(text) == html
