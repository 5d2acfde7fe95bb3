package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that can be started, as their sources say; nothing is compiled. */
record MainClasses(List<String> names) {
    private static final Pattern MAIN = Pattern.compile("(?m)^\\s*(public static|static public) void main\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    /** @param module a folder, with or without sources */
    static MainClasses below(Path module) {
        Path sources = module.resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return new MainClasses(List.of());
        }
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> names = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (file.toString().endsWith(".java")) {
                    name(file).ifPresent(names::add);
                }
            }
            return new MainClasses(List.copyOf(names));
        } catch (IOException e) {
            throw new ProblemException(sources + " cannot be read.", "make it readable, or set deploy.mainClass.", e);
        }
    }

    /** @return the one that there is; empty where there are several, or none */
    Optional<String> only() {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Any encoding will do: what is looked for is ASCII in all that Java sources are written in. */
    private static Optional<String> name(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!MAIN.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher in = PACKAGE.matcher(text);
        String simple = file.getFileName().toString().replaceFirst("\\.java$", "");
        return Optional.of(in.find() ? in.group(1) + "." + simple : simple);
    }
}
