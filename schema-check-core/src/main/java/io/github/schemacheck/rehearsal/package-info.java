@NullMarked
package io.github.schemacheck.rehearsal;

import org.jspecify.annotations.NullMarked;
