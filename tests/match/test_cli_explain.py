"""The command `explain`, as a person or a program runs it."""

import json
from pathlib import Path

import pytest
from tests.match.small_folder import BOTH, MENTEE, MENTOR, person, run, set_cohort, sides, small_portal


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a portal of one mentor, two mentees who want the same, and somebody who is both."""
    return small_portal(tmp_path)


@pytest.mark.parametrize("other", [(), ("ada",)])
def test_no_hidden_character_of_a_profile_reaches_the_terminal(root: Path, other: tuple[str, ...]) -> None:
    """A name or goal with characters that a terminal obeys is told with its place, and nothing of it is shown."""
    place = root / "profiles/ben.yml"
    place.write_text(place.read_text().replace("Learn Rust", r'"Learn \e]0;mine\a Rust\u202e"'))
    result = run(root, "explain", "autumn", "ben", *other)
    assert (1, True) == (result.exit_code, result.output.startswith("profiles/ben.yml:"))
    assert not {"\x1b", "\x07", "\u202e"}.intersection(result.output)


def test_explain_as_json_keeps_its_contract(root: Path) -> None:
    """The JSON has handle, role and candidates, each with handle, points, feasible, criteria and veto."""
    told = json.loads(run(root, "explain", "autumn", "ben", "--top", "1", "--format", "json").output)
    assert ("ben", "mentee", 1) == (told["handle"], told["role"], len(told["candidates"]))
    best = told["candidates"][0]
    assert {"handle", "points", "feasible", "criteria", "veto"} == set(best)
    assert ("ada", True, None) == (best["handle"], best["feasible"], best["veto"])
    assert best["points"] == sum(given["points"] for given in best["criteria"].values())


def test_explain_as_json_has_the_pair_and_what_else_would_cost(root: Path) -> None:
    """Beside the candidates: what the match gave, from where, and each alternative with its cost and who moves."""
    run(root, "match", "autumn")
    with_pair, without = (
        json.loads(run(root, "explain", "autumn", handle, "--format", "json").output) for handle in sides(root)
    )
    assert ("matches.yml", "2026-09-20") == (with_pair["pair"]["from"], with_pair["pair"]["on"])
    assert ["ada"] == [pair["mentor"] for pair in with_pair["pair"]["pairs"]]
    assert [] == with_pair["alternatives"]
    assert "no-capacity" == without["pair"]["waiting"]["cause"]
    (instead,) = without["alternatives"]
    assert {"handle", "points", "placed", "total", "others", "moves", "words"} == set(instead)
    assert ("ada", 0) == (instead["handle"], instead["placed"])
    assert [{"handle": with_pair["handle"], "role": "mentee", "before": ["ada"], "after": []}] == instead["moves"]
    assert [] == without["next_steps"]


def test_explain_tells_people_pair_points_and_vetoes(root: Path) -> None:
    """The text says what the match gave, ranks the candidates, and says who cannot be and why."""
    paired, _ = sides(root)
    text = run(root, "explain", "autumn", paired).output
    assert text.startswith(f"By the match that would be made today:\n  {paired} meets with ada: ")
    assert f"\n{paired}, mentee: mentors, best first\n\n  1. ada  " in text
    assert f"40  skills: Offers Rust, which {paired.title()} wants." in text
    assert f"cannot be: Dora offers none of the skills that {paired.title()} wants." in text


def test_explain_tells_who_waits_what_they_can_do(root: Path) -> None:
    """Who waits reads why, what to do, and what it would cost to give them somebody."""
    paired, waits = sides(root)
    run(root, "match", "autumn")
    text = run(root, "explain", "autumn", waits).output
    assert text.startswith(f"By the match of 2026-09-20:\n  {waits} waits.\n    One mentor fits, but has no free seat.")
    assert "What another pair would cost, if it were decided and all others matched anew:\n  ada, " in text
    assert f"{paired} loses ada and waits" in text


@pytest.mark.parametrize("role", ["mentor", "mentee"])
def test_explain_of_two_people_says_whether_they_meet(root: Path, role: str) -> None:
    """With OTHER only these two are told: that they meet, whom each has instead, or why they cannot be a pair."""
    paired, waits = sides(root)

    def about(mentor: str, mentee: str) -> str:
        words = (mentor, mentee) if role == "mentor" else (mentee, mentor)
        return run(root, "explain", "autumn", *words, "--role", role).output

    assert "They meet by the match that would be made today.\n" in about("ada", paired)
    not_so = about("ada", waits)
    assert "By the match that would be made today they do not meet:" in not_so
    assert f"  ada has {paired}, " in not_so
    assert f"  {waits} waits. One mentor fits" in not_so
    assert "To pair the two: " in not_so
    vetoed = about("dora", waits)
    assert vetoed.splitlines()[0].endswith("cannot be a pair.")
    assert f"Dora offers none of the skills that {waits.title()} wants." in vetoed


def test_explain_of_two_people_as_json_has_both(root: Path) -> None:
    """As JSON the one candidate is told, with what the match gave to each of the two."""
    paired, waits = sides(root)
    told = json.loads(run(root, "explain", "autumn", waits, "ada", "--format", "json").output)
    assert ["ada"] == [option["handle"] for option in told["candidates"]]
    assert [paired] == [pair["mentee"] for pair in told["other"]["pairs"]]
    assert ["ada"] == [each["handle"] for each in told["alternatives"]]


def test_explain_says_when_there_is_nobody(root: Path) -> None:
    """A mentee of a cohort without mentors reads that there are none."""
    for handle in ("ada", "dora"):
        (root / "profiles" / f"{handle}.yml").unlink()
    text = run(root, "explain", "autumn", "ben").output
    assert "    No mentor has joined this cohort yet.\n" in text
    assert text.endswith("\nNo mentors for ben.\n")


def test_explain_names_what_can_be_done_meanwhile(root: Path) -> None:
    """Who waits reads of training for what they want."""
    page = (
        "---\ntitle: Rust at night\nsummary: A path.\nkind: article\nroles: [mentee]\nminutes: 9\nskills: [rust]\n---\n"
    )
    (root / "content/training").mkdir()
    (root / "content/training/rust.md").write_text(page + "Text\n")
    paired, waits = sides(root)
    assert "  - Read “Rust at night” (9 minutes): it goes with Rust.\n" in run(root, "explain", "autumn", waits).output
    assert "Rust at night" not in run(root, "explain", "autumn", paired).output


def test_explain_in_a_settled_cohort_keeps_to_its_facts(root: Path) -> None:
    """Once people meet, the pairs of matches.yml are told though profiles have changed, and no alternative is."""
    paired, waits = sides(root)
    run(root, "match", "autumn")
    set_cohort(root, "running")
    person(root, paired, MENTEE.replace("rust", "go"))
    told = json.loads(run(root, "explain", "autumn", paired, "--format", "json").output)
    assert ("matches.yml", []) == (told["pair"]["from"], told["alternatives"])
    assert ["ada"] == [pair["mentor"] for pair in told["pair"]["pairs"]]
    person(root, "eve", MENTEE)
    assert "  eve took no part.\n" in run(root, "explain", "autumn", "eve").output
    assert "  eve took no part.\n" in run(root, "explain", "autumn", "eve", "ada").output
    assert f"  {waits} waits." in run(root, "explain", "autumn", waits, "ada").output


def test_explain_in_an_informal_cohort_tells_candidates_only(root: Path) -> None:
    """Where people declare their pairs, the candidates are told and no match is."""
    set_cohort(root, "matching", "mode: informal\n")
    assert run(root, "explain", "autumn", "ben").output.startswith("ben, mentee: mentors, best first\n")
    assert 1 == len(run(root, "explain", "autumn", "ben", "ada").output.split("could be a pair, with")[1:])
    assert None is json.loads(run(root, "explain", "autumn", "ben", "--format", "json").output)["pair"]


def test_explain_among_peers_has_one_role(root: Path) -> None:
    """In a cohort of peers, mentors and mentees alike are asked about as peers, whatever role is named."""
    set_cohort(root, "matching", "format: peer\n")
    for handle, section in (("ada", MENTOR), ("dora", BOTH)):
        person(root, handle, section.replace("hours_per_month: 4", "hours_per_month: 4, formats: [peer]"))
    told = json.loads(run(root, "explain", "autumn", "ben", "--role", "mentor", "--format", "json").output)
    assert ("peer", {"ada", "cleo", "dora"}) == (told["role"], {each["handle"] for each in told["candidates"]})
    assert "ben and cleo could be a pair, with" in run(root, "explain", "autumn", "ben", "cleo").output
    assert 2 == run(root, "explain", "autumn", "ben", "ben").exit_code


def test_explain_of_two_asks_for_two_people(root: Path) -> None:
    """The same person twice, or two who are both mentees, is wrong usage, told of OTHER."""
    same, mentees = run(root, "explain", "autumn", "ben", "ben"), run(root, "explain", "autumn", "ben", "cleo")
    assert (2, 2) == (same.exit_code, mentees.exit_code)
    assert "Invalid value for OTHER: say two different people" in same.output
    assert "Invalid value for OTHER: cleo does not take part in autumn as a mentor" in mentees.output


def test_explain_tells_first_who_nearly_fits(root: Path) -> None:
    """Of those who cannot be the pair, who has the fewest reasons against them comes first."""
    person(root, "aby", BOTH)
    (root / "profiles/aby.yml").write_text((root / "profiles/aby.yml").read_text().replace("day: tue", "day: wed"))
    people = json.loads(run(root, "explain", "autumn", "ben", "--format", "json").output)["candidates"]
    assert ["ada", "dora", "aby"] == [each["handle"] for each in people]


def test_explain_in_an_informal_cohort_tells_pairs_that_people_wrote_down(root: Path) -> None:
    """A declared pair is told to both of its people, with the day and without points."""
    set_cohort(root, "running", "mode: informal\n")
    (root / "cohorts/autumn/pairs/ada--ben").mkdir(parents=True)
    agreed = "agreed: {mentor: 2026-09-28, mentee: 2026-09-28}"
    (root / "cohorts/autumn/pairs/ada--ben/pair.yml").write_text(f"on: 2026-09-29\nsource: declared\n{agreed}\n")
    for who, other in (("ada", "ben"), ("ben", "ada")):
        told = run(root, "explain", "autumn", who, day="2026-10-01").output
        assert told.startswith(
            f"Pairs that people wrote down:\n  {who} meets with {other} since 2026-09-29.\n\n{who}, "
        )
