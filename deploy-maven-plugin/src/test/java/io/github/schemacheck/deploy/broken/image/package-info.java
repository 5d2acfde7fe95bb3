@NullMarked
package io.github.schemacheck.deploy.broken.image;

import org.jspecify.annotations.NullMarked;
