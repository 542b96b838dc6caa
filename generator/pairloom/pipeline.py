"""The whole story, top to bottom: read, check, match, view, render, write, build.

This is the only module that knows the order of the stages, and the only one that knows them all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pairloom import check as checks
from pairloom import load, match, render, schema, views, watch, write
from pairloom.build import BuildResult, builders
from pairloom.match import Explanation
from pairloom.model.match import Match
from pairloom.model.portal import Portal, match_path
from pairloom.model.problem import Problem
from pairloom.model.session import Role

STAGE = ".pairloom"
"""Folder of the staged site, inside the portal; safe to delete at any time."""

BUILDERS = tuple(builders())
"""Names of the site builders; the first is the usual one."""

NO_SITE = (STAGE, "cohorts", "content", "profiles")
"""Folders of a portal that are read or staged, so that no site may be built in them."""


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


def check(root: Path, today: date, *, site: bool = False) -> Checked:
    """Read the portal and find everything that is wrong with it, located and sorted.

    With `site`, also what only a site needs.
    """
    loaded = load.load_portal(root)
    found = (*loaded.problems, *checks.run(loaded.portal, today), *match.problems(loaded.portal, today))
    if site and (no_look := load.no_look(root)):
        found = (*found, no_look)
    return Checked(loaded.portal, load.locate(root, found), loaded.counts)


def refusals(root: Path, portal: Portal, cohort: str, *, writing: bool) -> tuple[Problem, ...]:
    """Return why a cohort cannot be matched, or its match not be written; nothing if it can."""
    settled = match.settled(portal, cohort) if writing else ()
    return load.locate(root, (*match.unpairable(cohort, portal.cohorts[cohort]), *settled))


def make_match(portal: Portal, cohort: str, today: date) -> Match:
    """Return the best match of a cohort."""
    return match.match_cohort(portal, cohort, today)


def write_match(root: Path, cohort: str, made: Match) -> Path:
    """Write a cohort's match to its place and return that place."""
    target = root / match_path(cohort)
    write.replace(target, match.to_yaml(cohort, made).encode())
    return target


def verify_match(root: Path, portal: Portal, cohort: str) -> tuple[Problem, ...]:
    """Return what an outsider finds wrong with the match of a cohort; nothing if it is proved to be the best."""
    return load.locate(root, match.verify(portal, cohort))


def explain(portal: Portal, cohort: str, handle: str, today: date, role: Role | None) -> Explanation:
    """Return who in a cohort could be somebody's pair, best first, with points, reasons and vetoes."""
    return match.explain(portal, cohort, handle, today, role=role)


def stage(root: Path, portal: Portal, today: date) -> write.WriteResult:
    """Bring the staged site up to date, writing only what changed."""
    pages = views.collect(portal, today)
    assets = {path: (root / path).read_bytes() for path in portal.assets}
    return write.write(root / STAGE, render.render(pages, portal.community, today, assets))


def build(root: Path, portal: Portal, today: date, out: Path, builder: str) -> BuildResult:
    """Stage the site and build it to `out`; on failure what stood there stays."""
    stage(root, portal, today)
    result: BuildResult = builders()[builder].build(root / STAGE, out)
    return result


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of every record and return the files written."""
    written = []
    for name, content in schema.schemas().items():
        write.replace(folder / name, schema.schema_text(content).encode())
        written.append(folder / name)
    return tuple(written)


def serve(root: Path, portal: Portal, today: date, address: str) -> Iterator[Checked]:
    """Serve the site, and yield what each change brought; a change with problems leaves the pages as they were.

    Ends only when the preview does. A page that is gone needs a new preview: the one that runs would keep it.
    """
    stage(root, portal, today)
    server = builders()[BUILDERS[0]].serve(root / STAGE, address)
    try:
        for _ in watch.changes(root, server.runs):
            checked = check(root, today, site=True)
            if not checked.errors and stage(root, checked.portal, today).removed:
                server.restart()
            yield checked
    finally:
        server.stop()
