"""The settings of a site: folders, dates and editions from where they may come, and severities that are checked."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from jsna.codes import Severity
from jsna.options import EXTENSIONS, OpenSite, open_site
from jsna.settings import Questions
from sites import SETTINGS, write


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a build server would say."""
    for name in ("SOURCE_DATE_EPOCH", "JSNA_EDITION"):
        monkeypatch.delenv(name, raising=False)


def opened(root: Path, more: str = "") -> OpenSite:
    """The small site with more lines under its plugin."""
    return open_site(write(root, {"mkdocs.yml": SETTINGS + more}))


def refused(root: Path, caplog: pytest.LogCaptureFixture, more: str) -> str:
    """What is said of the small site when more lines under its plugin stop it."""
    with pytest.raises(Abort):
        opened(root, more)
    return caplog.text


def test_folders_are_absolute_and_stand_beside_the_settings(tmp_path: Path) -> None:
    found = opened(tmp_path).settings
    folders = (found.root, found.content, found.packages, found.cache)
    assert folders == (
        tmp_path, tmp_path / "content", tmp_path / "datapackages", tmp_path / ".cache" / "jsna",
    )  # fmt: skip
    (tmp_path / "data").mkdir()
    moved = opened(tmp_path, "      packages: data\n      cache: .made\n").settings
    assert (moved.packages, moved.cache) == (tmp_path / "data", tmp_path / ".made")


def test_a_folder_can_be_named_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "county")
    monkeypatch.chdir(tmp_path)
    assert open_site(Path("county/mkdocs.yml")).settings.root == tmp_path / "county"


def test_what_a_site_does_not_say_is_usual(tmp_path: Path) -> None:
    found = opened(tmp_path).settings
    assert (found.area, found.benchmarks, found.edition) == ("E10900001", ("region", "england"), "")
    assert (found.commit, found.as_of, found.severity) == ("", datetime.date.min, {})


def test_the_environment_names_the_edition_before_the_settings_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = '      edition: "2026.1"\n'
    assert opened(tmp_path, more).settings.edition == "2026.1"
    monkeypatch.setenv("JSNA_EDITION", "2026.2")
    assert opened(tmp_path, more).settings.edition == "2026.2"


def test_now_is_the_date_of_the_commit_unless_the_environment_says_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    when = {"GIT_AUTHOR_DATE": "2026-03-05T23:30:00+0000", "GIT_COMMITTER_DATE": "2026-03-05T23:30:00+0000"}
    for name, value in when.items():
        monkeypatch.setenv(name, value)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    found = opened(tmp_path).settings
    assert found.as_of == datetime.date(2026, 3, 5)
    assert len(found.commit) == 40
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")
    assert opened(tmp_path).settings.as_of == datetime.date(2026, 11, 2)


@pytest.mark.parametrize("given", ["", "yesterday", "-5"])
def test_a_date_that_can_t_be_read_is_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert opened(tmp_path).settings.as_of == datetime.date.min


def test_a_bare_off_is_off(tmp_path: Path) -> None:
    found = opened(tmp_path, '      severity: {no-lead: off, no-need: "off", no-target: error}\n').settings
    assert found.severity == {"no-lead": Severity.OFF, "no-need": Severity.OFF, "no-target": Severity.ERROR}


@pytest.mark.parametrize(
    ("severity", "said"),
    [
        ("{no-leads: error}", "There is no problem code “no-leads”. Did you mean “no-lead”?"),
        ("{no-lead: fatal}", "The severity of “no-lead” must be error, warning or off, not “fatal”."),
        ("{no-lead: true}", "The severity of “no-lead” must be error, warning or off, not “True”."),
        ("{remote-path: warning}", "“remote-path” is an error for every site"),
        ("{suppressed-number: off}", "“suppressed-number” is an error for every site"),
    ],
)
def test_a_severity_that_is_not_known_is_refused_in_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, severity: str, said: str
) -> None:
    assert said in refused(tmp_path, caplog, f"      severity: {severity}\n")


@pytest.mark.parametrize("severity", ["5", "[no-lead]", "error"])
def test_severities_of_another_shape_are_refused_in_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, severity: str
) -> None:
    assert "option 'severity': Expected type" in refused(tmp_path, caplog, f"      severity: {severity}\n")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("packages: elsewhere", "“packages” of the jsna plugin names elsewhere, and there is no such folder."),
        ("cache: mkdocs.yml", "“cache” of the jsna plugin names the file mkdocs.yml, and needs a folder."),
    ],
)
def test_a_folder_that_can_t_be_one_is_refused_in_words(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        opened(tmp_path, f"      {line}\n")


def test_a_moment_that_no_calendar_reaches_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "99999999999999999")
    with pytest.raises(ConfigurationError, match="which is no date"):
        opened(tmp_path)


@pytest.mark.parametrize("area", ["Merrowshire", "e10900001", "E109000", "10900001"])
def test_an_area_that_is_no_code_is_refused_in_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, area: str
) -> None:
    config = write(tmp_path, {"mkdocs.yml": SETTINGS.replace("E10900001", f'"{area}"')})
    with pytest.raises(Abort):
        open_site(config)
    assert f"“{area}” is not the code of an area. Write a letter and eight digits, such as E10000016." in caplog.text


def test_an_option_that_is_not_known_is_refused_with_the_nearest(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert "The jsna plugin has no option “benchmark”. Did you mean “benchmarks”?" in refused(
        tmp_path, caplog, "      benchmark: [england]\n"
    )
    assert "Unrecognised" not in caplog.text


def test_settings_without_the_plugin_are_refused_in_words(tmp_path: Path) -> None:
    config = write(tmp_path, {"mkdocs.yml": SETTINGS.partition("plugins:")[0]})
    with pytest.raises(ConfigurationError, match=r"names no “jsna” plugin"):
        open_site(config)


def test_pages_have_the_addresses_that_a_build_gives_them(tmp_path: Path) -> None:
    assert opened(tmp_path).addresses["chapters/smoking.md"] == "chapters/smoking/"
    flat = write(tmp_path, {"mkdocs.yml": SETTINGS + "use_directory_urls: false\n"})
    assert open_site(flat).addresses["chapters/smoking.md"] == "chapters/smoking.html"


def test_the_extensions_that_our_pages_need_are_there_once(tmp_path: Path) -> None:
    own = "markdown_extensions:\n  - footnotes\n  - toc:\n      permalink: true\n"
    found = open_site(write(tmp_path, {"mkdocs.yml": SETTINGS + own}))
    assert [found.extensions.count(name) for name in EXTENSIONS] == [1] * len(EXTENSIONS)
    assert found.extension_settings["toc"] == {"permalink": True}


def test_readers_ask_where_the_settings_say(tmp_path: Path) -> None:
    assert opened(tmp_path).settings.questions == Questions()
    more = "      questions: {email: us@council.example, form: 'https://council.example/ask?a=b'}\n"
    assert opened(tmp_path, more).settings.questions == Questions(
        "us@council.example", "https://council.example/ask?a=b"
    )


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ("{mail: us@council.example}", "“questions” has no “mail”. Did you mean “email”?"),
        (
            "{email: the council}",
            "“the council” is not an e-mail address at which readers can ask. Write it like this: ",
        ),
        ("{email: 5}", "“5” is not an e-mail address"),
        ("{form: 'javascript:alert(1)'}", "“javascript:alert(1)” is not a web address at which readers can ask."),
        ("us@council.example", "option 'questions': Expected type"),
    ],
)
def test_an_address_at_which_nobody_can_ask_is_refused_in_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, questions: str, said: str
) -> None:
    assert said in refused(tmp_path, caplog, f"      questions: {questions}\n")


@pytest.mark.parametrize("written", ["2026-03-01", '"2026-03-01"'])
def test_the_day_that_the_board_paper_begins_with_is_read_with_and_without_quotes(tmp_path: Path, written: str) -> None:
    assert opened(tmp_path, f"      board_since: {written}\n").settings.board_since == datetime.date(2026, 3, 1)


def test_without_one_the_board_paper_begins_as_usual(tmp_path: Path) -> None:
    assert opened(tmp_path).settings.board_since is None


def test_a_day_that_can_t_be_read_is_refused_with_what_to_write(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert "“1 March 2026” is not a date that can be read. Write 2026-03-01." in refused(
        tmp_path, caplog, "      board_since: 1 March 2026\n"
    )
