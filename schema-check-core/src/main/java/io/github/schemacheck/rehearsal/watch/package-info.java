/** Statements watched while they run: what they lock, rewrite, read and change. */
@NullMarked
package io.github.schemacheck.rehearsal.watch;

import org.jspecify.annotations.NullMarked;
