@NullMarked
package io.github.schemacheck.deploy.mojo;

import org.jspecify.annotations.NullMarked;
