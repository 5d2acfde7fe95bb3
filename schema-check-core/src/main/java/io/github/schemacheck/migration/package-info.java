@NullMarked
package io.github.schemacheck.migration;

import org.jspecify.annotations.NullMarked;
