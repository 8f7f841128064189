"""`musprep brief --form` and `--for`: forms filled in, and the page for a new manager."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from musprep.cli.framework.confirm import ask_for_yes, copy_paper, tell_found, write_confirmed
from musprep.cli.framework.suggest import find_nearest
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.vocabulary import READERS, read_choice
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.services.papers.briefing import Format
    from musprep.services.papers.forms import FormFormat, FormWish

    F = TypeVar("F", bound=str)

_FORMATS: dict[str, FormFormat] = {"md": "md", "markdown": "md", "html": "html", "json": "json"}
_PAGE_FORMATS: dict[str, Format] = {
    "md": "md", "markdown": "md", "html": "html", "txt": "txt", "text": "txt", "json": "json",
}  # fmt: skip


def do(call: CommandCall) -> int:
    """Write the paper after a look at its content, as the briefing is written. Raises MusprepError."""
    args = call.args
    reader = vars(args)["for"]
    _check(call, reader)
    paper = _NewManager(call) if reader is not None else _Form(call)
    words = paper.render()
    tell_found(call, paper.render_plain())
    if args.stdout and not args.gate:
        sys.stdout.write(words)
        return call.report_problems()
    if args.gate or (on_terminal() and not args.yes):
        for line in paper.list_gate_lines():
            (call.print_line if args.gate else call.tell_sentence)(line)
        if args.gate:
            return call.report_problems()
        ask_for_yes(call, "ask_write_paper")
    call.print_path(copy_paper(call, write_confirmed(call, paper.write)))
    return call.report_problems()


def _check(call: CommandCall, reader: str | None) -> None:
    """Raise UsageError where the options contradict each other, or name a reader there is no page for."""
    args = call.args
    if reader is not None:
        read_choice(reader, READERS, "reader", call.language)
        if args.form is not None:
            call.raise_usage_error("not_both", one="--form", other="--for")
        if args.round is not None:
            call.raise_usage_error("not_both", one="--for", other="--round")
    for name in ("blank", "now"):
        if getattr(args, name) and (reader is not None or (name == "now" and args.blank)):
            call.raise_usage_error("not_both", one="--blank" if reader is None else "--for", other=f"--{name}")
    if args.upto is not None:
        call.raise_usage_error("not_both", one="--form" if reader is None else "--for", other="--upto")
    if args.stdout and args.out is not None:
        call.raise_usage_error("not_both", one="--stdout", other="--out")


def _read_format(call: CommandCall, known: dict[str, F]) -> F:
    wanted = "md" if call.args.format is None else call.args.format.casefold()
    if wanted not in known:
        choices = ", ".join(dict.fromkeys(known.values()))
        call.raise_usage_error("unknown_paper_format", value=call.args.format, choices=choices)
    return known[wanted]


def _make_wish(call: CommandCall) -> FormWish:
    from musprep.services.papers.forms import FormWish

    args = call.args
    return FormWish(args.round or "", bool(args.anonymous), bool(args.blank), bool(args.now))


class _Form:
    """A form, filled in from the round's agreements and goals."""

    def __init__(self, call: CommandCall) -> None:
        self.call = call
        self.format = _read_format(call, _FORMATS)
        self.round = call.args.round or ""
        self.wish = _make_wish(call)

    def render(self) -> str:
        from musprep.services.papers import forms
        from musprep.services.papers.form_gaps import describe_lacks

        words, now = self._render_as(self.format), self.call.session.find_repository()
        if lacks := describe_lacks(self.call.session, self.call.args.form, self.wish):
            self.call.tell_sentence(lacks)
        used = self.round or ("" if self.wish.blank else forms.choose_round(self.call.session))
        if not self.round and now and used not in ("", now.round.id):
            self.call.tell("form_of_round", round=used)
        return words

    def render_plain(self) -> str:
        """Return what the guard reads: in Markdown no name is broken up by markup."""
        return self._render_as("md")

    def _render_as(self, layout: FormFormat) -> str:
        from musprep.services.papers import forms

        form = self.call.args.form
        try:
            return forms.render_form(self.call.session, form, layout, self.wish)
        except MusprepError as error:
            if error.key == "error.not_a_form" and form in READERS[0]:
                raise MusprepError("cli.form_is_for_reader", id=form) from None
            known = forms.list_form_ids(self.call.session)
            near = find_nearest(form, known) if error.key == "error.not_a_form" else ""
            if not near:
                raise
            raise MusprepError("cli.no_form_near", id=form, near=near, ids=", ".join(known)) from None

    def list_gate_lines(self) -> Iterator[str]:
        """Yield every filled field word for word, and of the user's own form all its words."""
        from musprep.services.papers import forms

        whole = forms.select_parts(self.call.session, self.call.args.form, self.format, self.wish)
        yield from filter(None, (whole.title, whole.head, whole.state, whole.copies))
        for section in whole.sections:
            if whole.title and not any(section.rows):
                yield section.title
            for field in (field for row in section.rows for field in row):
                yield f"{section.title}: {field.prompt}"
                if field.value:
                    yield from wrap_paragraphs(field.value, measure_terminal(), "  > ")

    def write(self, *, sure: bool) -> str:
        from musprep.services.papers import forms

        args = self.call.args
        return forms.write(
            self.call.session,
            args.form,
            self.format,
            self.wish,
            out=args.out or "",
            sure=sure,
        )


class _NewManager:
    """The page that tells a new manager what was agreed, kept and left open."""

    def __init__(self, call: CommandCall) -> None:
        self.call = call
        self.format = _read_format(call, _PAGE_FORMATS)

    def render(self) -> str:
        return self._render_as(self.format)

    def render_plain(self) -> str:
        return self._render_as("md")

    def _render_as(self, layout: Format) -> str:
        from musprep.services.papers import forms

        return forms.render_new_manager_page(self.call.session, layout, nameless=bool(self.call.args.anonymous))

    def list_gate_lines(self) -> Iterator[str]:
        yield from wrap_paragraphs(self.render_plain().rstrip("\n"), measure_terminal(), "  > ")

    def write(self, *, sure: bool) -> str:
        from musprep.services.papers import forms

        args = self.call.args
        nameless = bool(args.anonymous)
        return forms.write_new_manager(self.call.session, self.format, out=args.out or "", sure=sure, nameless=nameless)
