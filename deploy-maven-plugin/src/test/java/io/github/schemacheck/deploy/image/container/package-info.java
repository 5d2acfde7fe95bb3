@NullMarked
package io.github.schemacheck.deploy.image.container;

import org.jspecify.annotations.NullMarked;
