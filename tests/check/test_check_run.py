"""What `check.run` makes of the checks: order, `ignore`, files that could not be read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.check import run
from pairloom.load import load_portal
from pairloom.model.portal import PORTAL, Portal
from pairloom.model.problem import Problem

TODAY = date(2026, 11, 22)
BASE = load_portal(Path(__file__).parent / "base").portal


@pytest.fixture
def base() -> Portal:
    """Return the base community, which has no problem."""
    return BASE


def ignoring(portal: Portal, **ignore: str) -> Portal:
    """Return the portal with checks to leave out; underscores stand for dashes."""
    codes = {code.replace("_", "-"): reason for code, reason in ignore.items()}
    return replace(portal, community=portal.community.model_copy(update={"ignore": codes}))


def with_languages(portal: Portal, *tags: str) -> Portal:
    """Return the portal with other languages for ben-oko."""
    ben = portal.profiles["ben-oko"].model_copy(update={"languages": tags})
    return replace(portal, profiles={**portal.profiles, "ben-oko": ben})


def said(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    """Return severity, message and hint of each problem."""
    return [(problem.severity, problem.message, problem.hint) for problem in problems]


def test_an_ignored_check_becomes_one_warning_with_count_and_reason(base: Portal) -> None:
    """An ignored check becomes one warning that tells how many problems were left out and why."""
    one = run(ignoring(with_languages(base, "xx"), language="Old tags"), TODAY)
    two = run(ignoring(with_languages(base, "xx", "yy"), language="Old tags"), TODAY)
    say = "ignore.language is in force: {} left out; the reason given: Old tags"
    assert [("warning", say.format("1 problem is"), "")] == said(one)
    assert [("warning", say.format("2 problems are"), "")] == said(two)
    assert (PORTAL, ("ignore", "language"), "ignore") == (one[0].path, one[0].at, one[0].code)


def test_an_ignored_check_that_hides_nothing_should_be_removed(base: Portal) -> None:
    """An ignored check that hides nothing is a warning to remove the line."""
    message = "ignore.role should leave out something; found no problem that it leaves out"
    hint = "remove this line, so that new problems are told"
    assert [("warning", message, hint)] == said(run(ignoring(base, role="Because"), TODAY))


def test_an_unknown_check_cannot_be_ignored(base: Portal) -> None:
    """An unknown check in `ignore` is an error that names the nearest check."""
    hints = ["did you mean text-safe?", "write the code that stands in brackets after a problem"]
    problems = run(ignoring(base, text_save="Because", zzz="Because"), TODAY)
    assert ["error", "error"] == [problem.severity for problem in problems]
    assert ['ignore must name a check; found "text-save"', 'ignore must name a check; found "zzz"'] == [
        problem.message for problem in problems
    ]
    assert hints == [problem.hint for problem in problems]


def test_hidden_characters_of_a_reason_are_shown_as_code_points(base: Portal) -> None:
    """A reason cannot send control characters to a terminal."""
    problems = run(ignoring(base, role="a\x1b[2J", text_safe="We know"), TODAY)
    assert not any("\x1b" in problem.message for problem in problems)


def test_problems_come_in_order_of_path(base: Portal) -> None:
    """Problems come in the order of their paths, whatever check found them."""
    portal = replace(with_languages(base, "xx"), skills={})
    paths = [problem.path for problem in run(portal, TODAY)]
    assert sorted(paths) == paths
    assert len(set(paths)) > 1


def test_a_portal_file_that_cannot_be_read_leads_to_no_other_problem(base: Portal) -> None:
    """While portal.yml cannot be read, nobody is told that a goal or a coordinator is missing."""
    stranger = base.community.coordinators[0].model_copy(update={"handle": "nobody-here"})
    community = base.community.model_copy(update={"goals": {}, "coordinators": (stranger,)})
    broken = replace(base, community=community, broken=frozenset({PORTAL}))
    assert () == run(broken, TODAY)
    assert {"handle-known", "goal-known", "coordinator-known"} == {
        problem.code for problem in run(replace(broken, broken=frozenset()), TODAY)
    }


def test_hidden_characters_in_the_text_of_a_page_are_found(base: Portal) -> None:
    """Hidden characters in the Markdown of a page are found, with their line in the text."""
    page = base.resources["listening"]
    portal = replace(base, resources={"listening": replace(page, body="Say\nit \u202eback.\n")})
    (problem,) = run(portal, TODAY)
    assert "content/training/listening.md" == problem.path
    assert (
        "the text below the front matter must have no hidden characters; "
        "found U+202E RIGHT-TO-LEFT OVERRIDE at line 2, character 4"
    ) == problem.message


@pytest.mark.parametrize(("cohorts", "codes"), [(("2026-autumn",), ["consent", "expired"]), ((), ["consent"])])
def test_a_private_profile_expires_only_for_its_cohorts(
    base: Portal, cohorts: tuple[str, ...], codes: list[str]
) -> None:
    """A profile that is not shown is told to have expired only while a cohort still needs it."""
    cleo = base.profiles["cleo-diaz"]
    consent = cleo.consent.model_copy(update={"publish": False, "on": date(2026, 1, 1)})
    cleo = cleo.model_copy(update={"consent": consent, "cohorts": cohorts})
    portal = replace(base, profiles={**base.profiles, "cleo-diaz": cleo})
    assert codes == sorted(problem.code for problem in run(portal, TODAY))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_leads_to_problems_that_can_be_printed(text: str) -> None:
    """Whatever a text holds, the checks end, and what they say has no hidden characters itself."""
    ben = BASE.profiles["ben-oko"]
    portal = replace(BASE, profiles={"ben-oko": ben.model_copy(update={"name": text, "about": f"{text}@{text}"})})
    for problem in run(portal, TODAY):
        assert (problem.message + problem.hint).isprintable()


def test_cohorts_without_a_record_are_left_to_the_loader(base: Portal) -> None:
    """Files of a cohort whose record could not be read are still checked, as far as that goes."""
    assert () == run(
        replace(base, cohorts={}, broken=frozenset({f"cohorts/{c}/cohort.yml" for c in base.cohorts})), TODAY
    )
