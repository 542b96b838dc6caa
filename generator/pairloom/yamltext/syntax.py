"""libyaml's complaints in our words."""

from typing import Final

from yaml import MarkedYAMLError
from yaml.composer import ComposerError

_QUOTES: Final = "put the text in quotes if this character belongs to it"
_PERCENT: Final = ("a line must not begin with %; found one", "delete it, or put quotes around the text")
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "mapping values are not allowed in this context": (
        'a key must begin its own line, and text with ": " in it must be in quotes; found ":" here',
        "put the value in quotes, or begin this line below the first letter of the line before",
    ),
    "block sequence entries are not allowed in this context": (
        'a list must begin on the line after its key; found "-" here',
        'begin a new line before "- ", or write the list as [one, two]',
    ),
    "could not find expected ':'": (
        'a line must be a key, a colon and a value; found a line before this one without ": "',
        "write: key: value",
    ),
    "did not find expected key": (
        "a key must stand here, below the first letter of the keys around it; found something else",
        "put spaces before this line as in the lines around it, and close every quote and bracket above",
    ),
    "did not find expected '-' indicator": (
        'each item of this list must begin with "- "; found a line without it',
        'begin the line with "- ", or move it to the left where its own keys are',
    ),
    "did not find expected ',' or ']'": (
        "a list that begins with [ must have commas between its items and end with ]; found no ]",
        "write: [one, two]",
    ),
    "did not find expected ',' or '}'": (
        "a group that begins with { must have commas between its parts and end with }; found no }",
        "write: {key: value, other: value}",
    ),
    "did not find expected node content": ("a value must stand here; found a comma or a bracket", _QUOTES),
    "found unexpected end of stream": ("text in quotes must end with the same quote; found none", "close the quote"),
    "found unexpected document indicator": (
        "text in quotes must end with the same quote; found --- or ... first",
        "close the quote",
    ),
    "found unknown escape character": (
        "after a backslash in double quotes only a known letter may follow; found another",
        "use single quotes, or write two backslashes",
    ),
    "found character that cannot start any token": (
        "a value must not begin with @, ` or %, nor a line with a tab; found one",
        "put quotes around the text, or spaces in place of the tab",
    ),
    "did not find expected <document start>": ("the file must have one thing at its top level; found more", _QUOTES),
    **dict.fromkeys(
        (
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected",
        ),
        ("a line must begin with spaces; found a tab", "put two spaces in place of each tab"),
    ),
    "did not find expected comment or line break": (
        "after | or > the line must end, and the text begin on the next line; found more on this line",
        "begin a new line after | or >, two spaces in",
    ),
    "found unexpected ':'": ("a space must follow the colon of a key; found none", "write: key: value"),
    "mapping keys are not allowed in this context": ('a value must not begin with "? "; found one', _QUOTES),
    "could not find expected directive name": _PERCENT,
    "found unexpected non-alphabetical character": _PERCENT,
    "found duplicate %YAML directive": _PERCENT,
    "found incompatible YAML document": _PERCENT,
}
_OTHER: Final = (
    "the text must be YAML; found something that cannot be read here",
    "look for a missing space after a colon, a missing quote, or spaces that differ at the beginning of the line",
)
ANCHOR: Final = (
    "the text must have no anchors (&name) or aliases (*name); found one",
    "write the values out in full, or put quotes around text that begins with & or *",
)
TAG: Final = (
    "the text must have no tags (!name); found one",
    "delete the tag, or put quotes around text that begins with !",
)
DOCUMENTS: Final = ("the file must hold one document; found another after ---", "put it into a file of its own")


def explain_syntax(error: MarkedYAMLError) -> tuple[str, str, str]:
    """Return code, message and hint for a text that libyaml cannot read."""
    where, what = error.context or "", error.problem or ""
    if isinstance(error, ComposerError):
        return ("yaml-documents", *DOCUMENTS) if "document" in what else ("yaml-anchor", *ANCHOR)
    if "alias" in where or "anchor" in where:
        return ("yaml-anchor", *ANCHOR)
    if "tag" in where:
        return ("yaml-tag", *TAG)
    return ("yaml-syntax", *_WORDS.get(what, _OTHER))
