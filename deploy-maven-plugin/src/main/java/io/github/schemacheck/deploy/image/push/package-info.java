/** From an image in the engine to a registry. */
@NullMarked
package io.github.schemacheck.deploy.image.push;

import org.jspecify.annotations.NullMarked;
