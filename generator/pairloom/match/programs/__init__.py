"""Groups and circles: programs of whole numbers, their bounds, and matchings of peers; `formats` are the entries."""
