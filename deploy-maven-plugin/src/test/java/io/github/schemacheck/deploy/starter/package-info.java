@NullMarked
package io.github.schemacheck.deploy.starter;

import org.jspecify.annotations.NullMarked;
