"""What a look at a whole portal gave: the portal, its problems, and how much was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """A portal, what is wrong with it, and how much was read to say so."""

    portal: Portal
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop matching and building."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def within(self, paths: tuple[str, ...]) -> tuple[Problem, ...]:
        """Return the problems of these files and folders; all of them where no path is given.

        That a file of the portal is missing is told in any case: without it, nothing here is known to be well.
        """
        wanted = [path for path in paths if path != "."]
        if len(wanted) < len(paths) or not paths:
            return self.problems
        places = tuple(f"{path}/" for path in wanted)
        return tuple(
            problem
            for problem in self.problems
            if f"{problem.path}/".startswith(places) or problem.code == "file-missing"
        )
