@NullMarked
package io.github.schemacheck.deploy.image.dockerfile;

import org.jspecify.annotations.NullMarked;
