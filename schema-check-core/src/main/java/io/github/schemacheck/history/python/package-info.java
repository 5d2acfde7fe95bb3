@NullMarked
package io.github.schemacheck.history.python;

import org.jspecify.annotations.NullMarked;
