"""`musprep entries`: list the notes, change them, remove one, bring it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.log import read_tag_options
from musprep.cli.commands.part_options import PartOption, read_level, read_parts
from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action
from musprep.cli.framework.text_input import edit_text, read_text

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.entry import Entry


def _declare_list(parser: Parser) -> None:
    from musprep.cli.output.tables import declare_format

    parser.add_option("since", meta="date")
    parser.add_option("until", meta="date")
    parser.add_option("kind", "kind_filter", meta="kind", many=True)
    parser.add_option("tag", "tag_filter", meta="tag", many=True)
    parser.add_option("grep")
    declare_format(parser)


def _list(call: CommandCall) -> int:
    from musprep.cli.framework.json_output import as_plain
    from musprep.cli.output.listing import write_listing
    from musprep.cli.output.tables import as_csv, read_format, write_entries_markdown
    from musprep.model.entry import Entry
    from musprep.services.year import notes

    args, form = call.args, read_format(call)
    since, until = arguments.read_bound(call, args.since, "since"), arguments.read_bound(call, args.until, "until")
    kinds = [arguments.read_kind(written, call.language) for written in args.kind]
    tags = read_tag_options(args.tag)
    found = notes.select(call.session, since=since, until=until, kinds=kinds, tags=tags, grep=args.grep or "")
    rows = [{**as_plain(one), "tags": list(one.all_tags)} for one in found] if form in ("json", "csv") else []
    if form == "json":
        call.print_json(rows)
    elif form == "csv":
        call.print_line(as_csv(rows, list(Entry.model_fields)))
    elif form == "md":
        for line in write_entries_markdown(found, call.language):
            call.print_line(line)
    else:
        for line in write_listing(found, call.language):
            call.print_line(line)
    code = call.report_problems()
    if not found and not form and not code:
        filtered = since or until or kinds or args.tag or args.grep
        call.tell("no_entries_fit" if filtered else "no_entries_yet")
    return code


_PARTS = (
    PartOption("text", "new_text", read=read_text),
    PartOption("kind", meta="kind", read=lambda call, written: arguments.read_kind(written, call.language)),
    PartOption("on", meta="date", read=lambda call, written: arguments.read_day(call, written, "understood_on")),
    PartOption("tag", "new_tags", meta="tag", field="tags", clear="no-tags"),
    PartOption("effect", read=read_text),
    PartOption("proof", meta="proof", clear="no-proof"),
    PartOption("say", meta="level", read=read_level),
)


def _declare_edit(parser: Parser) -> None:
    parser.add_place("entry_id", meta="id")
    for part in _PARTS:
        part.declare(parser, "edit")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import notes

    if call.args.text == call.args.effect == "-":
        call.raise_usage_error("one_input", one="--text", other="--effect")
    changes = read_parts(call, _PARTS)
    before = notes.find(call.session, call.args.entry_id)
    if changes:
        after = notes.edit(call.session, before.id, **changes)
    else:
        with edit_text(call, before.text) as words:
            after = notes.edit(call.session, before.id, text=words)
    call.print_line(after.id)
    if after == before:
        call.tell("entry_same")
    else:
        call.tell("entry_now", entry=_show_entry(call, after))
    gone = [tag for tag in before.all_tags if tag not in after.all_tags]
    if gone:
        call.tell("tags_gone", tags=" ".join(f"#{tag}" for tag in gone))
    return 0


def _declare_remove(parser: Parser) -> None:
    parser.add_place("entry_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.year import notes

    # All are found before the first is removed, so that a wrong id changes nothing.
    wanted = list(dict.fromkeys(notes.find(call.session, one).id for one in call.args.entry_ids))
    for one in wanted:
        removed = notes.remove(call.session, one)
        call.print_line(removed.id)
        call.tell("entry_removed", entry=_show_entry(call, removed))
    call.tell("undo_with")
    return 0


def _declare_undo(parser: Parser) -> None:
    parser.add_flag("dry-run", "undo_dry")


def _undo(call: CommandCall) -> int:
    from musprep.services.year import notes

    undone = notes.undo_last(call.session, do=not call.args.dry_run)
    call.print_line(undone.entry.id)
    said = _show_entry(call, undone.entry)
    if call.args.dry_run:
        call.tell(f"undo_next_{undone.what}", entry=said)
        return 0
    call.tell(f"undone_{undone.what}", entry=said)
    if undone.what == "add" and undone.entry.text.strip() not in said:
        # All of it, so that it can be copied from here.
        for line in undone.entry.text.split("\n"):
            call.tell_sentence(f"  {line}")
    call.tell("redo_with")
    return 0


def _declare_redo(parser: Parser) -> None:
    """Take nothing."""


def _redo(call: CommandCall) -> int:
    from musprep.services.year import notes

    redone = notes.redo_last(call.session)
    call.print_line(redone.entry.id)
    call.tell(f"redone_{redone.what}", entry=_show_entry(call, redone.entry))
    return 0


def _show_entry(call: CommandCall, entry: Entry) -> str:
    from musprep.cli.output.listing import describe_note

    return describe_note(entry, call.language)


ACTIONS = {
    "list": Action(_declare_list, _list),
    "edit": Action(_declare_edit, _edit),
    "remove": Action(_declare_remove, _remove),
    "undo": Action(_declare_undo, _undo),
    "redo": Action(_declare_redo, _redo),
}
