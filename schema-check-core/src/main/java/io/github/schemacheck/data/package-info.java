@NullMarked
package io.github.schemacheck.data;

import org.jspecify.annotations.NullMarked;
