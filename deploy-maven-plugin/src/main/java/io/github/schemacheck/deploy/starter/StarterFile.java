package io.github.schemacheck.deploy.starter;

/**
 * A file to write.
 *
 * @param path below the project, or with {@code ../} in front below the repository
 * @param why for people, one sentence without a full stop
 */
public record StarterFile(String path, String text, String why) {}
