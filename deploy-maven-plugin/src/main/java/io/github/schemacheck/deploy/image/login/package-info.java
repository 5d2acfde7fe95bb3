/** Where the name and password for a registry come from. */
@NullMarked
package io.github.schemacheck.deploy.image.login;

import org.jspecify.annotations.NullMarked;
