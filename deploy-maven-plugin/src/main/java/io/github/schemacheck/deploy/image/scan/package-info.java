/** What a scanner of this machine knows of the packages in an image. */
@NullMarked
package io.github.schemacheck.deploy.image.scan;

import org.jspecify.annotations.NullMarked;
