/** What the builds of this module run against. */
@NullMarked
package io.github.schemacheck.it;

import org.jspecify.annotations.NullMarked;
