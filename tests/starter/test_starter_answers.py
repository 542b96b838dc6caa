"""What a new portal is asked for, and what is suggested for it."""

import pytest

from pairloom import starter
from pairloom.starter import Here


def test_a_folder_alone_gives_an_answer_to_every_question() -> None:
    """The name of a folder alone gives an answer to every question, and none of them has a problem."""
    texts = starter.suggested({}, Here(folder="lantern-mentorship", zone="Africa/Lagos"))

    assert {
        "name": "Lantern Mentorship",
        "forge": "github",
        "repository": "your-organisation/lantern-mentorship",
        "url": "https://your-organisation.github.io/lantern-mentorship/",
        "coordinator_name": "Coordinator",
        "coordinator": "coordinator",
        "login": "",
        "contact": "https://github.com/your-organisation/lantern-mentorship",
        "timezone": "Africa/Lagos",
        "code_of_conduct": "https://www.contributor-covenant.org/version/2/1/code_of_conduct/",
        "report": "https://github.com/your-organisation/lantern-mentorship",
    } == texts
    answers, slips = starter.read(texts)
    assert () == slips
    assert answers is not None
    assert answers.login is None


def test_later_suggestions_follow_from_earlier_answers() -> None:
    """What is suggested later follows from what was answered before."""
    given = {"name": "Señales", "forge": "GitLab", "coordinator_name": "Łucja Nowak", "login": "lucja"}

    texts = starter.suggested(given, Here(folder="x"))

    assert "your-organisation/senales" == texts["repository"]
    assert "https://your-organisation.gitlab.io/senales/" == texts["url"]
    assert "lucja-nowak" == texts["coordinator"]
    assert "https://gitlab.com/lucja" == texts["contact"]
    assert texts["contact"] == texts["report"]


@pytest.mark.parametrize(
    ("remote", "forge", "repository"),
    [
        ("git@github.com:lantern/mentor.git", "github", "lantern/mentor"),
        ("https://github.com/lantern/mentor", "github", "lantern/mentor"),
        ("https://someone@gitlab.com/group/sub/mentor.git/", "gitlab", "group/sub/mentor"),
        ("ssh://git@gitlab.com/group/mentor.git", "gitlab", "group/mentor"),
        ("https://forge.example.org/lantern/mentor.git", "github", "your-organisation/lantern"),
        ("", "github", "your-organisation/lantern"),
    ],
)
def test_forge_and_repository_are_those_of_the_git_remote(remote: str, forge: str, repository: str) -> None:
    """Forge and repository are those of the folder's git remote, where it is on a forge that we know."""
    texts = starter.suggested({}, Here(folder="lantern", remote=remote))

    assert (forge, repository) == (texts["forge"], texts["repository"])


def test_a_remote_of_another_forge_says_nothing_about_the_repository() -> None:
    """A remote on another forge than the one answered says nothing about the repository."""
    texts = starter.suggested({"forge": "gitlab"}, Here(folder="lantern", remote="git@github.com:a/b.git"))

    assert "your-organisation/lantern" == texts["repository"]


@pytest.mark.parametrize(
    ("repository", "url"),
    [
        ("Lantern/lantern.github.io", "https://lantern.github.io/"),
        ("Lantern/Mentors", "https://lantern.github.io/Mentors/"),
    ],
)
def test_the_address_of_the_site_is_where_the_forge_publishes_it(repository: str, url: str) -> None:
    """The suggested address of the site is where the forge publishes it."""
    assert url == starter.suggested({"repository": repository}, Here())["url"]


@pytest.mark.parametrize("folder", ["", "🎉", "a\x1b[31m", "\u202e"])
def test_a_folder_whose_name_is_no_name_is_called_mentorship(folder: str) -> None:
    """A folder whose name cannot be a portal's name suggests the plain word."""
    texts = starter.suggested({}, Here(folder=folder))

    assert ("Mentorship", "your-organisation/mentorship") == (texts["name"], texts["repository"])


def test_a_person_whose_name_has_no_latin_letter_is_offered_a_handle() -> None:
    """A person whose name has no Latin letter is offered a handle all the same, and keeps the name."""
    texts = starter.suggested({}, Here(person="山田 太郎"))

    assert ("山田 太郎", "coordinator") == (texts["coordinator_name"], texts["coordinator"])


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("name", "  ", "name must not be empty; found nothing"),
        ("forge", "Gitea", 'forge must be github or gitlab; found "gitea"'),
        (
            "repository",
            "https://github.com/a/b",
            'repository must be the repository\'s owner/name, without a link; found "https://github.com/a/b"',
        ),
        ("url", "http://x.org", "url must be a full link that starts with https://"),
        (
            "coordinator",
            "Ada Quist",
            'coordinator must be small letters a-z, digits and single dashes; found "Ada Quist"',
        ),
        ("login", "@ada", 'login must be a login name, without @ and without a link; found "@ada"'),
        ("timezone", "EST", 'timezone must be a time zone as Area/City, or UTC; found "EST"'),
    ],
)
def test_an_answer_that_cannot_be_taken_is_answered_in_words(field: str, text: str, message: str) -> None:
    """An answer that cannot be taken is answered with what it must be."""
    texts = starter.suggested({}, Here(folder="lantern")) | {field: text}

    answers, slips = starter.read(texts)

    assert answers is None
    assert [(field,)] == [slip.at for slip in slips]
    assert slips[0].message.startswith(message)


def test_every_question_can_be_asked() -> None:
    """Every answer has a question that a person can read."""
    questions = [starter.question(field) for field in starter.FIELDS]

    assert [] == [text for text in questions if not text[0].isupper()]
    assert len(set(questions)) == len(starter.FIELDS)
