"""CODEOWNERS and the check of a change say the same of everybody who has an office."""

from collections.abc import Iterable
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from pairloom import ownership
from pairloom.forge import codeowners
from pairloom.model.change import Change
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community, Coordinator, Ownership, Repository, Support
from pairloom.model.portal import Portal
from pairloom.model.profile import Consent, Links, Mentee, Profile

LINK = "https://example.org/"
HANDLES = ("ada", "ben", "cyd", "dee")
LOGINS = ("Ada-L", "ben-l", "CYD", "dee-l", "keeper", "stranger")
PATHS = (
    "portal.yml",
    "mkdocs.yml",
    ".github/workflows/check.yml",
    "docs/profiles/ada.yml",
    "profiles/nobody.yml",
    "content/home.md",
    "content/training/feedback.md",
    "cohorts/spring/cohort.yml",
    "cohorts/spring/sessions/start.yml",
    "cohorts/spring/pairs/ada--ben/goals.yml",
    "cohorts/autumn/matches.yml",
    "cohorts/other/cohort.yml",
)


def owners(text: str, path: str) -> set[str]:
    """Return whom the last line that fits a path names: a small reader of the forges' rules, in small letters."""
    found: set[str] = set()
    for line in text.splitlines():
        pattern, *names = line.split()
        folder = pattern.removeprefix("/")
        if pattern == "*" or (pattern.startswith("/") and folder.endswith("/") and path.startswith(folder)):
            found = {name.removeprefix("@").casefold() for name in names}
    return found


def portal(
    host: Literal["github", "gitlab"],
    logins: Iterable[str | None],
    coordinators: Iterable[str],
    rule: Ownership,
    own: dict[str, list[str]],
) -> Portal:
    """Return a portal of four people, with these logins on its forge."""
    people = {
        handle: Profile(
            name="Sample",
            timezone="UTC",
            languages=("en",),
            links=Links.model_validate({host: login}),
            mentee=Mentee(wants=("rust",)),
            consent=Consent.model_validate_json('{"publish": true, "on": "2026-11-01"}'),
        )
        for handle, login in zip(HANDLES, logins, strict=True)
    }
    community = Community(
        name="Sample",
        url=LINK,
        repository=Repository(host=host, slug="a/b"),
        coordinators=tuple(Coordinator(handle=handle, contact=LINK) for handle in coordinators),
        support=Support(code_of_conduct=LINK, report=LINK),
        ownership=rule,
    )
    cohorts = {
        key: Cohort(name="Cohort", status="open", purpose="skills", coordinators=tuple(names))
        for key, names in own.items()
    }
    return Portal(community=community, profiles=people, cohorts=cohorts)


def allowed(base: Portal, path: str, login: str) -> bool:
    """Return whether somebody may change a file that is there, as the check of a change says."""
    return ownership.refusals(base, base, [Change(path, "file", "file")], login) == ()


RULES = st.builds(
    Ownership,
    coordinators=st.lists(st.sampled_from(("profiles", "cohorts", "content")), unique=True).map(tuple),
    maintainers=st.lists(st.sampled_from(("keeper", "ADA-l")), unique=True).map(tuple),
)
PORTALS = st.builds(
    portal,
    st.sampled_from(("github", "gitlab")),
    st.tuples(*(st.sampled_from((login, None)) for login in LOGINS[:4])),
    st.lists(st.sampled_from(HANDLES), min_size=1, max_size=3, unique=True),
    RULES,
    st.dictionaries(st.sampled_from(("spring", "autumn")), st.lists(st.sampled_from(HANDLES), max_size=2)),
)


@given(PORTALS)
def test_the_forge_asks_for_the_review_of_whoever_may_change_a_file(made: Portal) -> None:
    """Whom CODEOWNERS names for a path may change it, and who may change it by office is named."""
    for _, text in codeowners.files(made):
        for path in PATHS:
            by_office = {login.casefold() for login in LOGINS if allowed(made, path, login)}
            assert by_office == owners(text, path), path


@given(PORTALS)
@settings(max_examples=20)
def test_without_anybody_to_name_there_is_no_file(made: Portal) -> None:
    """CODEOWNERS is at the place of the portal's forge, and is left out while nobody in charge has a login."""
    nobody = not made.community.ownership.maintainers and not any(
        getattr(made.profiles[each.handle].links, made.community.repository.host)
        for each in made.community.coordinators
    )
    expected = [] if nobody else [f".{made.community.repository.host}/CODEOWNERS"]
    assert expected == [path for path, _ in codeowners.files(made)]
