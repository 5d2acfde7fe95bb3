/** Railway's API as Java: what is there, and what can be done to it. */
@NullMarked
package io.github.schemacheck.deploy.railway;

import org.jspecify.annotations.NullMarked;
