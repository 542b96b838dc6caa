"""Two portals and a cohort in; what becomes otherwise in its match out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom import match
from pairloom.match import Arrangement, Move
from pairloom.model.portal import Portal, match_path
from pairloom.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Side:
    """A portal before a change or after it.

    Attributes:
        words: how it is called at the start of a sentence: `Before the change`.
        portal: its records.
        problems: all that is wrong with it.
    """

    words: str
    portal: Portal
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The match of one cohort before and after a change.

    Attributes:
        cohort: its id.
        before, after: who meets with whom; None where it cannot be matched.
        moves: what becomes otherwise, by handle.
        trouble: why it cannot be compared, as sentences, and on which side; empty where it can.
    """

    cohort: str
    before: Arrangement | None
    after: Arrangement | None
    moves: tuple[Move, ...]
    trouble: tuple[str, ...]


def compare(before: Side, after: Side, cohort: str, today: date) -> Compared:
    """Return what becomes otherwise in the match of a cohort, made for the same day on both sides.

    Points of a whole match are compared even where settings differ, so that they say what the new settings count.
    """
    trouble = tuple(text for side in (before, after) for text in _unmatchable(side, cohort))
    if trouble:
        return Compared(cohort, None, None, (), trouble)
    try:
        was, now = (match.arranged(match.match_cohort(side.portal, cohort, today)) for side in (before, after))
    except OverflowError as error:
        return Compared(cohort, None, None, (), (f"The match cannot be made: {error}.",))
    return Compared(cohort, was, now, match.moves(was, now), ())


def hinders(problem: Problem, cohort: str) -> bool:
    """Return whether a problem keeps a cohort from being matched.

    An error does, unless it goes away by matching: an older match, or whatever else is wrong with the matches.yml.
    """
    return problem.severity == "error" and problem.code != "match-current" and problem.path != match_path(cohort)


def _unmatchable(side: Side, cohort: str) -> Iterator[str]:
    wrong = [problem for problem in side.problems if hinders(problem, cohort)]
    if wrong:
        many = "one problem" if len(wrong) == 1 else f"{len(wrong)} problems"
        yield f"{side.words}, the portal has {many}, and nobody is matched. The first: {wrong[0]}"
    elif cohort not in side.portal.cohorts:
        yield f"{side.words}, there is no cohort {cohort}."
    else:
        for problem in match.unpairable(cohort, side.portal.cohorts[cohort]):
            yield f"{side.words}, the program pairs nobody in {cohort}: {problem.message}."
