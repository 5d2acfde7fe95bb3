package io.github.schemacheck.connection;

import java.util.List;
import java.util.Map;

/**
 * What a URL says beside user and password.
 *
 * @param schema Prisma's; empty where there is none
 * @param parameters in the names of pgjdbc
 */
record UrlParts(List<Host> hosts, String database, String schema, Map<String, String> parameters) {}
