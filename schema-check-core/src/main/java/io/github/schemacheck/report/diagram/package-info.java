/** Where tables and the foreign keys between them stand on a drawing. */
@NullMarked
package io.github.schemacheck.report.diagram;

import org.jspecify.annotations.NullMarked;
