@NullMarked
package io.github.schemacheck.deploy.goals;

import org.jspecify.annotations.NullMarked;
