/** The files that a project starts with: what is read of it decides what they say. */
@NullMarked
package io.github.schemacheck.deploy.starter;

import org.jspecify.annotations.NullMarked;
