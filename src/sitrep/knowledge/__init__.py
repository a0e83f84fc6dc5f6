"""Reference data, read-only once loaded: ontology, event lexicon, actors, countries, gazetteer."""
