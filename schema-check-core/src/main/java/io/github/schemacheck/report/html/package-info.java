/** A result as a page that a browser shows from a file, and as the part of a page that a Maven site takes. */
@NullMarked
package io.github.schemacheck.report.html;

import org.jspecify.annotations.NullMarked;
