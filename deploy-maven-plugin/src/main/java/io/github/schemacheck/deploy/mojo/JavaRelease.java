package io.github.schemacheck.deploy.mojo;

import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;

/** The release of Java that a module is compiled for. */
final class JavaRelease {
    /** What this plugin itself needs. */
    static final int LEAST = 17;

    private JavaRelease() {}

    /** @return empty where no property tells it, or one that is no number */
    static OptionalInt of(Properties properties) {
        return Stream.of("maven.compiler.release", "java.version", "maven.compiler.target", "maven.compiler.source")
                .flatMap(name -> Stream.ofNullable(properties.getProperty(name)))
                .map(text -> text.strip().replaceFirst("^1\\.", ""))
                .filter(text -> text.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
