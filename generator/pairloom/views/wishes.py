"""How to ask for a mentor: for each cohort that is open, the joining form with the mentor as the first wish."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.formlinks import answered_form_url
from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import cohorts, paths
from pairloom.views.people import Chip


@dataclass(frozen=True, slots=True)
class Wish:
    """A cohort in which a mentor can be wished for, and the address of the form that says so."""

    cohort: Chip
    url: str


def open_cohorts(portal: Portal) -> dict[str, Cohort]:
    """Return the cohorts in which a wish for a mentor counts now: open, paired by the program, with mentors."""
    return {
        key: cohort
        for key, cohort in cohorts.shown(portal).items()
        if cohort.status == "open" and cohort.mode == "formal" and cohort.format != "peer"
    }


def of_mentor(portal: Portal, handle: str, profile: Profile, within: Mapping[str, Cohort]) -> tuple[Wish, ...]:
    """Return how to wish for a mentor in each of these cohorts that they take part in; none for who is no mentor."""
    if profile.mentor is None:
        return ()
    return tuple(
        Wish(
            Chip(cohort.name, paths.cohort(key)),
            answered_form_url(portal.community, "join-as-mentee", {"mentee.prefers": handle, "cohorts": key}),
        )
        for key, cohort in within.items()
        if key in profile.cohorts
    )
