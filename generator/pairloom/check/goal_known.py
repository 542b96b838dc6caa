"""A cohort's objectives support goals of the community.

An objective that supports no goal is a warning: it may be good, but nobody can see what it is good for.

Bad:
    # cohorts/2026-autumn/cohort.yml, where goals in portal.yml has grow-maintainers
    objectives:
      - {title: Twenty first changes, metric: first-merged-change, target: 20, supports: grow-maintaners}

Good:
    objectives:
      - {title: Twenty first changes, metric: first-merged-change, target: 20, supports: grow-maintainers}
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import did_you_mean, listed, shown, subject
from pairloom.model.portal import PORTAL, Portal, cohort_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield objectives that support an unknown goal, or none."""
    if PORTAL in portal.broken:
        return
    goals = portal.community.goals
    some = f"such as {listed(sorted(goals))}" if goals else "after you have added goals to it"
    for key, cohort in portal.cohorts.items():
        for position, objective in enumerate(cohort.objectives):
            at = ("objectives", position)
            if objective.supports is None:
                message = f"{subject(at)} should support a goal of the community; found no supports"
                hint = f"write supports: with a key of goals in portal.yml, {some}"
                yield found(cohort_path(key), at, "goal-known", message=message, hint=hint, severity="warning")
            elif objective.supports not in goals:
                where = (*at, "supports")
                message = f"{subject(where)} must be a key of goals in portal.yml; found {shown(objective.supports)}"
                hint = did_you_mean(objective.supports, goals, otherwise=f"write a key of goals in portal.yml, {some}")
                yield found(cohort_path(key), where, "goal-known", message=message, hint=hint)
