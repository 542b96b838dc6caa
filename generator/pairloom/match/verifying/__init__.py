"""Is a stored match what the files ask for? The entry is `verification`; `proofs` adds up the certificates."""
