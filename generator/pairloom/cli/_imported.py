"""What an import did or would do: for people, line by line, and for other programs."""

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

import click

from pairloom.join.sheet import Change, Imported, gathered, skills_to_add
from pairloom.model.portal import profile_path
from pairloom.model.problem import Problem, seen
from pairloom.model.skill import Skill
from pairloom.problemtext import count

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an import went.

    Attributes:
        file: the spreadsheet's name.
        made: what its rows give.
        changes: the files that were written, or would be.
        problems: warnings about the file and the map.
        dry_run: whether nothing was written.
    """

    file: str
    made: Imported
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    dry_run: bool

    @property
    def new(self) -> list[str]:
        """The files of new people."""
        return [profile_path(change.handle) for change in self.changes if not change.before]

    @property
    def updated(self) -> list[str]:
        """The files that change."""
        return [profile_path(change.handle) for change in self.changes if change.before]


def as_text(outcome: Outcome, skills: Mapping[str, Skill]) -> Iterator[str]:
    """Yield the differences of a dry run, remarks, skills to add, and a summary."""
    if outcome.dry_run:
        for change in outcome.changes:
            yield from _difference(change)
    yield from lines_of(outcome.problems)
    for place, remark in gathered(outcome.made.remarks):
        yield f"{seen(f'{outcome.file}:{place}: {remark.message}')}{_mark(remark.severity)}"
        if remark.hint:
            yield f"    {seen(remark.hint)}"
    if lines := skills_to_add(outcome.made.remarks, skills):
        yield "\nSkills that the list does not have. For content/skills.yml, after a look at each:\n"
        yield from lines
        yield ""
    yield _summary(outcome)


def as_json(outcome: Outcome, skills: Mapping[str, Skill]) -> str:
    """Return the same as JSON, files in place of differences."""
    made = outcome.made
    told = {
        "dry_run": outcome.dry_run,
        "new": outcome.new,
        "updated": outcome.updated,
        "unchanged": made.unchanged,
        "not_taken": list(made.refused),
        "remarks": [asdict(remark) for remark in made.remarks],
        "skills": list(skills_to_add(made.remarks, skills)),
        "problems": [str(problem) for problem in outcome.problems],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def lines_of(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line and a hint for each problem of a file."""
    for problem in problems:
        yield f"{seen(str(problem))}{_mark(problem.severity)}"
        if problem.hint:
            yield f"    {seen(problem.hint)}"


def _mark(severity: str) -> str:
    return " (warning)" if severity == "warning" else ""


def _difference(change: Change) -> Iterator[str]:
    path = profile_path(change.handle)
    old, new = f"a/{path}" if change.before else "/dev/null", f"b/{path}"
    before, after = (text.replace("\r\n", "\n").splitlines() for text in (change.before, change.after))
    for line in difflib.unified_diff(before, after, old, new, lineterm=""):
        bold = line.startswith(("+++", "---"))
        yield click.style(line, fg=None if bold else _COLOURS.get(line[:1]), bold=bold or None)


def _summary(outcome: Outcome) -> str:
    """Return one sentence: how many people are new, and so on."""
    made = outcome.made
    parts = [f"{len(outcome.new)} new", f"{len(outcome.updated)} updated", f"{made.unchanged} unchanged"]
    begin = "Nothing is written yet" if outcome.dry_run else "Written"
    return f"{begin}: {', '.join(parts)}, {count(len(made.refused), 'row')} not taken."
