/** How a Docker Engine is found, asked and talked to. */
@NullMarked
package io.github.schemacheck.deploy.image.engine;

import org.jspecify.annotations.NullMarked;
