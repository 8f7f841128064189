"""argparse's own words, in both languages."""

ARGPARSE = {
    "usage: ": ("brug: ", "usage: "),
    "options": ("valgmuligheder", "options"),
    "positional arguments": ("det skriver du", "what you write"),
    "%(heading)s:": ("%(heading)s:", "%(heading)s:"),
    "argument %(argument_name)s: %(message)s": ("%(argument_name)s: %(message)s", "%(argument_name)s: %(message)s"),
    "unrecognized arguments: %s": ("her er noget for meget: %s", "this is too much: %s"),
    "the following arguments are required: %s": ("her mangler %s", "%s is missing"),
    "one of the arguments %s is required": ("skriv en af disse: %s", "write one of these: %s"),
    "not allowed with argument %s": ("kan ikke bruges sammen med %s", "cannot be used together with %s"),
    "expected one argument": ("her mangler en værdi", "a value is missing here"),
    "expected at most one argument": ("her kan højst stå én værdi", "one value at most can stand here"),
    "expected at least one argument": ("her mangler mindst én værdi", "at least one value is missing here"),
    "expected %s argument": ("her skal stå %s værdi", "%s value is needed here"),
    "expected %s arguments": ("her skal stå %s værdier", "%s values are needed here"),
    "ignored explicit argument %r": ("kan ikke have en værdi (%r)", "cannot have a value (%r)"),
    "invalid %(type)s value: %(value)r": ("%(value)r kan ikke bruges her", "%(value)r cannot be used here"),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r kendes ikke (vælg mellem %(choices)s)",
        "%(value)r is not known (choose from %(choices)s)",
    ),
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kan betyde flere ting: %(matches)s",
        "%(option)s could mean several things: %(matches)s",
    ),
    "unexpected option string: %s": ("%s kendes ikke her", "%s is not known here"),
}
"""argparse's words for its users, in both languages; those for programmers stay as they are."""
