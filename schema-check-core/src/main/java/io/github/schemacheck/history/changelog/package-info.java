@NullMarked
package io.github.schemacheck.history.changelog;

import org.jspecify.annotations.NullMarked;
