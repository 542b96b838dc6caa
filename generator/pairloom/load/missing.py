"""Files that every portal must have, and what stands in for them while they are not there."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from pairloom.load.layout import visible_path
from pairloom.model.community import Community, Coordinator, Repository, Support
from pairloom.model.portal import PORTAL, SKILLS, cohort_path
from pairloom.model.problem import Problem

LOOK: Final = "mkdocs.yml"


def nothing_here(root: Path) -> Problem:
    """Return the one problem of a folder that is not there or has nothing of a portal in it."""
    what = "found nothing of a portal in it" if root.is_dir() else "found no such folder"
    message = f"the folder {visible_path(str(root))} must be a portal; {what}"
    return Problem(PORTAL, 1, 1, "file-missing", message, "go to the portal's folder, or name it with --root")


def missing(root: Path, paths: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each file that must be there and is not.

    Args:
        root: the portal's folder.
        paths: the paths of what is there, read or not.
    """
    for path, content in ((PORTAL, "name, url and coordinators"), (SKILLS, "the skills that people can choose from")):
        if path not in paths and not _is_under_problem(path, paths):
            yield _missing(root, path, content)
    for cohort in sorted({path.split("/")[1] for path in paths if path.startswith("cohorts/") and path.count("/") > 1}):
        path = cohort_path(cohort)
        if path not in paths:
            yield _missing(root, path, "name, status and purpose")


def _is_under_problem(path: str, paths: Collection[str]) -> bool:
    """Return whether the folder of a path is itself a problem, for instance a symbolic link."""
    return path.rpartition("/")[0] in paths


def _missing(root: Path, path: str, content: str) -> Problem:
    other = path.removesuffix(".yml") + ".yaml"
    hint = f"rename {other} to {path}" if (root / other).is_file() else f"write the file {path} with {content}"
    path = visible_path(path)
    return Problem(path, 1, 1, "file-missing", f"the file {path} must be there; found no such file", visible_path(hint))


def no_look(root: Path) -> Problem | None:
    """Return the problem of a portal without mkdocs.yml, which only building needs; None where the file is there."""
    return None if (root / LOOK).is_file() else _missing(root, LOOK, "the site's look and navigation")


def placeholder() -> Community:
    """Return a community that stands in for one that could not be read, so that all other files can be checked."""
    link = "https://portal.example/"
    return Community(
        name="Unnamed portal",
        url=link,
        repository=Repository(host="github", slug="unnamed/portal"),
        coordinators=(Coordinator(handle="nobody", contact=link),),
        support=Support(code_of_conduct=link, report=link),
    )
