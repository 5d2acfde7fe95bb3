@NullMarked
package io.github.schemacheck.history;

import org.jspecify.annotations.NullMarked;
