package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Rule;

/** One thing to look for in a Dockerfile and its context. */
public interface ImageRule extends Rule<ImageEvidence> {}
