"""Moves: what becomes otherwise between two matches, and how it is said."""

import pytest
from tests.match.made_match import made
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match.choice import Choice, Chosen
from pairloom.match.inputs import gather
from pairloom.match.telling.moves import Arrangement, Move, Who, arranged, chosen, moves, sentence_of
from pairloom.model.match import Certificate, Part

PARTS: dict[str, Part] = {"mentor": "mentor", "mentee": "mentee"}
EMPTY = Certificate(bonus=0, reached=0, bound=0, prices={})


def arrangement(points: int = 0, **partners: tuple[str, ...]) -> Arrangement:
    """Return who meets with whom; a name's last word is the part: `ada_mentor`."""
    found = {name.rpartition("_"): others for name, others in partners.items()}
    return Arrangement({(handle, PARTS[part]): others for (handle, _, part), others in found.items()}, points)


def test_a_match_and_its_choice_are_the_same_arrangement() -> None:
    """Everybody who takes part is in an arrangement, who waits with nobody, whether it is told or only chosen."""
    match = made({"ada": mentor(), "eva": mentor(offers=("go",)), "ben": mentee(), "cleo": mentee()})
    found = arranged(match)
    (pair,) = match.pairs
    waits = ({"ben", "cleo"} - {pair.mentee}).pop()
    expected: dict[Who, tuple[str, ...]] = {
        ("ada", "mentor"): (pair.mentee,),
        ("eva", "mentor"): (),
        (pair.mentee, "mentee"): ("ada",),
        (waits, "mentee"): (),
    }
    assert (expected, match.points) == (dict(found.partners), found.points)
    assert (1, 2) == (found.placed, found.looking)


def test_a_circle_makes_each_member_meet_all_others() -> None:
    """Among peers, everybody of a circle meets with the others of it."""
    people = {name: mentee(name.title()) for name in ("ada", "ben", "cleo", "dora")}
    inputs = gather(portal(people, {COHORT: cohort(format="peer")}), COHORT, DAY)
    choice = Choice(order=(), certificate=EMPTY, circles=(("ada", "ben", "cleo"),))
    found = chosen(choice, inputs, 7)
    assert ("ada", "cleo") == found.partners["ben", "peer"]
    assert (3, 4, 7) == (found.placed, found.looking, found.points)


def test_only_what_differs_is_a_move() -> None:
    """A mentee is told with every change, a mentor only where they come to have somebody or nobody."""
    before = arrangement(
        ada_mentor=("ben", "cleo"),
        eva_mentor=("dora",),
        ben_mentee=("ada",),
        cleo_mentee=("ada",),
        dora_mentee=("eva",),
    )
    after = arrangement(
        ada_mentor=("ben", "dora"), eva_mentor=(), ben_mentee=("ada",), cleo_mentee=(), dora_mentee=("ada",)
    )
    assert (
        Move("cleo", "mentee", ("ada",), ()),
        Move("dora", "mentee", ("eva",), ("ada",)),
        Move("eva", "mentor", ("dora",), ()),
    ) == moves(before, after)
    assert () == moves(before, before)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (("eva",), ("ada",), "dora moves from eva to ada"),
        (("eva",), (), "dora loses eva and waits"),
        ((), ("eva", "ada"), "dora gets eva and ada"),
        (None, ("ada",), "dora joins and meets with ada"),
        (None, (), "dora joins and waits"),
        (("ada",), None, "dora no longer takes part, and was to meet with ada"),
        ((), None, "dora no longer takes part"),
        (("ada",), ("ada", "eva"), "dora also meets with eva"),
        (("ada", "eva"), ("eva",), "dora no longer meets with ada"),
        (("ada", "eva"), ("eva", "fay"), "dora moves from ada to fay"),
    ],
)
def test_each_kind_of_move_has_its_sentence(
    before: tuple[str, ...] | None, after: tuple[str, ...] | None, words: str
) -> None:
    """Somebody moves, loses, gets, joins or leaves; who stays in a group or circle is not named."""
    assert words == sentence_of(Move("dora", "mentee", before, after))


def test_a_mentor_is_called_one() -> None:
    """What is said of a mentor says that they are one; and each handle can be dressed."""
    assert "ada, a mentor, gets ben" == sentence_of(Move("ada", "mentor", (), ("ben",)))
    assert "<ada>, a mentor, gets <ben>" == sentence_of(Move("ada", "mentor", (), ("ben",)), "<{}>".format)


def test_seats_of_both_kinds_are_told_together() -> None:
    """Somebody with a mentor of their own and a seat in a group meets with both."""
    inputs = gather(portal({"ada": mentor(), "eva": mentor(), "ben": mentee()}), COHORT, DAY)
    pairs = (Chosen("ada", "ben"), Chosen("eva", "ben", "group"))
    assert ("ada", "eva") == chosen(Choice(order=(), certificate=EMPTY, pairs=pairs), inputs, 0).partners[
        "ben", "mentee"
    ]
