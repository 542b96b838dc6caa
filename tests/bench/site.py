"""How much work a whole site is, beside what others take for the same pages; a table, and a page of the guide.

    python -m tests.bench.site [--large] [--runs 3] [--write]

Communities of 1,000 and 10,000 people come from `pairloom demo`; with `--large` also one of 100,000. Each line is a
whole process with the programs that it starts, from the command to the finished site: medians of seconds of processors
and of seconds on the wall, and the most memory that one process held. All are measured in turn in one run; what counts
are the ratios. Nothing here is a test: a timing is looked at, never asserted.
"""

import argparse
import itertools
import math
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from tests.bench import peers, previewed
from tests.bench.measured import Measured, median, run

DAY: Final = date(2026, 11, 15)
GUIDE: Final = Path(__file__).parents[2] / "generator" / "guide" / "speed.md"
PAIRLOOM: Final = (sys.executable, "-m", "pairloom")
COLD, MKDOCS, HUGO = "pairloom build, from nothing", "MkDocs alone, the same pages", "Hugo, pages as large"


def community(people: int, work: Path) -> Path:
    """Make a community and return its folder."""
    root = work / "portal"
    run([*PAIRLOOM, "demo", str(root), "--people", str(people), "--seed", "1", "--today", str(DAY)], work)
    return root


def build(root: Path, *, cold: bool) -> Measured:
    """Return what a build takes, from nothing or on top of the last one."""
    if cold:
        shutil.rmtree(root / ".pairloom", ignore_errors=True)
        shutil.rmtree(root / "site", ignore_errors=True)
    return run([*PAIRLOOM, "build", "--root", str(root), "--today", str(DAY)], root.parent)


def changed(root: Path, turn: int) -> Measured:
    """Change how many hours a person has, and return what the build then takes."""
    profiles = sorted((root / "profiles").glob("*.yml"))
    profile = next(path for path in profiles[turn * 7 :] if "hours_per_month: 4" in path.read_text())
    profile.write_text(profile.read_text().replace("hours_per_month: 4", "hours_per_month: 5"))
    return build(root, cold=False)


def measured(people: int, runs: int, work: Path) -> Iterator[tuple[str, Measured]]:
    """Yield each line of the table for a community of that many people."""
    root = community(people, work)
    yield "PyYAML and pydantic, profiles only", median(lambda: peers.read(root), runs)
    validate = [*PAIRLOOM, "validate", "--root", str(root), "--today", str(DAY)]
    yield "pairloom validate", median(lambda: run(validate, work), runs)
    yield COLD, median(lambda: build(root, cold=True), runs)
    yield "pairloom build, nothing changed", median(lambda: build(root, cold=False), runs)
    turns = iter(range(runs))
    yield "pairloom build, one profile changed", median(lambda: changed(root, next(turns)), runs)
    yield "pairloom serve, from a saved profile to the page", previewed.changes(root, DAY, runs)
    if people <= LARGEST_FOR_PEERS:
        stage = peers.staged(root, DAY, work)
        yield MKDOCS, median(lambda: peers.mkdocs(stage), runs if people < LARGEST_FOR_PEERS else 1)
        made = [peers.hugo(stage, root / "site", work) for _ in range(runs)]
        found = iter([one for one in made if one])
        if all(made):
            yield HUGO, median(lambda: next(found), runs)


LARGEST_FOR_PEERS: Final = 10_000


def table(people: int, lines: dict[str, Measured]) -> Iterator[str]:
    """Yield the lines of a community's table, as Markdown."""
    base = lines[COLD].processor
    yield f"### {people:,} people"
    yield ""
    yield "| | Seconds of processors | On the wall | Memory, MiB | As a ratio to a build from nothing |"
    yield "|---|---:|---:|---:|---:|"
    for name, one in lines.items():
        ratio, memory = f"{one.processor / base:.2f}", f"{one.memory:.0f}"
        if not one.processor:  # what a running process does is seen on the wall only
            ratio = memory = "-"
        yield f"| {name} | {one.processor:.2f} | {one.wall:.2f} | {memory} | {ratio} |"
    yield ""


def growth(small: tuple[int, Measured], large: tuple[int, Measured]) -> float:
    """Return the exponent of growth between two sizes: 1 where twice the people are twice the work."""
    return math.log(large[1].processor / small[1].processor) / math.log(large[0] / small[0])


def main() -> None:
    """Print the tables, and write the page if asked to."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--large", action="store_true")
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    sizes = [1_000, 10_000, *([100_000] if options.large else [])]
    found: dict[int, dict[str, Measured]] = {}
    text: list[str] = []
    for people in sizes:
        with tempfile.TemporaryDirectory() as name:
            lines: dict[str, Measured] = {}
            for line, one in measured(people, options.runs if people <= LARGEST_FOR_PEERS else 1, Path(name)):
                print(
                    f"{people:>7,} {line:<38} {one.processor:8.2f} s {one.wall:8.2f} s {one.memory:6.0f} MiB",
                    flush=True,
                )
                lines[line] = one
        found[people] = lines
        text += table(people, lines)
    for small, large in itertools.pairwise(sizes):
        exponent = growth((small, found[small][COLD]), (large, found[large][COLD]))
        text += [f"From {small:,} to {large:,} people a build from nothing grows with the exponent {exponent:.2f}.", ""]
    print("\n".join(text))
    if options.write:
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
        GUIDE.write_text(INTRODUCTION.format(machine=machine, runs=options.runs) + "\n".join(text).rstrip() + "\n")


INTRODUCTION: Final = """# How quick a build is

Written by `python -m tests.bench.site --write`, which also says how each line is measured. What counts are the ratios:
seconds depend on the machine (here {machine}; medians of {runs} runs).

"""

if __name__ == "__main__":
    main()
