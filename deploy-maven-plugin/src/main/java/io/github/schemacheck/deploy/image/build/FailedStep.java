package io.github.schemacheck.deploy.image.build;

import java.util.List;

/**
 * A step that ended the build.
 *
 * @param error as BuildKit has it
 * @param last lines that it printed; may be empty
 */
record FailedStep(Step step, String error, List<String> last) {}
