@NullMarked
package io.github.schemacheck.deploy.broken.changes;

import org.jspecify.annotations.NullMarked;
