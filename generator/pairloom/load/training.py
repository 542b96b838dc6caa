"""What a change can touch of training: the resources and pathways that name one another, and records of completion."""

from collections.abc import Collection, Iterator
from typing import Final

from pairloom.model.portal import Portal, profile_path

_CURRICULUM: Final = ("content/training", "content/pathways")


def touched(
    both: tuple[Portal, Portal], changed: Collection[str], paths: Collection[str], people: Collection[str]
) -> Iterator[str]:
    """Yield the files to read that a change can touch by way of training.

    Args:
        both: the portal before and after.
        changed: the paths that the change touches.
        paths: every path of the portal, before or after.
        people: the handles of whom others see otherwise than before.
    """
    cohorts = {key for portal in both for key in portal.cohorts if _dated(both[0], key) != _dated(both[1], key)}
    unknown = _come_and_gone(both)
    if any(path.startswith(_CURRICULUM) for path in changed):
        yield from (path for path in paths if path.startswith(_CURRICULUM))
    for path in filter(_is_completion, paths):
        cohort, handle = _of(path)
        if unknown or handle in people or cohort in cohorts:
            yield path
        if path in changed or cohort in cohorts:
            yield profile_path(handle)


def unrecorded(both: tuple[Portal, Portal], changed: Collection[str]) -> set[str]:
    """Return the cohorts that are matching and in which others than before can have completed what is asked for."""
    matching = {key for portal in both for key, cohort in portal.cohorts.items() if cohort.status == "matching"}
    return matching if _come_and_gone(both) else matching & {_of(path)[0] for path in changed if _is_completion(path)}


def completions(cohorts: Collection[str], paths: Collection[str]) -> Iterator[str]:
    """Yield the records of completion of some cohorts."""
    yield from (path for path in paths if _is_completion(path) and _of(path)[0] in cohorts)


def _dated(portal: Portal, key: str) -> tuple[object, ...]:
    """Return what of a cohort the records of completion depend on."""
    cohort = portal.cohorts.get(key)
    return (cohort.status == "finished", cohort.phases) if cohort else ()


def _come_and_gone(both: tuple[Portal, Portal]) -> set[str]:
    """Return the resources that are there on one side only."""
    return both[0].resource_slugs() ^ both[1].resource_slugs()


def _is_completion(path: str) -> bool:
    top, *names = path.split("/")
    return top == "cohorts" and len(names) == len(("id", "training", "name")) and names[1] == "training"


def _of(path: str) -> tuple[str, str]:
    """Return the cohort and the handle that a record of completion is of."""
    _, cohort, _, name = path.split("/")
    return cohort, name.rpartition(".")[0]
