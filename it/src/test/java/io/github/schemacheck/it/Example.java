package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page of the site shows as code, and what the comment before it says of that: {@code run by PATH PATH} names
 * builds, cases or tests in which each line stands, or the goals, options and elements of the line, as hosts and names
 * are other ones there; {@code output BUILD} is asked of the build's log by {@link ReadmeOutput}; {@code not run:
 * WHY} is for what runs elsewhere only.
 */
record Example(Path page, Optional<String> said, String text) {
    private static final Pattern CODE = Pattern.compile("(?ms)(?:^<!-- ([^\\n]*) -->\\n)?^```\\w*\\n(.*?)^```$");
    private static final Pattern WORD =
            Pattern.compile("(?<=-D)[\\w.]*\\w|[a-z]+:[a-z]+[a-z-]*|(?<=export )\\w+|(?<= )--[a-z-]+|-P\\w+");
    private static final Pattern ELEMENT = Pattern.compile("(?<=<|</)[a-zA-Z.]+(?=>)");
    private static final String RUN = "run by ";
    private static final String OUTPUT = "output ";
    private static final String NOT = "not run: ";

    static List<Example> of(Path page) throws IOException {
        return CODE.matcher(Files.readString(page))
                .results()
                .map(found -> new Example(page, Optional.ofNullable(found.group(1)), found.group(2)))
                .toList();
    }

    boolean isLeftOut() {
        return said.orElse("").startsWith(NOT);
    }

    /** @return what nothing runs; empty where all of it is run */
    List<String> missing(Path root) throws IOException {
        String comment = said.orElse("");
        if (comment.startsWith(OUTPUT)) {
            Path build = root.resolve("it/src/it").resolve(comment.substring(OUTPUT.length()));
            return Files.isDirectory(build) ? List.of() : List.of("no build " + build);
        }
        if (comment.startsWith(NOT)) {
            return List.of();
        }
        if (!comment.startsWith(RUN)) {
            return List.of("no word of what runs: " + text);
        }
        String run = texts(root, List.of(comment.substring(RUN.length()).split(" ")));
        return text.lines()
                .filter(line -> !line.isBlank() && !line.matches("-- .*:"))
                .filter(line -> !isRun(line, run))
                .toList();
    }

    private static boolean isRun(String line, String run) {
        if (run.contains(squeezed(line).replaceFirst("^mvn ", ""))) {
            return true;
        }
        List<String> words = new ArrayList<>();
        WORD.matcher(line).results().map(MatchResult::group).forEach(words::add);
        ELEMENT.matcher(line).results().map(found -> "<" + found.group() + ">").forEach(words::add);
        return !words.isEmpty() && words.stream().allMatch(run::contains);
    }

    private static String texts(Path root, List<String> paths) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(root.resolve(path))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    texts.append(squeezed(Files.readString(file))).append('\n');
                }
            }
        }
        return texts.toString();
    }

    private static String squeezed(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }
}
