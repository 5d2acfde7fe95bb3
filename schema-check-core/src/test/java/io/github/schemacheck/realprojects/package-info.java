/** Public projects that are kept outside this repository, replayed with their own settings. */
package io.github.schemacheck.realprojects;
