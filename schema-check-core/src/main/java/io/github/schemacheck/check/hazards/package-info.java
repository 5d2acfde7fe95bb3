/** One file per hazard of a pending migration, seen in its trace. */
@NullMarked
package io.github.schemacheck.check.hazards;

import org.jspecify.annotations.NullMarked;
