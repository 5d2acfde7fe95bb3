package io.github.schemacheck.deploy.broken.mojo;

/** Breaks: no catch-all names. */
interface GoalHelper {}
