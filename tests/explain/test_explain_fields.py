"""The fields, keys, values and examples of the records, by key path."""

from pairloom.explain.fields import example_at, field_at, keys_at, literals_at
from pairloom.model.cohort import Cohort
from pairloom.model.match import Match
from pairloom.model.profile import Profile
from pairloom.model.skill import Vocabulary


def test_paths_through_the_models_lead_to_fields_keys_values_and_examples() -> None:
    """A key path leads through lists, groups and optional parts to fields, keys, values and examples."""
    assert example_at(Profile, ("mentee", "goals", 3, "title")) == "Merge a first change into the compiler"
    assert example_at(Profile, ("languages", 1)) == "yo"
    assert example_at(Profile, ("languages", 1, "x")) is None
    assert example_at(Profile, ("zz", "x")) is None
    assert example_at(Match, ("settings", "weights", "other")) == 40
    assert example_at(Match, ("pairs", 0)) is None
    assert literals_at(Cohort, ("channels", 0))[:2] == ("matrix", "video")
    assert literals_at(Cohort, ("name",)) == ()
    assert keys_at(Vocabulary, ("python",)) == ("name", "aliases", "broader", "summary")
    assert keys_at(Vocabulary, ()) == ()
    assert keys_at(Profile, ("availability", 0)) == ("day", "from", "to")
    assert field_at(Profile, ()) is None
