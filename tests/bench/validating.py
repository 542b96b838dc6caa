"""How much work `pairloom validate` is, as a ratio to loading the same profiles with PyYAML and pydantic alone.

    python -m tests.bench.validating [PEOPLE]

Each line is a whole process, from its start to its end, with the git processes that it starts: medians of CPU seconds,
all measured in turn in one run. Nothing here is a test: a timing is looked at, never asserted.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.bench.loading import enlarge

RUNS: Final = 7
PLAIN: Final = """
import json, pathlib, sys, yaml
from pairloom.model.profile import Profile
class Plain(yaml.CSafeLoader): pass
Plain.yaml_implicit_resolvers = {
    letter: found for letter, found in yaml.CSafeLoader.yaml_implicit_resolvers.items() if letter not in "oOyYnN"
}
for path in pathlib.Path(sys.argv[1], "profiles").glob("*.yml"):
    Profile.model_validate_json(json.dumps(yaml.load(path.read_bytes(), Loader=Plain), default=str))
"""
GIT: Final = shutil.which("git") or "git"
WHO: Final = ("-c", "user.name=Sample", "-c", "user.email=sample@example.org", "-c", "gc.auto=0")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    subprocess.run([GIT, *WHO, *arguments], cwd=folder, check=True, capture_output=True)


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return the CPU seconds of a process and of those that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def edited(folder: Path) -> None:
    """Change what one person gives of their time."""
    profile = folder / "profiles" / "sunita-shrestha.yml"
    profile.write_text(profile.read_text().replace("hours_per_month: 2", "hours_per_month: 4") + "# edited\n")


def seats_changed(folder: Path) -> None:
    """Change how many mentees one person takes, which can break a match."""
    profile = folder / "profiles" / "sunita-shrestha.yml"
    profile.write_text(profile.read_text().replace("capacity: 1", "capacity: 2"))


def joined(folder: Path) -> None:
    """Let one person join."""
    text = (folder / "profiles" / "sunita-shrestha.yml").read_text()
    (folder / "profiles" / "new-person.yml").write_text(text.replace("demo-sunita-shrestha", "demo-new-person"))


def left(folder: Path) -> None:
    """Let one person leave, whom a session names."""
    (folder / "profiles" / "tomasz-wisniewski.yml").unlink()


def skill_gone(folder: Path) -> None:
    """Take a skill away that people offer and want."""
    skills = folder / "content" / "skills.yml"
    skills.write_text(skills.read_text().replace("\nrust:\n", "\noxide:\n"))


CHANGES: Final[dict[str, Callable[[Path], None]]] = {
    "one profile changed": edited,
    "one mentor's seats changed": seats_changed,
    "one profile added": joined,
    "one profile gone": left,
    "one skill gone": skill_gone,
}


def measure(folder: Path, environment: dict[str, str]) -> dict[str, float]:
    """Return the median of each line's CPU seconds."""
    validate = [sys.executable, "-m", "pairloom", "validate", "--root", str(folder), "--today", "2026-11-15"]
    taken: dict[str, list[float]] = {}
    for _ in range(RUNS + 1):  # the first round, which writes Python's own files, is left out
        taken.setdefault("PyYAML and pydantic, profiles only", []).append(
            seconds([sys.executable, "-c", PLAIN, str(folder)], environment)
        )
        taken.setdefault("validate", []).append(seconds(validate, environment))
        for name, change in CHANGES.items():
            change(folder)
            line = f"validate --changed-since: {name}"
            taken.setdefault(line, []).append(seconds([*validate, "--changed-since", "HEAD"], environment))
            git(folder, "checkout", "-q", ".")
            git(folder, "clean", "-fdq")
    return {line: statistics.median(values[1:]) for line, values in taken.items()}


def main(people: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "portal"
        folder.mkdir()
        enlarge(folder, people)
        git(folder, "init", "-q")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "base")
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        taken = measure(folder, {**kept, "PYTHONPYCACHEPREFIX": f"{name}/pycache"})
    first = next(iter(taken.values()))
    print(f"{people} people, medians of {RUNS} runs")
    for line, value in taken.items():
        print(f"  {line:<46} {value:7.3f} s  {value / first:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
