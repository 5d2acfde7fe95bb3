@NullMarked
package io.github.schemacheck.deploy.broken.backup;

import org.jspecify.annotations.NullMarked;
