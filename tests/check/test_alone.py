"""Checks that judge each file by itself: they need not look again at files in which they found nothing."""

import shutil
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.check.test_check_fixtures import FIXTURES, HERE, TODAY, lay

import pairloom.check
from pairloom.check import Clean, _clean, run, run_again, unpacked
from pairloom.discover import modules
from pairloom.load import load_portal
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem
from pairloom.pipeline import CLEAN, KEPT, STAGE, check, check_site

ALONE = [module for module in modules(pairloom.check) if getattr(module, "ALONE", False)]
FOLDERS = {"community": HERE.parent / "community", "demo": HERE.parents[1]}


@cache
def portal(name: str) -> Portal:
    """Return a community whose people have made some slips."""
    read = load_portal(FOLDERS[name]).portal
    people = list(read.profiles.items())
    slips: list[dict[str, object]] = [
        {"timezone": "Here/There", "about": "\u202eWrite to me@mail.dev"},
        {"languages": ("xx", "xx"), "cohorts": ("2020-never",)},
        {"available_until": TODAY - timedelta(days=900)},
    ]
    wrong = {
        handle: profile.model_copy(update=slip)
        for (handle, profile), slip in zip(people[1::2], slips * len(people), strict=False)
    }
    sessions = {key: each.model_copy(update={"language": "xx"}) for key, each in read.sessions.items()}
    return replace(read, profiles={**read.profiles, **wrong}, sessions={**read.sessions, **sessions})


@cache
def _said(name: str, check: int) -> tuple[Problem, ...]:
    return tuple(ALONE[check].check(portal(name), TODAY))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_check_that_judges_each_file_alone_says_the_same_without_the_others(name: str) -> None:
    """A check with `ALONE` says of a file the same, whichever other files are left out of the portal."""
    paths = sorted(portal(name).digests)

    @given(st.lists(st.sampled_from(paths), unique=True))
    def says_the_same(gone: list[str]) -> None:
        some = _clean.unknown(portal(name), Clean(b"", {path: portal(name).digests[path] for path in gone}))
        for number, module in enumerate(ALONE):
            shared = [problem for problem in _said(name, number) if problem.path not in gone]
            assert shared == list(module.check(some, TODAY)), module.__name__

    says_the_same()
    assert {problem.path for number, _ in enumerate(ALONE) for problem in _said(name, number)}


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_was_clean_before_a_change_hides_no_problem_after_it(fixture: Path, tmp_path: Path) -> None:
    """Whatever changes, with the files known that were clean before and now, the same problems are found."""
    _, before = run_again(load_portal(HERE / "base").portal, TODAY, Clean())
    lay(fixture, tmp_path / "portal")
    after = load_portal(tmp_path / "portal").portal
    problems, clean = run_again(after, TODAY, before)
    assert run(after, TODAY) == problems
    assert (problems, clean) == run_again(after, TODAY, clean)
    assert before.files or not before.around


def test_a_file_that_is_known_to_be_clean_is_not_looked_at() -> None:
    """A file that is known to be clean is looked at again only when it, the day or what is shared has changed."""
    base = load_portal(HERE / "base").portal
    _, clean = run_again(base, TODAY, Clean())
    ben = replace(
        base, profiles={**base.profiles, "ben-oko": base.profiles["ben-oko"].model_copy(update={"languages": ("xx",)})}
    )
    path = "profiles/ben-oko.yml"
    others: dict[str, dict[str, bytes]] = {
        "the file": {path: b"other"},
        "portal.yml": {"portal.yml": b"other"},
        "the vocabulary": {"content/skills.yml": b"other"},
        "a cohort": {f"cohorts/{next(iter(base.cohorts))}/cohort.yml": b"other"},
    }
    assert () == run_again(ben, TODAY, clean)[0]
    assert run(ben, TODAY)
    for what, marks in others.items():
        changed = replace(ben, digests={**ben.digests, **marks})
        assert run(ben, TODAY) == run_again(changed, TODAY, clean)[0], what
    tomorrow = TODAY + timedelta(days=1)
    assert run(ben, tomorrow) == run_again(ben, tomorrow, clean)[0]
    unread = replace(ben, broken=frozenset({"profiles/else.yml"}))
    assert run(unread, TODAY) == run_again(unread, TODAY, clean)[0]


def test_what_was_found_clean_comes_back_as_it_was_kept() -> None:
    """The clean files come back from the bytes that are kept; where nothing is kept, no file is known."""
    _, clean = run_again(load_portal(HERE / "base").portal, TODAY, Clean())
    odd = replace(clean, files={**clean.files, "profiles/\udcff.yml": clean.around})
    assert clean.files
    assert clean == unpacked(clean.packed())
    assert odd == unpacked(odd.packed())
    assert Clean() == unpacked(Clean().packed()) == unpacked(None)


def test_a_portal_that_comes_from_no_folder_has_no_file_that_is_clean() -> None:
    """Where no digests are known, nothing is known to be clean."""
    base = replace(load_portal(HERE / "base").portal, digests={})
    assert Clean() == run_again(base, TODAY, Clean())[1]


def test_a_site_is_checked_like_a_portal_whatever_was_kept(tmp_path: Path) -> None:
    """What was found clean is kept from one build to the next, and the problems are those that `validate` tells."""
    root = tmp_path / "portal"
    shutil.copytree(HERE / "base", root)
    ben = root / "profiles" / "ben-oko.yml"
    well = ben.read_text("utf-8")
    for text in (well, well, f"{well}about: Write to ben@mail.dev!\n", well):
        ben.write_text(text, "utf-8")
        problems = [problem for problem in check_site(root, TODAY).problems if problem.path != "mkdocs.yml"]
        assert list(check(root, TODAY).problems) == problems
        assert bool(problems) == (text != well)
    assert (root / STAGE / KEPT / CLEAN).is_file()
