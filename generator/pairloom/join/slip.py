"""What a reader is asked, and what it has to say about an answer."""

from dataclasses import dataclass
from datetime import date

from pairloom.explain import shown
from pairloom.model.portal import Portal
from pairloom.model.problem import Severity
from pairloom.model.question import Field


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing to put right in an answer, or to know about it.

    Attributes:
        field: dotted key path of the field; empty for the whole profile.
        message: what must be true and what was found, without the subject: the source puts its own label before it.
        hint: what to write instead, one line; empty where there is nothing to add.
        severity: an error means that the answer, or a part of it, was not taken.
        unknown: skills that the vocabulary does not have, as they were written.
    """

    field: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A question put to a reader: which field, in which portal, on which day."""

    field: Field
    portal: Portal
    today: date

    def wrong(self, must: str, found: str, hint: str = "", *, unknown: tuple[str, ...] = ()) -> Slip:
        """Return the error that the answer must be something else: `must be …; found …`."""
        return Slip(self.field.key, f"must {must}; found {shown(found)}", hint, unknown=unknown)

    def note(self, found: str, was_read: str, hint: str = "") -> Slip:
        """Return the warning that the answer was understood in another form than it was written."""
        return Slip(self.field.key, f"was read as {was_read}; found {shown(found)}", hint, severity="warning")


Reading = tuple[object, tuple[Slip, ...]]
"""The plain value that YAML has, None where there is none; and the slips."""
