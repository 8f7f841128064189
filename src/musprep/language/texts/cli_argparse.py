"""argparse's own words, in both languages."""

ARGPARSE = {
    "usage: ": ("Brug: ", "Usage: "),
    "options": ("Tilvalg", "Options"),
    "positional arguments": ("Argumenter", "Arguments"),
    "%(heading)s:": ("%(heading)s:", "%(heading)s:"),
    "argument %(argument_name)s: %(message)s": ("%(argument_name)s: %(message)s", "%(argument_name)s: %(message)s"),
    "unrecognized arguments: %s": ("ukendte argumenter: %s", "unknown arguments: %s"),
    "the following arguments are required: %s": ("mangler: %s", "missing: %s"),
    "one of the arguments %s is required": ("skriv en af disse: %s", "give one of these: %s"),
    "not allowed with argument %s": ("kan ikke bruges sammen med %s", "cannot be used together with %s"),
    "expected one argument": ("mangler en værdi", "needs a value"),
    "expected at most one argument": ("tager højst én værdi", "takes at most one value"),
    "expected at least one argument": ("mangler mindst én værdi", "needs at least one value"),
    "expected %s argument": ("skal have %s værdi", "needs %s value"),
    "expected %s arguments": ("skal have %s værdier", "needs %s values"),
    "ignored explicit argument %r": ("tager ikke en værdi (%r)", "does not take a value (%r)"),
    "invalid %(type)s value: %(value)r": ("%(value)r kan ikke bruges her", "invalid value: %(value)r"),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r findes ikke (vælg mellem %(choices)s)",
        "invalid choice: %(value)r (choose from %(choices)s)",
    ),
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kan betyde flere ting: %(matches)s",
        "%(option)s could mean several things: %(matches)s",
    ),
    "unexpected option string: %s": ("ukendt tilvalg: %s", "unknown option: %s"),
}
"""argparse's words for its users, in both languages; those for programmers stay as they are."""
