"""`pairloom new` with everything as options, on a real folder."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.new_run import ANSWERS, READY, refused, run, words, written

from pairloom.cli import pairloom


def test_a_profile_is_written_from_options(portal: Path) -> None:
    """With all options and --yes, the profile is written in the order of the model, under its schema line."""
    result = run(portal, "cleo-marsh", *READY)
    assert 0 == result.exit_code
    assert (
        "# yaml-language-server: $schema=../.schema/profile.schema.json\n"
        "name: Cleo Marsh\n"
        "timezone: Europe/Lisbon\n"
        "languages: [pt]\n"
        "mentee:\n"
        "  wants: [rust]\n"
        "consent: {publish: true, on: 2026-11-15}\n"
    ) == (portal / "profiles" / "cleo-marsh.yml").read_text()


def test_a_written_profile_passes_every_check(portal: Path) -> None:
    """A profile with an answer to every option is one that `validate` has nothing to say about."""
    answers = {
        "--pronouns": "they/them",
        "--github": "@cleo",
        "--gitlab": "https://gitlab.com/cleo-m",
        "--offers": "py",
        "--capacity": "1",
        "--hours-per-month": "4",
        "--stage": "Senior",
        "--format": "Group, one-to-one",
        "--seeks": "People new to it",
        "--prefers": "Ada Quist",
        "--prefers-mentee": "bo-sundin",
        "--organisation": "Lantern Lab",
        "--background": "Self taught, rural",
        "--goal": "Merge a change | one pull request | 2027-03-31",
        "--available": "Tue 18:00-20:00",
        "--work-style": "written",
        "--cohort": "Autumn 2026",
        "--about": "I mend radios.",
        "--until": "30 June 2027",
    }
    made = run(portal, "cleo-marsh", *READY, *(word for item in answers.items() for word in item))
    checked = CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "2026-11-15"])
    assert 0 == made.exit_code
    assert "Checked 3 profiles, 1 cohort: all is well." in checked.output


def test_the_next_steps_are_told(portal: Path) -> None:
    """After writing, the commands for git are told, and where to go without it."""
    told = run(portal, "cleo-marsh", *READY).output
    assert f"Wrote {portal / 'profiles' / 'cleo-marsh.yml'}." in told
    assert "  git switch -c join-cleo-marsh && git add profiles/cleo-marsh.yml\n" in told
    assert told.endswith(
        "Then open a pull request. Without git, add the same file to profiles/ there:\n"
        "  https://github.com/lantern/mentorship\n"
    )


def test_on_gitlab_it_is_a_merge_request(portal: Path) -> None:
    """In a portal on GitLab, the next step is a merge request."""
    community = portal / "portal.yml"
    community.write_text(community.read_text().replace("host: github", "host: gitlab"))
    assert "Then open a merge request." in run(portal, "cleo-marsh", *READY).output


def test_an_option_may_be_repeated_or_hold_a_list(portal: Path) -> None:
    """An option for several things takes them with commas, one by one, or both."""
    run(portal, "cleo-marsh", *READY, "--offers", "rust, py", "--language", "en", "--language", "Yoruba, de")
    text = (portal / "profiles" / "cleo-marsh.yml").read_text()
    assert "languages: [pt, en, yo, de]" in text
    assert "offers: [rust, python]" in text


def test_an_answer_in_another_form_is_taken_with_a_warning(portal: Path) -> None:
    """A city is read as its time zone, which is said with the option's name."""
    result = run(portal, "cleo-marsh", *READY, "--timezone", "lagos")
    assert 0 == result.exit_code
    assert '--timezone was read as Africa/Lagos; found "lagos" (warning)' in result.output
    assert "timezone: Africa/Lagos" in (portal / "profiles" / "cleo-marsh.yml").read_text()


def test_hours_and_stage_count_for_the_roles_that_are_taken(portal: Path) -> None:
    """Hours and stage go to each role that somebody takes, and to no other."""
    run(portal, "cleo-marsh", *READY, "--hours-per-month", "6", "--stage", "mid")
    run(portal, "dag-lund", *READY, "--offers", "rust", "--hours-per-month", "6")
    assert "offers" not in (portal / "profiles" / "cleo-marsh.yml").read_text()
    assert 1 == (portal / "profiles" / "cleo-marsh.yml").read_text().count("hours_per_month: 6")
    assert 2 == (portal / "profiles" / "dag-lund.yml").read_text().count("hours_per_month: 6")


def test_consent_is_never_assumed(portal: Path) -> None:
    """Without --consent nothing is written; --no-consent is an answer too, and keeps the profile off the site."""
    unasked = run(portal, "cleo-marsh", *ANSWERS, "--yes")
    assert 2 == unasked.exit_code
    assert "missing: --consent." in words(unasked)
    refused = run(portal, "cleo-marsh", *ANSWERS, "--no-consent", "--yes")
    assert 0 == refused.exit_code
    assert "consent: {publish: false, on: 2026-11-15}" in (portal / "profiles" / "cleo-marsh.yml").read_text()


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ((), "--name, --timezone, --language, --consent, --offers or --wants."),
        (("--mentor", "--name", "Cleo"), "--timezone, --language, --offers, --consent."),
        (("--mentee", "--offers", "rust", "--name", "Cleo"), "--timezone, --language, --wants, --consent."),
        (("--name", " ", "--stage", "mid"), "--name, --timezone, --language, --consent, --offers or --wants."),
    ],
)
@pytest.mark.parametrize("yes", [["--yes"], []])
def test_what_is_missing_is_named_all_at_once(
    portal: Path, given: tuple[str, ...], missing: str, yes: list[str]
) -> None:
    """Without a terminal, or with --yes, wrong usage names every option that is missing."""
    result = run(portal, "cleo-marsh", *given, *yes)
    assert 2 == result.exit_code
    assert f"missing: {missing}" in words(result)
    assert ["ada-quist.yml", "bo-sundin.yml"] == written(portal)


def test_answers_that_cannot_be_read_are_told_all_at_once(portal: Path) -> None:
    """Each answer that cannot be read is told with its option and what to write, and nothing is written."""
    wrong = (
        "--timezone",
        "Springfield",
        "--wants",
        "rast, yoga",
        "--capacity",
        "two",
        "--offers",
        "py",
        "--until",
        "soon",
    )
    told = refused(portal, "cleo-marsh", *READY, *wrong)
    for option in ("--timezone", "--wants", "--capacity", "--until"):
        assert f"\n{option} must" in f"\n{told}"
    assert 'found "Springfield"' in told
    assert "did you mean rust?" in told


def test_what_only_the_checks_see_is_told_before_writing(portal: Path) -> None:
    """What a check finds in the profile is told with the option, and nothing is written."""
    assert "--goal must have at least one goal" in refused(portal, "cleo-marsh", *READY, "--cohort", "2026-autumn")
    secret = refused(portal, "cleo-marsh", *READY, "--about", "cleo@mail.dev")
    assert "--about must have no e-mail address; found c…@mail.dev" in secret


@pytest.mark.parametrize("name", ["\u202eolec", "🎈🎈", "x" * 200, "\x1b[31mCleo", "\udcff", "- {a: b}\n# x"])
def test_a_hostile_name_breaks_nothing(portal: Path, name: str) -> None:
    """A name with hidden or broken characters is refused in words; a name that looks like YAML is a name."""
    result = run(portal, "cleo-marsh", *READY, "--name", name)
    assert result.exit_code in {0, 1}
    assert "\x1b" not in result.output
    if result.exit_code:
        assert "--name must" in result.output
        assert ["ada-quist.yml", "bo-sundin.yml"] == written(portal)
    else:
        checked = CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "2026-11-15"])
        assert 0 == checked.exit_code


def test_a_login_of_somebody_else_is_refused(portal: Path) -> None:
    """A login that another profile has, in whatever letter case, is refused with that profile's path."""
    ada = portal / "profiles" / "ada-quist.yml"
    ada.write_text(f"{ada.read_text()}links: {{github: AdaQuist}}\n")
    told = refused(portal, "cleo-marsh", *READY, "--github", "adaquist")
    assert '--github must be on no other profile; found "adaquist" in profiles/ada-quist.yml' in told


@pytest.mark.parametrize("name", ["portal.yml", "content/skills.yml"])
@pytest.mark.parametrize("text", ["name: [", None])
def test_without_community_or_skills_no_profile_can_be_checked(portal: Path, name: str, text: str | None) -> None:
    """Where portal.yml or skills.yml is missing or cannot be read, that is told and nothing is written."""
    (portal / name).unlink()
    if text:
        (portal / name).write_text(text)
    told = refused(portal, "cleo-marsh", *READY)
    assert f"{name}:1:" in told
    assert "Without these no profile can be checked." in told


def test_a_folder_that_is_no_portal_is_named(tmp_path: Path) -> None:
    """In a folder that is no portal, nothing is written and the folder is named."""
    result = run(tmp_path, "cleo-marsh", *READY)
    assert 1 == result.exit_code
    assert "must be a portal" in result.output
    assert [] == list(tmp_path.iterdir())


def test_problems_elsewhere_are_no_hindrance(portal: Path) -> None:
    """The first profile of a portal can be written, and so can one beside files that have problems."""
    (portal / "profiles" / "bo-sundin.yml").write_text("name: [")
    assert 0 == run(portal, "cleo-marsh", *READY).exit_code
    for path in (portal / "profiles").iterdir():
        path.unlink()
    (portal / "profiles").rmdir()
    assert 0 == run(portal, "cleo-marsh", *READY).exit_code
