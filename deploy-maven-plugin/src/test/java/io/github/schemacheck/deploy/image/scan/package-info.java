@NullMarked
package io.github.schemacheck.deploy.image.scan;

import org.jspecify.annotations.NullMarked;
