"""The page types, one module each: `pages(portal, today)` yields the type's pages."""
