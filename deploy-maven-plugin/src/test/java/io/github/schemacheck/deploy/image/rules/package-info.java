@NullMarked
package io.github.schemacheck.deploy.image.rules;

import org.jspecify.annotations.NullMarked;
