"""Loading a folder: every file is read or reported, and none hides another."""

from pathlib import Path

import pytest
from tests.load.portal_folder import FILES, PROFILE, Make, told

from pairloom.load import load_portal
from pairloom.model.portal import PORTAL, SKILLS


def test_a_whole_portal_is_loaded(make: Make) -> None:
    """Every record of a portal without problems is under its key, and every file is counted."""
    loaded = load_portal(make())
    portal = loaded.portal
    assert () == loaded.problems
    assert portal.community.name == "Sample"
    assert [list(portal.profiles), list(portal.skills), list(portal.cohorts)] == [
        ["amina-k"],
        ["python"],
        ["2026-autumn"],
    ]
    assert [list(portal.sessions), list(portal.awards)] == [[("2026-autumn", "start")], [("2026-autumn", "thanks")]]
    assert [list(portal.completions), list(portal.pathways)] == [[("2026-autumn", "amina-k")], ["mentor"]]
    assert portal.texts["home"].body == "# Hello\n\n---\n"
    assert portal.resources["first"].record.minutes == 5
    assert portal.assets == ("content/pictures/logo.svg",)
    assert frozenset() == portal.broken
    assert loaded.counts == {
        "profiles": 1,
        "cohorts": 1,
        "sessions": 1,
        "awards": 1,
        "completions": 1,
        "resources": 1,
        "pathways": 1,
        "texts": 1,
        "matches": 0,
        "pairs": 0,
        "endings": 0,
        "skills": 1,
        "portal": 1,
    }


def test_a_match_is_loaded_however_large(make: Make) -> None:
    """A match is loaded also where its file is larger than what people write."""
    text = (
        f"version: 1\n# {'x' * 70000}\non: 2026-10-05\ninputs: sha256:{'0' * 64}\norder: [pins]\npoints: 0\npairs: []\n"
        "waiting: []\nsettings: {objective: score, weights: {}, min_shared_hours: 0}\n"
        "certificate: {bonus: 0, reached: 0, bound: 0, prices: {}}\n"
    )
    loaded = load_portal(make({"cohorts/2026-autumn/matches.yml": text}))
    assert () == loaded.problems
    assert loaded.portal.matches["2026-autumn"].points == 0


def test_a_portal_without_people_and_cohorts_is_fine(make: Make) -> None:
    """A portal that has no people and no cohorts yet has no problems."""
    root = make({name: None for name in FILES if name not in {"portal.yml", "content/skills.yml"}})
    assert () == load_portal(root).problems


def test_one_bad_file_hides_no_other(make: Make) -> None:
    """Bad files are all reported in one run, sorted, and stay out of the portal; the others are in it."""
    root = make(
        {
            "profiles/bo-b.yml": "name: [",
            "profiles/cy-d.yml": PROFILE.replace("[en]", "[]"),
            "profiles/di-e.yml": b"\xff",
            "profiles/ed-f.yml": PROFILE + "name: Again\nage: 3\n",
            "content/training/bad.md": "---\ntitle: A\nsummary: B\nkind: artcle\nroles: [mentor]\nminutes: 5\n---\n",
            "content/broken.md": "---\ntitle: A\n",
            "content/none.md": "Hello\n",
            "cohorts/2026-autumn/sessions/bad.yml": "title: A\n---\n",
        }
    )
    loaded = load_portal(root)
    assert told(loaded) == [
        ("cohorts/2026-autumn/sessions/bad.yml:2:1", "yaml-documents"),
        ("content/broken.md:1:1", "front-matter"),
        ("content/none.md:1:1", "front-matter"),
        ("content/training/bad.md:4:7", "resource"),
        ("profiles/bo-b.yml:1:8", "yaml-syntax"),
        ("profiles/cy-d.yml:3:12", "profile"),
        ("profiles/di-e.yml:1:1", "file-encoding"),
        ("profiles/ed-f.yml:6:1", "yaml-duplicate-key"),
        ("profiles/ed-f.yml:7:1", "profile"),
    ]
    assert {problem.path for problem in loaded.problems} == loaded.portal.broken
    assert list(loaded.portal.profiles) == ["amina-k"]
    assert loaded.counts["profiles"] == 5
    assert loaded.portal.knows_person("bo-b")


def test_a_broken_community_has_a_stand_in(make: Make) -> None:
    """Where portal.yml has problems, all other files are loaded and checked."""
    loaded = load_portal(make({"portal.yml": "name: Sample\n"}))
    assert {code for _, code in told(loaded)} == {"portal"}
    assert loaded.portal.community.name == "Unnamed portal"
    assert PORTAL in loaded.portal.broken
    assert list(loaded.portal.profiles) == ["amina-k"]


def test_one_bad_skill_leaves_the_others_known(make: Make) -> None:
    """Skills without problems stay known beside a bad one, and no skill is called unknown."""
    loaded = load_portal(make({"content/skills.yml": "python: {name: Python}\nRust: {name: R}\ngo: {nam: Go}\n"}))
    assert told(loaded) == [("content/skills.yml:2:1", "skills"), ("content/skills.yml:3:6", "skills")]
    assert list(loaded.portal.skills) == ["python"]
    assert loaded.portal.knows_skill("go")
    loaded = load_portal(make({"content/skills.yml": "- python\n"}))
    assert told(loaded) == [("content/skills.yml:1:1", "skills")]
    assert SKILLS in loaded.portal.broken


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_folder_that_is_no_portal_is_one_problem(tmp_path: Path, name: str) -> None:
    """A folder that is not there or has nothing in it is one clear problem."""
    (tmp_path / "empty").mkdir()
    loaded = load_portal(tmp_path / name)
    assert [("portal.yml:1:1", "file-missing")] == told(loaded)
    assert name in loaded.problems[0].message


def test_files_that_must_be_there_are_asked_for(make: Make) -> None:
    """Files that must be there are asked for, with the file to rename where there is one."""
    loaded = load_portal(
        make(
            {
                "portal.yml": None,
                "portal.yaml": "x",
                "content/skills.yml": None,
                "cohorts/2026-autumn/cohort.yml": None,
            }
        )
    )
    assert told(loaded) == [
        ("cohorts/2026-autumn/cohort.yml:1:1", "file-missing"),
        ("content/skills.yml:1:1", "file-missing"),
        ("portal.yml:1:1", "file-missing"),
    ]
    assert loaded.problems[2].hint == "rename portal.yaml to portal.yml"
    assert loaded.portal.knows_cohort("2026-autumn")
