@NullMarked
package io.github.schemacheck.connection;

import org.jspecify.annotations.NullMarked;
