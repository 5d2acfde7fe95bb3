/** BuildKit's session: what the engine asks of this side while it builds. */
@NullMarked
package io.github.schemacheck.deploy.image.session;

import org.jspecify.annotations.NullMarked;
