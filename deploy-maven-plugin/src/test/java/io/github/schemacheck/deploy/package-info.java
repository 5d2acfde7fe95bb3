@NullMarked
package io.github.schemacheck.deploy;

import org.jspecify.annotations.NullMarked;
