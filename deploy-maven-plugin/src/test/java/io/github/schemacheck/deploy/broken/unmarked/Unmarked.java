package io.github.schemacheck.deploy.broken.unmarked;

/** Breaks: every package is null-marked. */
interface Unmarked {}
