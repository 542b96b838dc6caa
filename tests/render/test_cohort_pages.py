"""Cohorts of all kinds as staged pages: each is whole, whatever it has or lacks, and as somebody has looked at it."""

import difflib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom.model.community import Terms
from pairloom.model.pair import Pair
from pairloom.model.portal import Portal
from pairloom.model.session import Session
from pairloom.render.pages import render
from pairloom.views import collect, collect_files

LOOKED_AT: Final = Path(__file__).parent / "cohorts"
TODAY: Final = date(2026, 11, 15)
PEOPLE: Final = {
    "ada": mentor("Ada Lovelace"),
    "bea": mentor("Bea " + "Bergmann-" * 8 + "Ito"),
    "mia": mentee("مريم الخطيب"),
    "noa": mentee("Noa <b>&amp; *Co*"),
    "oda": mentee("Oda Quiet", consent={"publish": False, "on": "2026-01-01"}),
}
HOSTILE: Final = "# No heading\n\n<script>alert(1)</script>\n\n</div>\n\n    indented\n\n[x](javascript:alert(1))"


def of(record: dict[str, Any], **more: Any) -> Portal:  # noqa: ANN401 - any part of a portal
    """Return a portal of these people, with one cohort."""
    return replace(portal(more.pop("people", PEOPLE), {COHORT: cohort(**{"status": "running", **record})}), **more)


def nobody() -> Portal:
    """Return a cohort that has nothing but what is required."""
    return of({"status": "open", "phases": []}, people={})


def nobody_knows_how() -> Portal:
    """Return an informal cohort in which two people found each other."""
    agreed = {"mentor": TODAY, "mentee": TODAY}
    pair = Pair.model_validate({"on": TODAY, "source": "declared", "agreed": agreed})
    return of({"mode": "informal", "cadence": "quarterly"}, pairs={(COHORT, "ada--mia"): pair})


def peers() -> Portal:
    """Return a cohort of circles, one of them with somebody who keeps to themselves."""
    match = matched(circles=(("ada", "mia"), ("bea", "noa", "oda")), accepted="2026-09-21")
    return of({"format": "peer", "matching": {"group_size": [2, 3]}}, matches={COHORT: match})


def groups() -> Portal:
    """Return a cohort of one group, in other words than ours."""
    seats = [{"mentor": "ada", "mentee": each, "seat": "group"} for each in ("mia", "noa", "oda")]
    made = of({"format": "group"}, matches={COHORT: matched(*seats, accepted="2026-09-21")})
    terms = Terms(mentor="guide", mentee="apprentice", cohort="season")
    return replace(made, community=made.community.model_copy(update={"terms": terms}))


def without_pairs() -> Portal:
    """Return a cohort that is matching, whose match nobody has accepted yet."""
    match = matched({"mentor": "ada", "mentee": "mia"})
    return of({"status": "matching"}, matches={COHORT: match})


def hostile() -> Portal:
    """Return a cohort whose texts try to break out, with sessions before and after today."""
    given = {"title": "<i>Talk</i> & *more*", "type": "workshop", "from": "23:30", "minutes": 90, "about": HOSTILE}
    sessions = {
        (COHORT, "past"): Session.model_validate({**given, "on": date(2026, 10, 1), "timezone": "Asia/Kolkata"}),
        (COHORT, "moon"): Session.model_validate({**given, "on": date(2026, 12, 1), "timezone": "Moon/Base"}),
        (COHORT, "soon"): Session.model_validate({**given, "on": date(2026, 12, 2), "timezone": "Europe/Lisbon"}),
    }
    phases = [{"name": "N" * 80, "from": "2026-11-15", "to": "2026-11-15"}]
    record = {"name": "<u>All</u> & *one*", "about": HOSTILE, "phases": phases, "format": "reverse"}
    return of({**record, "status": "finished"}, sessions=sessions)


KINDS: Final[tuple[Callable[[], Portal], ...]] = (nobody, nobody_knows_how, peers, groups, without_pairs, hostile)


@pytest.mark.parametrize("kind", KINDS)
def test_a_cohort_is_whole_whatever_it_has(kind: Callable[[], Portal], request: pytest.FixtureRequest) -> None:
    """The page of each kind of cohort is the one that a person has looked at; `--update-golden` accepts new ones."""
    made, file = kind(), LOOKED_AT / f"{kind.__name__}.md"
    known = {each.path for each in collect_files(made, TODAY)}
    pages = {page.path: page.content.decode() for page in render(collect(made, TODAY), made.community, known)}
    text = pages[f"docs/cohorts/{COHORT}.md"]
    if request.config.getoption("--update-golden"):
        file.write_text(text, encoding="utf-8")
    golden = file.read_text(encoding="utf-8")
    assert [] == [*difflib.unified_diff(golden.splitlines(), text.splitlines(), file.name, "made", n=1)]
