"""`pairloom import`: what a row says, and what of it cannot be taken."""

from pathlib import Path

import pytest
from tests.cli.form_rows import CY, HEADER, files, import_rows, profile


@pytest.mark.parametrize("answer", ["", "No", "maybe"])
def test_nobody_is_taken_in_without_a_clear_yes(portal: Path, answer: str) -> None:
    """A blank, a no and a maybe are no consent."""
    result = import_rows(portal, CY.removesuffix("Yes") + answer)
    assert 'column "Consent": must be' in result.output
    assert not (portal / "profiles" / "cy-ng.yml").exists()


def test_a_no_leaves_the_profile_that_stands(portal: Path) -> None:
    """A no of somebody who is known changes nothing, and says how to hide the profile."""
    result = import_rows(portal, "2026/11/02 10:00 AM,Bo Sundin,,,,,,,No")
    assert "consent.publish: false in profiles/bo-sundin.yml" in result.output
    assert 1 == result.exit_code


def test_without_a_time_of_the_answer_consent_is_of_today(portal: Path) -> None:
    """Where a row does not say when it was answered, the day of the import is taken, with a warning."""
    result = import_rows(
        portal,
        CY.replace("2026/11/01 6:30:12 PM GMT+1", ""),
        CY.replace("2026/11/01 6:30:12 PM GMT+1,Cy Ng,cy-ng", ",Di Roy,di-roy"),
    )
    assert 'people.csv:rows 2 and 3, column "Timestamp": has no time of the answer: today, 2026-11-15' in result.output
    assert "on: 2026-11-15" in profile(portal, "cy-ng")


def test_a_second_yes_without_a_time_keeps_the_day_of_consent(portal: Path) -> None:
    """A row that says yes and not when leaves the consent of the profile as it is."""
    result = import_rows(portal, ",Bo Sundin,,Asia/Manila,,,,,Yes")
    assert "consent: {publish: true, on: 2026-09-01}" in profile(portal, "bo-sundin")
    assert "1 updated" in result.output


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            "2026-11-01,Bo Other,bo-sundin,Asia/Manila,English,Mentor,Python,,Yes",
            'another handle than bo-sundin, which "Bo Sundin" has',
        ),
        ("2026-11-01,😀,,Asia/Manila,English,Mentor,Python,,Yes", 'column "Name": must have a letter; found "😀"'),
        ("2026-11-01,अदिति,,Asia/Manila,English,Mentor,Python,,Yes", "must have a handle, as none can be made of"),
        ("2026-11-01,,cy-ng,Asia/Manila,English,Mentor,Python,,Yes", 'column "Name": must be given'),
        ("2026-11-01,Cy Ng,cy-ng,Asia/Manila,English,Mentor,,,Yes", "the profile must have a mentor or a mentee part"),
        ("2026-11-01,Cy Ng,cy-ng,#REF!,English,Mentor,Python,,Yes", "found #REF!, which a spreadsheet shows"),
        ("03/04/2026,Cy Ng,cy-ng,Oslo,English,Mentor,Python,,Yes", "in the map: days: day-month"),
        (
            "2026-11-01,Cy Ng,cy-ng,Oslo,English,Both,Python,,Yes",
            'column "Skills": must belong to one role; found a row with both',
        ),
        ("2026-11-01,Cy Ng,cy-ng,Oslo,English,,Python,,Yes", 'column "Skills": must have a role in its row'),
    ],
)
def test_rows_that_cannot_be_taken(portal: Path, row: str, words: str) -> None:
    """A taken handle, a name without letters, a fault of a formula and the like are told, and nothing is written."""
    before = files(portal)
    result = import_rows(portal, row)
    assert words in result.output
    assert 1 == result.exit_code
    assert before == files(portal)


def test_answers_of_another_role_are_left_out(portal: Path) -> None:
    """What a mentor answers as a mentee is left out with a warning; what all answer goes to the row's role."""
    header = HEADER.replace("Goals", "What do you want to learn?,Hours a month,About you")
    row = CY.replace("Python,,", f"Python,Rust,6,{'long words ' * 40},")
    result = import_rows(portal, row, header=header)
    assert 'column "What do you want to learn?": was left out: it is for a mentee' in result.output
    assert "mentor: {offers: [python], hours_per_month: 6}" in profile(portal, "cy-ng").replace(
        "mentor:\n  offers: [python]\n  hours_per_month: 6", "mentor: {offers: [python], hours_per_month: 6}"
    )
    assert "mentee" not in profile(portal, "cy-ng")


def test_formulas_in_answers_are_only_text(portal: Path) -> None:
    """What a spreadsheet would run is kept as text, in quotes."""
    import_rows(
        portal,
        CY.replace("Python,,", "Python,=1+1|x,").replace("Mentor", "Mentor").replace("Goals", "About"),
        header=HEADER.replace("Goals", "About"),
    )
    assert 'about: "=1+1|x"\n' in profile(portal, "cy-ng")


def test_strays_of_the_file_are_told_as_rows(portal: Path) -> None:
    """A row with a stray quote is told, and the others go in."""
    result = import_rows(portal, '2026-11-01,"Di "the cat" Roy",di,Oslo,English,Mentor,Rust,,Yes', CY)
    assert "people.csv:row 2: must have the separator after a closing double quote" in result.output
    assert "1 new, 0 updated, 0 unchanged, 1 row not taken" in result.output
