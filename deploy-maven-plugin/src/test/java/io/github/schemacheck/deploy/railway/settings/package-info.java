@NullMarked
package io.github.schemacheck.deploy.railway.settings;

import org.jspecify.annotations.NullMarked;
