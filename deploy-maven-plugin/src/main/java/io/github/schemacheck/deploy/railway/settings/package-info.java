/** A service's settings as a file says them: read, compared with Railway's, written. */
@NullMarked
package io.github.schemacheck.deploy.railway.settings;

import org.jspecify.annotations.NullMarked;
