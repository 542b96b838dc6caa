"""Verification: is a stored match what its inputs ask for? Everything is derived again from the files."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from pairloom.match.candidates import Candidate, Pair, candidates
from pairloom.match.certificate import faults
from pairloom.match.inputs import Inputs
from pairloom.match.matching import choose, inputs_digest, prepare, told
from pairloom.match.plan import Plan, plan
from pairloom.model.match import Match
from pairloom.model.portal import Portal, cohort_path, match_path
from pairloom.model.problem import Problem, Severity, found

_AGAIN = "Run: pairloom match {}"
_SETTLED = "Bring back the file as it was written: git log -p -- {} shows what changed"


def verify(portal: Portal, cohort: str) -> tuple[Problem, ...]:
    """Return what is wrong with a cohort's stored match; nothing if it is proved to be the best.

    The day is the one that the match was made for. First the digest of the inputs; where it differs, the match says
    nothing about today's files and nothing more is asked of it. Then each pair by itself (a mentor, a mentee, no veto,
    seats, points), then the certificate over all feasible pairs, by arithmetic that does not use the solver, and last
    the whole text against the match made again.
    """
    match = portal.matches.get(cohort)
    if match is None:
        if match_path(cohort) in portal.broken:
            return ()
        message = f"cohort {cohort} must have a matches.yml to verify; there is none"
        return (found(cohort_path(cohort), (), "match-verify", message=message, hint=_AGAIN.format(cohort)),)
    stale = tuple(current(portal, cohort))
    return stale or tuple(_wrong(portal, cohort, match))


def current(portal: Portal, cohort: str) -> Iterator[Problem]:
    """Yield a problem if the stored match was made from other inputs than the files hold now.

    An error while the cohort is matching; for a running or finished cohort the pairs are facts, and it is a warning.
    """
    match = portal.matches[cohort]
    if match.inputs == inputs_digest(portal, cohort, match.on):
        return
    severity: Severity = "warning" if portal.cohorts[cohort].settled else "error"
    message = f"matches.yml must be made from what the profiles and cohort.yml say now; they changed since {match.on}"
    hint = "The pairs stand: nothing to do." if severity == "warning" else _AGAIN.format(cohort)
    yield found(match_path(cohort), ("inputs",), "match-current", message=message, hint=hint, severity=severity)


def _wrong(portal: Portal, cohort: str, match: Match) -> Iterator[Problem]:
    prepared = prepare(portal, cohort, match.on)
    inputs = prepared.inputs
    task = plan(inputs, prepared.scores)
    said = [*_pairs(match, inputs, candidates(inputs, prepared.criteria), task)]
    chosen = [(pair.mentor, pair.mentee) for pair in match.pairs if not pair.pinned]
    said += [(("certificate", field), message) for field, message in faults(task, chosen, match.certificate)]
    said = said or [*_other_words(match, told(prepared, choose(prepared)))][:1]
    path = match_path(cohort)
    hint = _SETTLED.format(path) if portal.cohorts[cohort].settled else _AGAIN.format(cohort)
    for at, message in said:
        yield found(path, at, "match-verify", message=message, hint=hint)


def _other_words(match: Match, again: Match) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each field whose text, the order of its keys included, is not that of the match made again."""
    stored, made = match.model_dump(mode="json"), again.model_dump(mode="json")
    for field, value in made.items():
        if json.dumps(stored[field]) != json.dumps(value):
            yield (field,), f"{field} must be what the match made again says; found something else"


def _pairs(
    match: Match, inputs: Inputs, candidates: Mapping[Pair, Candidate], task: Plan
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    seats = {mentor.handle: mentor.seats for mentor in inputs.mentors}
    taken: Counter[str] = Counter()
    mentees: Counter[str] = Counter()
    for place, pair in enumerate(match.pairs):
        at: tuple[str | int, ...] = ("pairs", place)
        who = f"{pair.mentor} and {pair.mentee}"
        candidate = candidates.get((pair.mentor, pair.mentee))
        if candidate is None:
            yield at, f"{who} must be a mentor and a mentee of this cohort; they are not"
            continue
        taken[pair.mentor] += 1
        mentees[pair.mentee] += 1
        if pair.pinned != ((pair.mentor, pair.mentee) in task.pinned):
            yield (*at, "pinned"), f"pinned of {who} must be as cohort.yml says; found {str(pair.pinned).lower()}"
        elif candidate.vetoes and not pair.pinned:
            yield at, f"{who} must have no veto against them; found: {next(iter(candidate.vetoes.values()))}"
        if pair.points != candidate.points:
            yield (*at, "points"), f"points of {who} must be {candidate.points}; found {pair.points}"
        if taken[pair.mentor] > seats[pair.mentor] and not pair.pinned:
            yield at, f"{pair.mentor} must have at most {seats[pair.mentor]} pairs here; found {taken[pair.mentor]}"
        if mentees[pair.mentee] > 1:
            yield at, f"{pair.mentee} must be in one pair; found {mentees[pair.mentee]}"
