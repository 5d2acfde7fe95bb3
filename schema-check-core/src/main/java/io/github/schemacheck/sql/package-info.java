@NullMarked
package io.github.schemacheck.sql;

import org.jspecify.annotations.NullMarked;
