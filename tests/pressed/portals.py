"""Portals built in two ways, and compared: as little as possible anew, and everything from nothing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from pairloom import build, ownplace, pipeline
from pairloom.kept import digest
from pairloom.progress import Steps

TESTS: Final = Path(__file__).parents[1]


def community(root: Path) -> Path:
    """Make the portal of tests/community at a place, with the mkdocs.yml of this repository; return the place.

    The problems that it has for the sake of other tests are let pass.
    """
    shutil.copytree(TESTS / "community", root)
    with (root / "portal.yml").open("a") as file:
        file.write("ignore: {cohort-complete: It is a test., role: It is a test.}\n")
    shutil.copy(TESTS.parent / "mkdocs.yml", root)
    return root


def make(root: Path, today: date, out: Path, builder: str = "mkdocs", steps: Steps | None = None) -> bool:
    """Build a portal's site as the command does; return whether there is one.

    There is none where something is wrong with the portal, or where a text links to a page that is not there.
    """
    checked = pipeline.check_site(root, today, steps or Steps())
    if checked.errors:
        return False
    result = pipeline.build(root, checked.portal, today, out, builder, steps=steps)
    if not result.ok:
        assert any("which is not found" in line or "is not found among" in line for line in result.messages), result
    return result.ok


def whole(root: Path, today: date, out: Path, builder: str) -> None:
    """Build a portal's site with the builder alone, which makes every page."""
    checked = pipeline.check(root, today)
    assert () == checked.errors
    pipeline.stage(root, checked.portal, today)
    result = build.builders()[builder].build(root / pipeline.STAGE, out)
    assert (True, ()) == (result.ok, result.messages)


def tree(out: Path) -> dict[str, bytes]:
    """Return the bytes of each file of a site, but for the mark that says whose it is."""
    found = (path for path in out.rglob("*") if path.is_file() and path.name != ownplace.MARKER)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


@contextmanager
def remembered(folder: Path, builder: str = "mkdocs") -> Iterator[None]:
    """Let a builder copy what it made of the very same staged files before, so that hundreds of builds take minutes.

    What it reads, it reads below the staging folder and from mkdocs.yml beside it.
    """
    module = build.builders()[builder]
    real = module.build

    def quick(stage: Path, out: Path) -> build.BuildResult:
        read = [stage.parent / "mkdocs.yml", stage / "mkdocs.yml"]
        read += sorted(path for part in ("docs", "overrides") for path in (stage / part).rglob("*") if path.is_file())
        name = digest(
            *(part for path in read for part in (str(path.relative_to(stage.parent)).encode(), path.read_bytes()))
        )
        before = folder / name.hex()
        if not before.exists():
            made: build.BuildResult = real(stage, before)
            if not made.ok:
                return made
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(before, out)
        return build.BuildResult(ok=True, messages=())

    module.build = quick  # type: ignore[attr-defined]
    try:
        yield
    finally:
        module.build = real  # type: ignore[attr-defined]
