"""`pairloom from-issue`: people who stay, pause and leave, and people who may not."""

from datetime import date
from pathlib import Path

import pytest
from tests.cli.sent_forms import ADA, BO, files, profile, run
from tests.join.form_bodies import sent

from pairloom.due import Due, due
from pairloom.load import load_portal


@pytest.mark.parametrize(
    ("answer", "day"), [("2027-12-01", "2027-12-01"), ("30 June 2028", "2028-06-30"), ("2026-11-22", "2026-11-22")]
)
def test_who_is_still_available_gets_a_later_day(ada_and_bo: Path, answer: str, day: str) -> None:
    """Who is still available gets the day they gave."""
    told = run(ada_and_bo, sent("available", available_until=answer), "bo")

    assert (0, day) == (told.code, profile(ada_and_bo, BO)["available_until"])
    assert told.reply.startswith("Thank you for staying!")
    assert f"Your profile then holds until `{day}`." in told.reply


@pytest.mark.parametrize(
    ("stood", "day", "words"),
    [
        ("2026-12-24", "2027-05-22", "Thank you for staying!"),
        ("2027-06-30", "2027-06-30", "holds for as long already"),
    ],
)
def test_who_gives_no_day_never_gets_an_earlier_one(ada_and_bo: Path, stood: str, day: str, words: str) -> None:
    """Who is still available and gives no day gets the usual term from today, or keeps a later day of their own."""
    file = ada_and_bo / BO
    file.write_text(file.read_text("utf-8").replace("2027-06-30", stood), "utf-8")

    told = run(ada_and_bo, sent("available"), "bo")

    assert day == profile(ada_and_bo, BO)["available_until"]
    assert words in told.reply


def test_a_day_that_is_over_is_no_answer(ada_and_bo: Path) -> None:
    """A last day that is over is refused, with the usual one as the example."""
    told = run(ada_and_bo, sent("available", available_until="2026-11-21"), "bo")

    assert "**Available until** must be today or later; found `2026-11-21`. For example: `2027-05-22`." in told.reply


def test_who_pauses_is_at_rest_from_yesterday_on(ada_and_bo: Path) -> None:
    """Who pauses is at rest from yesterday on, but not before the day of the consent; a second changes nothing."""
    told = run(ada_and_bo, sent("pause"), "bo")
    assert (0, "2026-11-21") == (told.code, profile(ada_and_bo, BO)["available_until"])
    assert "Rest well" in told.reply
    again = run(ada_and_bo, sent("pause"), "bo")
    assert (0, False) == (again.code, again.result["changed"])
    assert "so there is nothing to change" in again.reply

    file = ada_and_bo / ADA
    file.write_text(file.read_text("utf-8").replace("on: 2026-09-01", "on: 2026-11-22"), "utf-8")
    run(ada_and_bo, sent("pause"), "adaq")
    assert "2026-11-22" == profile(ada_and_bo, ADA)["available_until"]


def test_who_pauses_after_the_usual_term_is_not_asked_again(ada_and_bo: Path) -> None:
    """Who pauses when the usual term has run out gets its last day written down, which `due` takes for an answer."""
    file = ada_and_bo / BO
    text = file.read_text("utf-8").replace("available_until: 2027-06-30\n", "")
    file.write_text(text.replace("on: 2026-09-01", "on: 2026-05-01"), "utf-8")
    assert [True] == [each.ask for each in _due(ada_and_bo) if each.handle == "bo-sundin"]

    told = run(ada_and_bo, sent("pause"), "bo")

    assert "2026-11-01" == profile(ada_and_bo, BO)["available_until"]
    assert "then leaves the directory and the matching" in told.reply
    assert [False] == [each.ask for each in _due(ada_and_bo) if each.handle == "bo-sundin"]


def _due(portal: Path) -> tuple[Due, ...]:
    return due(load_portal(portal).portal, date(2026, 11, 22))


def test_who_changes_a_profile_that_has_ended_is_told_how_to_come_back(ada_and_bo: Path) -> None:
    """Who changes a profile whose last day has passed is told so, and which form brings it back."""
    file = ada_and_bo / BO
    file.write_text(file.read_text("utf-8").replace("2027-06-30", "2026-10-01"), "utf-8")

    told = run(ada_and_bo, sent("update", pronouns="he/him", consent="known"), "bo")

    assert "**Available until** stays `2026-10-01`, which is over: you are still out of the directory" in told.reply
    assert "To come back, write a later day here." in told.reply
    assert "then holds until" not in told.reply
    assert ("he/him", "2026-10-01") == tuple(profile(ada_and_bo, BO)[key] for key in ("pronouns", "available_until"))


def test_who_leaves_and_is_named_nowhere_is_gone(ada_and_bo: Path) -> None:
    """Who leaves and is named by no other record has no profile any more."""
    told = run(ada_and_bo, sent("leave", confirm="known"), "bo")

    assert not (ada_and_bo / BO).exists()
    assert (0, True, "Leave: bo-sundin") == (told.code, told.result["removed"], told.result["title"])
    assert "is about to be taken away" in told.reply
    assert "this takes away `profiles/bo-sundin.yml`" in told.result["summary"]


def test_who_leaves_and_is_named_is_hidden_and_at_rest(ada_and_bo: Path) -> None:
    """Who leaves and is named by another record, as a coordinator is, stays in the files, hidden and at rest."""
    told = run(ada_and_bo, sent("leave", confirm="known"), "adaq")

    value = profile(ada_and_bo, ADA)
    assert ({"publish": False, "on": "2026-09-01"}, "2026-11-21") == (value["consent"], value["available_until"])
    assert "Records of the program name you, so `profiles/ada-quist.yml` stays, hidden from the site." in told.reply


def test_who_was_in_a_pair_is_named_by_its_folder(ada_and_bo: Path) -> None:
    """Who was in a pair is named by its folder, even if no file says the name, and stays in the files."""
    (ada_and_bo / "cohorts/2026-autumn/pairs/ada-quist--bo-sundin").mkdir(parents=True)
    (ada_and_bo / "cohorts/2026-autumn/pairs/ada-quist--bo-sundin/ended.yml").write_text(
        "on: 2026-11-01\nreason: time\n"
    )
    told = run(ada_and_bo, sent("leave", confirm="known"), "bo")

    assert (False, True) == (told.result["removed"], (ada_and_bo / BO).exists())


def test_whose_training_is_recorded_is_named_by_the_file(ada_and_bo: Path) -> None:
    """Who has a record of training is named by the file of that name, and stays in the files."""
    (ada_and_bo / "content/training").mkdir(parents=True)
    page = "---\ntitle: A\nsummary: B\nkind: article\nroles: [mentor]\nminutes: 1\n---\nText\n"
    (ada_and_bo / "content/training/first.md").write_text(page)
    (ada_and_bo / "cohorts/2026-autumn/training").mkdir(parents=True)
    (ada_and_bo / "cohorts/2026-autumn/training/bo-sundin.yml").write_text("done: {first: 2026-11-01}\n")

    told = run(ada_and_bo, sent("leave", confirm="known"), "bo")

    assert (False, True) == (told.result["removed"], (ada_and_bo / BO).exists())


def test_nobody_leaves_by_mistake(ada_and_bo: Path) -> None:
    """Nobody leaves without a tick in the box."""
    told = run(ada_and_bo, sent("leave"), "bo")

    assert (ada_and_bo / BO).exists()
    assert "**Are you sure?** must be ticked; it is not." in told.reply


@pytest.mark.parametrize("form", ["update", "available", "pause", "leave"])
def test_only_somebody_with_a_profile_can_change_one(ada_and_bo: Path, form: str) -> None:
    """A form that changes a profile needs one with the login of its sender, whatever the form says."""
    before = files(ada_and_bo)

    told = run(ada_and_bo, sent(form, confirm="known", consent="known", name="Bo Sundin"), "mallory")

    assert (1, before) == (told.code, files(ada_and_bo))
    assert "must come from somebody with a profile here" in told.reply


def test_a_login_that_two_profiles_name_is_nobodys(ada_and_bo: Path) -> None:
    """A login that two profiles name changes neither."""
    file = ada_and_bo / BO
    file.write_text(file.read_text("utf-8").replace("github: bo", "github: adaq"), "utf-8")

    told = run(ada_and_bo, sent("pause"), "AdaQ")

    assert told.code == 1
    assert "Your login must be in one profile only, and it is in those of" in told.reply


def test_what_is_none_of_our_forms_is_answered(portal: Path) -> None:
    """A text that is none of our forms is answered with what to do."""
    told = run(portal, "Hello, I would like to join!", "cleo")

    assert (1, "") == (told.code, told.result["request"])
    assert "**The form** must begin with the heading Request" in told.reply
