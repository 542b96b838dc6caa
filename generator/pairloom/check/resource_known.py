"""What cohorts, pathways, resources and records of completion name is a page of content/training/.

Bad:
    # cohorts/2026-autumn/cohort.yml, where content/training/ has listening.md
    training:
      mentor: [lisening]

Good:
    training:
      mentor: [listening]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At
from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.portal import Portal, cohort_path, completion_path, pathway_path, resource_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield training that is named in vain."""
    for path, at, slug in _named(portal):
        if not portal.knows_resource(slug):
            message = f"{subject(at)} must be a page of content/training/, without .md; found {shown(slug)}"
            otherwise = f"add {resource_path(slug)}, or leave {slug} out"
            hint = did_you_mean(slug, portal.resource_slugs(), otherwise=otherwise)
            yield found(path, at, "resource-known", message=message, hint=hint)


def _named(portal: Portal) -> Iterator[tuple[str, At, str]]:
    for key, cohort in portal.cohorts.items():
        yield from _each(cohort_path(key), ("training", "mentor"), cohort.training.mentor)
        yield from _each(cohort_path(key), ("training", "mentee"), cohort.training.mentee)
    for name, written in portal.resources.items():
        yield from _each(resource_path(name), ("requires",), written.record.requires)
    for name, pathway in portal.pathways.items():
        yield from _each(pathway_path(name), ("steps",), pathway.steps)
    for of, completion in portal.completions.items():
        yield from ((completion_path(of), ("done", slug), slug) for slug in completion.done)


def _each(path: str, at: At, slugs: tuple[str, ...]) -> Iterator[tuple[str, At, str]]:
    yield from ((path, (*at, position), slug) for position, slug in enumerate(slugs))
