"""Portal, today -> problems: one rule a module; its docstring is the rule's page in the documentation.

A module here that does not start with an underscore is a check: it has `check(portal, today) -> Iterator[Problem]`,
and its name with dashes is the problems' code. Nothing is to be registered. With `ALONE = True` beside it, it judges
each file by itself (`_clean` tells what that means), and need not look again at files in which nothing was found.
"""

import inspect
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import ModuleType

from pairloom.check._clean import Clean, around, found_clean, unknown, unpacked
from pairloom.discover import modules
from pairloom.explain import did_you_mean, shown
from pairloom.explain.show import visible
from pairloom.model.portal import PORTAL, Portal
from pairloom.model.problem import Problem, found

__all__ = ["Clean", "rules", "run", "run_again", "unpacked"]


def run(portal: Portal, today: date) -> tuple[Problem, ...]:
    """Return what all checks find on that day, in order of path; lines and columns are not yet known.

    What `ignore` in portal.yml leaves out is told as one warning for each check left out, with the reason given.
    """
    return run_again(portal, today, Clean())[0]


def run_again(portal: Portal, today: date, clean: Clean) -> tuple[tuple[Problem, ...], Clean]:
    """Do as `run` with less work: return the same problems, and which files are clean, to be given the next time."""
    checks = modules(sys.modules[__name__])
    now = around(portal, today)
    some = unknown(portal, clean if now == clean.around else Clean())
    alone = [problem for module in checks if _is_alone(module) for problem in module.check(some, today)]
    others = [problem for module in checks if not _is_alone(module) for problem in module.check(portal, today)]
    told = _told([*alone, *others], portal.community.ignore, {_code(module) for module in checks})
    return told, found_clean(portal, now, {problem.path for problem in alone})


def _told(problems: list[Problem], ignore: Mapping[str, str], codes: set[str]) -> tuple[Problem, ...]:
    kept = [problem for problem in problems if problem.code not in ignore]
    left_out = Counter(problem.code for problem in problems if problem.code in ignore)
    return tuple(sorted([*kept, *_ignored(ignore, left_out, codes)]))


def rules() -> dict[str, str]:
    """Return the page of each check by code: the rule in a line, more words, then `Bad:` and `Good:` with YAML."""
    return {_code(module): inspect.cleandoc(module.__doc__ or "") for module in modules(sys.modules[__name__])}


def _is_alone(module: ModuleType) -> bool:
    return bool(getattr(module, "ALONE", False))


def _code(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2].replace("_", "-")


def _ignored(ignore: Mapping[str, str], left_out: Mapping[str, int], codes: Iterable[str]) -> Iterator[Problem]:
    for code, reason in ignore.items():
        if code not in codes:
            yield found(
                PORTAL,
                ("ignore", code),
                "ignore",
                message=f"ignore must name a check; found {shown(code)}",
                hint=did_you_mean(
                    code,
                    codes,
                    otherwise="write the code that stands in brackets after a problem",
                ),
            )
        elif count := left_out.get(code, 0):
            problems = "1 problem is" if count == 1 else f"{count} problems are"
            message = f"ignore.{code} is in force: {problems} left out; the reason given: {visible(reason)}"
            yield found(PORTAL, ("ignore", code), "ignore", message=message, severity="warning")
        else:
            message = f"ignore.{code} should leave out something; found no problem that it leaves out"
            hint = "remove this line, so that new problems are told"
            yield found(PORTAL, ("ignore", code), "ignore", message=message, hint=hint, severity="warning")
