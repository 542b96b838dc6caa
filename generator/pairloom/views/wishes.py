"""How to ask for a mentor: for each cohort that is open, the joining form with the mentor as the first wish."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pairloom.formlinks import answered_form_url
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import cohorts, paths
from pairloom.views.people import Chip

_SOMEBODY: Final = "\0"
"""Stands for a handle; no record can hold it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A cohort in which a mentor can be wished for, and the address of the form that says so."""

    cohort: Chip
    url: str


@dataclass(frozen=True, slots=True)
class WishForm:
    """A cohort in which wishes count, and the address of the form: what is before and after the mentor's handle."""

    cohort: Chip
    before: str
    after: str


def forms(portal: Portal) -> dict[str, WishForm]:
    """Return how to wish in each cohort in which it counts now, by id: open, paired by the program, with mentors."""
    found = {}
    for key, cohort in cohorts.shown(portal).items():
        if cohort.status == "open" and cohort.mode == "formal" and cohort.format != "peer":
            answers = {"mentee.prefers": _SOMEBODY, "cohorts": key}
            before, _, after = answered_form_url(portal.community, "join-as-mentee", answers).partition("%00")
            found[key] = WishForm(Chip(cohort.name, paths.cohort(key)), before, after)
    return found


def of_mentor(handle: str, profile: Profile, within: Mapping[str, WishForm]) -> tuple[Wish, ...]:
    """Return how to wish for a mentor in each of these cohorts that they take part in; none for who is no mentor."""
    if profile.mentor is None:
        return ()
    # A handle has only letters, digits and dashes, which stand in an address as they are.
    return tuple(
        Wish(form.cohort, f"{form.before}{handle}{form.after}")
        for key, form in within.items()
        if key in profile.cohorts
    )
