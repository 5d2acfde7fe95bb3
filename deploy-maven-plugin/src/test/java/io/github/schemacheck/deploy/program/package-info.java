@NullMarked
package io.github.schemacheck.deploy.program;

import org.jspecify.annotations.NullMarked;
