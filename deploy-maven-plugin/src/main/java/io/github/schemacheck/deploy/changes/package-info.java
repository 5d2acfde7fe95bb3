/** What changed since the last deployment, and how much of a deployment that asks for. */
@NullMarked
package io.github.schemacheck.deploy.changes;

import org.jspecify.annotations.NullMarked;
