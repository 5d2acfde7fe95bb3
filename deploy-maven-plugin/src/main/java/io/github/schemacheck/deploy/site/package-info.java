/** The reports of the last run as a page of a Maven site. */
@NullMarked
package io.github.schemacheck.deploy.site;

import org.jspecify.annotations.NullMarked;
