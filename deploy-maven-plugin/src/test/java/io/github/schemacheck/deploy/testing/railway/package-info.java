/** A small Railway in this virtual machine: its API over real HTTP and WebSocket, with its known oddities. */
@NullMarked
package io.github.schemacheck.deploy.testing.railway;

import org.jspecify.annotations.NullMarked;
