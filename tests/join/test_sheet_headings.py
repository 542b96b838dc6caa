"""What a column may be, from its heading and its answers."""

import pytest
from tests.join.lantern import PORTAL, TODAY

from pairloom.join.sheet import columns_of, map_text, suggest, unplaced
from pairloom.join.sheet.headings import certain, perhaps, plain, private
from pairloom.join.sheet.mapping import meaning, read_map
from pairloom.join.sheet.moments import in_order, moment, order_of
from pairloom.join.sheet.roles import roles_of
from pairloom.model.community import Terms
from pairloom.model.question import FIELDS
from pairloom.tables import Table, read

TERMS = Terms(mentor="guide", mentee="learner", cohort="season")


def _table(text: str) -> Table:
    table = read(text.encode(), "people.csv")
    assert () == table.problems
    return table


def _sure(text: str) -> dict[str, str]:
    return {guess.column: guess.target for guess in suggest(_table(text), PORTAL, TODAY) if guess.sure}


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Timestamp", "consent.on"),
        ("Completion time", "consent.on"),
        ("Horodateur", "consent.on"),
        ("Email Address", "email"),
        ("What's your full name?", "name"),
        ("First name", "name"),
        ("GitHub username", "links.github"),
        ("Your LinkedIn profile URL", "links.linkedin"),
        ("Which time zone are you in?", "timezone"),
        ("City", "timezone"),
        ("Languages you speak", "languages"),
        ("I want to be a", "role"),
        ("Skills you can offer", "mentor.offers"),
        ("What do you want to learn?", "mentee.wants"),
        ("How many mentees can you take?", "mentor.capacity"),
        ("Skills", "skills"),
        ("Which organization do you work for?", "organisation"),
        ("University", "organisation"),
        ("Preferred mentees", "mentor.prefers"),
        ("Favourite mentors", "mentee.prefers"),
        ("Community background", "background"),
        ("mentor.offers", "mentor.offers"),
        ("capacity", "mentor.capacity"),
        ("ID", "ignore"),
        ("Start time", "ignore"),
    ],
)
def test_usual_headings_are_known(heading: str, target: str) -> None:
    """Headings of Google Forms, Microsoft Forms and of people are known in any letter case."""
    assert target == certain(plain(heading, Terms()))
    assert target == certain(plain(heading.upper(), Terms()))


def test_every_label_and_key_of_a_field_is_known() -> None:
    """The label and the key of each field mean that field, also in the community's words."""
    for key, field in FIELDS.items():
        assert key == certain(plain(key, Terms()))
        assert key == certain(plain(field.label, Terms()))
    assert "mentor.capacity" == certain(plain("How many learners you take at one time?", TERMS))


def test_a_word_in_a_heading_is_only_a_suggestion() -> None:
    """A heading that is not known may mean something by a word in it, or nothing."""
    words = plain("Tell me, what would you truly like to improve?", Terms())
    assert (None, "mentee.wants") == (certain(words), perhaps(words))
    assert perhaps(plain("Favourite colour", Terms())) is None
    assert "organisation" == perhaps(plain("What is the company you are with now?", Terms()))
    assert "mentor.prefers" == perhaps(plain("Any mentee of your first choice?", Terms()))
    assert "about" == perhaps(plain("Tell us your background", Terms()))
    assert private(plain("Phone number (with country)", Terms()))


def test_answers_that_do_not_fit_make_a_heading_uncertain() -> None:
    """A heading is not enough: where hardly an answer can be read as such, it is doubtful."""
    table = _table("Time zone,Languages\nmorning,English\nevening,German\nnoon,x\n")
    (guess, other) = suggest(table, PORTAL, TODAY)
    assert (False, "timezone", "its answers cannot be read as such") == (guess.sure, guess.target, guess.remark)
    assert other.sure
    assert {"Languages": "languages"} == columns_of((guess, other)).targets


def test_addresses_are_seen_whatever_the_heading_says() -> None:
    """A column of e-mail addresses is one, and is never a field."""
    assert {"Username": "email", "Contact": "email", "Blank": "ignore", "Mobile phone": "ignore"} == _sure(
        "Username,Contact,Blank,Mobile phone\na@example.org,b@example.org,,1\n"
    )


def test_a_long_table_is_judged_by_its_first_answers() -> None:
    """Forty answers are enough to see what a column is."""
    assert {"City": "timezone"} == _sure("City\n" + "Lagos\n" * 40 + "nonsense\n" * 400)


def test_columns_with_the_same_claim_are_uncertain() -> None:
    """Two columns for one city are not certain; two for skills are, and so are the parts of a name."""
    table = _table("City,Time zone,Offers,Skills you can offer,First name,Last name\nLagos,Oslo,Git,Rust,Ada,Q\n")
    guesses = {guess.column: guess.sure for guess in suggest(table, PORTAL, TODAY)}
    assert [False, False, True, True, True, True] == list(guesses.values())
    assert {"Name": False, "Full name": False} == {
        guess.column: guess.sure for guess in suggest(_table("Name,Full name\nAda,Ada Q\n"), PORTAL, TODAY)
    }


def test_the_account_of_microsoft_forms_is_not_the_name() -> None:
    """Where the form asks for a name, the name of the account is left aside."""
    text = "ID,Start time,Completion time,Email,Name,What is your name?\n1,2026-11-01,2026-11-01,anonymous,ACC,Ada\n"
    assert "ignore" == _sure(text)["Name"]
    assert "name" == _sure(text)["What is your name?"]
    assert "name" == _sure("ID,Start time,Completion time,Email,Name\n1,2026-11-01,2026-11-01,a@b.org,Ada\n")["Name"]


def test_shared_columns_need_a_role() -> None:
    """One column of skills is certain only where another tells the role."""
    assert "Skills" not in _sure("Name,Skills\nAda,Git\n")
    assert "skills" == _sure("Name,Role,Skills\nAda,Mentor,Git\n")["Skills"]


def test_the_draft_of_a_map_is_a_map() -> None:
    """The draft is read without a problem, reads what is certain, and has a remark where something is not."""
    table = _table(
        'Timestamp,"A: ""strange"" heading, # here",Role,Stage,Consent,Shoes\n'
        + "2026/11/01 6:30:12 PM GMT+1,Oslo,Mentor,10+ years,Sure thing,42\n" * 3
    )
    guesses = suggest(table, PORTAL, TODAY)
    text = map_text(table, guesses, PORTAL, TODAY)
    columns, problems = read_map(text.encode(), "map.yml", table)
    assert () == problems
    assert {"Timestamp": "consent.on", "Role": "role"} == columns.targets
    assert "  Stage: ignore  # perhaps stage; its answers cannot be read as such\n" in text
    assert '#     "10+ years": ""  # entry | early | mid' in text
    assert '#     Sure thing: ""  # yes | no' in text
    assert [("error", "Stage"), ("error", "Consent")] == [
        (problem.severity, problem.message.split('"')[1])
        for problem in unplaced(table, guesses)
        if problem.severity == "error"
    ]


def test_the_words_that_a_draft_proposes_can_be_uncommented() -> None:
    """Without the marks of a comment, the proposed words are part of a map."""
    table = _table("Name,Role,Stage\n" + "Ada,Mentor,10+ years\n" * 3)
    text = map_text(table, suggest(table, PORTAL, TODAY), PORTAL, TODAY)
    head, mark, tail = text.partition("# words:\n")
    whole = head + "words:\n" + tail.replace("#   ", "  ").replace('""', "senior")
    columns, problems = read_map(whole.replace("Stage: ignore", "Stage: mentor.stage").encode(), "map.yml", table)
    assert mark
    assert () == problems
    assert {"stage": {"10+ years": "senior"}} == columns.words


def test_what_is_wrong_with_a_map_has_its_place() -> None:
    """A column that is not there, an unknown field and a lonely shared column are told at line and column."""
    table = _table("Name,City,Skills,Pets\nAda,Lagos,Git,cat\n")
    text = "columns:\n  Nmae: name\n  City: timzone\n  Skills: skills\nwords:\n  stagge: {a: b}\n"
    columns, problems = read_map(text.encode(), "map.yml", table)
    assert {} == columns.targets
    assert [
        'map.yml:2:3: the column must be in people.csv; found "Nmae" [import-map]',
        'map.yml:3:3: a column must be something we know; found "timzone" [import-map]',
        'map.yml:6:3: words must be those of a field; found "stagge" [import-map]',
        "map.yml:1:1: skills must have a column for the role beside it; found none [import-map]",
        'map.yml:1:1: the column "Name" is not in the map; it is not read [import-map]',
        'map.yml:1:1: the column "Pets" is not in the map; it is not read [import-map]',
    ] == [str(problem) for problem in problems]
    assert ["did you mean Name?", "did you mean timezone?"] == [problem.hint for problem in problems[:2]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("columns: {", "map.yml:1:"),
        ("cols: {a: name}\n", "map.yml:1:1: cols must be a key we know; found an unknown one"),
        ("columns: {Name: name}\ndays: year-first\n", "map.yml:2:7: days must be day-month or month-day"),
    ],
)
def test_a_map_that_cannot_be_read_is_told(text: str, words: str) -> None:
    """A map with problems of form is told at line and column."""
    columns, problems = read_map(text.encode(), "map.yml", _table("Name\nAda\n"))
    assert {} == columns.targets
    assert any(str(problem).startswith(words) for problem in problems)


def test_words_stand_for_whole_answers_and_for_parts() -> None:
    """The map's words change an answer as a whole, or each of several; letter case does not matter."""
    table = _table("Role,Skills\nMentor,x\n")
    text = "columns: {Role: role, Skills: skills}\nwords: {skills: {Front End: javascript, 'a, b': rust, none: ''}}\n"
    columns, problems = read_map(text.encode(), "map.yml", table)
    assert () == problems
    assert "javascript;Git" == meaning(columns, "skills", " front  end;Git")
    assert "rust" == meaning(columns, "skills", "A, B")
    assert "" == meaning(columns, "skills", "None")
    assert "mentor" == meaning(columns, "role", "mentor")


@pytest.mark.parametrize(
    ("answer", "roles"),
    [
        ("Mentor", {"mentor"}),
        ("I want to be a mentee", {"mentee"}),
        ("Mentor (I help others)", {"mentor"}),
        ("Mentee: I want to learn and to be a mentor later", {"mentee"}),
        ("Mentor, Mentee", {"mentor", "mentee"}),
        ("mentors and mentees", {"mentor", "mentee"}),
        ("Both", {"mentor", "mentee"}),
        ("a guide", {"mentor"}),
        ("Learners", {"mentee"}),
        ("- [x] Mentor\n- [ ] Mentee", {"mentor"}),
        ("not a mentor", set()),
        ("Mentor or nothing", set()),
        ("Mentor, cook", set()),
    ],
)
def test_roles_are_read_in_the_communitys_words(answer: str, roles: set[str]) -> None:
    """An answer names roles in our words or the community's; what is not clear names none."""
    assert roles == roles_of(answer, TERMS)


def test_one_day_of_a_column_tells_the_order_of_all() -> None:
    """A day over 12 tells which number is the day; without one, or with both, nothing is guessed."""
    assert "day-month" == order_of(["03/04/2026", "30/04/2026"])
    assert "month-day" == order_of(["3/4/2026 10:00", "4/30/2026 10:00"])
    assert order_of(["03/04/2026"]) is None
    assert order_of(["30/04/2026", "04/30/2026", "soon"]) is None
    assert "2026-04-03 18:00" == in_order("03/04/2026 18:00", "day-month")
    assert "2026-03-04" == in_order("3.4.2026", "month-day")
    assert "2026-03-04" == in_order("2026-03-04", "day-month")
    assert "03/04/2026" == in_order("03/04/2026", None)


def test_moments_know_morning_and_evening() -> None:
    """A time stamp is a day and the seconds since midnight."""
    stamps = [
        "2026/11/01 12:05:09 AM GMT+1",
        "2026-11-01 12:00",
        "2026-11-01T18:30:12.5",
        "1 November 2026",
        "03/04/2026",
    ]
    assert [309, 43200, 66612, 0, None] == [found and found[1] for found in map(moment, stamps)]
