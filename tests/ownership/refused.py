"""All that is refused: by name the author, the steps of the change, and the refusals by path."""

from typing import Final

from tests.ownership import refused_paths, refused_people, refused_places
from tests.ownership.sentences import Attempt

REFUSED: Final[dict[str, Attempt]] = {**refused_people.REFUSED, **refused_paths.REFUSED, **refused_places.REFUSED}
