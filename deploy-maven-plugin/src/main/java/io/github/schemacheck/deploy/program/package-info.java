/** Programs that are run, here or in a container, and waited for; threads that nobody waits for. */
@NullMarked
package io.github.schemacheck.deploy.program;

import org.jspecify.annotations.NullMarked;
