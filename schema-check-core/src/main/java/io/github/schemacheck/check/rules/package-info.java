@NullMarked
package io.github.schemacheck.check.rules;

import org.jspecify.annotations.NullMarked;
