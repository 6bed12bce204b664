"""The pages that the law asks for: in every footer, once above all editions, and an author's own first."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.build import ABOVE
from sites import SETTINGS, taken_in, write

STATEMENT = """\
      statement:
        organisation: Merrowshire <County> Council
        contact: needs@merrowshire.gov.uk
        tested: 2023-09-01
        by: the web team
        status: partially compliant
        problems: ["Maps have <b>no</b> words."]
"""


def filled(root: Path, page: str, settings: str = SETTINGS, **more: str) -> str:
    """The HTML of one page of the small site."""
    build = taken_in(write(root, {"mkdocs.yml": settings, **more}))
    build.render()
    return build.fill(f"about/{page}.md")


def test_the_statement_says_what_the_settings_say(tmp_path: Path) -> None:
    html = filled(tmp_path, "accessibility", SETTINGS + STATEMENT)
    assert "Merrowshire &lt;County&gt; Council runs it" in html
    assert "This website is partially compliant with the" in html
    assert html.count("<li>Maps have &lt;b&gt;no&lt;/b&gt; words.</li>") == 2
    assert '<a href="mailto:needs@merrowshire.gov.uk">' in html
    assert "last tested on 1 September 2023, by the web team" in html
    assert "https://www.equalityadvisoryservice.com/" in html


def test_without_a_statement_the_page_says_that_nobody_knows(tmp_path: Path) -> None:
    html = filled(tmp_path, "accessibility")
    assert "Nobody has told yet how accessible this website is." in html
    assert "It has not been tested yet." in html


def test_the_privacy_page_names_the_host(tmp_path: Path) -> None:
    assert "GitHub logs and stores it" in filled(tmp_path / "a", "privacy")
    own = filled(tmp_path / "b", "privacy", SETTINGS + "      host: the council's own server\n")
    assert "handed out by the council&#39;s own server" in own
    assert "GitHub" not in own


def test_every_package_is_listed_with_source_and_licence(tmp_path: Path) -> None:
    html = filled(tmp_path, "licences")
    assert "<strong>smoke</strong>. Source: Residents survey (invented). Licence: Open Government Licence v3.0." in html
    assert "Contains public sector information licensed under the" in html


def test_every_footer_leads_to_them(tmp_path: Path) -> None:
    build = taken_in(write(tmp_path))
    footer = build.footer("chapters/smoking.md")
    assert '<a href="../../about/accessibility/">Accessibility statement</a>' in footer
    assert '<a href="/about/privacy/">' in build.footer("")


def test_of_an_edition_they_stand_above_all_editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JSNA_PUBLISHED", "1")
    monkeypatch.setenv("JSNA_EDITION", "2026.1")
    settings = "site_url: https://needs.example/county/\n" + SETTINGS + STATEMENT
    own = {"content/about/privacy.md": "# Our own\n"}
    build = taken_in(write(tmp_path, {"mkdocs.yml": settings, **own}))
    build.render()
    assert '<a href="../../../about/accessibility/">' in build.fill("about/accessibility.md")
    onward = '<meta http-equiv="refresh" content="0; url=../../../about/accessibility/">'
    assert onward in build.head("about/accessibility.md")
    assert "http-equiv" not in build.head("about/privacy.md")
    footer = build.footer("chapters/smoking.md")
    assert 'href="../../../about/accessibility/"' in footer
    assert 'href="../../about/privacy/"' in footer
    assert 'href="/county/about/accessibility/"' in build.footer("")
    assert 'href="/county/2026.1/about/privacy/"' in build.footer("")
    above = {path: found for path, found in build.files().items() if path.startswith(ABOVE)}
    assert b"partially compliant" in above[f"{ABOVE}about/accessibility/index.html"]
    assert b'content="0; url=../../latest/about/privacy/"' in above[f"{ABOVE}about/privacy/index.html"]


def test_old_addresses_lead_on(tmp_path: Path) -> None:
    redirects = "      redirects: {health/smoking.aspx: chapters/smoking.md}\n"
    build = taken_in(write(tmp_path, {"mkdocs.yml": SETTINGS + redirects}))
    build.render()
    page = build.files()["health/smoking.aspx/index.html"]
    assert b'content="0; url=../../chapters/smoking/"' in page
    assert b'<a href="../../chapters/smoking/">' in page
