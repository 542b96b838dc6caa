"""A made-up community is one that a community could have: valid, whole, and of nobody in particular."""

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.demo.demo_runs import TODAY, held, make, run

from pairloom import match, pipeline
from pairloom.demo.regions import REGIONS
from pairloom.model import standing
from pairloom.model.portal import Portal

WISHED = {"consent", "expired"}
"""Warnings that a well-run community has, too: some people stay off the site, and some have not answered yet."""


@pytest.mark.parametrize(("people", "seed"), [(1, 1), (2, 2), (12, 3), (39, 4), (40, 5), (60, 6), (200, 7), (1000, 8)])
def test_a_community_is_valid(people: int, seed: int, tmp_path: Path) -> None:
    """A community of any size has no error, and no warning but those of people who hide or have not answered."""
    checked = pipeline.check_site(make(tmp_path / "new", people, seed), date.fromisoformat(TODAY))

    assert [] == [problem for problem in checked.problems if problem.code not in WISHED]
    assert () == checked.errors
    assert people == checked.counts["profiles"]


@pytest.mark.parametrize("today", ["2010-01-01", "2024-02-29", "2026-03-01", "2026-12-31", "2090-12-31"])
def test_a_community_is_valid_on_any_day(today: str, tmp_path: Path) -> None:
    """A community counted from any day is valid on that day."""
    checked = pipeline.check_site(make(tmp_path / "new", 100, 1, today), date.fromisoformat(today))

    assert [] == [problem for problem in checked.problems if problem.code not in WISHED]


def test_nothing_of_a_community_is_to_be_repaired(tmp_path: Path) -> None:
    """`validate --fix` finds nothing to repair: files are as a person would write them."""
    folder = make(tmp_path / "new", 200)
    before = held(folder)

    assert 0 == run("validate", "--fix", "--root", folder, "--today", TODAY).exit_code
    assert before == held(folder)


def test_the_open_cohort_can_be_matched(townspeople: Portal) -> None:
    """The cohort that people can join has mentors and mentees, and more than half of these find somebody."""
    cohort = next(key for key, cohort in townspeople.cohorts.items() if cohort.status == "open")

    made = match.match_cohort(townspeople, cohort, date.fromisoformat(TODAY))

    assert 100 == len([one for one in townspeople.profiles.values() if cohort in one.cohorts])
    assert len(made.pairs) > sum(one.role == "mentee" for one in made.waiting)


def test_cohorts_are_of_every_standing_with_what_they_bring_about(townspeople: Portal) -> None:
    """There are cohorts that are open, running and finished, with pairs, ends, sessions, thanks and training."""
    statuses = Counter(cohort.status for cohort in townspeople.cohorts.values())

    assert {"open": 1, "running": 2, "finished": 3} == statuses
    assert all([townspeople.pairs, townspeople.endings, townspeople.sessions, townspeople.awards])
    assert townspeople.completions
    assert {"declared"} == {pair.source for pair in townspeople.pairs.values()}


def test_no_mentor_has_more_pairs_than_seats(townspeople: Portal) -> None:
    """In no cohort has a mentor more pairs than seats, or a mentee two."""
    for cohort in townspeople.cohorts:
        pairs = standing.every(townspeople, cohort)
        mentors = Counter(pair.mentor for pair in pairs)
        seats = {one: townspeople.profiles[one].mentor for one in mentors}
        assert [] == [one for one, count in mentors.items() if count > (each.capacity if (each := seats[one]) else 0)]
        assert len(pairs) == len({pair.mentee for pair in pairs})


def test_names_are_in_many_scripts(townspeople: Portal) -> None:
    """Names are in fourteen scripts, with accents among the Latin ones."""
    letters = {letter for one in townspeople.profiles.values() for letter in one.name if letter.isalpha()}
    scripts = {unicodedata.name(letter).partition(" ")[0] for letter in letters}

    expected = {"LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARABIC", "HEBREW", "DEVANAGARI", "TAMIL"}
    expected |= {"BENGALI", "CJK", "HIRAGANA", "HANGUL", "ETHIOPIC", "THAI"}
    assert set() == expected - scripts
    assert {"é", "ø", "ż", "ñ", "ı", "ễ"} <= letters  # noqa: RUF001 - the one without a dot is meant


def test_few_skills_are_named_by_many(townspeople: Portal) -> None:
    """Skills follow Zipf's law: a tenth of them are named more often than half of them, and none is unknown."""
    named: Counter[str] = Counter()
    for one in townspeople.profiles.values():
        named.update(one.mentor.offers if one.mentor else ())
        named.update(one.mentee.wants if one.mentee else ())
    counts = sorted(named.values(), reverse=True)
    tenth, half = len(counts) // 10, len(counts) // 2

    assert 250 <= len(townspeople.skills) <= 300
    assert sum(counts[:tenth]) > 2 * sum(counts[half:])
    assert counts[0] > 4 * counts[20] > 4 * counts[100] > 0


def test_roles_are_as_in_life(townspeople: Portal) -> None:
    """Mentees are two of three, and some people are both."""
    roles = Counter((one.mentor is not None, one.mentee is not None) for one in townspeople.profiles.values())

    assert roles[False, True] > 2 * roles[True, False] > 4 * roles[True, True] > 0


def test_most_people_speak_english_and_many_something_else(townspeople: Portal) -> None:
    """Nearly everybody speaks English, most have another language, and time zones come from all over the world."""
    profiles = townspeople.profiles.values()

    assert 0.9 < sum("en" in one.languages for one in profiles) / len(profiles) < 1
    assert sum(len(one.languages) > 1 for one in profiles) > len(profiles) / 2
    assert {"Africa", "America", "Asia", "Europe", "Pacific"} <= {one.timezone.partition("/")[0] for one in profiles}


def test_some_people_are_hidden_and_some_have_expired(townspeople: Portal) -> None:
    """One to four of a hundred stay off the site, as many have expired, and none of these is counted on."""
    today = date.fromisoformat(TODAY)
    profiles = townspeople.profiles.values()
    hidden = [one for one in profiles if not one.consent.publish]
    expired = [one for one in profiles if townspeople.expires(one) < today]

    assert 10 <= len(hidden) <= 40
    assert 10 <= len(expired) <= 40
    assert not any(townspeople.awaited(one) for one in expired)


def test_nobody_can_be_reached_through_it(town: Path) -> None:
    """No profile and no cohort has an e-mail address, or a link to a place that is not kept for examples."""
    texts = [text.decode() for path, text in held(town).items() if path.startswith(("profiles/", "cohorts/"))]
    hosts = {host for text in texts for host in re.findall(r"https?://([^/\s\"')]+)", text)}
    logins = [text for text in texts if re.search(r"^links:.*(?:github|gitlab|codeberg|linkedin):", text, re.MULTILINE)]

    assert {"example.org"} == {".".join(host.split(".")[-2:]) for host in hosts}
    assert [] == logins
    assert [] == [text for text in texts if re.search(r"[\w.-]+@[\w-]+\.", text)]


def test_the_community_says_that_it_is_fictional(townspeople: Portal) -> None:
    """Every page says that the community is made up."""
    assert "made up by a program" in (townspeople.community.notice or "")


def test_the_texts_name_the_open_cohort(town: Path, townspeople: Portal) -> None:
    """The page on joining and the README name the cohort that people can join."""
    cohort = next(key for key, cohort in townspeople.cohorts.items() if cohort.status == "open")

    assert f"cohorts: [{cohort}]" in (town / "content" / "join.md").read_text("utf-8")
    assert f"pairloom match {cohort} " in (town / "README.md").read_text("utf-8")
    assert "first" not in {key for one in townspeople.profiles.values() for key in one.cohorts}


def test_each_region_is_told_in_full() -> None:
    """Every region has names, languages and zones, and women's family names as many as men's where they differ."""
    for region in REGIONS:
        assert all([region.share, region.tongues, region.zones, region.women, region.men, region.families])
        assert len(region.of_women.split()) in {0, len(region.families.split())}
