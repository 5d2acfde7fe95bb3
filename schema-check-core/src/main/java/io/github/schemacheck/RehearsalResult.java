package io.github.schemacheck;

import io.github.schemacheck.trace.Trace;

/**
 * All that a rehearsal has to say.
 *
 * @param review its findings, in the form that all reports take; what was not traced is what it did not check
 * @param trace what was seen
 */
public record RehearsalResult(ReviewResult review, Trace trace) {}
