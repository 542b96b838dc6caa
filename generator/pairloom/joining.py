"""How answers become a profile, top to bottom: read the form, ask what it changes, try the change, carry it out.

The stage here is `join`; the checks are the portal's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from pairloom import check as checks
from pairloom import join, pipeline
from pairloom.join.form import read_form
from pairloom.join.request import Change, requested
from pairloom.join.slip import Slip
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem
from pairloom.yamltext import parse


def from_issue(root: Path, portal: Portal, body: str, login: str, today: date) -> Change:
    """Return what the text of an issue asks for, checked as if it were done; nothing is written.

    Args:
        root: the portal's folder.
        portal: what is in it.
        body: the issue's text.
        login: who wrote it, as the forge says.
        today: the day.

    Raises:
        OSError: the person's profile cannot be read, though it was a moment ago.
    """

    def text_of(handle: str) -> str:
        return (root / profile_path(handle)).read_bytes().decode("utf-8-sig")

    change = requested(read_form(body, portal.community), portal, login, today, text_of)
    if change.after is None or not change.changed:
        return change
    slips = tuple(_caused(portal, change, today))
    errors = any(slip.severity == "error" for slip in slips)
    return replace(change, after=None if errors else change.after, slips=(*change.slips, *slips))


def draft(portal: Portal, handle: str, value: Mapping[str, object], today: date) -> tuple[Problem, ...]:
    """Return what would be wrong with a profile if it were written, warnings too; each with its key path.

    Args:
        portal: as it stands.
        handle: whose profile it is; it takes the place of one that stands.
        value: the whole profile as a plain value.
        today: the day to check on.
    """
    portal, problems = join.drafted(portal, {handle: value})
    return (*problems, *(each for each in checks.run(portal, today) if each.path == profile_path(handle)))


def carry_out(root: Path, change: Change) -> Path:
    """Write the profile as a change has it, or take it away, and return its place.

    Raises:
        OSError: the file cannot be written or removed; it is then as it was.
    """
    if change.after is not None:
        return pipeline.write_profile(root, change.handle, change.after)
    target = root / profile_path(change.handle)
    target.unlink()
    return target


def _caused(portal: Portal, change: Change, today: date) -> Iterator[Slip]:
    """Yield what the change makes wrong, in the profile and in the records of others; not what was wrong before."""
    value = parse(change.after or "", "").value
    after, form = join.drafted(portal, {change.handle: value if isinstance(value, dict) else {}})
    known = {(problem.path, problem.code, problem.message) for problem in pipeline.judged(portal, today)}
    told = {slip.field for slip in change.slips}
    for problem in (*form, *pipeline.judged(after, today)):
        if (problem.path, problem.code, problem.message) in known:
            continue
        if problem.path != profile_path(change.handle):
            yield from _elsewhere(problem)
        elif change.form is not None and (problem.severity == "error" or change.form.name in _SPEAKS):
            slip = join.slip_of(problem.at, problem.message, problem.hint)
            if slip.field == _SHOWN and problem.severity == "warning":
                continue
            if problem.severity == "error" or slip.field not in told:
                yield replace(slip, severity=problem.severity)


_SPEAKS = frozenset({"join-as-mentor", "join-as-mentee", "join-as-both", "update"})
"""Forms whose warnings are for their sender; a pause makes some that say only that there is a pause."""

_SHOWN = "consent.publish"
"""A wish not to be shown, which is warned of for coordinators; its sender is told in the reply."""


def _elsewhere(problem: Problem) -> Iterator[Slip]:
    if problem.severity == "error":
        message = f"must not break {problem.path}, where {problem.message}"
        yield Slip("", message, "ask a coordinator to look at both")
