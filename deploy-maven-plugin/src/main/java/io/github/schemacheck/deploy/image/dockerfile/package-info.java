/** A Dockerfile as BuildKit's own parser reads it, with the line of everything. Pure: text in, records out. */
@NullMarked
package io.github.schemacheck.deploy.image.dockerfile;

import org.jspecify.annotations.NullMarked;
