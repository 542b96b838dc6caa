"""The file types, one module each: `files(portal, today)` yields the type's files."""
