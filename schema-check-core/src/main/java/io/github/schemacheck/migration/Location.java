package io.github.schemacheck.migration;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of Flyway's locations, parsed.
 *
 * @param root the folder before the first wildcard, without slashes at its ends on the class path
 * @param wanted what a file's path below the root must match
 * @param text as the user wrote it
 */
record Location(boolean onClassPath, String root, Pattern wanted, String text) {
    private static final Pattern TOKEN = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    static Location parse(String text) {
        boolean files = text.startsWith("filesystem:");
        String path = text.replaceFirst("^(classpath|filesystem):", "");
        String clean = files ? path : path.replaceAll("^/+|/+$", "");
        int wildcard = firstWildcard(clean);
        if (wildcard < 0) {
            return new Location(!files, clean, ANY, text);
        }
        int cut = clean.lastIndexOf('/', wildcard);
        String root = cut < 0 ? "" : clean.substring(0, cut);
        return new Location(!files, root, Pattern.compile(regex(clean.substring(cut + 1)) + "/.*"), text);
    }

    Path folder(Path base) {
        return base.resolve(root).normalize();
    }

    private static int firstWildcard(String path) {
        int star = path.indexOf('*');
        int one = path.indexOf('?');
        return star < 0 || one < 0 ? Math.max(star, one) : Math.min(star, one);
    }

    private static String regex(String glob) {
        return TOKEN.matcher(glob).replaceAll(token -> switch (token.group()) {
            case "**/" -> "(.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Matcher.quoteReplacement(Pattern.quote(token.group()));
        });
    }
}
