package io.github.schemacheck.deploy.starter;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A module that becomes an image.
 *
 * @param folder below the project, {@code ""} for the project itself
 * @param archive of the build in {@code target}, with {@code *} for the version and without its extension
 * @param mainClass the one to start, where the packaging does not know it
 * @param java the release that the code is compiled for
 * @param siblings artifacts of the same build, which change as often as this one
 * @param baseImage to use instead of the usual one
 */
public record Application(
        String folder,
        String archive,
        Packaging packaging,
        Optional<String> mainClass,
        int java,
        List<String> siblings,
        Optional<String> baseImage) {
    private static final int[] LONG_SUPPORTED = {17, 21, 25};

    public Application {
        siblings = List.copyOf(siblings);
        if (packaging == Packaging.JAR && mainClass.isEmpty()) {
            throw new ProblemException(
                    "The module " + folder + " is a plain jar, and nothing says what to start.",
                    "set deploy.mainClass to its main class.");
        }
    }

    /** @return where a file of this application is, seen from the project */
    String file(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** @return the image to build upon */
    String base() {
        return baseImage.orElseGet(() -> switch (packaging) {
            case WAR -> "tomcat:10.1-jre" + runtime();
            case JAVAX_WAR -> "tomcat:9.0-jre" + runtime();
            case BOOT_JAR, OLDER_BOOT_JAR, BOOT_WAR, JAR -> "eclipse-temurin:" + runtime() + "-jre";
        });
    }

    /** A release that gets fixes for years, where there is one that runs the code. */
    private int runtime() {
        OptionalInt supported =
                IntStream.of(LONG_SUPPORTED).filter(release -> release >= java).findFirst();
        return supported.orElse(java);
    }
}
