"""A cohort's page, the list of cohorts and the alumni: honest in time and number, whole whatever there is."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom.model.award import Award
from pairloom.model.completion import Completion
from pairloom.model.portal import Portal, Written
from pairloom.model.profile import Profile
from pairloom.model.quality import Quality, Ranks, Share
from pairloom.model.resource import Resource
from pairloom.model.session import Session
from pairloom.views import quality
from pairloom.views.pages import cohort as cohort_pages
from pairloom.views.pages import cohorts
from pairloom.views.pages.cohort import CohortView

TODAY = date(2026, 11, 15)
HIDDEN = {"publish": False, "on": "2026-01-01"}


def page(where: Portal, key: str = COHORT, today: date = TODAY) -> CohortView:
    """Return the page of a cohort."""
    made = (plan.make() for plan in cohort_pages.plans(where, today))
    found = {view.card.key: view for view in made if isinstance(view, CohortView)}
    return found[key]


def made(people: dict[str, Profile] | None = None, **fields: Any) -> Portal:  # noqa: ANN401 - any field of a cohort
    """Return a portal with one cohort that runs, unless something else is said."""
    return portal(people or {}, {COHORT: cohort(**{"status": "running", **fields})})


def session(on: str, **fields: Any) -> Session:  # noqa: ANN401 - any field of a session
    """Return a session."""
    values = {"title": "Talk", "type": "workshop", "on": date.fromisoformat(on), "from": "18:00", "minutes": 60}
    return Session.model_validate({**values, "timezone": "UTC", **fields})


def test_a_session_without_a_recording_is_not_said_to_have_taken_place() -> None:
    """Only recorded sessions count as held: that a day has passed proves nothing."""
    sessions = {
        (COHORT, "a"): session("2026-10-01", recording="https://video.example.org/a"),
        (COHORT, "b"): session("2026-10-02"),
        (COHORT, "c"): session("2026-12-02"),
    }
    found = page(replace(made(), sessions=sessions)).progress
    assert (3, 2, 1) == (found.sessions, found.sessions_over, found.recorded)


def test_progress_counts_phases_that_are_over_and_recognition() -> None:
    """Phases count once they are over, recognition once it is given to somebody who may be shown."""
    thanks = Award.model_validate(
        {"title": "Ta", "kind": "kudos", "to": ("ada",), "role": "mentor", "on": date(2026, 11, 1), "reason": "Ta."}
    )
    where = made({"ada": mentor("Ada")})
    where = replace(where, awards={(COHORT, "ta"): thanks})
    assert (1, 0, 1) == ((found := page(where).progress).phases, found.phases_over, found.awards)
    over = page(where, today=date(2026, 12, 19)).progress
    assert (1, 1, 1) == (over.phases, over.phases_over, over.awards)


def resource(minutes: int) -> Written[Resource]:
    """Return a training resource."""
    values = {"title": "R", "summary": "R.", "kind": "article", "roles": ("mentor",), "minutes": minutes}
    return Written(Resource.model_validate(values), "Words.")


def test_training_has_its_minutes_and_the_share_that_is_written_down() -> None:
    """Each role has its training with the minutes in all, and how many completed it where at least five could."""
    people = {f"ada-{number}": mentor("Ada") for number in range(6)} | {"ben": mentee("Ben")}
    where = made(people, training={"mentor": ["one", "two"], "mentee": ["two"]})
    done = Completion(done={"one": TODAY, "two": TODAY})
    where = replace(
        where,
        resources={"one": resource(10), "two": resource(25)},
        completions={(COHORT, f"ada-{number}"): done for number in range(5)},
    )
    mentors, mentees = page(where).training
    assert ("mentor", 35, 2) == (mentors.role, mentors.minutes, len(mentors.resources))
    assert mentors.completed
    assert (6, 5) == (mentors.completed.people, mentors.completed.done)
    assert ("mentee", 25, None) == (mentees.role, mentees.minutes, mentees.completed)


def test_training_of_peers_is_for_everybody() -> None:
    """In a cohort of peers nobody is the mentor, so its training is for all, and all of them count."""
    people = {f"ada-{number}": mentor("Ada") for number in range(3)} | {
        f"ben-{number}": mentee() for number in range(3)
    }
    where = replace(made(people, format="peer", training={"mentee": ["one"]}), resources={"one": resource(10)})
    (found,) = page(where).training
    assert found.role is None
    assert found.completed
    assert (6, 0) == (found.completed.people, found.completed.done)


def test_few_people_are_no_number() -> None:
    """Of one to four people who keep to themselves a page gives no number; of five it does."""
    quiet = {f"quiet-{number}": mentor("Quiet", consent=HIDDEN) for number in range(5)}
    assert (5, None, 0) == tuple(page(made(dict(list(quiet.items())[:number]))).hidden_people for number in (5, 4, 0))


def test_other_open_cohorts_are_offered() -> None:
    """The page of a cohort leads to others that are open, not to itself and not to drafts."""
    others = {"house": cohort(status="open"), "later": cohort(status="draft"), "past": cohort(status="finished")}
    where = made(status="open")
    where = replace(where, cohorts={**where.cohorts, **others})
    assert ["house"] == [other.key for other in page(where).to_join]


def test_how_pairs_are_made_has_weights_and_vetoes_only_where_somebody_pairs() -> None:
    """Where people find one another there is nothing to weigh."""
    formal = page(made(matching={"weights": {"goals": 50}, "same_organisation": False})).making
    assert ("goals", 50) == (formal.weights[0].name, formal.weights[0].points)
    assert any("organisation" in veto for veto in formal.vetoes)
    informal = page(made(mode="informal")).making
    assert ((), ()) == (informal.weights, informal.vetoes)


@pytest.mark.parametrize(
    ("given", "sizes"),
    [
        ({"format": "one-to-one", "matching": {"group_size": [3, 5]}}, None),
        ({"format": "group"}, (3, 6)),
        ({"format": "hybrid", "matching": {"group_size": [3, 5]}}, (3, 5)),
        ({"format": "peer"}, None),
        ({"format": "peer", "matching": {"group_size": [2, 4]}}, (2, 4)),
    ],
)
def test_how_many_meet_is_said_where_it_is_more_than_two(given: dict[str, Any], sizes: tuple[int, int] | None) -> None:
    """A group has fewest and most members; where two meet there is nothing to say."""
    assert sizes == page(made(**given)).making.sizes


def headline(found: Quality, proved: int = 0) -> tuple[str, ...]:
    """Return the headline of a match of these figures, whose proof leaves room for so many points."""
    match = matched({"mentor": "ada", "mentee": "ben"}, accepted="2026-09-21")
    certificate = match.certificate.model_copy(update={"bound": proved})
    match = match.model_copy(update={"quality": found, "certificate": certificate})
    view = quality.of_cohort(replace(made(), matches={COHORT: match}), COHORT)
    assert view
    return view.headline


def test_the_headline_of_a_match_is_told_in_sentences() -> None:
    """Who has a place, who got a wish, how well it fits, and that nothing better exists, each in a sentence."""
    found = Quality(
        coverage=Share(count=14, of=17),
        wishes=Share(count=11, of=11),
        mentee_ranks=Ranks(pairs=14, first=12, within_three=14, median=1),
    )
    assert (
        "14 of 17 mentees got a mentor.",
        "All 11 who asked for somebody in particular got somebody they asked for.",
        "12 of 14 got the mentor who fits them best by points, or one who fits as well.",
        "No better match exists by these rules: a proof is kept with it, and anybody can check it.",
    ) == headline(found)


def test_the_headline_does_not_promise_what_is_not_proved() -> None:
    """Where the proof leaves room for a better match, the page does not say that there is none."""
    assert ("5 of 6 mentees got a mentor.",) == headline(Quality(coverage=Share(count=5, of=6)), proved=7)


def test_the_headline_does_not_speak_of_a_few() -> None:
    """Of fewer than five people the page gives no figure, coverage included."""
    found = Quality(coverage=Share(count=3, of=4), wishes=Share(count=1, of=2))
    match = matched({"mentor": "ada", "mentee": "ben"}, accepted="2026-09-21").model_copy(update={"quality": found})
    view = quality.of_cohort(replace(made(), matches={COHORT: match}), COHORT)
    assert view
    assert not any("got" in sentence for sentence in view.headline)
    assert ["too few to say"] == [figure.value for figure in view.figures]


def index(where: Portal) -> dict[str, cohorts.Places | None]:
    """Return the places of each cohort in the list."""
    (view,) = cohorts.pages(where, TODAY)
    return {entry.card.key: entry.places for entry in view.cohorts}


def test_free_places_are_told_where_enough_mentors_give_them() -> None:
    """An open cohort tells its free places if at least five mentors have one; others tell none."""
    people = {f"ada-{number}": mentor("Ada", mentor={"capacity": 2}) for number in range(5)}
    assert {COHORT: cohorts.Places(5, 10)} == index(made(people, status="open"))
    assert {COHORT: None} == index(made(people, status="running"))
    assert {COHORT: None} == index(made(dict(list(people.items())[:4]), status="open"))
    assert {COHORT: None} == index(made(people, status="open", format="peer"))
