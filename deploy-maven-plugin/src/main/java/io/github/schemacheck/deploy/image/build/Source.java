package io.github.schemacheck.deploy.image.build;

import java.nio.file.Path;

/**
 * What is built.
 *
 * @param name of the Dockerfile, as people call it
 * @param context the folder that COPY copies from
 * @param target the stage to stop at; empty for the last
 */
public record Source(Path dockerfile, String name, Path context, String target) {}
