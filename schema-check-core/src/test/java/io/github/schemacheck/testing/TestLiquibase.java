package io.github.schemacheck.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The Liquibase that tests have, as a project would. */
public final class TestLiquibase {
    private static final Pattern NEEDED =
            Pattern.compile(".*(liquibase-core|opencsv|snakeyaml|jaxb-api|commons-[a-z0-9]+)-[^/\\\\]*\\.jar");

    private TestLiquibase() {}

    public static List<Path> classpath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(element -> NEEDED.matcher(element).matches())
                .map(Path::of)
                .toList();
    }
}
