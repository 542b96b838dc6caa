"""What several tests of matching need."""

from datetime import date

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.model.match import Match


@pytest.fixture
def old_match() -> Match:
    """Return a match of March in which Ben was the mentor of Ada."""
    people = {"ben": mentor("Ben"), "ada": mentee("Ada")}
    return match_cohort(portal(people, {COHORT: cohort()}), COHORT, date(2026, 3, 8))
