"""Explanations: for one person, everybody who could be their pair, best first, with points, reasons and vetoes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.match.assignment import draw
from pairloom.match.candidates import candidate, weighted_criteria
from pairloom.match.inputs import gather
from pairloom.match.people import Participant
from pairloom.model.match import CriterionPoints
from pairloom.model.portal import Portal
from pairloom.model.session import Role


@dataclass(frozen=True, slots=True)
class Option:
    """Somebody who could be the pair of the person asked about.

    Attributes:
        handle: who.
        points: sum of the criteria's points.
        feasible: whether the two may be a pair.
        criteria: points and reason by name.
        veto: why they may not; None where they may.
    """

    handle: str
    points: int
    feasible: bool
    criteria: Mapping[str, CriterionPoints]
    veto: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All options of a person in a role."""

    handle: str
    role: Role
    candidates: tuple[Option, ...]


def explain(  # noqa: PLR0913 - the question has this many parts, two of them optional
    portal: Portal, cohort: str, handle: str, today: date, top: int | None = None, *, role: Role | None = None
) -> Explanation:
    """Return the options of a person: feasible ones first, then by points, then by draw; `top` of them if given.

    Somebody who is both is answered as a mentee, unless `role` says otherwise. Seats are those that other cohorts
    leave; who gets them is not decided here, but by the match.

    Raises:
        KeyError: the portal has no such cohort, or nobody of that handle takes part in it in that role.
    """
    inputs = gather(portal, cohort, today)
    people = {person.role: person for person in (*inputs.mentors, *inputs.mentees) if person.handle == handle}
    role = role or ("mentee" if "mentee" in people else "mentor")
    asker = people[role]
    criteria = weighted_criteria(inputs.matching.weights)
    options = []
    for other in inputs.mentors if role == "mentee" else inputs.mentees:
        if other.handle != handle:
            mentor, mentee = (other, asker) if role == "mentee" else (asker, other)
            found = candidate(mentor, mentee, inputs, criteria)
            vetoes = [*found.vetoes.values(), *_no_seat(mentor)]
            option = Option(other.handle, found.points, not vetoes, found.criteria, " ".join(vetoes) or None)
            options.append((vetoes != [], -found.points, -draw(cohort, (mentor.handle, mentee.handle)), option))
    ranked = tuple(option for *_, option in sorted(options, key=lambda each: each[:3]))
    return Explanation(handle, role, ranked if top is None else ranked[:top])


def _no_seat(mentor: Participant) -> list[str]:
    return [] if mentor.seats else [f"{mentor.name} has no free seat: capacity or hours a month are used up."]
