"""A small portal in a folder, and the commands on it: one mentor, two mentees who want the same, one who is both."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

PORTAL = """
name: Sample
url: https://mentorship.example.org/
repository: {host: github, slug: sample/mentorship}
coordinators: [{handle: ada, contact: "https://chat.example.org/ada"}]
support: {code_of_conduct: "https://example.org/c", report: "https://example.org/r"}
goals: {grow: More maintainers}
"""
SKILLS = "rust: {name: Rust}\ngo: {name: Go}\n"
COHORT = """
name: Autumn
status: STATUS
purpose: skills
coordinators: [ada]
objectives: [{title: First changes, metric: first-change, target: 2, supports: grow}]
phases: [{name: Mentoring, from: 2026-09-28, to: 2026-12-18}]
"""
PERSON = """
name: NAME
timezone: UTC
languages: [en]
availability: [{day: tue, from: "18:00", to: "20:00"}]
SECTION
cohorts: [autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
"""
MENTOR = "mentor: {offers: [rust], capacity: 1, hours_per_month: 4}"
MENTEE = "mentee: {wants: [rust], goals: [{title: Learn Rust}]}"
BOTH = "mentor: {offers: [go], capacity: 1, hours_per_month: 4}\nmentee: {wants: [go], goals: [{title: Learn Go}]}"


def person(root: Path, handle: str, section: str) -> None:
    """Write a profile."""
    text = PERSON.replace("NAME", handle.title()).replace("SECTION", section)
    (root / "profiles" / f"{handle}.yml").write_text(text)


def set_cohort(root: Path, status: str, more: str = "") -> None:
    """Write the cohort."""
    (root / "cohorts/autumn/cohort.yml").write_text(COHORT.replace("STATUS", status) + more)


def small_portal(folder: Path) -> Path:
    """Write a portal of one mentor, two mentees who want the same, and somebody who is both, and return its folder."""
    for name in ("profiles", "cohorts/autumn", "content"):
        (folder / name).mkdir(parents=True)
    (folder / "portal.yml").write_text(PORTAL)
    (folder / "content/skills.yml").write_text(SKILLS)
    set_cohort(folder, "matching")
    for handle, section in (("ada", MENTOR), ("ben", MENTEE), ("cleo", MENTEE), ("dora", BOTH)):
        person(folder, handle, section)
    return folder


def run(root: Path, *words: str, day: str = "2026-09-20") -> Result:
    """Run a command on the portal."""
    return CliRunner().invoke(pairloom, [*words, "--root", str(root), "--today", day])


def matches(root: Path) -> Path:
    """Return the place of the match."""
    return root / "cohorts/autumn/matches.yml"


def sides(root: Path) -> tuple[str, str]:
    """Return who of Ben and Cleo has the pair, and who waits."""
    (pair,) = json.loads(run(root, "match", "autumn", "--dry-run", "--format", "json").stdout)["pairs"]
    return pair["mentee"], ({"ben", "cleo"} - {pair["mentee"]}).pop()
