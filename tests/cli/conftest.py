"""A small portal that is clean, for commands to work on."""

from pathlib import Path
from typing import Final

import pytest

FILES: Final = {
    "portal.yml": """\
name: Lantern Mentorship
url: https://lantern.example.org/
repository: {host: github, slug: lantern/mentorship}
goals: {more-maintainers: More people who can merge}
coordinators: [{handle: ada-quist, contact: "https://chat.example.org/ada"}]
support: {code_of_conduct: "https://lantern.example.org/conduct", report: "https://lantern.example.org/report"}
""",
    "mkdocs.yml": "theme: {name: material, font: false}\nplugins: [search]\n",
    "content/skills.yml": "python: {name: Python, aliases: [py]}\nrust: {name: Rust}\n",
    "cohorts/2026-autumn/cohort.yml": """\
name: Autumn 2026
status: open
purpose: skills
coordinators: [ada-quist]
phases: [{name: Mentoring, from: 2026-10-01, to: 2027-01-31}]
objectives: [{title: First merged changes, metric: merged, target: 2, supports: more-maintainers}]
""",
    "profiles/ada-quist.yml": """\
name: Ada Quist
timezone: Europe/Berlin
languages: [en]
availability: [{day: tue, from: "18:00", to: "20:00"}]
mentor: {offers: [rust, python], capacity: 1, hours_per_month: 4, stage: senior}
cohorts: [2026-autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
""",
    "profiles/bo-sundin.yml": """\
name: Bo Sundin
timezone: Africa/Lagos
languages: [en]
availability: [{day: tue, from: "18:00", to: "20:00"}]
mentee: {wants: [rust], goals: [{title: Merge a first change}], stage: early}
cohorts: [2026-autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
""",
}


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Return the folder of a small, clean portal: one mentor, one mentee, one open cohort."""
    root = tmp_path / "portal"
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.fixture
def ada_and_bo(portal: Path) -> Path:
    """Return the small portal, in which Ada and Bo have a login on GitHub."""
    for handle, login in (("ada-quist", "AdaQ"), ("bo-sundin", "bo")):
        file = portal / f"profiles/{handle}.yml"
        text = file.read_text("utf-8").replace("timezone:", f"links: {{github: {login}}}  # mine\ntimezone:", 1)
        file.write_text(text, "utf-8")
    return portal
