"""What people write alike is in memory once, and nobody can tell."""

from tests.load.portal_folder import PROFILE, Make

from pairloom.load import load_portal
from pairloom.model.profile import Profile

SLOTS = 'availability: [{day: tue, from: "18:00", to: "20:00"}]\n'


def test_parts_of_profiles_that_say_the_same_are_one_object(make: Make) -> None:
    """Parts of profiles that say the same are one object, and a changed copy of a profile changes no other."""
    text = PROFILE + SLOTS
    profiles = load_portal(make({"profiles/bo-b.yml": text, "profiles/cleo-d.yml": text})).portal.profiles
    one, other = profiles["bo-b"], profiles["cleo-d"]
    assert one.availability[0] is other.availability[0]
    assert one.consent is other.consent
    assert one.model_fields_set is other.model_fields_set
    changed = one.model_copy(update={"about": "New."})
    assert "about" in changed.model_fields_set
    assert "about" not in other.model_fields_set
    assert one == other


def test_a_shared_profile_equals_one_that_shares_nothing(make: Make) -> None:
    """A profile that shares its parts equals one that does not, down to what somebody wrote."""
    profile = load_portal(make({"profiles/bo-b.yml": PROFILE + SLOTS})).portal.profiles["bo-b"]
    alone = Profile.model_validate_json(profile.model_dump_json(exclude_unset=True))
    assert alone == profile
    assert alone.model_dump(exclude_unset=True) == profile.model_dump(exclude_unset=True)
