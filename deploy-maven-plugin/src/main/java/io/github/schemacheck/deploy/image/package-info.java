/** What is known about an image before it is built. */
@NullMarked
package io.github.schemacheck.deploy.image;

import org.jspecify.annotations.NullMarked;
