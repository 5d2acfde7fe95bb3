/** How Railway is asked: documents, requests, subscriptions, and what its answers mean. */
@NullMarked
package io.github.schemacheck.deploy.railway.graphql;

import org.jspecify.annotations.NullMarked;
