/** What a Dockerfile and its context can have wrong: one file per rule, and the list of them. */
@NullMarked
package io.github.schemacheck.deploy.image.rules;

import org.jspecify.annotations.NullMarked;
