"""The documents and the tests: every sentence is held by tests that are there, and every command printed works."""

from __future__ import annotations

import ast
import functools
import re
import shlex
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest

from claims import ROOT, TABLE, sentences, text_of
from command_line import CommandLine
from musprep.cli.framework.registry import COMMANDS
from musprep.cli.framework.run import make_parser
from musprep.language.option_names import read_options

DOCUMENTS = [name for name in TABLE if name != "no_test"]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch)


@functools.cache
def _tests(path: str) -> dict[str, str]:
    """Return the tests in a file with their docstrings."""
    found = ast.walk(ast.parse((ROOT / "tests" / path).read_text("utf-8")))
    return {
        one.name: ast.get_docstring(one) or ""
        for one in found
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_sentence_has_its_test(document: str) -> None:
    """A sentence is in the table of claims, or names a test itself, or is among those that no test can hold."""
    known = [*TABLE[document], *TABLE["no_test"][document]]
    said = sentences(document)
    assert [one for one in said if not one.startswith(tuple(known)) and "`tests/" not in one] == []
    assert [one for one in known if sum(sentence.startswith(one) for sentence in said) != 1] == []
    for one in said:
        assert [path for path in re.findall(r"`(tests/[\w/.]+)`", one) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_claim_is_held_by_tests_that_are_there(document: str) -> None:
    """Each test named for a claim exists, and says in a sentence what it shows."""
    for claim, names in TABLE[document].items():
        assert names, claim
        for name in names:
            path, _, wanted = name.partition("::")
            assert _tests(path).get(wanted), f"{claim}: {name}"


def test_both_languages_agreement_the_same() -> None:
    """Danish and English of the page on privacy have as many headings, rows, points and commands."""
    danish, english = (ROOT / "docs" / "privacy.md").read_text("utf-8").split("\n# Privacy:", 1)
    for pattern in (r"^#+ ", r"^\|", r"^- ", r"^\*\*", r"musprep vault \w+", r"`[^`]+`"):
        assert len(re.findall(pattern, danish, re.MULTILINE)) == len(
            re.findall(pattern, "# Privacy:" + english, re.MULTILINE)
        ), pattern


def test_every_file_that_a_document_names_is_there() -> None:
    """Links lead to files, and a program file stands where the text says."""
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        text = page.read_text("utf-8")
        links = [page.parent / one for one in re.findall(r"\]\(([^):#]+)\)", text)]
        assert [one for one in links if not one.exists()] == [], page
        named = re.findall(r"`([\w/]+/\w+\.(?:py|toml|tcss))`", text)
        roots = (ROOT, ROOT / "src" / "musprep")
        assert [one for one in named if not any((root / one).exists() for root in roots)] == [], page


def test_every_picture_is_shown_and_small() -> None:
    """The history keeps each for good: a picture that no page shows is made by docs/make_pictures.py and not kept."""
    pages = "".join(page.read_text("utf-8") for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")))
    kept = list((ROOT / "docs" / "pictures").iterdir())
    assert [one.name for one in kept if f"pictures/{one.name})" not in pages] == []
    assert len(kept) <= 10
    assert sum(one.stat().st_size for one in kept) < 1_000_000


# Windows has a bash of its own, which a name without a path leads to: it starts a Linux, if there is one.
_BASH = shutil.which("bash") or ""
_HAS_BASH = bool(_BASH) and "system32" not in _BASH.lower()


@pytest.mark.skipif(not _HAS_BASH, reason="the workflow's steps are lines for bash")
def test_the_workflow_runs_the_command_of_the_readme() -> None:
    """What it takes from between the markers is the test command, on three systems, by the oldest and newest Python."""
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    take = next(line.strip() for line in workflow.splitlines() if 'command="$(' in line)
    code = f'{take}\nprintf %s "$command"'
    done = subprocess.run([_BASH, "-s"], input=code.encode(), cwd=ROOT, capture_output=True, check=True)
    block = (ROOT / "README.md").read_text("utf-8").split("<!-- test -->")[1].split("<!-- /test -->")[0]
    assert done.stdout.decode() == block.strip().removeprefix("```sh").removesuffix("```").strip()
    known = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert f'python: ["{known[0]}", "{known[-1]}"]' in workflow
    assert all(f"{system}-latest" in workflow for system in ("ubuntu", "windows", "macos"))


def test_five_commands_lead_to_a_page(cli: CommandLine) -> None:
    """The first five of the README's listing, on a new vault, end with the path of a page that holds what they said."""
    listing = (ROOT / "README.md").read_text("utf-8").split("```sh\n")[1].split("```")[0]
    lines = [shlex.split(line, comments=True)[1:] for line in listing.splitlines()]
    assert lines[4][0] == "brief"
    for words in lines[:5]:
        done = cli.good(*words)
    page = Path(done.out.strip()).read_text("utf-8")
    assert all(said in page for said in ("Karen Holm", "Køen er halveret", "sagsstatistikken", "Kursus i forhandling"))


def test_the_page_in_the_documents_is_the_one_that_is_made() -> None:
    """What docs/pages shows is the made-up year's page as the program writes it."""
    golden = ROOT / "tests" / "briefing" / "golden"
    for language, form in product(("da", "en"), ("md", "html")):
        shown = (ROOT / "docs" / "pages" / f"page-{language}.{form}").read_text("utf-8")
        assert shown == (golden / f"{language}-page.{form}").read_text("utf-8"), "python docs/make_pictures.py --pages"


def test_what_the_readme_prints_works_in_its_order(cli: CommandLine) -> None:
    """Every command of its listings, on a new vault and one after the other; what they fill is on the paper."""
    listings = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    lines = [shlex.split(line, comments=True) for listing in listings for line in listing.splitlines()]
    typed = [words[1:] for words in lines if words[0] == "musprep" and words[1:]]
    assert len(typed) > 12
    for words in typed:
        if words[:2] == ["round", "new"]:
            # A reader follows the listing of one language; the other one's has begun its round already.
            cli("round", "close")
        done = cli.good(*words)
    assert "The queue is halved" in cli.good("brief", "--stdout").out
    assert done.out.startswith(str(cli.vault))


@pytest.mark.parametrize("document", [*DOCUMENTS, "docs/commands.md", "docs/architecture.md", "CONTRIBUTING.md"])
def test_every_command_named_is_one(document: str) -> None:
    """What stands in the text as a command exists, with its action and its options."""
    text = text_of(document) if document == "CHANGELOG.md" else (ROOT / document).read_text("utf-8")
    for code in re.findall(r"`musprep ([a-z][^`]*)`", text):
        if code == "COMMAND --help":
            continue
        name, *rest = read_options(re.split(r"\s+", re.sub(r"\[|\]|\.\.\.|\\\|", " ", code)))
        assert name in COMMANDS, code
        action = next((one for one in rest[:1] if re.fullmatch("[a-z]+", one) and COMMANDS[name].actions), "")
        assert action in ("", *COMMANDS[name].actions), code
        known = _options(name, action or (COMMANDS[name].actions or ("",))[0])
        assert [word for word in rest if word.startswith("--") and word.split("=")[0] not in known] == [], code


def test_each_command_and_option_is_described() -> None:
    """The page of commands has a line of each command with its actions and every option."""
    page = (ROOT / "docs" / "commands.md").read_text("utf-8").splitlines()
    missing = []
    for name, command in COMMANDS.items():
        rows = "\n".join(row for row in page if re.search(rf"`(?:musprep )?{name}\b", row))
        missing += [f"{name} {one}" for one in command.actions[1:] if not re.search(rf"\b{one}\b", rows)]
        for action in command.actions or ("",):
            options = _options(name, action) - _options("", "")
            missing += [f"{name} {action} {one}" for one in sorted(options) if f"{one}" not in rows]
    assert missing == []


def _options(name: str, action: str) -> set[str]:
    found = (option for one in make_parser(name, action, "da")._actions for option in one.option_strings)
    return {option for option in found if option.startswith("--")}
