"""A zipped office file, unpacked within bounds, and its XML, read without what could reach outside it."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_BYTES: Final = 300 * 2**20
"""What a file may unpack to: the largest form seen, with pictures, has a tenth of it."""
_MOST_XML: Final = 16 * 2**20
"""What is parsed at once; in memory it takes ten times that."""
_MOST_RATIO: Final = 150
"""How far a member of more than `_RATIO_FROM` bytes may grow: the XML of real forms grows at most fiftyfold."""
_RATIO_FROM: Final = 4 * 2**20
_MOST_MEMBERS: Final = 10_000
_ENCRYPTED: Final = 0x1


class _NoDoctype(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str, system: str) -> None:
        """Stop before anything that a document type defines or names is read."""
        raise MusprepError("form_file.doctype")


def parse_xml(data: bytes) -> ET.Element:
    """Return the root of an XML document.

    Raises MusprepError (`form_file.doctype`) for one with a document type, as that could name files and grow
    without bounds, and (`form_file.broken`) for one that is not well-formed.
    """
    parser = ET.XMLParser(target=_NoDoctype())  # noqa: S314 - no document type, so no entities
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise MusprepError("form_file.broken") from error
    return root


class Archive:
    """The members of a zipped file, unpacked one at a time when asked for."""

    def __init__(self, data: bytes) -> None:
        """Look through the list of members; raises MusprepError for a bomb, a password or a broken file."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, RecursionError) as error:
            raise MusprepError("form_file.broken") from error
        if (
            len(members) > _MOST_MEMBERS
            or sum(one.file_size for one in members) > _MOST_BYTES
            or any(_grows_too_far(one) for one in members)
        ):
            raise MusprepError("form_file.bomb")
        if any(one.flag_bits & _ENCRYPTED for one in members):
            raise MusprepError("form_file.password")
        self._members = {one.filename.replace("\\", "/").lstrip("/"): one for one in members}

    @property
    def names(self) -> Mapping[str, object]:
        """The names of the members."""
        return self._members

    def read(self, name: str) -> bytes:
        """Return a member's bytes, b"" where there is none; never more than its entry in the list promised."""
        member = self._members.get(name)
        if member is None:
            return b""
        parts: list[bytes] = []
        try:
            with self._zip.open(member) as stream:
                while part := stream.read(2**16):
                    parts.append(part)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise MusprepError("form_file.broken") from error
        except RuntimeError as error:
            raise MusprepError("form_file.password") from error
        return b"".join(parts)

    def read_xml(self, name: str) -> ET.Element | None:
        """Return the root of a member, None where there is none."""
        return parse_xml(data) if (data := self.read(name)) else None

    def read_relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part of an Office file points to: type and the name of the member, by its id.

        What lies outside the file is left out: it is never fetched.
        """
        folder, base = posixpath.split(name)
        root = self.read_xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for one in root if root is not None else ():
            if one.get("TargetMode") == "External":
                continue
            target = one.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[one.get("Id", "")] = (one.get("Type", "").rsplit("/", 1)[-1], path)
        return found


def _grows_too_far(member: zipfile.ZipInfo) -> bool:
    is_xml = member.filename.lower().endswith((".xml", ".rels"))
    grown = member.file_size > _RATIO_FROM and member.file_size > _MOST_RATIO * max(1, member.compress_size)
    return grown or (is_xml and member.file_size > _MOST_XML)


def name_of(element: ET.Element) -> str:
    """Return an element's name without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def get_value(element: ET.Element, name: str, other: str = "") -> str:
    """Return an attribute by its name in whatever namespace, `other` where it has none."""
    if (plain := element.get(name)) is not None:
        return plain
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), other)


def collect_text(element: ET.Element | None) -> str:
    """Return all text in an element, white space joined; "" for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
