package io.github.schemacheck.deploy.backup;

/**
 * Where pg_dump is, other than on this machine.
 *
 * @param name of an image that the engine has: {@code postgres:18}
 * @param dockerHost of the engine; empty: as docker's command line finds it
 */
public record DumpImage(String name, String dockerHost) {}
