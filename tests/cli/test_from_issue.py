"""`pairloom from-issue`: people who join, and people who change their profile."""

import re
from pathlib import Path

import pytest
from tests.cli.sent_forms import ADA, BO, files, profile, run
from tests.join.form_bodies import MENTEE, MENTOR, sent


def test_somebody_new_gets_a_profile_under_their_login(portal: Path) -> None:
    """Somebody new gets a profile whose name and login are those of their login, and no other file changes."""
    before = files(portal)

    told = run(portal, sent("join-as-mentor", **MENTOR, about="I read maps."), "Cleo-D")

    assert {
        "name": "Cleo Díaz",
        "timezone": "America/Bogota",
        "languages": ["es", "en"],
        "links": {"github": "Cleo-D"},
        "availability": [{"day": "tue", "from": "18:00", "to": "20:00"}],
        "about": "I read maps.",
        "mentor": {"offers": ["rust", "python"]},
        "cohorts": ["2026-autumn"],
        "consent": {"publish": True, "on": "2026-11-22"},
    } == profile(portal, "profiles/cleo-d.yml")
    assert before == {name: data for name, data in files(portal).items() if name != "profiles/cleo-d.yml"}
    expected = ("cleo-d", "profiles/cleo-d.yml", "join-as-mentor", True, False, "Join: cleo-d")
    keys = ("handle", "path", "request", "changed", "removed", "title")
    assert expected == tuple(told.result[key] for key in keys)
    assert told.code == 0
    assert told.reply.startswith("Welcome!\n\nYour profile is ready: `profiles/cleo-d.yml`.")
    assert "was left empty, and `2026-autumn` is open: you are in it." in told.reply
    assert "name: Cleo Díaz" in told.reply
    assert "sent the form **Join as mentor**, and this adds `profiles/cleo-d.yml`." in told.result["summary"]


def test_somebody_new_may_choose_another_name_and_cohort(portal: Path) -> None:
    """Somebody new may choose a short name and a cohort, and keep off the site."""
    answers = MENTEE | {"handle": "dan", "cohorts": "Autumn 2026", "consent": "known", "mentee.prefers": "Ada Quist"}

    told = run(portal, sent("join-as-mentee", **answers), "x-y")

    value = profile(portal, "profiles/dan.yml")
    assert ({"publish": False, "on": "2026-11-22"}, ["2026-autumn"]) == (value["consent"], value["cohorts"])
    assert ["ada-quist"] == value["mentee"]["prefers"]
    assert {"title": "Merge a first change", "measure": "It is merged", "by": "2027-03-31"} in value["mentee"]["goals"]
    assert told.code == 0


def test_every_problem_is_told_at_once_in_the_words_of_the_form(portal: Path) -> None:
    """Every problem is told at once: by the question as the form has it, what was found, and what to write."""
    wrong = MENTOR | {"timezone": "EST", "mentor.offers": "pythn", "consent": "publish", "handle": "Bo Sundin"}
    before = files(portal)

    told = run(portal, sent("join-as-mentor", **wrong, mentor__capacity="two"), "cleo")

    assert (1, before, False) == (told.code, files(portal), told.result["changed"])
    lines = [line for line in told.reply.splitlines() if line.startswith("- **")]
    assert [
        "- **Your short name** must be 2 to 39 small letters `a-z`, digits and single dashes; found `Bo Sundin`.",
        "- **Your city or time zone** must be one city or time zone; found `EST`.",
        "- **Skills you can help with** must be a skill of the list; found `pythn`. Did you mean python?",
        "- **How many mentees you take at one time** must be a whole number; found `two`.",
        "- **Your consent** must have its first box ticked; it is not. Put an x between the brackets: `[x]`.",
    ] == [re.sub(r" Write.*", "", line) for line in lines[:5]]
    assert "Write your city, for example `America/New_York`, `America/Toronto` or `America/Panama`." in lines[1]
    assert ("Write: `bo-sundin-2`.", "Write just the number, for example 2.") == (lines[0][-21:], lines[3][-37:])
    assert "Thank you! Before we can go on, 5 things need a change:" in told.reply
    assert "The skills that we know are listed at https://lantern.example.org/skills/." in told.reply
    assert {"handle", "timezone", "mentor.offers", "mentor.capacity", "consent", "cohorts"} == {
        problem["field"] for problem in told.result["problems"]
    }


@pytest.mark.parametrize(
    ("answers", "author", "words"),
    [
        (
            {"handle": "bo-sundin"},
            "cleo",
            "must be free; found `bo-sundin`, which another person has. Write: `bo-sundin-2`.",
        ),
        ({}, "bo-sundin", "must be free; found `bo-sundin`, which another person has"),
        ({"handle": "../portal"}, "cleo", "must be 2 to 39 small letters"),
        ({"handle": "con"}, "cleo", "must be 2 to 39 small letters"),
        ({}, "x", "your login makes none"),
        ({"name": "🙂🙂"}, "cleo", "**Your name** must have a letter"),
        ({"about": "Write to me: cleo@mail.dev"}, "cleo", "**About you** must have no `e-mail` address"),
        ({"availability": "Tue 18:00-19:00", "mentor.capacity": "40"}, "cleo", "**"),
        ({"languages": ""}, "cleo", "**Languages you can meet in** must be given; it is missing"),
    ],
)
def test_what_the_portals_rules_refuse_is_told_too(
    portal: Path, answers: dict[str, str], author: str, words: str
) -> None:
    """What the portal's own rules refuse, such as a name that is taken, is told in the words of the form too."""
    told = run(portal, sent("join-as-mentor", **MENTOR | answers), author)

    assert told.code == 1 or answers.get("mentor.capacity")
    assert words in told.reply
    assert not (portal / "profiles/cleo.yml").exists() or answers.get("mentor.capacity")


def test_a_name_that_records_name_is_not_given_away(portal: Path) -> None:
    """A short name that stands in records of the program is not given to somebody new."""
    cohort = portal / "cohorts/2026-autumn/cohort.yml"
    cohort.write_text(cohort.read_text("utf-8") + "matching: {pins: [[ada-quist, old-hand]]}\n", "utf-8")

    told = run(portal, sent("join-as-mentor", **MENTOR), "Old-Hand")

    assert "which records of the program name" in told.reply


def test_who_has_a_profile_and_joins_again_gets_it_changed(ada_and_bo: Path) -> None:
    """Somebody who has a profile and joins in another role gets that role added, and comments stay."""
    told = run(ada_and_bo, sent("join-as-mentee", **MENTEE | {"name": "Ada Q.", "handle": "new-name"}), "ADAq")

    value = profile(ada_and_bo, ADA)
    assert {"mentor", "mentee"} <= set(value)
    assert ("Ada Q.", {"github": "AdaQ"}, ["2026-autumn"]) == (value["name"], value["links"], value["cohorts"])
    assert "# mine" in (ada_and_bo / ADA).read_text("utf-8")
    assert ("ada-quist", "Update: ada-quist") == (told.result["handle"], told.result["title"])
    assert "You have a profile already, `profiles/ada-quist.yml`, so your answers are about to change it." in told.reply
    assert "**Your short name** stays `ada-quist`: you have a profile already" in told.reply


def test_a_cohort_that_is_not_open_cannot_be_joined(ada_and_bo: Path) -> None:
    """A cohort that has begun is refused, with those that are open; one that somebody is in already is not."""
    cohort = ada_and_bo / "cohorts/2026-autumn/cohort.yml"
    cohort.write_text(cohort.read_text("utf-8").replace("status: open", "status: running"), "utf-8")

    for name in ("join-as-mentor", "update"):
        answers = {**MENTOR, "consent": "known", "cohorts": "2026-autumn"}
        told = run(ada_and_bo, sent(name, **answers), "cleo" if name != "update" else "adaq")
        refused = "**Cohorts you take part in** must be open to join; found `2026-autumn`, which is running."
        assert (name, refused in told.reply) == (name, "2026-autumn" not in _cohorts(ada_and_bo, told.result["path"]))


def _cohorts(portal: Path, path: str) -> list[str]:
    return (profile(portal, path).get("cohorts") or []) if (portal / path).exists() else []


def test_who_comes_back_joins_the_cohort_that_is_open_now(ada_and_bo: Path) -> None:
    """Somebody who was in a cohort before and names none joins the one that is open, as the form says."""
    old = ada_and_bo / "cohorts/2026-autumn/cohort.yml"
    text = old.read_text("utf-8")
    old.write_text(text.replace("status: open", "status: running"), "utf-8")
    (ada_and_bo / "cohorts/2027-spring").mkdir()
    (ada_and_bo / "cohorts/2027-spring/cohort.yml").write_text(text, "utf-8")

    told = run(ada_and_bo, sent("join-as-mentee", **MENTEE), "bo")

    assert ["2026-autumn", "2027-spring"] == profile(ada_and_bo, BO)["cohorts"]
    assert "was left empty, and `2027-spring` is open: you are in it." in told.reply


def test_all_that_a_form_leaves_out_is_told_at_once(portal: Path) -> None:
    """A form without answers is told all that it must have, not one thing after the other."""
    told = run(portal, sent("join-as-mentor", name="🦊"), "cleo")

    asked = ["Your name", "Your city or time zone", "Languages you can meet in", "Skills you can help with"]
    errors = [line for line in told.reply.splitlines() if line.startswith("- **")]
    assert [*asked, "Your consent"] == [line.split("**")[1] for line in errors if " must " in line]


def test_a_goal_that_is_missing_is_asked_for_as_a_form_has_it(portal: Path) -> None:
    """Who joins a cohort without a goal is shown how to write one in the form, not in YAML."""
    told = run(portal, sent("join-as-mentee", **MENTEE | {"mentee.goals": ""}), "dan")

    example = "For example: `Merge a first change | One merged pull request | 2027-03-31`."
    assert f"to take part in `2026-autumn`; found none. {example}" in told.reply


def test_a_wish_not_to_be_shown_is_answered_truly(portal: Path) -> None:
    """Who does not want to be shown is told so, and is not told that they are in the directory."""
    told = run(portal, sent("join-as-mentor", **MENTOR | {"consent": "known"}), "cleo")

    assert "It stays off the site, as you did not agree to be shown there." in told.reply
    assert "in the directory" not in told.reply
    assert "the person's wish" not in told.reply


def test_who_comes_back_by_joining_is_no_longer_at_rest(ada_and_bo: Path) -> None:
    """Somebody whose last day has passed and who joins again has no last day any more."""
    file = ada_and_bo / BO
    file.write_text(file.read_text("utf-8").replace("2027-06-30", "2026-10-01"), "utf-8")

    run(ada_and_bo, sent("join-as-mentee", **MENTEE), "bo")

    assert "available_until" not in profile(ada_and_bo, BO)


def test_an_update_changes_what_was_answered_and_keeps_the_rest(ada_and_bo: Path) -> None:
    """An update changes what was answered, takes away what says none, keeps the rest, and renews the consent."""
    before = (ada_and_bo / ADA).read_text("utf-8")
    answers = {"mentor.offers": "Python", "mentor.stage": "none", "available_until": "NONE", "consent": "known"}

    told = run(ada_and_bo, sent("update", **answers, pronouns="she/her"), "adaq")

    value = profile(ada_and_bo, ADA)
    assert {"offers": ["python"], "capacity": 1, "hours_per_month": 4} == value["mentor"]
    assert ("she/her", {"publish": True, "on": "2026-11-22"}) == (value["pronouns"], value["consent"])
    assert "available_until" not in value
    assert set(before.splitlines()) & set((ada_and_bo / ADA).read_text("utf-8").splitlines())
    assert told.code == 0


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"name": "none"}, "**Your name** must stay in the profile"),
        ({}, "**The form** must have an answer"),
        ({"name": "Ada", "consent": ""}, "**Your consent** must have its first box ticked"),
        ({"mentor.offers": "none"}, "**The form** must leave a skill to help with, or one to learn"),
    ],
)
def test_an_update_may_not_leave_half_a_profile(ada_and_bo: Path, answers: dict[str, str], words: str) -> None:
    """An update may not take away what every profile has, nor come without an answer or without consent."""
    told = run(ada_and_bo, sent("update", **{"consent": "known"} | answers), "adaq")

    assert told.code == 1
    assert words in told.reply


def test_an_update_that_breaks_the_record_of_another_is_for_a_coordinator(ada_and_bo: Path) -> None:
    """An update after which the record of somebody else would be wrong is refused, with the advice to ask."""
    cohort = ada_and_bo / "cohorts/2026-autumn/cohort.yml"
    cohort.write_text(cohort.read_text("utf-8") + "matching: {pins: [[ada-quist, bo-sundin]]}\n", "utf-8")
    answers = {"mentor.offers": "none", "mentee.wants": "rust", "mentee.goals": "Learn", "consent": "known"}

    told = run(ada_and_bo, sent("update", **answers), "adaq")

    assert told.code == 1
    assert "**The form** must not break `cohorts/2026-autumn/cohort.yml`, where a pin must name a mentor" in told.reply
