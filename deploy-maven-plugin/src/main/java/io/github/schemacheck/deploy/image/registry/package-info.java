/** What a registry tells of an image, without an engine. */
@NullMarked
package io.github.schemacheck.deploy.image.registry;

import org.jspecify.annotations.NullMarked;
