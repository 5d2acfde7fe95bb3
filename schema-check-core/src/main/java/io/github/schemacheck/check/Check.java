package io.github.schemacheck.check;

import java.util.stream.Stream;

/** One thing to look for: a pure function of the evidence. Never throws for what it finds, never reads or writes. */
public interface Check {
    Description description();

    /** @return the findings, in any order; empty where all is well */
    Stream<Finding> run(Evidence evidence);
}
