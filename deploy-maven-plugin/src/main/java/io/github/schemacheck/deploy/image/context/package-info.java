/** What a build sends to the engine: a folder without what its {@code .dockerignore} takes out. */
@NullMarked
package io.github.schemacheck.deploy.image.context;

import org.jspecify.annotations.NullMarked;
