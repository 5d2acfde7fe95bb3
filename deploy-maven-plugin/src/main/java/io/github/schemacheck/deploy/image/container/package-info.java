/** Files of a running container. */
@NullMarked
package io.github.schemacheck.deploy.image.container;

import org.jspecify.annotations.NullMarked;
