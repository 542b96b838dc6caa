"""What a change is judged by."""

from dataclasses import dataclass

from pairloom.model.change import Change
from pairloom.model.portal import Portal


@dataclass(frozen=True, slots=True)
class Case:
    """What a change is judged by.

    Attributes:
        base: the portal at the base revision: portal.yml, what names the author, and what the change touches.
        after: the portal after the change.
        author: the login of who makes it, as the forge says.
        mine: the handles of the profiles that have this login at the base revision.
        changes: all that they change.
    """

    base: Portal
    after: Portal
    author: str
    mine: tuple[str, ...]
    changes: tuple[Change, ...]
