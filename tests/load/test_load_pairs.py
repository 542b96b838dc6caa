"""The records of pairs: where they belong, and what else may be beside them."""

import pytest
from tests.load.portal_folder import Make, told

from pairloom.load import load_portal

PAIRS = "cohorts/2026-autumn/pairs"
DECLARED = "on: 2026-11-02\nsource: declared\nagreed: {mentor: 2026-11-01, mentee: 2026-11-02}\n"


def test_pairs_and_their_ends_are_loaded_by_cohort_and_folder(make: Make) -> None:
    """pair.yml and ended.yml are under the cohort's id and the folder's name; what else a pair keeps is left unread."""
    files = {
        f"{PAIRS}/amina-k--ben-o/pair.yml": DECLARED,
        f"{PAIRS}/amina-k--ben-o/ended.yml": "on: 2026-11-09\nreason: time\n",
        f"{PAIRS}/amina-k--ben-o/goals.yml": "!!later",
        f"{PAIRS}/amina-k--ben-o/checkins/2026-11-05.yml": "!!later",
        f"{PAIRS}/README.md": "Pairs",
    }
    loaded = load_portal(make(dict(files)))
    key = ("2026-autumn", "amina-k--ben-o")
    assert () == loaded.problems
    assert ("declared", "time") == (loaded.portal.pairs[key].source, loaded.portal.endings[key].reason)
    assert (1, 1) == (loaded.counts["pairs"], loaded.counts["endings"])


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        (f"{PAIRS}/pair.yml", f"move it to {PAIRS}/<mentor>--<mentee>/pair.yml"),
        (f"{PAIRS}/amina-k--ben-o/pair.yaml", "did you mean pair.yml?"),
        (f"{PAIRS}/amina-k--ben-o/end.yml", "did you mean ended.yml?"),
        (f"{PAIRS}/amina-k--ben-o/deep/pair.yml", f"move it to {PAIRS}/<mentor>--<mentee>/pair.yml"),
        (f"{PAIRS}/amina-k--ben-o/zzz.txt", "rename it, or move it out of pairs/"),
    ],
)
def test_what_belongs_to_no_pair_is_told(make: Make, path: str, hint: str) -> None:
    """A file that is no record of a pair is reported with the name that was probably meant."""
    loaded = load_portal(make({path: DECLARED}))
    assert [(f"{path}:1:1", "file-name")] == told(loaded)
    assert hint == loaded.problems[0].hint


@pytest.mark.parametrize("name", ["amina-k", "amina-k-ben-o", "amina-k--", "Amina--ben-o", "a--b", "x--y--z"])
def test_a_folder_that_names_no_two_people_is_told(make: Make, name: str) -> None:
    """A folder must be named after two handles; its record is then not taken in."""
    path = f"{PAIRS}/{name}/pair.yml"
    loaded = load_portal(make({path: DECLARED}))
    assert [(f"{PAIRS}/{name}:1:1", "file-name")] == told(loaded)
    assert ({}, True) == (loaded.portal.pairs, path in loaded.portal.broken)


def test_a_slip_in_a_record_of_a_pair_is_located(make: Make) -> None:
    """A reason that there is not is told at its place, with those that there are."""
    path = f"{PAIRS}/amina-k--ben-o/ended.yml"
    loaded = load_portal(make({path: "on: 2026-11-09\nreason: tim\n"}))
    assert [(f"{path}:2:9", "ending")] == told(loaded)
