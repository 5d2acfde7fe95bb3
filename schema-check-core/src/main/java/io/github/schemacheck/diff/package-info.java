@NullMarked
package io.github.schemacheck.diff;

import org.jspecify.annotations.NullMarked;
