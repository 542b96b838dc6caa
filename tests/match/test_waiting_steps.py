"""What somebody who waits can do: what would change it is told with numbers, where they are known."""

import pytest
from tests.match.made_match import made, waits
from tests.match.match_portals import mentee, mentor


@pytest.mark.parametrize(
    ("fields", "step"),
    [
        (
            {"languages": ["ja"]},
            "If you can meet in German, add it to your profile: two mentors would fit then. Your application stays.",
        ),
        (
            {"languages": ["ja"], "availability": []},
            "If you can meet in one more language, add it to your profile. Your application stays.",
        ),
        (
            {"wants": ("go-like",)},
            (
                "Add a broader or a related skill to your wishes, or ask the coordinators to look for somebody who "
                "offers what you want. Your application stays."
            ),
        ),
        (
            {"wants": ("python",)},
            (
                "With Programming among your wishes, three mentors would offer something close. Or ask the "
                "coordinators to look for somebody who offers what you want. Your application stays."
            ),
        ),
        ({"availability": []}, "Add the times when you can meet to your profile: a pair is found by them."),
        (
            {"availability": [{"day": "wed", "from": "08:00", "to": "09:00"}]},
            "With one more hour at the same time, two mentors would fit: look at the times in your profile.",
        ),
    ],
)
def test_what_would_change_it_is_told_with_numbers(fields: dict[str, object], step: str) -> None:
    """The step names the language, skill or hour that would open most, and counts only whom nothing else stops."""
    evening = [{"day": "tue", "from": "18:00", "to": "20:00"}]
    people = {
        "ada": mentor(languages=["en", "de"], availability=evening),
        "eve": mentor(languages=["de", "en"], availability=evening),
        "fay": mentor(languages=["fr"], mentor={"formats": ["group"]}),
        "ben": mentee(**fields),  # type: ignore[arg-type]  # fields of a mentee
    }
    assert step == waits(made(people), "ben").next_step


def test_an_hour_that_would_not_be_enough_is_not_promised() -> None:
    """Where one more hour would still be too little, the step says only where to look."""
    evening = [{"day": "tue", "from": "18:00", "to": "22:00"}]
    people = {
        "ada": mentor(availability=evening),
        "ben": mentee(availability=[{"day": "wed", "from": "08:00", "to": "12:00"}]),
    }
    step = "Look at the times in your profile: one more evening, or a part of the weekend, often opens a door."
    assert step == waits(made(people, min_shared_hours=2), "ben").next_step


def test_the_same_hindrance_is_told_once() -> None:
    """Of many mentors with the same veto the sentence is told once; of different ones, two and how many more."""
    refused = [["ada", "ben"], ["eve", "ben"]]
    match = made({"ada": mentor("Ada"), "eve": mentor("Eve"), "ben": mentee("Ben")}, refusals=refused)
    told = waits(match, "ben")
    assert ("vetoed", 1) == (told.cause, told.reason.count("The coordinators"))
    assert told.reason.startswith("Two mentors fit in all else, but: ")
    assert told.next_step.startswith("Talk to the coordinators")
