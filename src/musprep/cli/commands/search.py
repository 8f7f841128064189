"""`musprep search`: words in everything the owner has written, and in every question."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap
from musprep.language.dates import show_day
from musprep.language.safe import make_safe_line

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.search import Hit


def _declare(parser: Parser) -> None:
    parser.add_place("words", "search_words", many="+")
    parser.add_flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.year.search import find

    hits = find(call.session, " ".join(call.args.words))
    if call.args.json:
        pages = [{name: said for name, said in hit.page._asdict().items() if name != "mark"} for hit in hits]
        found = zip(pages, hits, strict=True)
        call.print_json([{**page, "snippet": hit.snippet, "near": list(hit.near)} for page, hit in found])
        return call.report_problems()
    if hits and hits[0].near:
        call.tell("found_near", words=" ".join(call.args.words))
    width = measure_terminal()
    for hit in hits:
        call.print_line(_describe_head(call, hit))
        for line in wrap(hit.snippet, None if width is None else width - 4, 2):
            call.print_line(f"    {line}")
    code = call.report_problems()
    if not hits and not code:
        call.tell("nothing_found")
    return code


def _describe_head(call: CommandCall, hit: Hit) -> str:
    page = hit.page
    ref = page.ref[-6:] if page.where == "entry" else page.ref
    day = page.round
    if page.where in ("entry", "answer", "pulse"):
        # An answer of before may have no day: then it has that of its round, or the round's name.
        is_day = len(page.stamp) >= len("2026-11-03")
        day = show_day(dt.date.fromisoformat(page.stamp[:10]), call.language) if is_day else page.stamp
    parts = (call.say(f"found_{page.where}"), day, "" if ref == day else ref, page.mark)
    return make_safe_line("  ".join(part for part in parts if part))


ACTIONS = {"": Action(_declare, _do)}
