package io.github.schemacheck.check;

import io.github.schemacheck.trace.Trace;

/** One thing to look for in what pending migrations were seen to do. */
public interface TraceCheck extends Rule<Trace> {}
