package io.github.schemacheck.check;

import java.util.stream.Stream;

/**
 * One thing to look for: a pure function of the evidence. Never throws for what it finds, never reads or writes.
 *
 * @param <E> what it looks at: a database for a {@link Check}, or something else that a release is made of
 */
public interface Rule<E> {
    Description description();

    /** @return the findings, in any order; empty where all is well */
    Stream<Finding> run(E evidence);
}
