@NullMarked
package io.github.schemacheck;

import org.jspecify.annotations.NullMarked;
