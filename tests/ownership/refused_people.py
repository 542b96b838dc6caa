"""What is refused of profiles: whose they are, and whose they become."""

from typing import Final

from tests.changes.repository import gone, moved, put
from tests.ownership.attempts import logged_in, newcomer, profile
from tests.ownership.sentences import UNREADABLE, Attempt, theirs

REFUSED: Final[dict[str, Attempt]] = {
    "another's profile is changed": (
        "Ben-Login",
        (put("profiles/fay.yml", profile("fay", name="F")),),
        {"profiles/fay.yml": theirs("fay", "Ben-Login")},
    ),
    "another's profile is deleted": (
        "Ben-Login",
        (gone("profiles/fay.yml"),),
        {"profiles/fay.yml": theirs("fay", "Ben-Login", verb="deleted")},
    ),
    "another's profile is renamed": (
        "Ben-Login",
        (moved("profiles/fay.yml", "profiles/fey.yml"),),
        {
            "profiles/fay.yml": theirs("fay", "Ben-Login", verb="deleted"),
            "profiles/fey.yml": "a person must have one profile; found profiles/ben.yml, which is yours",
        },
    ),
    "one's own profile is renamed": (
        "Ben-Login",
        (moved("profiles/ben.yml", "profiles/benny.yml"),),
        {"profiles/benny.yml": "a person must have one profile; found profiles/ben.yml, which is yours"},
    ),
    "two people's profiles change places": (
        "Ben-Login",
        (put("profiles/ben.yml", profile("fay")), put("profiles/fay.yml", profile("ben"))),
        {
            "profiles/ben.yml": 'links.github must stay Ben-Login; found "Fay-Login"',
            "profiles/fay.yml": theirs("fay", "Ben-Login"),
        },
    ),
    "a profile without a login is taken over": (
        "Newcomer",
        (put("profiles/dee.yml", logged_in("dee", "Newcomer")),),
        {"profiles/dee.yml": theirs("dee", "Newcomer")},
    ),
    "one's login becomes another's": (
        "Ben-Login",
        (put("profiles/ben.yml", logged_in("ben", "Ada-Login")),),
        {"profiles/ben.yml": 'links.github must stay Ben-Login; found "Ada-Login"'},
    ),
    "one's login goes away": (
        "Ben-Login",
        (put("profiles/ben.yml", profile("ben", links={})),),
        {"profiles/ben.yml": "links.github must stay Ben-Login; found nothing"},
    ),
    "one's login stands twice": (
        "Ben-Login",
        (put("profiles/ben.yml", "links: {github: Ben-Login, github: Ada-Login}\nname: Ben\n"),),
        {"profiles/ben.yml": UNREADABLE},
    ),
    "one's links stand twice": (
        "Ben-Login",
        (put("profiles/ben.yml", "links: {}\nlinks: {github: Ada-Login}\n"),),
        {"profiles/ben.yml": UNREADABLE},
    ),
    "one's profile is no longer YAML": (
        "Ben-Login",
        (put("profiles/ben.yml", "links: {github: Ben-Login\n"),),
        {"profiles/ben.yml": UNREADABLE},
    ),
    "another's login comes by an alias of YAML": (
        "Newcomer",
        (put("profiles/new-one.yml", "a: &a Ada-Login\nlinks: {github: *a}\nname: N\n"),),
        {"profiles/new-one.yml": UNREADABLE},
    ),
    "a newcomer uses another's login": (
        "Newcomer",
        (put("profiles/new-one.yml", newcomer("Ada-Login")),),
        {"profiles/new-one.yml": 'links.github must be Newcomer, who makes this change; found "Ada-Login"'},
    ),
    "a newcomer gives no login": (
        "Newcomer",
        (put("profiles/new-one.yml", newcomer(None)),),
        {"profiles/new-one.yml": "links.github must be Newcomer, who makes this change; found nothing"},
    ),
    "a newcomer gives the login of the other forge": (
        "Newcomer",
        (put("profiles/new-one.yml", newcomer(None, links={"gitlab": "Newcomer"})),),
        {"profiles/new-one.yml": "links.github must be Newcomer, who makes this change; found nothing"},
    ),
    "a login of look-alike letters": (
        "\u0410da-Login",
        (put("profiles/new-one.yml", newcomer("Ada-Login")),),
        {"profiles/new-one.yml": 'links.github must be \u0410da-Login, who makes this change; found "Ada-Login"'},
    ),
    "somebody adds a second profile": (
        "Ben-Login",
        (put("profiles/new-one.yml", newcomer("Ben-Login")),),
        {"profiles/new-one.yml": "a person must have one profile; found profiles/ben.yml, which is yours"},
    ),
    "somebody adds a friend": (
        "Ben-Login",
        (put("profiles/new-one.yml", newcomer("Friend")),),
        {"profiles/new-one.yml": "a person must have one profile; found profiles/ben.yml, which is yours"},
    ),
    "a newcomer adds two profiles": (
        "Newcomer",
        (put("profiles/new-one.yml", newcomer()), put("profiles/new-two.yml", newcomer())),
        {"profiles/new-two.yml": "a person must have one profile; found profiles/new-one.yml in the same change"},
    ),
    "a handle that was taken in the meantime": (
        "Newcomer",
        (put("profiles/quick.yml", newcomer()),),
        {"profiles/quick.yml": "the handle must be free; found that somebody has it"},
    ),
    "the handle of a coordinator who left": (
        "Newcomer",
        (put("profiles/left.yml", newcomer()),),
        {"profiles/left.yml": "the handle must be free; found that portal.yml names it"},
    ),
    "the handle of somebody who is recognised": (
        "Newcomer",
        (put("profiles/gone-by.yml", newcomer()),),
        {"profiles/gone-by.yml": "the handle must be free; found that cohorts/spring/recognition/thanks.yml names it"},
    ),
    "the handle of somebody whose pair has a folder": (
        "Newcomer",
        (put("profiles/went.yml", newcomer()),),
        {"profiles/went.yml": "the handle must be free; found that cohorts/house/pairs/eve--went/ended.yml names it"},
    ),
    "the handle of somebody whose training is recorded": (
        "Newcomer",
        (put("profiles/trained.yml", newcomer()),),
        {"profiles/trained.yml": "the handle must be free; found that cohorts/house/training/trained.yml names it"},
    ),
    "the handle that a pin waits for": (
        "Newcomer",
        (put("profiles/away.yml", newcomer()),),
        {"profiles/away.yml": "the handle must be free; found that cohorts/autumn/cohort.yml names it"},
    ),
    "the handle of somebody in a pair": (
        "Newcomer",
        (put("profiles/lost.yml", newcomer()),),
        {"profiles/lost.yml": "the handle must be free; found that cohorts/spring/matches.yml names it"},
    ),
}
