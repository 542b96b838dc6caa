"""What a resource requires comes before it: nothing requires itself in the end, and a pathway keeps the order.

Bad:
    # content/pathways/mentor.yml, where feedback.md has `requires: [listening]`
    steps: [feedback, listening]

Good:
    steps: [listening, feedback]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.curriculum import circles
from pairloom.explain import subject
from pairloom.model.portal import Portal, pathway_path, resource_path
from pairloom.model.problem import Problem, found

CODE = "prerequisites"


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield circles of resources that require one another, and steps of pathways that come too early."""
    for way in circles(portal):
        at = ("requires", portal.resources[way[0]].record.requires.index(way[1]))
        message = f"{subject(at)} must not lead back to {way[0]}; found {' requires '.join(way)}"
        hint = f"take one of these out of the circle, for example {way[0]} from requires in {resource_path(way[-2])}"
        yield found(resource_path(way[0]), at, CODE, message=message, hint=hint)
    for slug, pathway in portal.pathways.items():
        yield from _order(portal, slug, pathway.steps)


def _order(portal: Portal, slug: str, steps: tuple[str, ...]) -> Iterator[Problem]:
    for position, step in enumerate(steps):
        needs = portal.resources[step].record.requires if step in portal.resources else ()
        for need in needs:
            if need == step or need in steps[:position] or not portal.knows_resource(need):
                continue
            at = ("steps", position)
            where = f"it as {subject(('steps', steps.index(need)))}" if need in steps else "it nowhere in the pathway"
            message = f"{subject(at)} must come after {need}, which {step} requires; found {where}"
            hint = f"write {need} before {step}, or take it out of requires in {resource_path(step)}"
            yield found(pathway_path(slug), at, CODE, message=message, hint=hint)
