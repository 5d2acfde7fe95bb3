@NullMarked
package io.github.schemacheck.apply;

import org.jspecify.annotations.NullMarked;
