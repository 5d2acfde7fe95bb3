@NullMarked
package io.github.schemacheck.deploy.image.build;

import org.jspecify.annotations.NullMarked;
