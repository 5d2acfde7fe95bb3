@NullMarked
package io.github.schemacheck.trace;

import org.jspecify.annotations.NullMarked;
