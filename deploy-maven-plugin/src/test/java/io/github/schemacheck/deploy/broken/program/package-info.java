@NullMarked
package io.github.schemacheck.deploy.broken.program;

import org.jspecify.annotations.NullMarked;
