"""What is refused of names and kinds of files."""

from typing import Final

from tests.changes.repository import gone, put, submodule
from tests.ownership.attempts import newcomer, profile
from tests.ownership.sentences import LINK, NO_PROFILE, ODD, Attempt, maintainers, theirs

REFUSED: Final[dict[str, Attempt]] = {
    "a file with capital letters": (
        "Newcomer",
        (put("profiles/Ben.yml", newcomer()),),
        {"profiles/Ben.yml": NO_PROFILE + '"Ben.yml"'},
    ),
    "a folder with capital letters": (
        "Newcomer",
        (put("Profiles/new-one.yml", newcomer()),),
        {"Profiles/new-one.yml": maintainers("Newcomer")},
    ),
    "the ending .yaml": (
        "Newcomer",
        (put("profiles/new-one.yaml", newcomer()),),
        {"profiles/new-one.yaml": NO_PROFILE + '"new-one.yaml"'},
    ),
    "the ending .YML": (
        "Newcomer",
        (put("profiles/new-one.YML", newcomer()),),
        {"profiles/new-one.YML": NO_PROFILE + '"new-one.YML"'},
    ),
    "a folder in place of a file": (
        "Newcomer",
        (gone("profiles/ben.yml"), put("profiles/ben.yml/new-one.yml", newcomer())),
        {
            "profiles/ben.yml": theirs("ben", "Newcomer", verb="deleted"),
            "profiles/ben.yml/new-one.yml": NO_PROFILE + '"ben.yml/new-one.yml"',
        },
    ),
    "a folder in profiles": (
        "Newcomer",
        (put("profiles/team/new-one.yml", newcomer()),),
        {"profiles/team/new-one.yml": NO_PROFILE + '"team/new-one.yml"'},
    ),
    "a note in profiles": (
        "Newcomer",
        (put("profiles/README.md", "Hello\n"),),
        {"profiles/README.md": NO_PROFILE + '"README.md"'},
    ),
    "a hidden file in profiles": (
        "Newcomer",
        (put("profiles/.gitattributes", "* filter=x\n"),),
        {"profiles/.gitattributes": ODD + '"profiles/.gitattributes"'},
    ),
    "letters that look alike": (
        "Newcomer",
        (put("profiles/b\u0435n.yml", newcomer()),),
        {"profiles/b\u0435n.yml": NO_PROFILE + '"b\u0435n.yml", with U+0435 CYRILLIC SMALL LETTER IE'},
    ),
    "a dot at the end": (
        "Newcomer",
        (put("profiles/new-one.yml.", newcomer()),),
        {"profiles/new-one.yml.": ODD + '"profiles/new-one.yml."'},
    ),
    "a blank at the end": (
        "Newcomer",
        (put("profiles/new-one.yml ", newcomer()),),
        {"profiles/new-one.yml ": ODD + '"profiles/new-one.yml "'},
    ),
    "a backslash in the name": (
        "Newcomer",
        (put("profiles\\ben.yml", newcomer()),),
        {"profiles\\ben.yml": maintainers("Newcomer")},
    ),
    "a backslash below profiles": (
        "Newcomer",
        (put("profiles/..\\portal.yml", newcomer()),),
        {"profiles/..\\portal.yml": ODD + '"profiles/..\\portal.yml"'},
    ),
    "a line end in the name": (
        "Newcomer",
        (put("profiles/new\none.yml", newcomer()),),
        {"profiles/new\\none.yml": ODD + '"profiles/new\\none.yml"'},
    ),
    "an invisible letter in the name": (
        "Newcomer",
        (put("profiles/new\u200bone.yml", newcomer()),),
        {"profiles/new\\u200bone.yml": ODD + '"profiles/new\\u200bone.yml"'},
    ),
    "text from right to left in the name": (
        "Newcomer",
        (put("profiles/\u202elmy.eno-wen.yml", newcomer()),),
        {"profiles/\\u202elmy.eno-wen.yml": ODD + '"profiles/\\u202elmy.eno-wen.yml"'},
    ),
    "a symbolic link to another's profile": (
        "Newcomer",
        (put("profiles/new-one.yml", "ada.yml", "120000"),),
        {"profiles/new-one.yml": LINK},
    ),
    "a symbolic link out of the repository": (
        "Ben-Login",
        (put("profiles/ben.yml", "/etc/passwd", "120000"),),
        {"profiles/ben.yml": LINK},
    ),
    "the folder of profiles as a link": (
        "Newcomer",
        (gone("profiles"), put("profiles", "content", "120000")),
        {
            "profiles": maintainers("Newcomer"),
            "profiles/ada.yml": theirs("ada", "Newcomer", verb="deleted"),
            "profiles/ben.yml": theirs("ben", "Newcomer", verb="deleted"),
            "profiles/cyd.yml": theirs("cyd", "Newcomer", verb="deleted"),
            "profiles/dee.yml": theirs("dee", "Newcomer", verb="deleted"),
            "profiles/eve.yml": theirs("eve", "Newcomer", verb="deleted"),
            "profiles/fay.yml": theirs("fay", "Newcomer", verb="deleted"),
        },
    ),
    "a repository in profiles": (
        "Newcomer",
        (submodule("profiles/new-one.yml"),),
        {"profiles/new-one.yml": "the path must be a plain file; found a repository of its own"},
    ),
    "a profile that can be run": (
        "Newcomer",
        (put("profiles/new-one.yml", newcomer(), "100755"),),
        {"profiles/new-one.yml": "the file must not be a program; found that it may be run"},
    ),
    "one's own profile becomes a program": (
        "Ben-Login",
        (put("profiles/ben.yml", profile("ben"), "100755"),),
        {"profiles/ben.yml": "the file must not be a program; found that it may be run"},
    ),
}
