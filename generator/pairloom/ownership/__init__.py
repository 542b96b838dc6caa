"""A change and its author in; what they may not change, with the reason, out. Pure: the rule is read elsewhere."""

from pairloom.ownership.needs import base_files, created
from pairloom.ownership.refusals import refusals

__all__ = ["base_files", "created", "refusals"]
