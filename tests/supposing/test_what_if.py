"""`pairloom match --what-if`: other settings and other people, tried out; nothing is written."""

from pathlib import Path

import pytest
from tests.changes.small_community import write
from tests.supposing.small import match, moved, portal, told

from pairloom import match as match_package

NEW = """
  noor:
    name: Noor
    timezone: Europe/Berlin
    languages: [en]
    availability: [{day: tue, from: "18:00", to: "20:00"}]
    mentor: {offers: [python], hours_per_month: 4}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the small portal in a folder."""
    write(tmp_path / "portal", portal())
    return tmp_path / "portal"


def files(root: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def run(root: Path, text: str) -> dict[str, tuple[object, object]]:
    """Return whom each person who moves met with before and after."""
    before = files(root)
    result = match(root, "autumn", "--what-if", "-", "--format", "json", given=text)
    assert (0, before) == (result.exit_code, files(root)), result.output
    return moved(result)


def problem(root: Path, text: str) -> str:
    """Return what is said of a file with a problem."""
    (root.parent / "if.yml").write_text(text, encoding="utf-8")
    before = files(root)
    result = match(root, "autumn", "--what-if", str(root.parent / "if.yml"))
    assert (1, before) == (result.exit_code, files(root)), result.output
    return result.output.removeprefix(f"{root.parent}/").partition("\n\nChecked")[0]


def test_a_new_mentor_gives_somebody_a_pair(root: Path) -> None:
    """A new person takes part without being asked for consent or cohort, and who waited gets them."""
    assert {"noor": (None, ["cleo"]), "cleo": ([], ["noor"])} == run(root, f"profiles:{NEW}")


def test_what_changes_is_told_in_words_and_numbers(root: Path) -> None:
    """The text says how many people are placed and how many points there are, before and after, and who moves."""
    result = match(root, "autumn", "--what-if", "-", given=f"profiles:{NEW}")
    first, *others = result.output.splitlines()
    assert first.startswith("autumn: 2 of 3 people placed before, 3 of 3 after; ")
    assert ["  cleo gets noor", "  noor, a mentor, joins and meets with cleo"] == others


def test_a_pin_moves_whom_it_names(root: Path) -> None:
    """A pin is added to those of cohort.yml; the pair that it breaks is told, and what is pinned by another is kept."""
    assert {"ben": (["ada"], []), "cleo": ([], ["ada"])} == run(root, "matching: {pins: [[ada, cleo]]}")
    path = root / "cohorts/autumn/cohort.yml"
    path.write_text(path.read_text() + "matching: {pins: [[ada, ben]], refusals: [[eve, cleo]]}\n", encoding="utf-8")
    assert {} == run(root, "matching: {refusals: [[eve, ben]]}")
    assert {"ben": (["ada"], ["eve"]), "dora": (["eve"], []), "cleo": ([], ["ada"])} == run(
        root, "matching: {pins: [[eve, ben]]}"
    )


def test_settings_are_merged(root: Path) -> None:
    """A weight changes alone, and another setting takes the place of the old one."""
    path = root / "cohorts/autumn/cohort.yml"
    path.write_text(path.read_text() + "matching: {weights: {preferences: 10, skills: 40}}\n", encoding="utf-8")
    result = match(root, "autumn", "--what-if", "-", "--format", "json", given="matching: {weights: {preferences: 30}}")
    assert [] == told(result)["moves"]
    assert told(result)["before"]["points"] < told(result)["after"]["points"]
    assert "  Nobody moves." in match(root, "autumn", "--what-if", "-", given="matching: {}").output


def test_who_leaves_is_told_and_their_seat_goes_on(root: Path) -> None:
    """With null somebody leaves the cohort, with their pins, and whoever waited moves up."""
    path = root / "cohorts/autumn/cohort.yml"
    path.write_text(path.read_text() + "matching: {pins: [[ada, ben]], refusals: [[eve, ben]]}\n", encoding="utf-8")
    assert {"ben": (["ada"], None), "cleo": ([], ["ada"])} == run(root, "profiles: {ben: null}")


def test_a_part_of_a_profile_is_merged_into_it(root: Path) -> None:
    """A group of keys is merged key by key, null takes a key away, and who is named takes part."""
    assert {"cleo": ([], ["ada"])} == run(root, "profiles: {ada: {mentor: {capacity: 2}}}")
    assert {"ada": (["ben"], None), "ben": (["ada"], [])} == run(root, "profiles: {ada: {cohorts: [spring]}}")
    path = root / "profiles/cleo.yml"
    path.write_text(path.read_text().replace("cohorts:\n  - autumn\n", ""), encoding="utf-8")
    assert {"cleo": (None, [])} == run(root, "profiles: {cleo: {}}")
    prefers = "profiles: {ben: {mentee: {prefers: null}}, cleo: {mentee: {prefers: [ada]}}}"
    assert {"ben": (["ada"], []), "cleo": (None, ["ada"])} == run(root, prefers)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "if.yml:1:1: the file must have matching or profiles; found a list [what-if]"),
        ("", "if.yml:1:1: the file must have something in it; found nothing [file-empty]"),
        ("matching: {", "if.yml:1:"),
        ("maching: {}", 'if.yml:1:1: a key must be matching or profiles; found "maching" [what-if]'),
        ("people: {}", 'if.yml:1:1: a key must be matching or profiles; found "people" [what-if]'),
        ("profiles: [ada]", "if.yml:1:11: profiles must be a group of handles; found a list [what-if]"),
        ("matching: {objective: fun}", "if.yml:1:23: matching.objective must be"),
        ("matching: []", "if.yml:1:11: matching must be"),
        (
            "profiles:\n  adda: null",
            "if.yml:2:3: somebody who leaves must have a profile; there is no profiles/adda.yml",
        ),
        ("profiles:\n  zzz: null", "if.yml:2:3: somebody who leaves must have a profile; there is no profiles/zzz.yml"),
        ("profiles:\n  ada: 3", "if.yml:2:8: the profile of ada must be a group of keys, or null; found 3 [what-if]"),
        ("profiles:\n  Ada: {}", "if.yml:2:3: the name must be"),
        ("profiles:\n  ../ada: {}", "if.yml:2:3: a handle must be small letters a-z, digits and single dashes; found"),
        ("profiles:\n  readme: {}", "if.yml:2:3: a handle must be small letters a-z, digits and single dashes; found"),
        ("profiles:\n  ada: {mentor: {capacity: 0}}", "if.yml:2:28: mentor.capacity must be 1 or more; found 0"),
        ("profiles:\n  noor: {name: Noor}", "if.yml:2:9: languages must be given; it is missing"),
        ("profiles:\n  ada: {mentor: {offers: [cobol]}}", "if.yml:2:27: "),
        ("matching:\n  weights: {skils: 3}", "if.yml:2:20: matching.weights must name criteria; found skils"),
        ("matching: {pins: [[ada, nobody]]}", "if.yml:1:18: "),
    ],
)
def test_a_mistake_is_told_at_its_place_in_the_file(root: Path, text: str, said: str) -> None:
    """What is no file of suppositions, or would be an error in the portal, is told with line and column."""
    assert problem(root, text).startswith(said)


def test_a_portal_with_problems_is_not_compared(root: Path) -> None:
    """A problem of the portal itself comes first."""
    path = root / "profiles/ada.yml"
    path.write_text(path.read_text().replace("python", "cobol"), encoding="utf-8")
    result = match(root, "autumn", "--what-if", "-", given="matching: {}")
    assert 1 == result.exit_code
    assert "profiles/ada.yml" in result.output


def test_points_that_cannot_be_added_up_are_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the solver says that sums are too large, the comparison says so in a sentence."""

    def too_large(*_: object) -> None:
        message = "the points are too large"
        raise OverflowError(message)

    monkeypatch.setattr(match_package, "match_cohort", too_large)
    result = match(root, "autumn", "--what-if", "-", given="matching: {}")
    assert (1, "  The match cannot be made: the points are too large.") == (
        result.exit_code,
        result.output.splitlines()[1],
    )


def test_a_problem_that_the_file_causes_elsewhere_is_told_there(root: Path) -> None:
    """An error in another file, which comes from what is supposed, is told at its own place."""
    spring, ada = root / "cohorts/spring/cohort.yml", root / "profiles/ada.yml"
    for path in (ada, root / "profiles/ben.yml"):
        path.write_text(path.read_text().replace("cohorts:\n", "cohorts:\n  - spring\n"), encoding="utf-8")
    ada.write_text(ada.read_text().replace("capacity: 1", "capacity: 2"), encoding="utf-8")
    assert 0 == match(root, "spring").exit_code
    spring.write_text(spring.read_text().replace("open", "running"), encoding="utf-8")
    said = problem(root, "profiles: {ada: {mentor: null, mentee: {wants: [rust], goals: [{title: Learn}]}}}")
    assert said.startswith("cohorts/spring/matches.yml:"), said


def test_a_pin_and_a_refusal_of_one_pair_is_a_mistake_of_the_file(root: Path) -> None:
    """What cohort.yml pins and the file refuses is told at the refusal in the file."""
    path = root / "cohorts/autumn/cohort.yml"
    path.write_text(path.read_text() + "matching: {pins: [[eve, dora]]}\n", encoding="utf-8")
    assert problem(root, "matching: {refusals: [[eve, dora]]}").startswith("if.yml:1:")


def test_a_file_too_long_is_refused(root: Path) -> None:
    """A file of more than 64 KiB is refused as any other."""
    assert "the file must be at most 64 KiB" in problem(root, "#" * 70_000)


def test_an_informal_cohort_is_not_compared(root: Path) -> None:
    """Where people declare their pairs, the answer says so and on which side."""
    path = root / "cohorts/autumn/cohort.yml"
    path.write_text(path.read_text() + "mode: informal\n", encoding="utf-8")
    result = match(root, "autumn", "--what-if", "-", given="matching: {}")
    assert 1 == result.exit_code
    assert "autumn cannot be compared.\n  Now, the program pairs nobody in autumn: mode must be formal" in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("autumn", "--dry-run", "--verify"), "--dry-run and --verify do not go together; take one of them"),
        (("autumn", "--what-if", "-", "--accept"), "--accept and --what-if do not go together"),
        (("--verify",), "say which COHORT; only --changed-since can do without"),
        (("autumn", "--format", "markdown"), "markdown is for --what-if and --changed-since; take text or json"),
        (("autum", "--what-if", "-"), "there is no cohorts/autum/cohort.yml; did you mean autumn?"),
        (("autumn", "--what-if", "nowhere.yml"), "nowhere.yml"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(root: Path, words: tuple[str, ...], said: str) -> None:
    """A wrong combination of options ends with 2 and says which."""
    result = match(root, *words, given="matching: {}")
    assert 2 == result.exit_code
    assert said in " ".join(result.output.split())


def test_somebody_of_an_accepted_match_can_be_supposed_away(root: Path) -> None:
    """An accepted match names its people; a supposition that takes one of them out is answered all the same."""
    assert 0 == match(root, "autumn").exit_code
    assert 0 == match(root, "autumn", "--accept").exit_code
    assert (["eve"], []) == run(root, "profiles: {eve: null}\n")["dora"]
