"""YAML text and plain values: `read`, `quick`, `place` one way, `dump` the other, `edit` both. One grammar for all."""

from pairloom.yamltext.document import Document
from pairloom.yamltext.dump import dump
from pairloom.yamltext.edit import edit
from pairloom.yamltext.place import locate, outermost, place
from pairloom.yamltext.quick import quick
from pairloom.yamltext.read import parse, read
from pairloom.yamltext.source import LIMIT, decode
from pairloom.yamltext.steps import GONE

__all__ = [
    "GONE",
    "LIMIT",
    "Document",
    "decode",
    "dump",
    "edit",
    "locate",
    "outermost",
    "parse",
    "place",
    "quick",
    "read",
]
