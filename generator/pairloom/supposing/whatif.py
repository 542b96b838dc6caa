"""A file of suppositions in: the portal as it would be, and what becomes otherwise in a match, out.

```yaml
matching:                       # merged into matching of cohort.yml; pins and refusals are added to those there
  weights: {goals: 30}
  pins: [[sample-mentor, sample-mentee]]
profiles:
  sample-mentor: {mentor: {capacity: 3}}      # merged into the profile; somebody new needs a whole one
  other-mentee: null                          # leaves the cohort
```
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pairloom import load, pipeline, revisions, yamltext
from pairloom.model.portal import Portal, cohort_path, profile_path
from pairloom.model.problem import Problem
from pairloom.supposing.compared import Compared, Side, compare, hinders
from pairloom.supposing.file import File, supposed_portal


@dataclass(frozen=True, slots=True)
class Supposed:
    """What a supposition comes to: a comparison, or the problems of the file, each with its line and column."""

    compared: Compared | None
    problems: tuple[Problem, ...]


def what_if(  # noqa: PLR0913 - the question has this many parts
    root: Path, portal: Portal, cohort: str, *, data: bytes, name: str, today: date
) -> Supposed:
    """Return what becomes otherwise in the match of a cohort if what a file supposes were so; nothing is written.

    Whoever the file names takes part in the cohort, unless it gives their `cohorts`; `null` is for who leaves it.
    What would be an error in the portal's own files is a problem of the file, at its place there.

    Args:
        root: the portal's folder.
        portal: without errors.
        cohort: the id of one of its cohorts.
        data: the bytes of the file.
        name: what the file is called in problems.
        today: the day of both matches.
    """
    document = yamltext.read(data, name)
    file = File(name, document, list(document.problems))
    changed = supposed_portal(portal, cohort, file, today) if not document.problems else None
    if changed is None or file.problems:
        return Supposed(None, tuple(sorted(file.problems)))
    new = revisions.caused(pipeline.judged(portal, today), pipeline.judged(changed, today))
    wrong = _placed(root, file, cohort, (each for each in new if hinders(each, cohort)))
    if wrong:
        return Supposed(None, wrong)
    sides = (Side("Now", portal, ()), Side("With this file", changed, ()))
    return Supposed(compare(*sides, cohort, today), ())


def _placed(root: Path, file: File, cohort: str, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems of the supposed portal, at the place in the file that causes them where that can be told."""
    placed = {problem: _at(file, cohort, problem) for problem in found}
    here = []
    for problem, at in placed.items():
        if at:
            line, column = yamltext.place(file.document.root, at)
            here.append(replace(problem, path=file.path, line=line, column=column))
    return tuple(sorted((*here, *load.locate(root, (problem for problem, at in placed.items() if not at)))))


def _at(file: File, cohort: str, problem: Problem) -> tuple[str | int, ...]:
    """Return the key path in the file that a problem of the portal comes from; empty where it comes from elsewhere."""
    value = file.document.value
    people = value.get("profiles", {}) if isinstance(value, dict) else {}
    for handle in people:
        if problem.path == profile_path(handle):
            return ("profiles", handle, *problem.at)
    if problem.path == cohort_path(cohort) and problem.at[:1] == ("matching",):
        # Positions in the lists of the file are not those of the merged lists.
        return tuple(step for step in problem.at if isinstance(step, str))
    return ()
