"""The press: pages stamped from pattern pages that the site builder made."""
