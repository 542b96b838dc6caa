"""Where a role has a pathway, the way leads past communication, setting goals and feedback.

What is found here is a warning: without these three no pair gets far, whatever else it learns.

Bad:
    # content/pathways/mentee.yml, where smart-goals.md covers goal-setting and nothing else
    role: mentee
    steps: [smart-goals]

Good:
    # first-meeting.md covers communication, asking-well.md feedback
    role: mentee
    steps: [first-meeting, smart-goals, asking-well]
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.explain import listed
from pairloom.model.portal import Portal, pathway_path
from pairloom.model.problem import Problem, found
from pairloom.model.resource import Topic

_TOPICS: Final[tuple[Topic, ...]] = ("communication", "goal-setting", "feedback")


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield for each role what none of its pathways covers, at its first pathway."""
    first: dict[str, str] = {}
    steps: dict[str, set[str]] = {}
    for slug, pathway in sorted(portal.pathways.items()):
        first.setdefault(pathway.role, slug)
        steps.setdefault(pathway.role, set()).update(pathway.steps)
    for role, slug in first.items():
        known = [portal.resources[step].record for step in steps[role] if step in portal.resources]
        covered = {topic for resource in known for topic in resource.covers}
        missing = [topic for topic in _TOPICS if topic not in covered]
        if missing and len(known) == len(steps[role]):
            message = f"steps should cover {listed(_TOPICS, 'and')} for a {role}; found no step that covers"
            yield found(
                pathway_path(slug),
                ("steps",),
                "pathway-covers",
                message=f"{message} {listed(missing)}",
                hint=f"add a resource that has it in covers, for example: covers: [{', '.join(missing)}]",
                severity="warning",
            )
