@NullMarked
package io.github.schemacheck.deploy.image.session;

import org.jspecify.annotations.NullMarked;
