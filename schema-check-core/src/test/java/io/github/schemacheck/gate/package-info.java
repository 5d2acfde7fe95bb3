@NullMarked
package io.github.schemacheck.gate;

import org.jspecify.annotations.NullMarked;
