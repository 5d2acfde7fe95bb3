/** The gate in words: options, what they mean, its files, and the program that runs without Maven. */
@NullMarked
package io.github.schemacheck.gate;

import org.jspecify.annotations.NullMarked;
