"""Proofs: how the certificate of a match is checked, one module for each `method` of a certificate.

Such a module has `faults(inputs, scores, match)`, which yields what is wrong as (field of the certificate, sentence);
for another place of the match its key path stands for the field. It adds up, and knows nothing of the search.
"""
