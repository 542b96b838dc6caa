"""robots.txt (RFC 9309): everybody may read everything, and where the list of all pages is.

It counts only at the top of a host; a site in a folder has it all the same, so that it can be moved.
"""

from pairloom.model import address
from pairloom.model.community import Community
from pairloom.model.view import FileView


def content(_: FileView, community: Community) -> bytes:
    """Return the file."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address.full(community.url, 'sitemap.xml')}\n".encode()
