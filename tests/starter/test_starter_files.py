"""The files that a new portal begins with."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from pairloom import load, starter
from pairloom.model.portal import Portal
from pairloom.schemaline import schema_line
from pairloom.starter import Here, shipped

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


def made(**given: str) -> dict[str, str]:
    """Return the files of a portal with these answers."""
    answers, slips = starter.read(starter.suggested(given, Here(folder="lantern", zone="Africa/Lagos")))
    assert (answers, slips) != (None, slips), slips
    assert answers is not None
    return starter.files(answers, TODAY)


def loaded(files: dict[str, str], root: Path) -> Portal:
    """Return the portal of these files, which have no problem of form."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    found = load.load_portal(root)
    assert () == found.problems
    return found.portal


def test_every_yaml_file_tells_editors_its_schema() -> None:
    """Every YAML file of a new portal tells editors in its first line where its schema is."""
    files = {path: text for path, text in made().items() if path.endswith((".yml", ".yaml"))}

    assert {"portal.yml", "mkdocs.yml", "cohorts/first/cohort.yml", ".pre-commit-config.yaml"} <= set(files)
    assert [] == [path for path, text in files.items() if text.partition("\n")[0] != schema_line(path) or not text[0]]


def test_the_answers_are_in_the_files(tmp_path: Path) -> None:
    """What was answered is what the portal then says."""
    portal = loaded(
        made(
            name='Quo"ted: "#1" 🎉 מנטור',
            forge="gitlab",
            coordinator_name="O'Brien: yes",
            coordinator="obrien",
            login="OBrien",
            contact="https://chat.example.org/a?b=c#d",
        ),
        tmp_path,
    )

    assert 'Quo"ted: "#1" 🎉 מנטור' == portal.community.name
    assert ("gitlab", "your-organisation/quo-ted-1") == tuple(portal.community.repository.model_dump().values())
    assert ("obrien", "https://chat.example.org/a?b=c#d") == tuple(
        portal.community.coordinators[0].model_dump().values()
    )
    assert ("O'Brien: yes", "OBrien") == (portal.profiles["obrien"].name, portal.profiles["obrien"].links.gitlab)


@pytest.mark.parametrize(("given", "reminders"), [({}, 1), ({"login": "ada"}, 0)])
def test_a_missing_login_is_still_to_be_added(given: dict[str, str], reminders: int) -> None:
    """Where no login was given, the profile says that one is still to be added, and in which form."""
    profile = made(**given)["profiles/coordinator.yml"]

    assert reminders == profile.count("# links: {github: your-login}\n")


def test_nobody_agrees_to_be_published_unasked(tmp_path: Path) -> None:
    """The first coordinator has not agreed to be published, and no login is made up."""
    profile = loaded(made(), tmp_path).profiles["coordinator"]

    assert (False, TODAY) == (profile.consent.publish, profile.consent.on)
    assert {None} == set(profile.links.model_dump().values())


@pytest.mark.parametrize("weekday", range(7))
def test_the_first_cohort_is_a_draft_that_begins_on_a_monday(weekday: int, tmp_path: Path) -> None:
    """The first cohort is a draft whose phases follow one another, from a Monday two or three weeks away."""
    today = TODAY + timedelta(days=weekday)
    answers, _ = starter.read(starter.suggested({}, Here()))
    assert answers is not None

    cohort = loaded(starter.files(answers, today), tmp_path).cohorts["first"]

    assert "draft" == cohort.status
    first, *others = cohort.phases
    assert (0, True) == (first.start.weekday(), timedelta(13) < first.start - today < timedelta(21))
    assert [phase.start for phase in others] == [phase.end + timedelta(3) for phase in cohort.phases[:-1]]
    assert {4} == {phase.end.weekday() for phase in cohort.phases}


def test_no_text_speaks_of_the_demo_community() -> None:
    """No text of a new portal speaks of the demo community: its name, its people, its cohorts or its craft."""
    demo = load.load_portal(ROOT).portal
    words = {"weftwillow", "loom", "weav", *demo.cohorts, *demo.profiles, demo.community.repository.slug}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)

    assert {} == {path: hits for path, text in made().items() if (hits := pattern.findall(text))}


def test_the_texts_are_those_of_the_demo_portal() -> None:
    """Training, skills, look and rules are the demo portal's own files, so that no text lives twice."""
    files = made()
    training = [*(ROOT / "content/training").glob("*.md"), *(ROOT / "content/pathways").glob("*.yml")]
    shared = [*shipped.PLAIN, *(file.relative_to(ROOT).as_posix() for file in training)]

    assert len(shared) > 10
    assert [] == [path for path in shared if files[path] != (ROOT / path).read_text("utf-8")]


@pytest.mark.parametrize("forge", ["github", "gitlab"])
def test_the_profiles_to_copy_are_right_in_the_portal_and_name_a_login(forge: str, tmp_path: Path) -> None:
    """Each profile on the page on joining is right in the new portal, and has the login that the check asks for."""
    files = made(forge=forge)
    blocks = re.findall(r"```yaml\n(.*?)```", files[shipped.JOIN], re.DOTALL)
    profiles = {f"sample-{number}": text for number, text in enumerate(blocks) if text.startswith("name:")}
    portal = loaded(files | {f"profiles/{handle}.yml": text for handle, text in profiles.items()}, tmp_path)

    assert 3 == len(profiles)
    assert [] == [handle for handle in profiles if getattr(portal.profiles[handle].links, forge) is None]
    assert {("first",)} == {portal.profiles[handle].cohorts for handle in profiles}


def test_an_installed_package_brings_its_texts_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the build has put the texts beside the module, they are read from there."""
    (tmp_path / "content" / "training").mkdir(parents=True)
    (tmp_path / "content" / "training" / "only.md").write_text("only", "utf-8")
    (tmp_path / "content" / "pathways").mkdir()
    (tmp_path / "content" / "pathways" / "way.yml").write_text("way", "utf-8")
    monkeypatch.setattr(shipped, "_PACKED", tmp_path)

    assert ("content/training/only.md", "content/pathways/way.yml") == shipped.training()
    assert "only" == shipped.read("content/training/only.md")


def test_the_name_is_plain_text_on_the_front_page() -> None:
    """A name with characters of Markdown or HTML is plain text on the repository's front page."""
    readme = made(name="<b>*A* & [b](c)`|</b>")["README.md"]

    assert "# \\<b\\>\\*A\\* \\& \\[b\\](c)\\`\\|\\</b\\>\n" == readme.splitlines(keepends=True)[0]


def test_the_front_page_leads_to_the_site() -> None:
    """The front page's links to the site have one slash between the parts, whatever the address ends in."""
    for url in ("https://lantern.example.org", "https://lantern.example.org/"):
        assert "(https://lantern.example.org/join/)" in made(url=url)["README.md"]
