@NullMarked
package io.github.schemacheck.deploy.broken.alpha;

import org.jspecify.annotations.NullMarked;
