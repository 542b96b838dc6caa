"""A match that is accepted: when it may be, what is written, and what holds from then on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom import load, pipeline
from pairloom.match import match_cohort, problems, settled, to_yaml, unacceptable, verify
from pairloom.model.portal import Portal, match_path

PEOPLE = {"ada": mentor("Ada"), "ben": mentee("Ben")}
LATER = date(2026, 9, 25)


def proposed(status: str = "matching", **more: object) -> Portal:
    """Return a portal whose cohort has a match of today's inputs; with changes to it."""
    where = portal(PEOPLE, {COHORT: cohort(status=status)})
    match = match_cohort(where, COHORT, DAY).model_copy(update=more)
    return replace(where, matches={COHORT: match})


def stored(root: Path, where: Portal) -> Path:
    """Write the match to its place in a folder and return that place."""
    return pipeline.write_match(root, COHORT, where.matches[COHORT])


def accepted(root: Path, where: Portal, day: date = LATER) -> tuple[Path | None, list[tuple[str, str]]]:
    """Return where it was written, and code and severity of what was said."""
    path, said = pipeline.accept_match(root, where, COHORT, day)
    return path, [(problem.code, problem.severity) for problem in said]


def test_a_proved_match_is_accepted_with_the_day_and_nothing_else_changes(tmp_path: Path) -> None:
    """The day of acceptance is written; the pairs, the proof and the digest stay, and the file is proved still."""
    where = proposed()
    path = stored(tmp_path, where)
    before = path.read_text("utf-8")
    assert (path, []) == accepted(tmp_path, where)
    assert before.replace("accepted: null", 'accepted: "2026-09-25"') == path.read_text("utf-8")
    read = load.load_portal(tmp_path).portal.matches[COHORT]
    assert where.matches[COHORT].model_copy(update={"accepted": LATER}) == read
    assert () == pipeline.verify_match(tmp_path, replace(where, matches={COHORT: read}), COHORT)


def test_a_match_is_accepted_once(tmp_path: Path) -> None:
    """A match that is accepted already, or of a later day, is refused, and the file stays."""
    where = proposed(accepted=DAY)
    path = stored(tmp_path, where)
    before = path.read_bytes()
    assert (None, [("match-accept", "error")]) == accepted(tmp_path, where)
    assert (None, [("match-accept", "error")]) == accepted(tmp_path, proposed(), date(2026, 9, 1))
    assert before == path.read_bytes()


def test_a_match_of_older_inputs_is_not_accepted(tmp_path: Path) -> None:
    """While a cohort is matching, its match must be of what the files say now; when it runs, its pairs are facts."""
    for status, written in (("matching", False), ("running", True)):
        where = proposed(status)
        changed = replace(where, profiles={**PEOPLE, "cleo": mentee("Cleo")})
        path = stored(tmp_path, where)
        severity = "warning" if written else "error"
        assert (path if written else None, [("match-current", severity)]) == accepted(tmp_path, changed)


def test_a_match_that_is_not_the_best_is_not_accepted(tmp_path: Path) -> None:
    """What cannot be proved is not accepted."""
    where = proposed(points=1)
    stored(tmp_path, where)
    path, said = accepted(tmp_path, where)
    assert (None, {"match-verify"}) == (path, {code for code, _ in said})


def test_what_is_not_there_is_not_accepted(tmp_path: Path) -> None:
    """A cohort without a match is told to make one."""
    where = replace(proposed(), matches={})
    assert [] == [*unacceptable(where, COHORT, LATER)]
    assert (None, [("match-verify", "error")]) == accepted(tmp_path, where)
    unread = replace(where, broken=frozenset({match_path(COHORT)}))
    assert (None, []) == accepted(tmp_path, unread)


@pytest.mark.parametrize(
    ("status", "hint"), [("matching", "write accepted: null"), ("running", "pairloom rematch autumn")]
)
def test_an_accepted_match_is_not_written_over(status: str, hint: str) -> None:
    """Once accepted, a match stays; whoever wants another one is told how to go on."""
    where = proposed(status, accepted=LATER)
    (problem,) = settled(where, COHORT)
    assert (match_path(COHORT), ("accepted",), True) == (problem.path, problem.at, hint in problem.hint)


def test_profiles_may_change_after_a_match_is_accepted() -> None:
    """An accepted match is a fact: a profile that changes later is no problem, as it is before."""
    where = replace(proposed(), profiles={**PEOPLE, "cleo": mentee("Cleo")})
    fixed = replace(where, matches={COHORT: where.matches[COHORT].model_copy(update={"accepted": LATER})})
    assert (["match-current"], []) == tuple([each.code for each in problems(one, LATER)] for one in (where, fixed))


def test_the_text_of_an_accepted_match_can_be_read_again() -> None:
    """The day of acceptance stands in the file as any other day."""
    match = proposed(accepted=LATER).matches[COHORT]
    assert 'accepted: "2026-09-25"' in to_yaml(COHORT, match).splitlines()


def test_who_verifies_an_accepted_match_of_older_inputs_is_told_how_to_open_it() -> None:
    """To match again would be refused; first `accepted` must be taken out."""
    where = replace(proposed(accepted=LATER), profiles={**PEOPLE, "cleo": mentee("Cleo")})
    (problem,) = verify(where, COHORT)
    assert "To open it again, write accepted: null into cohorts/" in problem.hint
    assert problem.hint.endswith(f"then run: pairloom match {COHORT}")
