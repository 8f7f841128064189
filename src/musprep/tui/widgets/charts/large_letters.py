"""Letters three lines high, drawn with half blocks: for keywords that a glance must catch."""

from __future__ import annotations

_ROWS = 6
"""Pixels of a letter's height; the first is for rings and accents. Two of them are one line."""
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_SPACE = 3
_BETWEEN = 1

_DRAWN = {
    "A": " ## |#  #|####|#  #|#  #",
    "B": "### |#  #|### |#  #|### ",
    "C": " ###|#   |#   |#   | ###",
    "D": "### |#  #|#  #|#  #|### ",
    "E": "####|#   |### |#   |####",
    "F": "####|#   |### |#   |#   ",
    "G": " ###|#   |# ##|#  #| ###",
    "H": "#  #|#  #|####|#  #|#  #",
    "I": "#|#|#|#|#",
    "J": "   #|   #|   #|#  #| ## ",
    "K": "#  #|# # |##  |# # |#  #",
    "L": "#   |#   |#   |#   |####",
    "M": "#   #|## ##|# # #|#   #|#   #",
    "N": "#   #|##  #|# # #|#  ##|#   #",
    "O": " ## |#  #|#  #|#  #| ## ",
    "P": "### |#  #|### |#   |#   ",
    "Q": " ## |#  #|#  #|# # | # #",
    "R": "### |#  #|### |# # |#  #",
    "S": " ###|#   | ## |   #|### ",
    "T": "#####|  #  |  #  |  #  |  #  ",
    "U": "#  #|#  #|#  #|#  #| ## ",
    "V": "#   #|#   #| # # | # # |  #  ",
    "W": "#   #|#   #|# # #|## ##|#   #",
    "X": "#   #| # # |  #  | # # |#   #",
    "Y": "#   #| # # |  #  |  #  |  #  ",
    "Z": "#####|   # |  #  | #   |#####",
    "Æ": " ######|#  #   |#######|#  #   |#  ####",
    "Ø": " ####|#  ##|# # #|##  #|#### ",
    "Å": " ## |    | ## |#  #|####|#  #",
    "Ä": "#  #|    | ## |#  #|####|#  #",
    "Ö": "#  #|    | ## |#  #|#  #| ## ",
    "Ü": "#  #|    |#  #|#  #|#  #| ## ",
    "É": "  # |    |####|### |#   |####",
    "0": " ## |#  #|#  #|#  #| ## ",
    "1": " #|##| #| #| #",
    "2": "### |   #| ## |#   |####",
    "3": "### |   #| ## |   #|### ",
    "4": "#  #|#  #|####|   #|   #",
    "5": "####|#   |### |   #|### ",
    "6": " ## |#   |### |#  #| ## ",
    "7": "####|   #|  # | #  | #  ",
    "8": " ## |#  #| ## |#  #| ## ",
    "9": " ## |#  #| ###|   #| ## ",
    "²": "## | ##|#  |###|   ",
    "³": "###| ##|  #|###|   ",
    ".": " | | | |#",
    ",": "  |  |  | #|# ",
    ":": " |#| |#| ",
    ";": "  | #|  | #|# ",
    "!": "#|#|#| |#",
    "?": "### |   #| ## |    | #  ",
    "'": "#|#| | | ",
    '"': "# #|# #|   |   |   ",
    "-": "   |   |###|   |   ",
    "+": "     |  #  | ### |  #  |     ",
    "/": "   #|  # |  # | #  |#   ",
    "(": " #|# |# |# | #",
    ")": "# | #| #| #|# ",
    "=": "   |###|   |###|   ",
    "%": "#   #|   # |  #  | #   |#   #",
    "&": " ##  |#    | ## #|#  # | ## #",
    "→": "  #  |   # |#####|   # |  #  ",
    "<": "  #| # |#  | # |  #",
    ">": "#  | # |  #| # |#  ",
}
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "·": "-", "È": "É", "Ê": "É"})


def draw_large_lines(text: str, width: int) -> list[list[str]]:
    """Return `text` in capitals as lines of three rows, none wider than `width` cells, broken between words.

    Empty where a word is too wide, or a sign has no large form.
    """
    words = text.upper().translate(_ALIKE).split()
    if not words or any(sign not in _DRAWN for word in words for sign in word):
        return []
    lines: list[str] = []
    for word in words:
        if _measure(word) > width:
            return []
        if lines and _measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [_draw_rows(line) for line in lines]


def _get_pixels(sign: str) -> list[str]:
    rows = _DRAWN[sign].split("|")
    return rows if len(rows) == _ROWS else [" " * len(rows[0]), *rows]


def _measure(line: str) -> int:
    return sum(_SPACE if sign == " " else len(_get_pixels(sign)[0]) + _BETWEEN for sign in line) - _BETWEEN


def _draw_rows(line: str) -> list[str]:
    drawn = [""] * _ROWS
    for sign in line:
        pixels = [" " * (_SPACE - _BETWEEN)] * _ROWS if sign == " " else _get_pixels(sign)
        drawn = [row + pixel + " " * _BETWEEN for row, pixel in zip(drawn, pixels, strict=True)]
    return [
        "".join(
            _HALVES[upper == "#", lower == "#"] for upper, lower in zip(*drawn[top : top + 2], strict=True)
        ).rstrip()
        for top in range(0, _ROWS, 2)
    ]
