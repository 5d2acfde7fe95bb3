package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages below a folder: each link within them leads to a file, and to an element of it where it says which. */
record SiteLinks(Path folder) {
    private static final Pattern LINK = Pattern.compile("<(?:a|link|script|img)\\b[^>]*?\\s(?:href|src)=\"([^\"]*)\"");

    void verify() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        if (pages.isEmpty()) {
            throw new AssertionError("there are no pages below " + folder);
        }
        for (Path page : pages) {
            for (String link : links(page)) {
                ask(page, link);
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        return links.results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*") && !link.startsWith("//"))
                .distinct()
                .toList();
    }

    private void ask(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("dead link in " + folder.relativize(page) + ": " + link);
        }
        if (parts.length == 2 && !parts[1].isEmpty() && !isThere(file, parts[1])) {
            throw new AssertionError("no such place in " + folder.relativize(page) + ": " + link);
        }
    }

    private static boolean isThere(Path file, String id) throws IOException {
        String page = Files.readString(file);
        return page.contains("id=\"" + id + "\"") || page.contains("name=\"" + id + "\"");
    }
}
