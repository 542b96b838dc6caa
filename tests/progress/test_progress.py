"""Steps of long work: how far they are, and what they took."""

from pairloom.progress import Steps


def test_a_step_is_shown_from_nothing_to_all_of_it() -> None:
    """A step is shown from nothing to all of it, in order, and its items come through unchanged."""
    shown: list[tuple[str, int, int]] = []
    steps = Steps(show=lambda *one: shown.append(one))
    assert [0, 1, 2, 3] == list(steps.through("stamp", range(4)))
    assert ("stamp", 0, 4) == shown[0]
    assert ("stamp", 4, 4) == shown[-1]
    assert shown == sorted(shown)


def test_many_items_are_shown_about_a_hundred_times() -> None:
    """However many items there are, a step is shown some hundred times, so that showing costs nothing."""
    shown: list[int] = []
    steps = Steps(show=lambda _name, done, _total: shown.append(done))
    assert 100_000 == len(list(steps.through("stamp", range(100_000))))
    assert 100 <= len(shown) <= 105


def test_a_step_that_comes_again_is_added_up() -> None:
    """What steps of the same name took is added up, and an item that fails ends its step."""
    steps = Steps()
    list(steps.through("stamp", range(2)))
    list(steps.through("stamp", iter(range(3)), 3))
    with steps.step("build"):
        pass
    assert {"stamp": 5, "build": 1} == {name: one.count for name, one in steps.taken.items()}
    assert all(one.wall >= 0 and one.processor >= 0 for one in steps.taken.values())


def test_a_step_can_be_counted_afterwards() -> None:
    """How many things a step was about can be said once it is known."""
    steps = Steps()
    with steps.step("load", 0):
        pass
    steps.count("load", 7)
    assert 7 == steps.taken["load"].count
