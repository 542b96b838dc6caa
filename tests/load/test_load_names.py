"""Names and places of files: what is amiss is told with where the file belongs."""

import os
from pathlib import Path

import pytest
from tests.load.portal_folder import FILES, PROFILE, Make, told

from pairloom.load import load_portal
from pairloom.load.layout import Spot, spot


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("profiles/Amina_B.yml", "file-name", "rename it to amina-b.yml"),
        ("profiles/bo-b.yaml", "file-name", "rename it to bo-b.yml"),
        ("profiles/x.yml", "file-name", "rename it, for example to sample-person.yml"),
        ("profiles/漢字.yml", "file-name", "rename it, for example to sample-person.yml"),
        ("profiles/bo-b.json", "file-name", "rename it, or move it out of profiles/"),
        ("profiles/team/bo-b.yml", "file-name", "move it to profiles/bo-b.yml"),
        ("content/pathways/Mentee.yml", "file-name", "rename it to mentee.yml"),
        ("content/pathways/deep/mentor.yml", "file-name", "move it to content/pathways/mentor.yml"),
        ("content/pathways/mentor.md", "file-name", "rename it, or move it out of content/pathways/"),
        ("content/pathway/mentor.yml", "file-name", "move it there"),
        ("cohorts/2026-autumn/training/Bo_B.yml", "file-name", "rename it to bo-b.yml"),
        ("cohorts/2026-autumn/training/b.yml", "file-name", "rename it, for example to sample-person.yml"),
        ("cohorts/2026-autumn/training/old/bo-b.yml", "file-name", "move it to cohorts/2026-autumn/training/bo-b.yml"),
        ("cohorts/2026-autumn/trainings/bo-b.yml", "file-name", "did you mean cohorts/2026-autumn/training?"),
        ("cohorts/late.yml", "file-name", "move it to cohorts/<cohort>/late.yml"),
        ("cohorts/2026-autumn/match.yml", "file-name", "did you mean cohorts/2026-autumn/matches.yml?"),
        ("cohorts/2026-autumn/cohort.yaml", "file-name", "did you mean cohorts/2026-autumn/cohort.yml?"),
        ("cohorts/2026-autumn/session/a.yml", "file-name", "did you mean cohorts/2026-autumn/sessions?"),
        ("cohorts/2026-autumn/other.txt", "file-name", "move it out of cohorts/, or delete it"),
        ("cohorts/2026-autumn/sessions/a/b.yml", "file-name", "move it to cohorts/2026-autumn/sessions/b.yml"),
        ("content/deep/page.md", "file-name", "move it there"),
        ("content/Page.md", "file-name", "rename it to page.md"),
        ("content/page.MD", "file-name", "rename it to page.md"),
        ("profiles/bo-b.yml.txt", "file-name", "rename it to bo-b.yml, or move it out of profiles/"),
        ("profiles/con.yml", "file-name", "rename it, for example to con-1.yml"),
        ("content/what?.png", "file-name", "rename it, and change the links to it"),
        ("content/a\\b.svg", "file-name", "rename it, and change the links to it"),
        ("content/home.md.d.md/a.svg", "file-name", "rename it, and change the links to it"),
        ("profiles/AMINA-K.yml", "file-case", "give one of the two another name, or delete it"),
    ],
)
def test_a_file_that_does_not_belong_is_told_where_to_go(make: Make, path: str, code: str, hint: str) -> None:
    """A file that has another name or place than its kind is told where to go."""
    content = PROFILE if path.startswith("profiles") else FILES["content/home.md"]
    loaded = load_portal(make({path: content}))
    assert [(path, code, hint)] == [(p.path, p.code, p.hint) for p in loaded.problems if p.code.startswith("file")]
    assert list(loaded.portal.profiles) == ["amina-k"]
    assert path in loaded.portal.broken


def test_only_a_readme_among_well_named_profiles_is_nobody() -> None:
    """Of files in profiles/ with good names, only a read-me file is nobody's profile."""
    assert spot("profiles/readme.yml") is None
    for handle in ("readme-too", "ada", "a1", "a-b-2", "a" * 39):
        assert Spot(f"profiles/{handle}.yml", "profile", (handle,)) == spot(f"profiles/{handle}.yml")


def test_a_badly_named_file_is_read_all_the_same(make: Make) -> None:
    """A badly named file is read for its other problems, and the name it ought to have is not called unknown."""
    loaded = load_portal(make({"profiles/Bo_B.yml": PROFILE.replace("[en]", "[1]")}))
    assert told(loaded) == [("profiles/Bo_B.yml:1:1", "file-name"), ("profiles/Bo_B.yml:3:13", "profile")]
    assert loaded.portal.knows_person("bo-b")


def test_a_badly_named_cohort_is_told_once(make: Make) -> None:
    """A cohort's folder with another form of name is told once, however many files it has."""
    files = {
        f"cohorts/Spring 27/{name}": FILES[f"cohorts/2026-autumn/{name}"]
        for name in ("cohort.yml", "sessions/start.yml")
    }
    loaded = load_portal(make(dict(files)))
    assert told(loaded) == [("cohorts/Spring 27:1:1", "file-name")]
    assert loaded.problems[0].hint == "rename it to spring-27"


def test_a_name_that_cannot_be_printed_is_escaped(make: Make) -> None:
    """A file whose name cannot be printed is reported with its escapes."""
    root = make({"profiles/a\u202eb.yml": PROFILE, "cohorts/a\nb/x.txt": ""})
    (Path(os.fsdecode(os.fsencode(root) + b"/profiles/\xff.yml"))).write_text(PROFILE)
    assert [place for place, _ in told(load_portal(root))] == [
        "cohorts/a\\nb/cohort.yml:1:1",
        "cohorts/a\\nb/x.txt:1:1",
        "profiles/\\udcff.yml:1:1",
        "profiles/a\\u202eb.yml:1:1",
    ]
