"""The command `rematch`, as a person or a program runs it."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.match.small_folder import BOTH, COHORT, MENTEE, MENTOR, PORTAL, SKILLS, matches, person, run, set_cohort

from pairloom import parting

TODAY = "2026-11-15"
PAIRS = "cohorts/autumn/pairs"


@pytest.fixture
def paired(tmp_path: Path) -> Path:
    """Return a portal whose cohort runs: ada has one of ben and cleo, the other waits; eve is free, and came later."""
    for folder in ("profiles", "cohorts/autumn", "content"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "portal.yml").write_text(PORTAL)
    (tmp_path / "content/skills.yml").write_text(SKILLS)
    set_cohort(tmp_path, "matching")
    for handle, section in (("ada", MENTOR), ("ben", MENTEE), ("cleo", MENTEE), ("dora", BOTH)):
        person(tmp_path, handle, section)
    run(tmp_path, "match", "autumn")
    assert 0 == run(tmp_path, "match", "autumn", "--accept").exit_code
    set_cohort(tmp_path, "running")
    return tmp_path


def rematch(root: Path, *words: str) -> Result:
    """Run the command on the portal."""
    return run(root, "rematch", "autumn", *words, day=TODAY)


def pair_of(root: Path) -> tuple[str, str]:
    """Return ada's mentee, and the one who waits."""
    first = "ben" if "mentee: ben" in matches(root).read_text() else "cleo"
    return first, "cleo" if first == "ben" else "ben"


def written(root: Path) -> list[str]:
    """Return the files of pairs."""
    return sorted(path.relative_to(root / PAIRS).as_posix() for path in (root / PAIRS).rglob("*") if path.is_file())


def test_an_end_blames_nobody_and_says_who_could_meet_next(paired: Path) -> None:
    """A pair ends with kind words, the mentor's best choice is shown, one file is written, and the match stays."""
    mentee, waits = pair_of(paired)
    before = matches(paired).read_bytes()
    result = rematch(paired, f"ada--{mentee}", "--reason", "time")
    assert 0 == result.exit_code, result.output
    lines = result.output.splitlines()
    thanks = "One of the two no longer has the time. Thank you both: what you did together stays yours."
    assert f"ada and {mentee} end their pair. {thanks}" == lines[0]
    assert f"For {mentee}, no mentor with a free place fits now." in lines
    assert "For ada, the best of those who wait:" in lines
    assert f"To let a pair begin: pairloom rematch autumn --take ada--{waits}" in lines
    assert [f"ada--{mentee}/ended.yml"] == written(paired)
    assert before == matches(paired).read_bytes()
    assert 0 == run(paired, "validate", day=TODAY).exit_code


def test_a_late_joiner_disturbs_nobody(paired: Path) -> None:
    """Somebody who joined late is proposed for whoever waits, begins by --take, and then nobody waits."""
    _, waits = pair_of(paired)
    person(paired, "eve", MENTOR)
    assert f"  eve--{waits}" in rematch(paired).output
    result = rematch(paired, "--take", f"eve--{waits}")
    assert 0 == result.exit_code, result.output
    assert f"eve and {waits} begin as a pair, " in result.output
    assert "Nobody waits in Autumn." not in result.output
    assert "dora" in result.output
    assert [f"eve--{waits}/pair.yml"] == written(paired)
    assert 0 == run(paired, "validate", day=TODAY).exit_code


def test_a_dry_run_needs_no_reason_and_writes_nothing(paired: Path) -> None:
    """What could be done is shown without a reason, and no file is written."""
    result = rematch(paired, f"ada--{pair_of(paired)[0]}", "--dry-run")
    assert (0, []) == (result.exit_code, written(paired))
    assert "end their pair. Thank you both" in result.output


def test_as_json_it_is_all_there(paired: Path) -> None:
    """Programs get what has ended, who could meet, who waits, and the files, on standard output alone."""
    mentee, waits = pair_of(paired)
    result = rematch(paired, f"ada--{mentee}", "--reason", "fit", "--moves", "2", "--format", "json")
    told = json.loads(result.stdout)
    assert ("autumn", [{"mentor": "ada", "mentee": mentee}]) == (told["cohort"], told["ended"])
    assert [(mentee, "mentee", 0), ("ada", "mentor", 1)] == [
        (each["handle"], each["role"], len(each["proposals"])) for each in told["choices"]
    ]
    (placed,) = told["placed"]
    assert ("ada", waits, "one-to-one", None) == tuple(
        placed[key] for key in ("mentor", "mentee", "seat", "instead_of")
    )
    assert placed["points"] == sum(each["points"] for each in placed["criteria"].values())
    assert ([], ["dora", mentee] if mentee > "dora" else [mentee, "dora"]) == (told["moved"], sorted(told["waiting"]))
    assert [f"{PAIRS}/ada--{mentee}/ended.yml"] == told["files"]
    assert "Wrote" in result.stderr


def test_a_better_way_comes_with_the_commands_for_it(paired: Path) -> None:
    """Where a move places one more, it is told who would move, and how to do it; where none does, that is told."""
    mentee, waits = pair_of(paired)
    person(paired, "eve", MENTOR.replace("[rust]", "[go]"))
    text = (paired / f"profiles/{mentee}.yml").read_text()
    (paired / f"profiles/{mentee}.yml").write_text(text.replace("wants: [rust]", "wants: [rust, go]"))
    (paired / "profiles/dora.yml").unlink()
    (paired / "cohorts/autumn/matches.yml").write_text(_without(matches(paired).read_text(), "dora"))
    result = rematch(paired, "--moves", "1")
    assert "If 1 pair moved, it would be better still; nobody loses a place:" in result.output
    assert "instead of ada" in result.output
    command = result.output.splitlines()[-1].split()
    assert ["pairloom", "rematch", "autumn", f"ada--{mentee}"] == command[:4]
    done = rematch(paired, *command[3:])
    assert 0 == done.exit_code, done.output
    expected = [f"ada--{mentee}/ended.yml", f"ada--{waits}/pair.yml", f"eve--{mentee}/pair.yml"]
    assert sorted(expected) == written(paired)
    assert "if up to 2 other pairs moved" in rematch(paired, "--moves", "2").output
    assert "if one other pair moved" in rematch(paired, "--moves", "1").output
    assert "Nobody waits in Autumn." in rematch(paired).output


def _without(text: str, handle: str) -> str:
    """Return a match in which somebody does not wait."""
    head, _, rest = text.partition("waiting:")
    entries, _, tail = rest.partition("quality:")
    kept = [entry for entry in entries.split("\n  - ")[1:] if not entry.startswith(f"handle: {handle}")]
    return head + "waiting:" + "".join(f"\n  - {entry.rstrip()}" for entry in kept) + "\nquality:" + tail


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("ada--nobody", "--reason", "time"), "Invalid value for PAIR: ada--nobody is no pair of autumn; did you mean"),
        (("--take", "ada"), "Invalid value for --take: ada must be two handles, as <mentor>--<mentee>"),
        (("ada--ben", "--reason", "tim"), "'tim' is no reason that we know; did you mean time?"),
        (("ada--ben",), "say why the pair ends, with one of these:\n  time     One of the two"),
        (("--moves", "3"), "3 is not in the range 0<=x<=2"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(paired: Path, words: tuple[str, ...], message: str) -> None:
    """A name or reason that there is not is wrong usage, with the nearest one or all of them."""
    result = rematch(paired, *words)
    assert (2, []) == (result.exit_code, written(paired))
    assert message in result.output


def test_before_a_cohort_runs_its_match_is_made_again(paired: Path) -> None:
    """A cohort that is still matching is not rematched: its match is simply made again."""
    set_cohort(paired, "matching")
    result = rematch(paired, "--dry-run")
    assert (2, True) == (result.exit_code, "run: pairloom match autumn" in result.output)


def test_problems_of_others_stop_it_and_those_of_its_own_pairs_do_not(paired: Path) -> None:
    """A mentee who left the cohort is a problem that the end of the pair mends; a broken profile is none of these."""
    mentee, _ = pair_of(paired)
    text = (paired / f"profiles/{mentee}.yml").read_text()
    (paired / f"profiles/{mentee}.yml").write_text(text.replace("cohorts: [autumn]", "cohorts: []"))
    assert f"end the pair: pairloom rematch autumn ada--{mentee}" in run(paired, "validate", day=TODAY).output
    assert 0 == rematch(paired, f"ada--{mentee}", "--reason", "moved-on").exit_code
    assert 0 == run(paired, "validate", day=TODAY).exit_code
    person(paired, "fay", "mentee: {wants: [knitting]}")
    result = rematch(paired)
    assert (1, True) == (result.exit_code, result.output.startswith("profiles/fay.yml"))


@pytest.mark.parametrize("broken", ["on: 2026-10-0\n# Ben wrote to me.\n", ""])
def test_what_stands_in_a_file_of_a_pair_is_never_written_over(paired: Path, broken: str) -> None:
    """A record of a pair that cannot be read stops the command, with its place, and stays as it is."""
    mentee, waits = pair_of(paired)
    for name, words in (
        (f"ada--{mentee}/ended.yml", (f"ada--{mentee}", "--reason", "time")),
        (f"ada--{waits}/pair.yml", (f"ada--{mentee}", "--reason", "time", "--take", f"ada--{waits}")),
    ):
        place = paired / PAIRS / name
        place.parent.mkdir(parents=True)
        place.write_text(broken)
        result = rematch(paired, *words)
        assert (1, True) == (result.exit_code, result.output.startswith(f"{PAIRS}/{name}:1:")), result.output
        assert ([name], broken) == (written(paired), place.read_text())
        place.unlink()


def test_no_file_is_written_through_a_link(paired: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder of a pair that is a link to another place stops the command, and nothing is written there."""
    mentee, _ = pair_of(paired)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (paired / PAIRS).mkdir()
    (paired / PAIRS / f"ada--{mentee}").symlink_to(elsewhere)
    assert 1 == rematch(paired, f"ada--{mentee}", "--reason", "time").exit_code
    assert [] == list(elsewhere.iterdir())


def test_points_that_cannot_be_added_up_are_a_problem_of_the_weights(
    paired: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where sums are too large, people read where to write smaller weights, and no traceback."""

    def too_large(*_: object, **__: object) -> None:
        raise OverflowError

    monkeypatch.setattr(parting, "part", too_large)
    (paired / "cohorts/autumn/cohort.yml").write_text(
        COHORT.replace("STATUS", "running") + "matching: {weights: {skills: 1000}}\n"
    )
    result = rematch(paired)
    assert (1, True) == (result.exit_code, "matching.weights must be small enough" in result.output)


def test_a_reason_is_told_once(paired: Path) -> None:
    """A pair that is the best choice of somebody and the best way to place who waits has its reason only once."""
    mentee, waits = pair_of(paired)
    text = rematch(paired, f"ada--{mentee}", "--dry-run").output
    assert (2, 1) == (text.count(f"\n  ada--{waits}  "), text.count(f"    Offers Rust, which {waits.title()} wants."))


def test_explain_tells_what_came_after_the_match(paired: Path) -> None:
    """Whose pair ended waits again and reads what helps; whose pair began later is told of it, and does not wait."""
    mentee, waits = pair_of(paired)
    rematch(paired, f"ada--{mentee}", "--reason", "time", "--take", f"ada--{waits}")
    after = {who: run(paired, "explain", "autumn", who, day=TODAY).output for who in ("ada", mentee, waits)}
    ended = f"  The pair with ada ended on {TODAY}. One of the two no longer has the time.\n  {mentee} waits now.\n"
    assert f"Since then:\n{ended}\n{mentee}, mentee: mentors, best first" in after[mentee]
    assert f"Since then:\n  {waits} meets with ada since {TODAY}: " in after[waits]
    assert "waits now" not in after["ada"] + after[waits]
    assert "What another pair would cost" not in "".join(after.values())
    two = run(paired, "explain", "autumn", mentee, "ada", day=TODAY).output
    assert two.endswith(f"\n\nThe pair with ada ended on {TODAY}. One of the two no longer has the time.\n")
    facts = json.loads(run(paired, "explain", "autumn", waits, "--format", "json", day=TODAY).output)["since"]
    assert [{"mentor": "ada", "mentee": waits, "source": "late", "on": TODAY, "ended": None}] == facts


def test_explain_before_an_end_knows_nothing_of_it(paired: Path) -> None:
    """On the day before, the pair goes on."""
    mentee, _ = pair_of(paired)
    rematch(paired, f"ada--{mentee}", "--reason", "time")
    assert "Since then" not in run(paired, "explain", "autumn", mentee, day="2026-11-14").output
