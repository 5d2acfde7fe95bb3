@NullMarked
package io.github.schemacheck.deploy.railway.graphql;

import org.jspecify.annotations.NullMarked;
