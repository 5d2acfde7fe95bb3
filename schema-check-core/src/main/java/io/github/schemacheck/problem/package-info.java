@NullMarked
package io.github.schemacheck.problem;

import org.jspecify.annotations.NullMarked;
