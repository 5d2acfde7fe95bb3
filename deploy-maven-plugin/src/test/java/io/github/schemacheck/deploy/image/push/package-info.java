@NullMarked
package io.github.schemacheck.deploy.image.push;

import org.jspecify.annotations.NullMarked;
