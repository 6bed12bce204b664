"""Links by which a reader questions a figure, suggests a change or sends evidence: by e-mail, or with a form."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from jsna.pages.citation import page_address
from jsna.pages.page import Page


def question(page: Page, title: str, figure: str = "") -> str:
    """The address at which a figure, or a page, is questioned: the form's where there is one; "" where neither is."""
    asked = page.site.settings.questions
    return form(page, title, figure) or (mail(page, title, figure) if asked.email else "")


def form(page: Page, title: str, figure: str = "") -> str:
    """The form's address with what is asked about in its query; "" where the site has none."""
    base = page.site.settings.questions.form
    about = {"page": page_address(page), "title": title, "figure": figure, "edition": page.site.settings.edition}
    query = urlencode({key: text for key, text in about.items() if text})
    return f"{base}{'&' if '?' in base else '?'}{query}" if base else ""


def mail(page: Page, title: str, figure: str = "") -> str:
    """A letter begun: its subject, and which page of which edition it is about; "" where the site has no address."""
    settings = page.site.settings
    if not settings.questions.email:
        return ""
    about = (("Figure", figure), ("Page", title), ("Address", page_address(page)), ("Edition", settings.edition))
    body = "".join(f"{name}: {text}\r\n" for name, text in about if text)
    subject = f"About {'a figure in ' if figure else ''}“{title or settings.site_name}”"
    told = f"subject={quote(subject)}&body={quote(body)}"
    return f"mailto:{quote(settings.questions.email, safe='@')}?{told}"
