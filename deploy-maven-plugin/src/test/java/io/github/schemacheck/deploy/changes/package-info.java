@NullMarked
package io.github.schemacheck.deploy.changes;

import org.jspecify.annotations.NullMarked;
