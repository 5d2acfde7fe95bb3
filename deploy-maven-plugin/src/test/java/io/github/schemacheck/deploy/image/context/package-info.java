@NullMarked
package io.github.schemacheck.deploy.image.context;

import org.jspecify.annotations.NullMarked;
