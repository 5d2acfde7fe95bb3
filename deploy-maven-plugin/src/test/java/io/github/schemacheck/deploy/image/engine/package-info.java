@NullMarked
package io.github.schemacheck.deploy.image.engine;

import org.jspecify.annotations.NullMarked;
