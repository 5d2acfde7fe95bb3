/** Ours and its peers, whole processes side by side in one run. */
@NullMarked
package io.github.schemacheck.benchmarks;

import org.jspecify.annotations.NullMarked;
