"""Slips in words a person understands: what must be true, what was found, what to write instead."""

from pairloom.explain.forms import to_slug
from pairloom.explain.near import did_you_mean, listed, nearest
from pairloom.explain.record import Explained, explain
from pairloom.explain.show import shown, subject, visible

__all__ = ["Explained", "did_you_mean", "explain", "listed", "nearest", "shown", "subject", "to_slug", "visible"]
