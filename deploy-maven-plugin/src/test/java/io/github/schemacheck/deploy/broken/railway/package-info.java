@NullMarked
package io.github.schemacheck.deploy.broken.railway;

import org.jspecify.annotations.NullMarked;
