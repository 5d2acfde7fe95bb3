/** From a Dockerfile and its context to an image, by the engine's BuildKit. */
@NullMarked
package io.github.schemacheck.deploy.image.build;

import org.jspecify.annotations.NullMarked;
