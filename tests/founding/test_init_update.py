"""`pairloom init --update`: generated files brought up to date, and nothing else touched."""

from pathlib import Path
from typing import Final

from tests.founding.init_runs import TODAY, held, run

from pairloom import forge

CHECK: Final = ".github/workflows/check.yml"


def test_update_writes_what_is_old_or_missing_and_leaves_what_is_yours(portal: Path) -> None:
    """--update writes generated files that are old or missing, removes those no longer made, and leaves all others."""
    before = held(portal)
    old, gone, mine = (
        portal / CHECK,
        portal / ".github" / "workflows" / "older.yml",
        portal / ".github/workflows/publish.yml",
    )
    old.write_text(f"# {forge.MARK}\nname: old\n", "utf-8")
    gone.write_text(f"# {forge.MARK}\nname: gone\n", "utf-8")
    mine.write_text("name: mine\n", "utf-8")
    (portal / ".schema" / "profile.schema.json").unlink()
    (portal / "README.md").write_text("mine\n", "utf-8")

    dry = run("init", portal, "--update", "--dry-run", "--today", TODAY)
    assert (1, True) == (dry.exit_code, f"would write: {CHECK}\n" in dry.output)
    assert b"name: gone" in gone.read_bytes()
    result = run("init", portal, "--update", "--today", TODAY)

    assert 0 == result.exit_code
    assert [
        f"written: {CHECK}",
        "written: .schema/profile.schema.json",
        "removed: .github/workflows/older.yml",
        "left alone: .github/workflows/publish.yml; it is yours",
    ] == result.output.splitlines()[:-1]
    changed = {".github/workflows/publish.yml": b"name: mine\n", "README.md": b"mine\n"}
    assert before | changed == held(portal)


def test_update_follows_the_forge_of_the_portal(portal: Path) -> None:
    """Where the portal moves to the other forge, the old one's files go and the new one's come."""
    text = (portal / "portal.yml").read_text("utf-8")
    (portal / "portal.yml").write_text(text.replace("host: github", "host: gitlab"), "utf-8")

    assert 0 == run("init", portal, "--update", "--today", TODAY).exit_code

    assert (portal / ".gitlab-ci.yml").is_file()
    assert [] == [path for path in held(portal) if path.startswith(".github/")]


def test_a_portal_with_problems_is_not_updated(portal: Path) -> None:
    """A portal with problems is not updated: they are shown first."""
    (portal / "portal.yml").write_text("name: Half\n", "utf-8")
    (portal / CHECK).unlink()

    result = run("init", portal, "--update", "--today", TODAY)

    assert (1, True) == (result.exit_code, "Nothing was written. Put these right" in result.output)
    assert not (portal / CHECK).exists()
