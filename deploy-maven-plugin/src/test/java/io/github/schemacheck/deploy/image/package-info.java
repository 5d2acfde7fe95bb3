@NullMarked
package io.github.schemacheck.deploy.image;

import org.jspecify.annotations.NullMarked;
