package io.github.schemacheck;

import io.github.schemacheck.rehearsal.ExpectedSource;
import java.nio.file.Path;

/**
 * The code that is to meet the live database.
 *
 * @param folder of the project or module, where migrations of other tools are looked for
 * @param expected where the schema that it needs comes from
 */
public record Project(Path folder, ExpectedSource expected) {}
