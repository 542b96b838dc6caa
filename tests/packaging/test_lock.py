"""The lock files: what they promise, and that they still fit pyproject.toml and the package of npm programs."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "generator" / "requirements.txt"
TESTS = ROOT / "generator" / "requirements-test.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def pins(lock: Path) -> dict[str, list[str]]:
    """Return the lines of each pinned requirement, continuation lines joined: the pin, then its hashes."""
    text = re.sub(r"^ *#.*\n", "", lock.read_text("utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    return {line: line.split("--hash=") for line in text.splitlines()}


def versions(lock: Path) -> dict[str, str]:
    """Return the locked version of each library by canonical name."""
    requirements = [Requirement(parts[0]) for parts in pins(lock).values()]
    return {canonicalize_name(each.name): str(each.specifier).removeprefix("==") for each in requirements}


@pytest.mark.parametrize("lock", [RUNTIME, TESTS], ids=lambda lock: lock.name)
def test_every_library_is_locked_to_one_version_and_its_hashes(lock: Path) -> None:
    """Every library is locked to one version and its hashes, and comes from no address."""
    assert [] == [line for line, (pin, *hashes) in pins(lock).items() if not hashes or "==" not in pin or "@" in pin]
    assert len(pins(lock)) == len(versions(lock))


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        pytest.param(RUNTIME, PROJECT["project"]["dependencies"], id="runtime"),
        pytest.param(RUNTIME, PROJECT["dependency-groups"]["setup"], id="setup"),
        pytest.param(TESTS, PROJECT["project"]["optional-dependencies"]["test"], id="test"),
        pytest.param(TESTS, PROJECT["project"]["optional-dependencies"]["properdocs"], id="properdocs"),
        pytest.param(TESTS, PROJECT["project"]["optional-dependencies"]["zensical"], id="zensical"),
    ],
)
def test_the_lock_fits_what_the_project_asks_for(lock: Path, wanted: list[str]) -> None:
    """The lock fits what the project asks for; if not, `make lock` mends it."""
    locked = versions(lock)
    asked = [Requirement(line) for line in wanted]

    missing = [each.name for each in asked if canonicalize_name(each.name) not in locked]
    assert [] == missing
    assert [] == [str(each) for each in asked if locked[canonicalize_name(each.name)] not in each.specifier]


def test_tests_run_with_the_libraries_that_the_site_is_built_with() -> None:
    """Tests run with the very libraries that the site is built with."""
    assert versions(RUNTIME).items() <= versions(TESTS).items()


def test_the_programs_from_npm_are_locked_by_hash_and_come_from_no_address() -> None:
    """The programs from npm are locked by hash as package.json names them, and come from no address."""
    package, lock = (
        json.loads((ROOT / "tests" / "npm" / name).read_text("utf-8")) for name in ("package.json", "package-lock.json")
    )
    itself, *others = lock["packages"].values()

    assert package["dependencies"] == itself["dependencies"]
    assert [] == [each for each in others if not each["integrity"].startswith("sha512-") or "resolved" in each]
