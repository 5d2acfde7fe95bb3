@NullMarked
package io.github.schemacheck.digest;

import org.jspecify.annotations.NullMarked;
