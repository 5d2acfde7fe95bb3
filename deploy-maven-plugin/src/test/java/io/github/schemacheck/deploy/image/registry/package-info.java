@NullMarked
package io.github.schemacheck.deploy.image.registry;

import org.jspecify.annotations.NullMarked;
