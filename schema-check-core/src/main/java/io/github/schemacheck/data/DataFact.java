package io.github.schemacheck.data;

/** Something that was looked up in the rows of the live database, or that could not be. */
public sealed interface DataFact
        permits AssertionFact, ImpliedKeyFact, OrphanFact, SequenceFact, StateFact, ViolationFact {}
