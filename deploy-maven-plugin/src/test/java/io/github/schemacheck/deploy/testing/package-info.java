/** A Docker Engine and registries for tests, on this machine only. */
@NullMarked
package io.github.schemacheck.deploy.testing;

import org.jspecify.annotations.NullMarked;
