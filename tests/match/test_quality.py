"""The quality of a match of real profiles: supply and demand, parity, pins, groups."""

from collections.abc import Iterable
from datetime import date

from tests.match.made_match import made
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal
from tests.match.small_tasks import Task, matched

from pairloom.match import to_yaml
from pairloom.match.matching import prepare
from pairloom.match.telling.quality import measured
from pairloom.model.profile import Profile
from pairloom.model.quality import Blocking, GroupCoverage, Parity, Quality, Seats, Share, SkillBalance, Spread


def test_every_figure_has_a_title_and_a_short_definition() -> None:
    """The terminal and the page can say of every figure what it is called and, in a sentence or two, what it means."""
    fields = Quality.model_fields.values()
    assert all(field.title and field.description for field in fields)
    assert all(
        (field.description or "").count(". ") <= 1 and (field.description or "").endswith(".") for field in fields
    )


def test_supply_and_demand_count_each_skill_by_its_own_name() -> None:
    """Skills that lack most seats come first; an alias counts as the skill, a seat for all skills of its mentor."""
    people = {
        "ada": mentor("Ada", offers=("rust", "py"), mentor={"capacity": 2}),
        "ben": mentee("Ben", wants=("python", "django")),
        "cleo": mentee("Cleo", wants=("py",)),
        "dora": mentee("Dora", wants=("python",)),
    }
    assert (
        SkillBalance(skill="django", mentors=0, seats=0, mentees=1),
        SkillBalance(skill="python", mentors=1, seats=2, mentees=3),
        SkillBalance(skill="rust", mentors=1, seats=2, mentees=0),
    ) == made(people).quality.skills


def test_at_most_twenty_skills_are_kept() -> None:
    """A match of many skills keeps the twenty that lack most seats."""
    people = {f"ben-{number}": mentee("Ben", wants=(f"skill-{number}",) * (number + 1)) for number in range(30)}
    people |= {"cleo": mentee("Cleo", wants=("skill-7",))}
    kept = made(people).quality.skills
    assert 20 == len(kept)
    assert SkillBalance(skill="skill-7", mentors=0, seats=0, mentees=2) == kept[0]


def named(background: str, numbers: Iterable[int], *, seat: bool) -> dict[str, Profile]:
    """Return mentees who named a background; with or without a mentor who fits."""
    wants = ("rust",) if seat else ("chess",)
    return {f"ben-{number}": mentee("Ben", wants=wants, background=[background]) for number in numbers}


def test_parity_is_the_coverage_of_those_who_named_a_background() -> None:
    """A group of five or more among others is told with how many of it are placed."""
    people = {f"ada-{number}": mentor("Ada", mentor={"capacity": 3}) for number in range(4)}
    people |= named("self-taught", range(5), seat=True) | named("self-taught", range(5, 7), seat=False)
    people |= {f"cleo-{number}": mentee("Cleo") for number in range(5)}
    groups = (GroupCoverage(background="self-taught", people=7, placed=5),)
    assert Parity(groups=groups, too_small=0) == made(people).quality.parity


def test_a_group_of_four_is_not_told_and_neither_is_one_with_four_others() -> None:
    """Groups of fewer than five, and groups with fewer than five others, are only counted."""
    few = named("self-taught", range(4), seat=True) | {f"cleo-{number}": mentee("Cleo") for number in range(9)}
    many = named("self-taught", range(9), seat=True) | {f"cleo-{number}": mentee("Cleo") for number in range(4)}
    assert Parity(groups=(), too_small=1) == made(few).quality.parity
    assert Parity(groups=(), too_small=1) == made(many).quality.parity


def test_wishes_count_mentees_who_got_somebody_they_asked_for() -> None:
    """Wishes for people who do not take part count for nobody; without any wish there is no figure."""
    people = {
        "ada": mentor("Ada", mentor={"capacity": 2}),
        "ben": mentee("Ben", mentee={"prefers": ["nobody-here", "ada"]}),
        "cleo": mentee("Cleo", mentee={"prefers": ["ada"]}),
        "dora": mentee("Dora", mentee={"prefers": ["ada"]}),
        "finn": mentee("Finn", mentee={"prefers": ["nobody-here"]}),
    }
    assert Share(count=2, of=3) == made(people).quality.wishes
    assert made({"ada": mentor(), "ben": mentee()}).quality.wishes is None


def test_wishes_of_peers_count_everybody_of_their_circle() -> None:
    """A peer asks for another one, and has got them in a circle of any size."""
    people = {
        "ada": mentee("Ada", mentee={"prefers": ["ben"]}),
        "ben": mentee("Ben", mentee={"prefers": ["cleo"]}),
        "cleo": mentee("Cleo"),
        "dora": mentee("Dora", mentee={"prefers": ["ada"]}),
    }
    peers = cohort(format="peer", matching={"pins": [["ada", "ben"]], "refusals": [["cleo", "ada"]]})
    found = made(people, peers)
    assert (("ada", "ben"), ("cleo", "dora")) == tuple(circle.members for circle in found.circles)
    assert Share(count=1, of=3) == found.quality.wishes


def test_without_a_named_background_there_is_no_parity() -> None:
    """Nobody has to name anything."""
    assert made({"ada": mentor(), "ben": mentee()}).quality.parity is None


def test_a_pin_is_not_the_worst_off() -> None:
    """The least points are those of the pin, the worst-off pair is the least of the others."""
    people = {
        "ada": mentor("Ada", offers=("rust",), mentor={"capacity": 2}),
        "ben": mentee("Ben", wants=("rust",)),
        "cleo": mentee("Cleo", wants=("chess",)),
    }
    found = made(people, pins=[["ada", "cleo"]])
    points = {pair.mentee: pair.points for pair in found.pairs}
    assert points["cleo"] < points["ben"]
    expected = Spread(of=2, least=points["cleo"], median=points["cleo"], most=points["ben"], worst_off=points["ben"])
    assert expected == found.quality.points
    only = made({key: people[key] for key in ("ada", "cleo")}, pins=[["ada", "cleo"]])
    assert only.quality.points
    assert only.quality.points.worst_off is None


def test_an_empty_cohort_has_figures_without_pairs() -> None:
    """Nobody of nobody is covered, and there is no rank, no point and no load to tell."""
    found = made({}).quality
    assert (Share(count=0, of=0), Seats(count=0, of=0, mentors=0), Blocking(count=0)) == (
        found.coverage,
        found.capacity,
        found.blocking,
    )
    assert (None, None, None, None) == (found.mentee_ranks, found.mentor_ranks, found.points, found.load)


def test_the_figures_stand_in_matches_yml() -> None:
    """The text of a match holds its quality, and each pair the mentor's place."""
    text = to_yaml(COHORT, made({"ada": mentor("Ada"), "ben": mentee("Ben")}))
    assert "quality:\n  coverage:\n    count: 1\n    of: 1\n" in text
    assert "    rank: 1\n" in text


def grouped(task: Task, *choice: tuple[str, str]) -> Quality:
    """Return the quality of groups."""
    pairs = [pair.model_copy(update={"seat": "group"}) for pair in matched(task, choice)]
    return measured(task.inputs(), task.scores(), pairs, ()).quality


def test_in_groups_only_those_who_lead_one_can_block() -> None:
    """A mentor without a group is not wished for by one person alone; one with a free chair in the group is."""
    mentees = tuple(f"ben-{number}" for number in range(7))
    task = Task(
        {(mentor, mentee): points for mentor, points in (("ada", 3), ("eve", 4), ("finn", 2)) for mentee in mentees},
        {"ada": 9, "eve": 9, "finn": 2},
        mentees,
        participation=True,
        form="group",
    )
    three, six = [("ada", mentee) for mentee in mentees[:3]], [("ada", mentee) for mentee in mentees[:6]]
    assert Seats(count=3, of=12, mentors=2) == grouped(task, *three).capacity
    assert Blocking(count=4, pairs=tuple(("ada", mentee) for mentee in mentees[3:])) == grouped(task, *three).blocking
    assert Blocking(count=0) == grouped(task, *six).blocking


def test_a_hybrid_cohort_has_no_blocking_pairs_to_count() -> None:
    """With two kinds of seat nobody says which one a person would rather have."""
    task = Task({("ada", "ben"): 3}, {"ada": 2}, ("ben",), participation=True, form="hybrid")
    found = measured(task.inputs(), task.scores(), matched(task, (("ada", "ben"),)), ()).quality
    assert (None, Share(count=1, of=1)) == (found.blocking, found.coverage)


def test_somebody_with_two_seats_is_covered_once() -> None:
    """Coverage counts people, capacity counts seats."""
    task = Task(
        {("ada", "ben"): 3, ("eve", "ben"): 4}, {"ada": 1, "eve": 1}, ("ben",), participation=True, form="hybrid"
    )
    found = measured(task.inputs(), task.scores(), matched(task, (("ada", "ben"), ("eve", "ben"))), ())
    assert (Share(count=1, of=1), Seats(count=2, of=2, mentors=2)) == (found.quality.coverage, found.quality.capacity)
    assert (2, 1) == found.ranks


def test_quality_is_measured_on_the_day_of_the_match() -> None:
    """A mentor whose profile has expired offers no seat."""
    people = {"ada": mentor("Ada"), "eve": mentor("Eve", available_until="2026-09-01"), "ben": mentee("Ben")}
    before = prepare(portal(people), COHORT, date(2026, 8, 1)).inputs
    assert 2 == len(before.mentors)
    found = made(people, cohort()).quality
    assert Seats(count=1, of=1, mentors=1) == found.capacity
    assert DAY > date(2026, 9, 1)
