"""argparse in the user's language.

argparse looks its own texts up through two module names, `_` and `ngettext`. `speak` replaces them while a command
line is read; tests/cli/framework/test_parser.py fails when argparse gets texts that are missing in ARGPARSE.
"""

from __future__ import annotations

import argparse
import contextlib
import textwrap
from typing import TYPE_CHECKING, Any

from musprep.cli.framework.option_word import is_option
from musprep.cli.framework.renamed import RENAMED
from musprep.cli.framework.suggest import find_nearest
from musprep.language.error import MusprepError, UsageError
from musprep.language.option_names import show_option, show_options
from musprep.language.say import LANGUAGES, begin_with_capital, text
from musprep.language.texts.cli_argparse import ARGPARSE

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDEST = 100
_TEXTS = ("text", "text_or_input", "value", "words")
"""Names of arguments that take free text."""
_MANY = {"?": "[{}]", "*": "[{} ...]", "+": "{} [{} ...]"}


@contextlib.contextmanager
def speak(language: str) -> Iterator[None]:
    """Let argparse speak `language` inside the block; its own texts are restored afterwards."""
    module: Any = argparse
    before = module._, module.ngettext

    def translate(words: str) -> str:
        pair = ARGPARSE.get(words)
        return pair[LANGUAGES.index(language)] if pair else words

    module._ = translate
    module.ngettext = lambda one, many, count: translate(one if count == 1 else many)
    try:
        yield
    finally:
        module._, module.ngettext = before


class Parser(argparse.ArgumentParser):
    """The parser of one command. `name` is the command with its action, such as "points add".

    Its texts are `help.<name>_about` and `help.<name>_examples`; an argument's text is `help.arg_<name>`, and the word
    that stands for its value `help.meta_<name>`.
    """

    def __init__(self, name: str, language: str, version: str) -> None:
        key = name.replace(" ", "_").replace("-", "_") or "musprep"
        self.language = language
        self._places: list[str] = []
        self._takes_text = False
        self._names: dict[str, bool] = {}
        self._dates: dict[str, str] = {}
        """The arguments that take a date, each with its option, "" for a positional one."""
        width = _measure_width()
        super().__init__(
            prog=f"musprep {name}".strip(),
            description="\n\n".join(_fill(part, width) for part in self.say(f"{key}_about").split("\n\n")),
            epilog=self._format_examples(f"{key}_examples"),
            formatter_class=lambda prog: _Help(prog, language),
            add_help=False,
            allow_abbrev=False,
        )
        self._everywhere = self.add_argument_group(self.say("everywhere"))
        self._add_global(version)

    def say(self, name: str, **values: object) -> str:
        """Return the text `help.<name>`."""
        return text(f"help.{name}", self.language, **values)

    def add_place(self, name: str, help_name: str = "", *, many: str = "", meta: str = "") -> None:
        """Add a positional argument. `many`: "?" for none or one, "*" for any number, "+" for at least one."""
        self._takes_text |= (meta or name) in _TEXTS
        self._dates |= {name: ""} if meta == "date" else {}
        meta = self.say(f"meta_{meta or name}")
        self._places.append(_MANY.get(many, "{}").format(meta, meta))
        extra: dict[str, Any] = {"nargs": many} if many else {}
        if many == "*":
            extra["default"] = []  # Without a default argparse reports it as missing when another argument is.
        self.add_argument(name, metavar=meta, help=self._explain(help_name or name), **extra)

    def add_option(
        self, name: str, help_name: str = "", *, meta: str = "text", many: bool = False, short: str = ""
    ) -> None:
        """Add `--name VALUE`; with `many` it may be given several times."""
        names = [one for one in (short, f"--{name}") if one]
        self._names |= dict.fromkeys(names, True)
        self._dates |= {name.replace("-", "_"): f"--{name}"} if meta == "date" else {}
        extra: dict[str, Any] = {"action": "append", "default": []} if many else {}
        about = self._explain(help_name or name)
        self.add_argument(*names, metavar=self.say(f"meta_{meta}"), help=about, **extra)

    def add_flag(self, name: str, help_name: str = "", *, dest: str = "", value: bool = True) -> None:
        """Add `--name` without a value; it sets `dest` (by default its name) to `value`, which is None otherwise."""
        self._names[f"--{name}"] = False
        about = self._explain(help_name or name.replace("-", "_"))
        target = dest or name.replace("-", "_")
        self.add_argument(f"--{name}", dest=target, action="store_const", const=value, default=None, help=about)

    def read(self, argv: list[str]) -> argparse.Namespace:
        """Parse `argv`; raises UsageError, or SystemExit after the help or the version was shown."""
        self.usage = " ".join([self.prog, *self._places, f"[{self.say('options')}]"])
        args, beyond = self.parse_known_args(self._in_order(argv))
        if beyond:
            if date := self._find_date(args, beyond):
                raise UsageError("cli.too_much_date", words=" ".join(beyond), date=date, prog=self.prog)
            key = "cli.too_much_quoted" if self._takes_text else "cli.too_much"
            raise UsageError(key, words=" ".join(beyond), prog=self.prog)
        return args

    def _find_date(self, args: argparse.Namespace, beyond: list[str]) -> str:
        """Return how to write a date of which only the first word was taken, "" where the words beyond are no such."""
        import datetime as dt

        from musprep.language.date_reader import read_date

        # Whether words are a date does not depend on the day.
        any_day = dt.date(2026, 1, 1)
        for name, option in self._dates.items():
            if not (given := getattr(args, name)):
                continue
            whole = " ".join([given, *beyond])
            with contextlib.suppress(MusprepError):
                read_date(whole, any_day, ahead=True)
                return f'{self._show(option) if option else self.prog} "{whole}"'
        return ""

    def error(self, message: str) -> Any:  # noqa: ANN401 - argparse promises that it never returns
        """Raise UsageError with argparse's message. Overrides argparse, which would exit."""
        names, colon, problem = message.partition(":")
        problem = (show_options(names) if self.language == "da" else names) + colon + problem
        problem = begin_with_capital(problem)
        raise UsageError("cli.usage", problem=problem.rstrip("."), prog=self.prog)

    def list_actions(self, shorts: dict[str, str]) -> None:
        """Add the actions of the command to its help: a name and a line each."""
        longest = max(map(len, shorts))
        behind = " " * (longest + 4)
        rows = [_fill(f"  {name:<{longest}}  {short}", _measure_width(), behind) for name, short in shorts.items()]
        self.description = f"{self.description}\n\n{self.say('actions')}:\n" + "\n".join(rows)

    def _in_order(self, argv: list[str]) -> list[str]:
        """Return options first, then `--` and the positional words, so that both may be mixed in any order."""
        options: list[str] = []
        places: list[str] = []
        rest = iter(argv)
        for word in rest:
            if word == "--":
                places += rest
            elif not is_option(word, self._names):
                places.append(word)
            else:
                name, equals, _ = word.partition("=")
                if name not in self._names:
                    self._refuse_unknown(name)
                following = next(rest, None) if self._names[name] and not equals else None
                if following is not None and (following == "--" or is_option(following, self._names)):
                    raise UsageError("cli.value_missing", option=self._show(name), prog=self.prog)
                # Joined by `=`, since argparse takes a value such as `-10%` for an option.
                options.append(word if following is None else f"{word}={following}")
        # Without positional words the `--` is left out; argparse would report it as unexpected.
        return [*options, *(["--"] if self._places and places else []), *places]

    def _refuse_unknown(self, name: str) -> None:
        now = RENAMED.get(name, "")
        known = dict.fromkeys(name for option in self._names for name in (self._show(option), option))
        near = self._show(now) if now in self._names else find_nearest(name, known)
        key = "cli.unknown_option_near" if near else "cli.unknown_option"
        raise UsageError(f"{key}_text" if self._takes_text else key, option=self._show(name), near=near, prog=self.prog)

    def _show(self, option: str) -> str:
        return show_option(option, self.language)

    def _add_global(self, version: str) -> None:
        for name, meta in (("vault", "folder"), ("lang", "language"), ("passphrase-file", "file_or_input")):
            self._names[f"--{name}"] = True
            about = self._explain(name.replace("-", "_"))
            self._everywhere.add_argument(f"--{name}", metavar=self.say(f"meta_{meta}"), help=about, default="")
        self._names |= {"--version": False, "--help": False, "-h": False}
        self._everywhere.add_argument(
            "--version", action="version", version=f"musprep {version}", help=self._explain("version")
        )
        self._everywhere.add_argument("-h", "--help", action="help", help=self._explain("help"))

    def _explain(self, name: str) -> str:
        return self.say(f"arg_{name}").replace("%", "%%")

    def _format_examples(self, name: str) -> str:
        lines = "\n".join(f"  {line}" for line in self.say(name).split("\n"))
        return f"{self.say('examples')}:\n{lines}".replace("%", "%%")


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, language: str) -> None:
        super().__init__(prog, max_help_position=26, width=_measure_width())
        self._language = language

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Keep words such as only-me in one piece."""
        return _fill(" ".join(text.split()), width).split("\n")

    def _format_action_invocation(self, action: argparse.Action) -> str:
        """Name the options in the reader's language."""
        names = action.option_strings
        action.option_strings = [show_option(name, self._language) for name in names]
        try:
            return super()._format_action_invocation(action)
        finally:
            action.option_strings = names


def _fill(words: str, width: int, behind: str = "") -> str:
    """Return the words in lines. A hyphen is no place to break: only-me is typed as one word."""
    return textwrap.fill(words, width, subsequent_indent=behind, break_on_hyphens=False)


def _measure_width() -> int:
    import shutil

    return max(40, min(shutil.get_terminal_size().columns, _WIDEST) - 2)
