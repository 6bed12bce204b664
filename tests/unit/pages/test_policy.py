"""The content security policy: which scripts of a page may run."""

from __future__ import annotations

from jsna.pages.policy import with_policy

# printf 'let a = 1 < 2;' | openssl dgst -sha256 -binary | base64
HASH = "Xd/xFl+DmsVqHczJvGQWMh7nLH7H7r5iGmQKRm0JimU="
PAGE = '<head><meta charset="utf-8"><title>t</title></head><body>{}</body>'


def policy(html: str, content: str = "") -> str:
    """The sources of scripts that a page's policy allows."""
    whole = with_policy(html, content)
    return whole.partition("script-src ")[2].partition(";")[0]


def test_it_stands_before_everything_that_loads() -> None:
    found = with_policy(PAGE.format(""))
    assert found.startswith('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="')
    assert "default-src 'self'; script-src 'self'; " in found
    assert "http:" not in found
    assert "https:" not in found


def test_a_script_of_the_theme_is_named_by_its_hash() -> None:
    assert policy(PAGE.format("<script>let a = 1 < 2;</script>")) == f"'self' 'sha256-{HASH}'"


def test_a_script_in_an_authors_words_stays_forbidden() -> None:
    script = "<script>let a = 1 < 2;</script>"
    assert policy(PAGE.format(script), script) == "'self'"
    assert policy(PAGE.format(script + script), script) == f"'self' 'sha256-{HASH}'"


def test_what_no_browser_runs_needs_no_hash() -> None:
    data = '<script type="application/json">{"a": 1}</script><script src="a.js"></script>'
    assert policy(PAGE.format(data)) == "'self'"


def test_a_page_without_a_head_is_left_as_it_is() -> None:
    assert with_policy("<p>text</p>") == "<p>text</p>"
