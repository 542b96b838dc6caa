"""A revision in; what the change since then does to the matches that are being made out."""

from datetime import date
from functools import partial
from pathlib import Path

from pairloom import load, match, revisions
from pairloom.model.portal import Portal
from pairloom.pipeline import problems
from pairloom.supposing.compared import Compared, Side, compare, hinders


def changed_since(root: Path, revision: str, cohort: str | None, today: date) -> tuple[Compared, ...]:
    """Return for each cohort what becomes otherwise in its match by the change since a revision.

    Both sides are matched for the same day, from all files as they were at the merge base and as they are now. Without
    a cohort: all that are open or matching on either side and are matched by the program, but for those whose matching
    input stays as it is.

    Args:
        root: the portal's folder.
        revision: whatever git can read as a commit.
        cohort: the id of one cohort, on either side.
        today: the day of the matches.

    Raises:
        RevisionError: git cannot say what changed since that revision.
        KeyError: neither side has a cohort of that id.
    """
    git = revisions.git_in(root)
    difference = revisions.difference(git, revision)
    loaded = load.load_both(root, difference.changes, partial(revisions.contents, git))
    words = ("Before the change", "After the change")
    before, after = (
        Side(side, each.portal, load.locate(root, problems(each, today)))
        for side, each in zip(words, loaded, strict=True)
    )
    if cohort is not None:
        if not (before.portal.knows_cohort(cohort) or after.portal.knows_cohort(cohort)):
            raise KeyError(cohort)
        return (compare(before, after, cohort, today),)
    asked = sorted({*_being_made(before.portal), *_being_made(after.portal)})
    return tuple(compare(before, after, each, today) for each in asked if _touched(before, after, each, today))


def _being_made(portal: Portal) -> set[str]:
    return {
        cohort_id
        for cohort_id, cohort in portal.cohorts.items()
        if cohort.status in {"open", "matching"} and not [*match.unpairable(cohort_id, cohort)]
    }


def _touched(before: Side, after: Side, cohort: str, today: date) -> bool:
    """Return whether the matching input of a cohort differs, or cannot be compared."""
    sides = (before, after)
    if any(cohort not in side.portal.cohorts or any(hinders(each, cohort) for each in side.problems) for side in sides):
        return True
    was, now = (match.inputs_digest(side.portal, cohort, today) for side in sides)
    return was != now
