"""Views -> the finished site: what the builder must make, what is stamped, and what can stay as it stands.

Each page is rendered in parts. The builder makes the pattern pages, which hold the community's texts and the frame, but
nobody's data; each page is stamped from its pattern. A page whose inputs and pattern are those of the last build is
left alone: it is neither rendered nor stamped nor read.
"""

from pairloom.building.built import BUILT
from pairloom.building.finders import finders
from pairloom.building.site import Site, build

__all__ = ["BUILT", "Site", "build", "finders"]
