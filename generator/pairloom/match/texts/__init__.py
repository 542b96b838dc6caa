"""Texts of people: pieces, stems, the skills that they name, and how alike two people's words are."""
