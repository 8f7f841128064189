"""`musprep calendar`: dates ahead, one neutral title, nothing private."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def dated(cli: CommandLine) -> CommandLine:
    """Set a meeting ahead, an agreement with a due date and a goal with a follow-up."""
    cli.good("round", "new", "--date", "2026-12-01", "--manager", "Karen Holm")
    cli.good("agreements", "add", "Hemmelig aftale", "--owner", "leder", "--due", "2027-05-01")
    cli.good("goals", "add", "Hemmeligt mål", "--followup-when", "2027-06-01")
    return cli


def test_the_file_is_written_and_its_path_printed(dated: CommandLine) -> None:
    """A calendar program reads it: the days are there, every title is neutral, and no word of one's own is in it."""
    path = dated.folder / "mus.ics"
    done = dated.good("calendar", "--out", str(path))
    assert done.lines == [str(path)]
    data = path.read_bytes()
    events: list[Any] = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    assert f"Datoer i filen: {len(events)}." in done.err
    assert {str(event["summary"]) for event in events} == {"Aftale"}
    assert {"2026-12-01", "2027-05-01", "2027-06-01"} <= {str(event["dtstart"].dt)[:10] for event in events}
    assert not any(word in data.lower() for word in (b"hemmelig", b"karen"))


def test_stdout_shows_the_same_and_writes_nothing(dated: CommandLine) -> None:
    """--stdout is the file itself, line ends and all; in English the title is English."""
    out = dated.good("calendar", "--stdout").out
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.endswith("END:VCALENDAR\r\n")
    assert "SUMMARY:Appointment" in dated.good("calendar", "--stdout", "--lang", "en").out
    assert list(dated.folder.glob("*.ics")) == []


def test_the_dates_for_programs(dated: CommandLine) -> None:
    """--json lists every date ahead with what it is about, the meeting with its hour; nothing is written."""
    dated.good("round", "set", "time", "10.30")
    dates = dated.good("calendar", "--json").data
    assert {"day": "2026-12-01", "time": "10:30", "minutes": 60, "about": "meeting/2026"} in dates
    assert {"day": "2027-05-01", "about": "hemmelig-aftale/due"} in dates
    assert [one["day"] for one in dates] == sorted(one["day"] for one in dates)
    assert list(dated.folder.glob("*.ics")) == []


def test_a_file_that_exists_is_kept(dated: CommandLine) -> None:
    """The sentence names it, and its content stands."""
    path = dated.folder / "mus.ics"
    path.write_text("mit eget", "utf-8")
    done = dated("calendar", "--out", str(path))
    assert (done.code, done.out) == (1, "")
    assert str(path) in done.err
    assert path.read_text("utf-8") == "mit eget"


def test_a_file_of_before_is_brought_up_to_date(dated: CommandLine) -> None:
    """Written again after a date moved it holds the new date; one with an event of somebody else is left as it is."""
    path = dated.folder / "mus.ics"
    dated.good("calendar", "--out", str(path))
    dated.good("round", "set", "date", "2026-12-08")
    dated.good("calendar", "--out", str(path))
    assert "20261208" in path.read_text("utf-8")
    mixed = path.read_text("utf-8").replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:a@b\r\nEND:VEVENT\r\nEND:VCALENDAR")
    path.write_bytes(mixed.encode())
    assert dated("calendar", "--out", str(path)).code == 1
    assert path.read_bytes() == mixed.encode()


@pytest.mark.parametrize(
    ("flags", "code", "expected"),
    [
        ([], 2, "--gem-i FIL.ics, eller --stdout"),
        (["--out", ""], 2, "--gem-i FIL.ics, eller --stdout"),
        (["--stdout", "--out", "x.ics"], 2, "kan ikke bruges sammen"),
        (["--json", "--out", "x.ics"], 2, "--json og --gem-i kan ikke bruges sammen"),
        (["--out", "{folder}/findes/ikke/mus.ics"], 1, "findes"),
    ],
)
def test_wrong_places(dated: CommandLine, flags: list[str], code: int, expected: str) -> None:
    """No place, two places, or a folder that is not there: one sentence, nothing written."""
    done = dated("calendar", *(flag.format(folder=dated.folder) for flag in flags))
    assert (done.code, done.out) == (code, "")
    assert expected in done.err


def test_without_a_date_ahead_there_is_no_calendar(cli: CommandLine) -> None:
    """One sentence on how to set one; an empty file, which no calendar program takes, is not made."""
    path = cli.folder / "mus.ics"
    done = cli("calendar", "--out", str(path))
    assert (done.code, path.exists()) == (1, False)
    assert "musprep round set dato" in done.err


def _events(data: bytes) -> dict[str, Any]:
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_what_is_gone_is_cancelled(dated: CommandLine) -> None:
    """A later file cancels what an earlier one held and no longer stands, by its own name and a higher number."""
    first, later = (dated.folder / name for name in ("en.ics", "to.ics"))
    dated.good("calendar", "--out", str(first))
    before = _events(first.read_bytes())
    dated.good("agreements", "drop", "hemmelig")
    dated.today += dt.timedelta(minutes=5)
    told = dated.good("calendar", "--out", str(later)).err
    assert "Datoer, der er aflyst i kalenderen, fordi de ikke gælder længere: 1." in told
    after = _events(later.read_bytes())
    gone = [uid for uid, event in after.items() if event.get("status") == "CANCELLED"]
    assert [str(before[uid]["dtstart"].dt) for uid in gone] == ["2027-05-01"]
    assert set(after) == set(before)
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in gone)
    assert b"hemmelig" not in (dated.vault / "calendar.toml").read_bytes().lower()


def test_a_weekly_reminder_of_ones_own(dated: CommandLine) -> None:
    """Chosen once, it is in every file under a neutral title, or one's own, until it is stopped, which cancels it."""
    assert "fredag kl. 14.45, ”Aftale”" in dated.good("calendar", "--weekly", "fredag 14.45").err
    (event,) = [one for one in _events(dated.good("calendar", "--stdout").out.encode()).values() if "rrule" in one]
    assert (str(event["summary"]), f"{event['dtstart'].dt:%a %H:%M}") == ("Aftale", "Fri 14:45")
    assert event["rrule"]["freq"] == ["WEEKLY"]
    done = dated.good("calendar", "--weekly", "Friday 14.45", "--title", "Kaffe", "--stdout")
    (named,) = [one for one in _events(done.out.encode()).values() if "rrule" in one]
    assert (str(named["summary"]), named["uid"]) == ("Kaffe", event["uid"])
    assert "Europe/Copenhagen" in done.err
    dated.good("calendar", "--weekly", "")
    stopped = _events(dated.good("calendar", "--stdout").out.encode())[str(event["uid"])]
    assert stopped["status"] == "CANCELLED"


@pytest.mark.parametrize("written", ["fredag", "14.45", "fredag 25.00", "[/x] 10"])
def test_no_weekday_with_a_time_is_told(dated: CommandLine, written: str) -> None:
    """One sentence, and nothing is chosen."""
    assert dated("calendar", "--weekly", written).code == 1
    assert dated("calendar", "--title", "x", "--stdout").code == 2
    assert "RRULE" not in dated.good("calendar", "--stdout").out
