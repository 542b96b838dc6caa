"""YAML text and plain values: `read` and `place` one way, `dump` the other. One grammar; problems have a place."""

from pairloom.yamltext.document import Document
from pairloom.yamltext.dump import dump
from pairloom.yamltext.place import locate, place
from pairloom.yamltext.read import parse, read
from pairloom.yamltext.source import LIMIT, decode

__all__ = ["LIMIT", "Document", "decode", "dump", "locate", "parse", "place", "read"]
