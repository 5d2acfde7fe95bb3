package io.github.schemacheck.deploy.image.dockerfile;

/**
 * A parser directive, such as {@code # syntax=docker/dockerfile:1}.
 *
 * @param name {@code syntax}, {@code escape} or {@code check}
 */
public record Directive(int line, String name, String value) {}
