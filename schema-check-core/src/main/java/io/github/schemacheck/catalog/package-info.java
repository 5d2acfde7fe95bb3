@NullMarked
package io.github.schemacheck.catalog;

import org.jspecify.annotations.NullMarked;
