@NullMarked
package io.github.schemacheck.testing;

import org.jspecify.annotations.NullMarked;
