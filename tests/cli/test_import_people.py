"""`pairloom import`: whose row it is, and what people of one file have to do with one another."""

from pathlib import Path

import pytest
from tests.cli.form_rows import CY, HEADER, files, import_rows, profile

LATER = CY.replace("6:30", "7:30").replace("Python", "Rust")
NAMELESS = CY.replace("cy-ng", "")


@pytest.mark.parametrize(
    ("rows", "words", "skill"),
    [
        ([CY, LATER], "row 3: is the latest of rows 2 and 3", "rust"),
        ([LATER, CY], "row 2: is the latest of rows 2 and 3", "rust"),
        ([CY, CY], "says the same as rows 2 and 3: taken once", "python"),
        ([CY, CY.replace("Python", "Rust")], "must be the only row of its person, or say when it was answered", ""),
        ([NAMELESS, LATER.replace("cy-ng", "")], "nothing tells whether they are one", ""),
        ([f"{CY},a@example.org", f"{LATER.replace('cy-ng', 'cy')},a@example.org"], "differ in another", ""),
        ([CY, NAMELESS], "rows 2 and 3 would all be profiles/cy-ng.yml", ""),
    ],
)
def test_two_rows_for_one_person(portal: Path, rows: list[str], words: str, skill: str) -> None:
    """The later answer counts where that is certain; otherwise both rows are told and none is taken."""
    result = import_rows(portal, *rows, header=f"{HEADER},Email")
    assert words in result.output
    assert bool(skill) == ("cy-ng.yml" in files(portal))
    assert not skill or f"offers: [{skill}]" in profile(portal, "cy-ng")


def test_an_address_tells_two_people_of_one_name_apart(portal: Path) -> None:
    """Rows with one name and two addresses are two people, of whom each needs a handle; no address is written."""
    rows = [CY.replace("cy-ng", f"{who}@example.org") for who in ("one", "two")]
    header = HEADER.replace("GitHub", "Email")
    result = import_rows(portal, *rows, header=header)
    assert "rows 2 and 3 would all be profiles/cy-ng.yml" in result.output
    anonymous = [CY.replace("cy-ng", "anonymous"), CY.replace("Cy Ng,cy-ng", "Di Roy,anonymous")]
    assert "2 new" in import_rows(portal, *anonymous, options=("--dry-run",), header=header).output
    same = [rows[0], rows[0].replace("6:30", "7:30").replace("Python", "Rust")]
    result = import_rows(portal, *same, header=header)
    assert "1 new" in result.output
    assert "example.org" not in profile(portal, "cy-ng")
    assert "offers: [rust]" in profile(portal, "cy-ng")


def test_a_handle_column_names_the_person(portal: Path) -> None:
    """An explicit handle is the file's name; one that cannot be, or belongs to another login, is told."""
    header = HEADER.replace("Goals", "Handle")
    good = "2026-11-01,अदिति,adi,Asia/Manila,English,Mentor,Python,@aditi,Yes"
    result = import_rows(portal, good, good.replace("adi,", "b,").replace("@aditi", "A B"), header=header)
    assert "must have a handle of small letters, digits and dashes" in result.output
    assert "name: अदिति" in profile(portal, "aditi")
    clash = import_rows(portal, good.replace("@aditi", "other"), header=header)
    assert 'must have the handle aditi, whose login it has; found "other"' in clash.output
    blank = import_rows(portal, "2026-11-02,,,Asia/Tokyo,,,,aditi,", header=header)
    assert "1 updated" in blank.output
    assert "Asia/Tokyo" in profile(portal, "aditi")


def test_one_login_in_two_profiles_is_told(portal: Path) -> None:
    """Where two profiles have the login of a row, nobody knows whose row it is."""
    for handle in ("ada-quist", "bo-sundin"):
        path = portal / "profiles" / f"{handle}.yml"
        path.write_text(path.read_text() + "links: {github: same}\n")
    result = import_rows(portal, CY.replace("cy-ng", "Same"))
    words = 'found the login "same" in profiles/ada-quist.yml and profiles/bo-sundin.yml'
    assert words in result.output


def test_a_name_is_not_enough_against_another_login(portal: Path) -> None:
    """A person of the same name with another login is another person."""
    path = portal / "profiles" / "bo-sundin.yml"
    path.write_text(path.read_text() + "links: {github: bo}\n")
    result = import_rows(portal, "2026-11-01,Bo Sundin,bo-sundin,Asia/Manila,English,Mentor,Python,,Yes")
    assert 'must have another handle than bo-sundin, which "Bo Sundin" has' in result.output
    assert "for example: bo-sundin-2" in result.output


def test_a_person_known_by_name_alone_is_taken_with_a_warning(portal: Path) -> None:
    """Where only the name says who it is, the change is made and told."""
    result = import_rows(portal, "2026-11-01,bo  sundin,,Asia/Manila,,,,,Yes")
    assert "was taken as profiles/bo-sundin.yml, because the name is the same (warning)" in result.output
    assert "timezone: Asia/Manila" in profile(portal, "bo-sundin")


def test_a_login_with_another_name_is_worth_a_look(portal: Path) -> None:
    """A login is enough to know a person, and where the name is another one that is told."""
    import_rows(portal, CY)
    result = import_rows(portal, CY.replace("Cy Ng", "Cyra Ng"))
    assert 'because the login is the same; its name was "Cy Ng" (warning)' in result.output
    assert "name: Cyra Ng" in profile(portal, "cy-ng")


def test_a_login_that_a_profile_did_not_have_is_worth_a_look(portal: Path) -> None:
    """Whoever has the login may change the profile, and anybody can type a handle and a name into a form."""
    row, header = "2026-11-01,Bo Sundin,mallory,Asia/Manila,,,,bo-sundin,Yes", HEADER.replace("Goals", "Handle")
    result = import_rows(portal, row, header=header)
    assert 'gives profiles/bo-sundin.yml the login "mallory", which it did not have (warning)' in result.output
    again = import_rows(portal, row.replace("Manila", "Tokyo").replace("11-01", "11-02"), header=header)
    assert "did not have" not in again.output
    assert "timezone: Asia/Tokyo" in profile(portal, "bo-sundin")


def test_a_page_is_no_sign_of_who_it_is(portal: Path) -> None:
    """Two rows with one name and a website are two people for all we know."""
    rows = [row.replace("cy-ng", "https://cy.example.org/") for row in (CY, LATER)]
    result = import_rows(portal, *rows, header=HEADER.replace("GitHub", "Website"))
    assert "nothing tells whether they are one" in result.output


def test_an_older_answer_changes_nothing(portal: Path) -> None:
    """A row that is older than the profile's consent leaves the profile as it is."""
    before = files(portal)
    result = import_rows(portal, "2026-08-01,Bo Sundin,,Asia/Manila,,,,,Yes")
    assert "was left out: profiles/bo-sundin.yml is newer, of 2026-09-01" in result.output
    same = import_rows(portal, "2026-08-01,Bo Sundin,,Africa/Lagos,,,,,Yes")
    assert "Written: 0 new, 0 updated, 1 unchanged, 0 rows not taken.\n" == same.output
    assert before == files(portal)
    assert 0 == result.exit_code


def test_people_of_one_file_can_name_one_another(portal: Path) -> None:
    """A wish may name a mentor who comes with the same file; one who is not there is left out with a warning."""
    header = HEADER.replace("Goals", "Preferred mentors")
    result = import_rows(
        portal,
        '2026-11-01,Di Roy,di-roy,Asia/Manila,English,Mentee,Rust,"Cy Ng, Bad Row",Yes',
        CY,
        "2026-11-01,Bad Row,bad-row,Nowhere,English,Mentor,Rust,,Yes",
        header=header,
    )
    assert "prefers: [cy-ng]" in profile(portal, "di-roy")
    assert (
        'row 2, column "Preferred mentors": must be a person of this portal; found "Bad Row" (warning)' in result.output
    )


def test_a_row_refused_by_a_check_takes_no_other_with_it(portal: Path) -> None:
    """Where a check refuses a mentor, those who wished for the mentor go in without the wish."""
    header = HEADER.replace("Goals", "Preferred mentors").replace("Skills", "Skills,About you")
    result = import_rows(
        portal,
        "2026-11-01,Di Roy,di-roy,Asia/Manila,English,Mentee,Rust,,Cy Ng,Yes",
        "2026-11-01,Cy Ng,cy-ng,Asia/Manila,English,Mentor,Rust,write to cy@posteo.net,,Yes",
        header=header,
    )
    assert 'row 3, column "About you":' in result.output
    assert "prefers" not in profile(portal, "di-roy")
    assert ["ada-quist.yml", "bo-sundin.yml", "di-roy.yml"] == sorted(files(portal))


def test_a_known_mentee_can_change_only_the_wishes(portal: Path) -> None:
    """A row that answers nothing but the preferred mentors changes just these."""
    header = HEADER.replace("Goals", "Preferred mentors").replace("GitHub", "Handle")
    import_rows(portal, "2026-11-01,,bo-sundin,,,,,ada-quist,", header=header)
    assert "prefers: [ada-quist]" in profile(portal, "bo-sundin")


def test_what_was_wrong_before_is_not_the_rows_fault(portal: Path) -> None:
    """A profile that has a problem already can still be changed by a row."""
    path = portal / "profiles" / "bo-sundin.yml"
    path.write_text(path.read_text().replace("cohorts: [2026-autumn]", "cohorts: [1999-autumn]"))
    result = import_rows(portal, "2026-11-01,Bo Sundin,,Asia/Manila,,,,,Yes")
    assert "1 updated" in result.output


def test_a_broken_profile_is_not_written_over(portal: Path) -> None:
    """A file that cannot be read stays, and the row waits."""
    path = portal / "profiles" / "cy-ng.yml"
    path.write_text("name: [")
    result = import_rows(portal, CY)
    assert "must wait: profiles/cy-ng.yml stands there and has problems" in result.output
    assert "name: [" == path.read_text()
