@NullMarked
package io.github.schemacheck.deploy.railway;

import org.jspecify.annotations.NullMarked;
