package io.github.schemacheck.deploy.starter;

/**
 * Where the project's workflow runs.
 *
 * @param maven the command that calls Maven, from the project's folder
 * @param branch that is released
 * @param folder of the project in its repository, {@code ""} where it is the repository
 * @param java the release of the JDK to build with
 */
public record Pipeline(String maven, String branch, String folder, int java) {
    /** @return whether the repository holds more than this project */
    boolean isPart() {
        return !folder.isEmpty();
    }
}
