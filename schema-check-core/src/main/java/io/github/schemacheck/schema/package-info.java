@NullMarked
package io.github.schemacheck.schema;

import org.jspecify.annotations.NullMarked;
