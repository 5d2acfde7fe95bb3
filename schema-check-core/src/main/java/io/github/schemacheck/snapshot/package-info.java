@NullMarked
package io.github.schemacheck.snapshot;

import org.jspecify.annotations.NullMarked;
