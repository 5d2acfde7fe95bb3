/** Many tenants that are to have one and the same schema, each in a schema or a database of its own. */
@NullMarked
package io.github.schemacheck.fleet;

import org.jspecify.annotations.NullMarked;
