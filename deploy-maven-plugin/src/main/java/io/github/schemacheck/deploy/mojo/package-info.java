/** The goals. Maven's API stays in here. */
@NullMarked
package io.github.schemacheck.deploy.mojo;

import org.jspecify.annotations.NullMarked;
