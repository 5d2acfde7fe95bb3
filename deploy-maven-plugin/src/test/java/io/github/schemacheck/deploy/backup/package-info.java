@NullMarked
package io.github.schemacheck.deploy.backup;

import org.jspecify.annotations.NullMarked;
