"""How long loading and checking take, as ratios to plain PyYAML and pydantic on the same files in the same run.

    python -m tests.bench.loading [PEOPLE]

Prints medians of five runs in CPU seconds. Nothing here is a test: a timing is looked at, never asserted.
"""

import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import yaml

from pairloom import check, load, match
from pairloom.model.profile import Profile

ROOT: Final = Path(__file__).parents[2]
TODAY: Final = date(2026, 11, 15)
RUNS: Final = 5


class Plain(yaml.CSafeLoader):
    """PyYAML's C loader, but for `on` and `no`, which it would read as true and false."""


Plain.yaml_implicit_resolvers = {
    letter: resolvers
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    if letter not in "oOyYnN"
}


def enlarge(folder: Path, people: int) -> None:
    """Copy the demo portal and repeat its profiles until there are that many people."""
    for name in ("content", "cohorts"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "profiles", folder / "profiles")
    shutil.copy(ROOT / "portal.yml", folder)
    originals = sorted((ROOT / "profiles").glob("*.yml"))
    for number in range(people - len(originals)):
        original = originals[number % len(originals)]
        text = original.read_text(encoding="utf-8").replace("github: demo-", f"github: demo-{number}-")
        (folder / "profiles" / f"{original.stem[:30]}-{number}.yml").write_text(text, encoding="utf-8")


def plain(folder: Path) -> None:
    """Read every profile with PyYAML's C loader and hand the values to pydantic: no positions, no problems."""
    for path in (folder / "profiles").glob("*.yml"):
        values = yaml.load(path.read_bytes(), Loader=Plain)  # noqa: S506 - a safe loader, in C
        Profile.model_validate_json(json.dumps(values, default=str))


def median(work: Callable[[], object], runs: int) -> float:
    """Return the median of the CPU seconds that some work takes."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def main(people: int) -> None:
    """Print a table of the stages up to the checks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        enlarge(folder, people)
        portal = load.load_portal(folder).portal
        stages: dict[str, Callable[[], object]] = {
            "PyYAML and pydantic, profiles only": lambda: plain(folder),
            "load": lambda: load.load_portal(folder),
            "check": lambda: check.run(portal, TODAY),
            "match: problems": lambda: match.problems(portal, TODAY),
        }
        taken = {stage: median(work, RUNS) for stage, work in stages.items()}
    first = next(iter(taken.values()))
    print(f"{people} people, medians of {RUNS} runs")
    for stage, seconds in taken.items():
        print(f"  {stage:<36} {seconds:7.3f} s  {seconds / first:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
