@NullMarked
package io.github.schemacheck.rehearsal.flyway;

import org.jspecify.annotations.NullMarked;
