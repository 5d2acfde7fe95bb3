package io.github.schemacheck.deploy.image;

import io.github.schemacheck.check.Suppressions;
import java.nio.file.Path;

/**
 * What is looked at.
 *
 * @param name of the Dockerfile, as people call it
 * @param context the folder that COPY copies from
 */
public record ImageSettings(Path dockerfile, String name, Path context, Suppressions suppressions) {}
