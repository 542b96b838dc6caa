"""The whole story, top to bottom: read, check, match, view, render, publish, write, build.

Only here is the order of these stages known, but for the last ones: `building` tells how views become a site. Shorter
stories stand beside it: `founding` a portal, `joining` by a form, `importing` a spreadsheet, `changing` since a
revision, `supposing` what would be, `serving` a preview.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pairloom import check as checks
from pairloom import load, match, schema, write
from pairloom.build import BuildResult, builders
from pairloom.checked import Checked
from pairloom.kept import Kept
from pairloom.lazily import lazily
from pairloom.model.match import Match
from pairloom.model.page import StagedFile
from pairloom.model.portal import Portal, cohort_path, match_path, profile_path
from pairloom.model.problem import Problem, found
from pairloom.model.session import Role
from pairloom.progress import Steps

with lazily():  # `validate` starts without what only the site, a form or a spreadsheet needs
    from pairloom import building, publish, render, views
    from pairloom import due as dues
    from pairloom import fix as fixes

if TYPE_CHECKING:
    from pairloom.due import Due
    from pairloom.match import Explanation

LOOK = "mkdocs.yml"
"""The community's own configuration of the site builder: look and navigation."""

KEPT = "kept"
"""Folder of what the next build may use again, in the staging folder."""

CLEAN = "clean"
"""Name of what is kept of the files in which nothing was found."""

STAGE = ".pairloom"
"""Folder of the staged site, inside the portal; safe to delete at any time."""

BUILDERS = tuple(builders())
"""Names of the site builders; the first is the usual one."""

NO_SITE = (STAGE, "cohorts", "content", "profiles")
"""Folders of a portal that are read or staged, so that no site may be built in them."""


def check(root: Path, today: date) -> Checked:
    """Read the portal and find everything that is wrong with it, located and sorted."""
    loaded = load.load_portal(root)
    return Checked(loaded.portal, load.locate(root, problems(loaded, today)), loaded.counts)


def check_site(root: Path, today: date, steps: Steps | None = None, records: load.Records | None = None) -> Checked:
    """Do as `check`, find also what only a site needs, and read again only what has changed.

    Args:
        root: the portal's folder.
        today: the day.
        steps: told what is done.
        records: what this process has read before, and is given what it reads now.
    """
    steps = steps or Steps()
    kept = _kept(root)
    show = steps.show
    with steps.step("load", 0):
        loaded = load.load_portal(root, kept, records, partial(show, "load") if show else None)
    steps.count("load", sum(loaded.counts.values()))
    with steps.step("check", sum(loaded.counts.values())):
        before = checks.unpacked(kept.read(CLEAN))
        found, clean = checks.run_again(loaded.portal, today, before)
        if clean != before:
            kept.write(CLEAN, clean.packed())
        every = (*loaded.problems, *found, *match.problems(loaded.portal, today))
    no_look = load.no_look(root)
    return Checked(loaded.portal, load.locate(root, (*every, *([no_look] if no_look else []))), loaded.counts)


def _kept(root: Path) -> Kept:
    """Return where it is kept what the next build may use again."""
    return Kept(root / STAGE / KEPT)


def problems(loaded: load.Loaded, today: date) -> tuple[Problem, ...]:
    """Return everything that is wrong with what was read; of some problems the line is not yet known."""
    return (*loaded.problems, *judged(loaded.portal, today))


def judged(portal: Portal, today: date) -> tuple[Problem, ...]:
    """Return what the checks and the matcher find wrong with a portal; each knows its key path, not yet its line."""
    return (*checks.run(portal, today), *match.problems(portal, today))


def read(root: Path) -> Checked:
    """Read the portal and find only what is wrong with the form of its files: enough to add to it."""
    loaded = load.load_portal(root)
    return Checked(loaded.portal, loaded.problems, loaded.counts)


def write_profile(root: Path, handle: str, text: str) -> Path:
    """Write a person's profile to its place and return that place."""
    target = root / profile_path(handle)
    write.replace(target, text.encode())
    return target


def fix(root: Path, paths: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Repair what is safe in the files that people write, and yield the path of each changed file and what was done.

    The vocabulary comes first, since other files are read by it. A file that cannot be read stays as it is.

    Args:
        root: the portal's folder.
        paths: files and folders to stay within; all of the portal where none is given.

    Raises:
        OSError: a file cannot be written; those before it are done.
    """
    known = fixes.known(load.load_portal(root).portal)
    for path, kind, model, data in sorted(load.written_files(root, paths), key=lambda file: file[1] != "skills"):
        fixed = fixes.fixed(data, path, kind, model, known)
        if fixed.repairs:
            write.replace(root / path, fixed.content)
            yield path, fixed.repairs
        if fixed.repairs and kind == "skills":
            known = fixes.known(load.load_portal(root).portal)


def rules() -> Mapping[str, str]:
    """Return the page of each check by code, for reports that explain themselves."""
    return checks.rules()


def refusals(root: Path, portal: Portal, cohort: str, *, writing: bool) -> tuple[Problem, ...]:
    """Return why a cohort cannot be matched, or its match not be written; nothing if it can."""
    settled = match.settled(portal, cohort) if writing else ()
    return load.locate(root, (*match.unpairable(cohort, portal.cohorts[cohort]), *settled))


def make_match(portal: Portal, cohort: str, today: date) -> Match:
    """Return the best match of a cohort."""
    return match.match_cohort(portal, cohort, today)


def too_large(root: Path, cohort: str) -> tuple[Problem, ...]:
    """Return the problem of a cohort whose match raises OverflowError."""
    message = "matching.weights must be small enough for points to be added up exactly; found that they are too large"
    at = ("matching", "weights")
    return load.locate(root, [found(cohort_path(cohort), at, "match-weights", message=message, hint="lower them")])


def write_match(root: Path, cohort: str, made: Match) -> Path:
    """Write a cohort's match to its place and return that place."""
    target = root / match_path(cohort)
    write.replace(target, match.to_yaml(cohort, made).encode())
    return target


def accept_match(root: Path, portal: Portal, cohort: str, today: date) -> tuple[Path | None, tuple[Problem, ...]]:
    """Write into a cohort's match that it is accepted; return its place, or None with what hinders it.

    Only a match that is proved to be the best, of what the files say now, is accepted. That the files of a cohort that
    runs have changed since is a warning, and no hindrance.
    """
    problems = load.locate(root, match.unacceptable(portal, cohort, today)) or verify_match(root, portal, cohort)
    if cohort not in portal.matches or any(problem.severity == "error" for problem in problems):
        return None, problems
    return write_match(root, cohort, portal.matches[cohort].model_copy(update={"accepted": today})), problems


def verify_match(root: Path, portal: Portal, cohort: str) -> tuple[Problem, ...]:
    """Return what an outsider finds wrong with the match of a cohort; nothing if it is proved to be the best."""
    path = root / match_path(cohort)
    text = path.read_text(encoding="utf-8") if cohort in portal.matches else None
    return load.locate(root, match.verify(portal, cohort, text))


def explain(  # noqa: PLR0913 - the question has this many parts
    portal: Portal, cohort: str, handle: str, today: date, *, role: Role | None = None, other: str | None = None
) -> "Explanation":
    """Return who in a cohort could be somebody's pair, what the match gave them, and what another would cost."""
    return match.explain(portal, cohort, handle, today, role=role, other=other)


def due(portal: Portal, today: date, within: int) -> tuple["Due", ...]:
    """Return who should be asked whether their profile still holds, with the text to ask with."""
    return dues.due(portal, today, within)


def for_site(portal: Portal, today: date) -> Portal:
    """Return the portal with what its site needs of the matcher."""
    return replace(portal, finders=match.finders(portal, today))


def staged(root: Path, portal: Portal, today: date) -> Iterator[StagedFile]:
    """Yield the whole site as a builder alone would need it: every page as Markdown, and every other file."""
    shown = for_site(portal, today)
    pages, files = views.collect(shown, today), views.collect_files(shown, today)
    assets = {path: (root / path).read_bytes() for path in portal.assets}
    yield from render.render(pages, portal.community, today, assets, {file.path for file in files})
    yield from publish.publish(files, portal.community)


def stage(root: Path, portal: Portal, today: date) -> write.WriteResult:
    """Write the whole site to the staging folder for a builder, only what changed."""
    return write.write(root / STAGE, staged(root, portal, today))


def build(  # noqa: PLR0913 - a build has this many parts
    root: Path, portal: Portal, today: date, out: Path, builder: str, *, steps: Steps | None = None
) -> BuildResult:
    """Bring the site in `out` up to date, and make only what has changed; on failure what stood there stays."""
    steps = steps or Steps()
    kept = _kept(root)
    with steps.step("match", len(portal.cohorts)):
        finders = building.finders(portal, today, kept)
        shown = replace(portal, finders=finders.made)
    with steps.step("plan", len(portal.profiles)):
        plans, files = views.plan(shown, today), views.collect_files(shown, today)
    assets = {path: (root / path).read_bytes() for path in portal.assets}
    frame = tuple(render.frame(portal.community, today, assets))
    look = (root / LOOK).read_text(encoding="utf-8")
    site = building.Site(portal.community, frame, look, plans, files, finders)
    return building.build(site, root / STAGE, out, builder, kept, steps)


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of every record and return the files written."""
    written = []
    for name, content in schema.schemas().items():
        write.replace(folder / name, schema.schema_text(content).encode())
        written.append(folder / name)
    return tuple(written)
