"""A choice: who meets with whom, and how good it is proved to be; the words come later."""

from dataclasses import dataclass

from pairloom.model.match import Certificate, Seat


@dataclass(frozen=True, slots=True, order=True)
class Chosen:
    """A mentor and a mentee who are to meet."""

    mentor: str
    mentee: str
    seat: Seat = "one-to-one"
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What a format's module in `formats/` returns.

    Attributes:
        pairs: in order of mentor, mentee and seat.
        circles: the members of each circle of peers in order of handle; the circles in order of their members.
        pinned_circles: those of them that the coordinators decided.
        order: what was made best, first things first, as it stands in matches.yml.
        certificate: the proof.
    """

    order: tuple[str, ...]
    certificate: Certificate
    pairs: tuple[Chosen, ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()
    pinned_circles: frozenset[tuple[str, ...]] = frozenset()
