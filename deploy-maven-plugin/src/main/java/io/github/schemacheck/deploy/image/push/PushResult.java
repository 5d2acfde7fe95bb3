package io.github.schemacheck.deploy.image.push;

/**
 * An image is in its registry.
 *
 * @param digest {@code sha256:…}, of its manifest: the name under which it never changes
 * @param layers of the image
 * @param sent those that the registry did not have
 * @param bytes of these, before they are compressed
 */
public record PushResult(String digest, int layers, int sent, long bytes) {}
