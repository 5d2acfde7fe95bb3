@NullMarked
package io.github.schemacheck.deploy.release;

import org.jspecify.annotations.NullMarked;
