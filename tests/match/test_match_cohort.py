"""The match of a cohort: who takes part, pins, objectives, and formats."""

from tests.match.made_match import made, waits, who
from tests.match.match_portals import cohort, mentee, mentor, profile


def test_nobody_is_their_own_mentor() -> None:
    """Somebody who is both is matched with others in both roles, never with themselves."""
    both = profile(name="Both", mentor={"offers": ["rust"]}, mentee={"wants": ["rust"]})
    assert [] == who(made({"both": both}))
    assert [("both", "ben"), ("eve", "both")] == who(made({"both": both, "ben": mentee(), "eve": mentor()}))


def test_people_who_expired_or_belong_elsewhere_take_no_part() -> None:
    """Only people of the cohort whose profile holds on the day are matched."""
    people = {
        "ada": mentor(),
        "gone": mentee(available_until="2026-09-19"),
        "other": mentee(cohorts=["spring"]),
        "here": mentee(available_until="2026-09-20"),
    }
    assert [("ada", "here")] == who(made(people))


def test_participation_comes_before_points_and_the_other_way_round_on_request() -> None:
    """With participation two weaker pairs beat one strong one; with score the strong pair stays."""
    people = {
        "ada": mentor(offers=("rust",), mentor={"stage": "executive"}),
        "eve": mentor(offers=("django",)),
        "ben": mentee(wants=("rust", "programming"), mentee={"prefers": ["ada"], "stage": "lead"}),
        "cleo": mentee(wants=("rust",)),
    }
    participation, score = made(people, objective="participation"), made(people, objective="score")
    assert [("ada", "cleo"), ("eve", "ben")] == who(participation)
    assert "most mentees matched" == participation.order[1]
    assert 2 == len(score.pairs)
    assert score.points >= participation.points
    assert "most points" == score.order[1]


def test_a_pin_holds_over_vetoes_and_points_and_says_so() -> None:
    """A pinned pair is made although they share no skill and no language, with a reason that tells it."""
    people = {
        "ada": mentor("Ada", languages=["ja"]),
        "ben": mentee("Ben", wants=("go",)),
        "cleo": mentee("Cleo", languages=["ja"]),
    }
    match = made(people, pins=[["ada", "ben"], ["ada", "nobody"], ["ben", "ben"]])
    assert [("ada", "ben")] == who(match)
    assert match.pairs[0].pinned
    told = "The coordinators decided this pair. It overrules: Ada and Ben share no language. Ada offers none of the"
    assert match.pairs[0].reason.startswith(told)
    assert "no-capacity" == waits(match, "cleo").cause
    assert (0, 0) == (match.certificate.reached, match.certificate.bound)


def test_a_pin_without_a_veto_needs_no_excuse() -> None:
    """A pinned pair that could have been matched anyway overrules nothing, and takes its seat."""
    match = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()}, pins=[["ada", "ben"]])
    assert [("ada", "ben")] == who(match)
    assert "overrules" not in match.pairs[0].reason


def test_a_pair_without_points_is_still_a_pair() -> None:
    """With all weights 0 people are paired by their vetoes alone, whatever the objective."""
    weights = dict.fromkeys(made({}).settings.weights, 0)
    match = made({"ada": mentor(), "ben": mentee()}, weights=weights, objective="score")
    assert [("ada", "ben")] == who(match)
    assert ("Nothing stands in the way of this pair.", {}) == (match.pairs[0].reason, match.pairs[0].criteria)


def test_a_reverse_cohort_is_matched_with_its_stages_mirrored() -> None:
    """In a reverse cohort the mentee who is ahead of the mentor is the better one."""
    reverse = {"formats": ["reverse"], "stage": "early"}
    people = {
        "ada": mentor(mentor=reverse),
        "ben": mentee(mentee={"stage": "senior"}),
        "cleo": mentee(mentee={"stage": "entry"}),
    }
    assert [("ada", "ben")] == who(made(people, cohort(format="reverse")))


def test_a_cohort_without_phases_is_matched_for_half_a_year() -> None:
    """Without phases the weeks from the day of the match count."""
    people = {"ada": mentor(), "ben": mentee()}
    assert [("ada", "ben")] == who(made(people, cohort(phases=[])))
