@NullMarked
package io.github.schemacheck.fleet;

import org.jspecify.annotations.NullMarked;
