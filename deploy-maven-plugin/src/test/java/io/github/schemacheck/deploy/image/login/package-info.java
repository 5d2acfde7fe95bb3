@NullMarked
package io.github.schemacheck.deploy.image.login;

import org.jspecify.annotations.NullMarked;
