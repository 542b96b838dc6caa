"""Loading a folder: every file is read or reported, and none hides another."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pairloom.load import Loaded, load_portal, locate
from pairloom.model.portal import PORTAL, SKILLS
from pairloom.model.problem import Problem, found

PROFILE = """\
name: Amina K
timezone: Africa/Lagos
languages: [en]
mentor: {offers: [python]}
consent: {publish: true, on: 2026-11-01}
"""
FILES = {
    "portal.yml": """\
name: Sample
url: https://mentorship.example.org/
repository: {host: github, slug: sample/mentorship}
coordinators: [{handle: amina-k, contact: https://chat.example.org/a}]
support: {code_of_conduct: https://example.org/c, report: https://example.org/r}
""",
    "content/skills.yml": "python: {name: Python, aliases: [py]}\n",
    "content/home.md": "---\ntitle: Home\nsummary: Welcome.\n---\n# Hello\n\n---\n",
    "content/training/first.md": "---\ntitle: A\nsummary: B\nkind: article\nroles: [mentor]\nminutes: 5\n---\nText\n",
    "content/pictures/logo.svg": "<svg/>",
    "content/notes.txt": "not read",
    "profiles/amina-k.yml": PROFILE,
    "profiles/.gitkeep": "",
    "profiles/README.md": "# People",
    "cohorts/README.md": "# Cohorts",
    "cohorts/2026-autumn/cohort.yml": "name: Autumn\nstatus: open\npurpose: career\n",
    "cohorts/2026-autumn/sessions/start.yml": """\
title: Start
type: orientation
on: 2026-10-12
from: "17:00"
minutes: 60
timezone: UTC
""",
    "cohorts/2026-autumn/recognition/thanks.yml": """\
title: Thanks
kind: kudos
to: [amina-k]
role: mentor
on: 2026-11-20
reason: Kind.
""",
    "cohorts/2026-autumn/pairs/a--b/agreement.yml": "!!later",
    "cohorts/2026-autumn/sealed/x.age": "age",
}
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes the sample portal, with changes: text, bytes, or None to leave a file out."""

    def write(changes: dict[str, str | bytes | None] | None = None) -> Path:
        for name, content in (FILES | (changes or {})).items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


def told(loaded: Loaded) -> list[tuple[str, str]]:
    """Return place and code of each problem."""
    return [(f"{p.path}:{p.line}:{p.column}", p.code) for p in loaded.problems]


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
    assert portal.texts["home"].body == "# Hello\n\n---\n"
    assert portal.resources["first"].record.minutes == 5
    assert portal.assets == ("content/pictures/logo.svg",)
    assert frozenset() == portal.broken
    assert loaded.counts == {
        "profiles": 1,
        "cohorts": 1,
        "sessions": 1,
        "awards": 1,
        "resources": 1,
        "texts": 1,
        "matches": 0,
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


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("profiles/Amina_B.yml", "file-name", "rename it to amina-b.yml"),
        ("profiles/bo-b.yaml", "file-name", "rename it to bo-b.yml"),
        ("profiles/x.yml", "file-name", "rename it, for example to sample-person.yml"),
        ("profiles/漢字.yml", "file-name", "rename it, for example to sample-person.yml"),
        ("profiles/bo-b.json", "file-name", "rename it, or move it out of profiles/"),
        ("profiles/team/bo-b.yml", "file-name", "move it to profiles/bo-b.yml"),
        ("cohorts/late.yml", "file-name", "move it to cohorts/<cohort>/late.yml"),
        ("cohorts/2026-autumn/match.yml", "file-name", "did you mean cohorts/2026-autumn/matches.yml?"),
        ("cohorts/2026-autumn/cohort.yaml", "file-name", "did you mean cohorts/2026-autumn/cohort.yml?"),
        ("cohorts/2026-autumn/session/a.yml", "file-name", "did you mean cohorts/2026-autumn/sessions?"),
        ("cohorts/2026-autumn/other.txt", "file-name", "move it out of cohorts/, or delete it"),
        ("cohorts/2026-autumn/sessions/a/b.yml", "file-name", "move it to cohorts/2026-autumn/sessions/b.yml"),
        ("content/deep/page.md", "file-name", "move it there"),
        ("content/Page.md", "file-name", "rename it to page.md"),
        ("content/page.MD", "file-name", "rename it to page.md"),
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


def test_symbolic_links_are_refused_each_with_its_reason(make: Make, tmp_path: Path) -> None:
    """Symbolic links are never followed, wherever they lead."""
    root = make()
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yml"
    outside.write_text(PROFILE)
    (root / "profiles/out-side.yml").symlink_to(outside)
    (root / "profiles/in-side.yml").symlink_to("amina-k.yml")
    (root / "profiles/no-where.yml").symlink_to("nothing.yml")
    (root / "profiles/round.yml").symlink_to("round.yml")
    (root / "cohorts/linked").symlink_to(root / "cohorts")
    loaded = load_portal(root)
    assert [(p.path, p.code, p.message.rpartition("link ")[2]) for p in loaded.problems] == [
        ("cohorts/linked", "file-link", "within the portal"),
        ("profiles/in-side.yml", "file-link", "within the portal"),
        ("profiles/no-where.yml", "file-link", "that leads nowhere"),
        ("profiles/out-side.yml", "file-link", "that leaves the portal"),
        ("profiles/round.yml", "file-link", "that leads nowhere"),
    ]
    assert loaded.portal.knows_person("in-side")


def test_a_linked_folder_is_one_problem(make: Make, tmp_path: Path) -> None:
    """A whole folder that is a symbolic link is one problem, and nothing in it is called missing."""
    root = make()
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "content").symlink_to(tmp_path / "elsewhere")
    assert told(load_portal(root)) == [("content:1:1", "file-link")]


def test_what_is_no_plain_file_is_not_opened(make: Make) -> None:
    """A pipe is not opened, a folder is not read as a file, and a file is not entered as a folder."""
    root = make({name: None for name in FILES if name.startswith("cohorts")} | {"cohorts": "text"})
    os.mkfifo(root / "profiles/pi-pe.yml")
    (root / "portal.yml").unlink()
    (root / "portal.yml").mkdir()
    (root / "profiles/di-r.yml").mkdir()
    assert told(load_portal(root)) == [
        ("cohorts:1:1", "file-read"),
        ("portal.yml:1:1", "file-read"),
        ("profiles/pi-pe.yml:1:1", "file-read"),
    ]


def test_what_may_not_be_read_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read is told so, and the rest is loaded."""
    root = make({"profiles/bo-b.yml": PROFILE})
    scan, opened = os.scandir, Path.open

    def no_scan(path: Path) -> object:
        if path.name == "training":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def no_open(path: Path, mode: str) -> object:
        if path.name == "bo-b.yml":
            raise OSError(5, "Input/output error")
        return opened(path, mode)

    monkeypatch.setattr(os, "scandir", no_scan)
    monkeypatch.setattr(Path, "open", no_open)
    loaded = load_portal(root)
    assert told(loaded) == [("content/training:1:1", "file-read"), ("profiles/bo-b.yml:1:1", "file-read")]
    assert "amina-k" in loaded.portal.profiles


def test_a_file_that_vanishes_while_we_look_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path whose kind cannot be found out is a problem, not a crash."""
    root = make()

    def no_lstat(path: Path) -> object:
        raise OSError(path)

    monkeypatch.setattr(os, "lstat", no_lstat)
    monkeypatch.setattr(os.path, "lexists", lambda _: True)
    assert {code for _, code in told(load_portal(root))} == {"file-read"}


def test_problems_of_checks_find_their_places(make: Make) -> None:
    """Problems that know only a key path get line and column; those that have a line keep it; all are sorted."""
    root = make({"profiles/bo-b.yml": "a: ["})
    problems = [
        found("profiles/amina-k.yml", ("mentor", "offers", 0), "x", message="a"),
        found("profiles/amina-k.yml", ("mentor", "capacity"), "x", message="b"),
        Problem("profiles/amina-k.yml", 9, 9, "x", "c"),
        found("content/training/first.md", ("minutes",), "x", message="d"),
        found("profiles/gone.yml", ("name",), "x", message="e"),
        found("profiles/bo-b.yml", ("name",), "x", message="f"),
        found("content/pictures/logo.svg", ("name",), "x", message="g"),
        found("../outside.yml", ("name",), "x", message="h"),
        Problem("a.yml", 3, 4, "x", "i"),
    ]
    assert [(p.message, p.line, p.column) for p in locate(root, problems)] == [
        ("h", 1, 1),
        ("i", 3, 4),
        ("g", 1, 1),
        ("d", 6, 10),
        ("b", 4, 9),
        ("a", 4, 19),
        ("c", 9, 9),
        ("f", 1, 1),
        ("e", 1, 1),
    ]
