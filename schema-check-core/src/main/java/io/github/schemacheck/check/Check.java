package io.github.schemacheck.check;

/** One thing to look for in a live database and in what the code expects of it. */
public interface Check extends Rule<Evidence> {}
