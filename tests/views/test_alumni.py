"""Alumni: the people of finished cohorts, and who of them came back."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom.model.pair import Pair
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views.pages import alumni
from pairloom.views.pages.alumni import AlumniView

TODAY = date(2026, 11, 15)


def made(people: dict[str, Profile], **fields: Any) -> Portal:  # noqa: ANN401 - any field of a cohort
    """Return a portal with one cohort that is finished."""
    return portal(people, {COHORT: cohort(**{"status": "finished", **fields})})


def classes(where: Portal) -> list[tuple[str, list[tuple[str, bool, bool, bool]]]]:
    """Return the alumni of each finished cohort: handle, was a mentor, was a mentee, came back as a mentor."""
    (view,) = (plan.make() for plan in alumni.plans(where, TODAY))
    assert isinstance(view, AlumniView)
    return [
        (group.cohort.key, [(one.person.handle, one.mentor, one.mentee, one.returned) for one in group.people.items])
        for group in view.classes
    ]


def test_alumni_are_the_people_of_finished_cohorts_who_may_be_shown() -> None:
    """Alumni stand by cohort with what they were; who was a mentee and now offers to be a mentor is said to be one."""
    people = {
        "ada": mentor("Ada"),
        "ben": replace_role(mentee("Ben"), mentor("Ben")),
        "cai": mentee("Cai"),
        "dan": mentor("Dan", consent={"publish": False, "on": "2026-01-01"}),
        "eve": mentee("Eve"),
    }
    match = matched({"mentor": "ada", "mentee": "ben"}, {"mentor": "dan", "mentee": "cai"}, accepted="2026-09-21")
    where = replace(made(people), matches={COHORT: match})
    assert [
        (
            COHORT,
            [
                ("ada", True, False, False),
                ("ben", False, True, True),
                ("cai", False, False, False),
                ("eve", False, False, False),
            ],
        )
    ] == classes(where)
    assert [] == classes(
        replace(where, cohorts={COHORT: where.cohorts[COHORT].model_copy(update={"status": "running"})})
    )


def replace_role(profile: Profile, other: Profile) -> Profile:
    """Return a profile that has the mentor's part of another one, too."""
    return profile.model_copy(update={"mentor": other.mentor})


def test_somebody_who_left_the_cohort_is_still_of_its_alumni() -> None:
    """A pair that is shown makes alumni, also of somebody whose profile does not name the cohort any more."""
    people = {"ada": mentor("Ada", cohorts=[]), "ben": mentee("Ben", cohorts=[])}
    declared = Pair.model_validate({"on": date(2026, 9, 1), "source": "late"})
    where = replace(made(people), pairs={(COHORT, "ada--ben"): declared})
    assert [(COHORT, [("ada", True, False, False), ("ben", False, True, False)])] == classes(where)
