@NullMarked
package io.github.schemacheck.deploy.broken.beta;

import org.jspecify.annotations.NullMarked;
