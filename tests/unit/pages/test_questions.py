"""Every figure and every page can be questioned where the site says at which address, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from sites import SETTINGS, assessed
from unit.pages.making import footed, links, tags

PAGE = "chapters/smoking.md"
SITE = "site_url: https://council.example/\n" + SETTINGS + '      edition: "2026.1"\n'
HERE = "https://council.example/2026.1/chapters/smoking/"


def page(root: Path, questions: str) -> str:
    """The chapter's page of a site that is asked as the line says."""
    return footed(assessed(root, {"mkdocs.yml": f"{SITE}      {questions}\n"}), PAGE)


def leading(html: str, text: str) -> list[str]:
    return [href for href, said in links(html) if said == text]


def test_a_site_that_names_nobody_offers_nothing(tmp_path: Path) -> None:
    html = footed(assessed(tmp_path), PAGE)
    assert "Question this figure" not in html
    assert "Suggest a change" not in html


def test_a_letter_is_begun_with_what_it_is_about(tmp_path: Path) -> None:
    html = page(tmp_path, "questions: {email: jsna+site@council.example}")
    (figure,) = leading(html, "Question this figure")
    (whole,) = leading(html, "Suggest a change or send evidence by e-mail")
    split = urlsplit(figure)
    assert (split.scheme, split.path) == ("mailto", "jsna%2Bsite@council.example")
    assert parse_qs(split.query) == {
        "subject": ["About a figure in “Smoking”"],
        "body": [f"Figure: Adults who smoke\r\nPage: Smoking\r\nAddress: {HERE}\r\nEdition: 2026.1\r\n"],
    }
    assert parse_qs(urlsplit(whole).query) == {
        "subject": ["About “Smoking”"],
        "body": [f"Page: Smoking\r\nAddress: {HERE}\r\nEdition: 2026.1\r\n"],
    }


def test_a_form_hears_in_its_query_what_it_is_about(tmp_path: Path) -> None:
    html = page(tmp_path, "questions: {form: 'https://council.example/ask?service=jsna'}")
    (figure,) = leading(html, "Question this figure")
    assert figure.startswith("https://council.example/ask?service=jsna&")
    assert parse_qs(urlsplit(figure).query) == {
        "service": ["jsna"], "page": [HERE], "title": ["Smoking"], "figure": ["Adults who smoke"],
        "edition": ["2026.1"],
    }  # fmt: skip


def test_where_there_is_a_form_and_an_address_a_figure_leads_to_the_form_and_a_page_to_both(tmp_path: Path) -> None:
    html = page(tmp_path, "questions: {form: 'https://council.example/ask', email: us@council.example}")
    assert leading(html, "Question this figure")[0].startswith("https://council.example/ask?")
    assert leading(html, "Suggest a change or send evidence")[0].startswith("https://council.example/ask?")
    assert leading(html, "write an e-mail")[0].startswith("mailto:us@council.example?")


def test_a_title_can_neither_add_a_header_to_the_letter_nor_markup_to_the_page(tmp_path: Path) -> None:
    bad = '"><script>x</script>&bcc=all@council.example'
    settings = f"{SITE}      questions: {{email: us@council.example}}\n"
    chapter = f"---\ntitle: '{bad}'\nkind: risk-group\n---\n\n```chart\nshow: trend\nmeasure: smoking\n```\n"
    html = footed(assessed(tmp_path, {"mkdocs.yml": settings, f"content/{PAGE}": chapter}), PAGE)
    (figure,) = leading(html, "Question this figure")
    assert set(parse_qs(urlsplit(figure).query)) == {"subject", "body"}
    assert "script" not in tags(html)
