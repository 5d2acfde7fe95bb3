package io.github.schemacheck.deploy.starter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Dockerfile and .dockerignore of an application. Maven runs before the engine does, which is told no sources. */
final class ImageFiles {
    private ImageFiles() {}

    static List<StarterFile> of(Application application) {
        Packaging packaging = application.packaging();
        Map<String, String> values = Map.of(
                "base", application.base(),
                "archive", application.archive(),
                "main", application.mainClass().orElse(""),
                "own", own(application));
        return List.of(
                new StarterFile(
                        application.file("Dockerfile"),
                        Template.of(packaging.template() + ".Dockerfile").with(values),
                        packaging.why()),
                new StarterFile(
                        application.file(".dockerignore"),
                        Template.of(packaging.template() + ".dockerignore").with(values),
                        "only what the Dockerfile copies is sent to the engine"));
    }

    /** @return for {@code find}: what is built as often as the application */
    private static String own(Application application) {
        return application.siblings().stream()
                .sorted()
                .map(sibling -> " -o -name '" + sibling + "-*.jar'")
                .collect(Collectors.joining("", "-name '*-SNAPSHOT.jar'", ""));
    }
}
