"""A preview as an author has it: a real server, whose pages follow every change and outlive every mistake."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import sites

pytestmark = pytest.mark.slow

JSNA = [sys.executable, "-c", "from jsna.cli import main; main()"]
PATIENCE = 60.0  # seconds: many times what a rebuild takes on a busy machine
CHAPTER, RATES, SETTINGS = "content/chapters/smoking.md", "datapackages/smoke/rates.csv", "mkdocs.yml"
BOX, STOPPED = "jsna-problem", "This site can’t be built yet"


@dataclass
class Preview:
    """A server that runs, and the site that it shows."""

    root: Path
    address: str
    log: Path

    def page(self, path: str = "chapters/smoking/") -> str:
        """A page as it is served; "" while the server is away."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""
        return text

    def write(self, name: str, text: str) -> None:
        """A file written anew."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def until(self, holds: Callable[[str], bool], path: str = "chapters/smoking/") -> str:
        """A page as soon as it is as expected; fails where it never is."""
        seen = ""

        def expected() -> bool:
            nonlocal seen
            seen = self.page(path)
            return bool(seen) and holds(seen)

        self.wait_for(expected)
        return seen

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something is so; fails where it never is."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"It never came to be as expected:\n{self.said}"
            time.sleep(0.1)

    @property
    def said(self) -> str:
        """All that the server has printed."""
        return self.log.read_text(encoding="utf-8")

    @property
    def rebuilt(self) -> list[str]:
        """The line on each rebuild."""
        return [line for line in self.said.splitlines() if line.startswith(("jsna: rebuilt", "jsna: not rebuilt"))]


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
    return port


def started(root: Path, log: Path) -> tuple[subprocess.Popen[bytes], Preview]:
    """A server for the site in `root`, once it shows its pages."""
    address = f"127.0.0.1:{free_port()}"
    with log.open("wb") as out:
        words = [*JSNA, "serve", "--address", address]
        process = subprocess.Popen(words, cwd=root, stdout=out, stderr=out, start_new_session=True)
    preview = Preview(root, address, log)
    preview.until(lambda page: "Smoking" in page)
    return process, preview


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Preview]:
    """The small site, served; whatever happens, nothing of it is left running."""
    sites.write(tmp_path / "site")
    process, preview = started(tmp_path / "site", tmp_path / "log")
    try:
        yield preview
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_changed_figure_is_shown_and_a_wrong_one_is_named_until_it_is_mended(served: Preview) -> None:
    assert "12.9%" in served.page()
    served.write(RATES, sites.RATES.replace("2023,,12.9,", "2023,,12.7,"))
    page = served.until(lambda page: BOX in page)
    assert "“12.9%” is not what the data say. Adults who smoke, Merrowshire, 2023: 12.7%" in page
    assert "12.7" in served.page("measures/smoking/")
    served.write(CHAPTER, sites.CHAPTER.replace("[12.9%]", "[12.7%]"))
    page = served.until(lambda page: BOX not in page)
    assert "12.7%" in page
    assert re.match(r"jsna: rebuilt \d+ pages in ", served.rebuilt[0])
    assert re.search(rf"s: {RATES} changed; \d+ charts drawn; 1 error, 0 warnings", served.rebuilt[0])
    assert f"s: {CHAPTER} changed; 0 charts drawn" in served.rebuilt[-1]
    assert "Traceback" not in served.said


MISTAKES = (
    (CHAPTER, sites.CHAPTER.replace("show: trend", "show: trends"), "There is no chart “trends”."),
    (CHAPTER, sites.CHAPTER.replace("title: Smoking", "title: [Smoking"), "a bracket or brace is opened"),
    (CHAPTER, sites.CHAPTER[:140], "The front matter opens with --- but never closes."),
    ("datapackages/smoke/datapackage.json", sites.DESCRIPTOR[:-2], "The data behind this have a fault."),
    (RATES, "", "The data behind this have a fault."),
    (SETTINGS, sites.SETTINGS.replace("plugins:", "plugins: ["), "mkdocs.yml:7:3: error [broken-yaml]"),
    (SETTINGS, sites.SETTINGS.replace("E10900001", "Merrowshire"), "“Merrowshire” is not the code of an area."),
    (SETTINGS, sites.SETTINGS.replace("- jsna", "- jsma"), "The &#34;jsma&#34; plugin is not installed"),
)


def test_each_mistake_is_shown_and_the_page_comes_back_when_it_is_mended(served: Preview) -> None:
    for name, faulty, said in MISTAKES:
        sound = (served.root / name).read_text(encoding="utf-8")
        served.write(name, faulty)
        page = served.until(lambda page: BOX in page)
        assert said in page
        assert "livereload" in page
        served.write(name, sound)
        served.until(lambda page: BOX not in page and "12.9%" in page)
    assert "Traceback" not in served.said


def test_what_is_away_for_a_while_is_missed_and_found_again(served: Preview) -> None:
    for name in (SETTINGS, "datapackages", CHAPTER):
        (served.root / name).rename(served.root / "away")
        if name == CHAPTER:
            served.wait_for(lambda: not served.page())
        else:
            served.until(lambda page: BOX in page)
        (served.root / "away").rename(served.root / name)
        served.until(lambda page: BOX not in page and "12.9%" in page)
    assert "Traceback" not in served.said


def test_two_quick_changes_and_one_that_is_renamed_into_place_are_all_seen(served: Preview) -> None:
    served.write(CHAPTER, f"{sites.CHAPTER}\nFirst.\n")
    served.write("content/index.md", "# A small county\n\nSecond.\n")
    served.until(lambda page: "First." in page)
    served.until(lambda page: "Second." in page, "")
    served.write("draft.txt", f"{sites.CHAPTER}\nThird.\n")
    (served.root / "draft.txt").replace(served.root / CHAPTER)
    served.until(lambda page: "Third." in page)
    for number in range(20):  # while builds are going on
        served.write(CHAPTER, f"{sites.CHAPTER}\nNumber {number}.\n")
        time.sleep(0.1)
    served.until(lambda page: "Number 19." in page)


def test_a_template_a_style_and_a_new_setting_are_followed(served: Preview) -> None:
    served.write("content/own.css", "h1 { color: green }\n")
    own = "  font: false\n  custom_dir: overrides\n"
    served.write("overrides/main.html", '{% extends "base.html" %}\n{% block footer %}Ours{% endblock %}\n')
    served.write(SETTINGS, sites.SETTINGS.replace("  font: false\n", own) + "extra_css: [own.css]\n")
    served.until(lambda page: "Ours" in page and "own.css" in page)
    assert "green" in served.page("own.css")
    served.write("content/own.css", "h1 { color: blue }\n")
    served.until(lambda style: "blue" in style, "own.css")
    served.write("overrides/main.html", '{% extends "base.html" %}\n{% block footer %}Unfinished\n')
    assert "endblock" in served.until(lambda page: STOPPED in page)
    served.write("overrides/main.html", '{% extends "base.html" %}\n{% block footer %}Mended{% endblock %}\n')
    served.until(lambda page: "Mended" in page)


def test_a_site_s_own_chart_begins_the_preview_again(served: Preview) -> None:
    served.write("charts/bubble.py", '"""A kind of the site\'s own."""\n')
    served.wait_for(lambda: "jsna: starting again: charts/bubble.py added" in served.said)
    served.wait_for(lambda: served.said.count("See http://") == 2)
    served.until(lambda page: "12.9%" in page)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_preview_ends_when_it_is_asked_to_and_leaves_nothing_running(how: signal.Signals, tmp_path: Path) -> None:
    sites.write(tmp_path / "site")
    process, preview = started(tmp_path / "site", tmp_path / "log")
    if how is signal.SIGINT:
        os.killpg(process.pid, how)  # as a terminal does
    else:
        process.send_signal(how)
    process.wait(timeout=PATIENCE)
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    assert preview.page() == ""
    assert "Traceback" not in preview.said


def test_an_address_in_use_is_refused_in_words(served: Preview) -> None:
    done = subprocess.run(
        [*JSNA, "serve", "-a", served.address], cwd=served.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"Error: {served.address} is in use already. Choose another: jsna serve -a 127.0.0.1:" in done.stderr
