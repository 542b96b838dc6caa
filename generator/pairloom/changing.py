"""A change, from a revision to the files as they are: what it makes wrong, and what its author may not change.

The stages here are `revisions` and `ownership`; the portal before and after is read and checked as by the pipeline.
"""

from datetime import date
from functools import partial
from pathlib import Path

from pairloom import load, ownership, revisions
from pairloom.checked import Checked
from pairloom.model.portal import PORTAL, Portal
from pairloom.model.problem import Problem
from pairloom.pipeline import problems


def check_change(root: Path, revision: str, today: date, author: str | None = None) -> Checked:
    """Find what a change makes wrong, in its own files and in others, at a cost that grows with the change.

    With an author, a login on the forge, also what this person may not change.

    Raises:
        RevisionError: git cannot say what changed since that revision.
    """
    git = revisions.git_in(root)
    difference = revisions.difference(git, revision)
    before, after = load.load_sides(root, difference.changes, partial(revisions.contents, git))
    new = revisions.caused(problems(before, today), problems(after, today))
    refused = () if author is None else _refused(git, difference, after.portal, author)
    return Checked(after.portal, load.locate(root, (*refused, *new)), after.counts)


def _refused(git: revisions.Git, difference: revisions.Difference, after: Portal, author: str) -> tuple[Problem, ...]:
    """Return what an author may not change, by the rule and the people of the revision that was asked for."""
    changes, commit = difference.changes, difference.asked
    paths = {PORTAL, *ownership.base_files(changes), *revisions.naming(git, commit, [author], "profiles")}
    if created := [*ownership.created(changes)]:
        paths.update(revisions.naming(git, commit, created, "cohorts"))
    base = load.load_old(git.folder, revisions.at(git, commit, paths)).portal
    return ownership.refusals(base, after, changes, author)
