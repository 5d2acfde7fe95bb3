@NullMarked
package io.github.schemacheck.check;

import org.jspecify.annotations.NullMarked;
