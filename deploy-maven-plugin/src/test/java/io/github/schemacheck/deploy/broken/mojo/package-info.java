@NullMarked
package io.github.schemacheck.deploy.broken.mojo;

import org.jspecify.annotations.NullMarked;
