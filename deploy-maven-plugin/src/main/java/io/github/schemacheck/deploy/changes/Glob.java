package io.github.schemacheck.deploy.changes;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pattern of paths as Maven has it: two stars for any folders, one star and a question mark within a name, a slash at
 * the end for all that a folder holds. The usual forms need no regular expression, which would cost more than to read
 * the names of a hundred thousand files.
 */
final class Glob implements Predicate<String> {
    private static final Pattern PLAIN = Pattern.compile("[^*?]*");

    private final Predicate<String> matcher;

    Glob(String text) {
        this.matcher = matcher(text.endsWith("/") ? text + "**" : text);
    }

    @Override
    public boolean test(String path) {
        return matcher.test(path);
    }

    private static Predicate<String> matcher(String text) {
        if (isPlain(text)) {
            return text::equals;
        }
        if (text.endsWith("/**") && isPlain(text.substring(0, text.length() - 3))) {
            String folder = text.substring(0, text.length() - 2);
            return path -> path.startsWith(folder);
        }
        if (text.startsWith("**/*")
                && isPlain(text.substring(4))
                && !text.substring(4).contains("/")) {
            String end = text.substring(4);
            return path -> path.endsWith(end);
        }
        if (text.startsWith("**/") && isPlain(text.substring(3))) {
            String name = text.substring(3);
            return path -> path.endsWith(name) && (path.length() == name.length() || path.endsWith("/" + name));
        }
        Pattern pattern = Pattern.compile(regex(text));
        return path -> pattern.matcher(path).matches();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                char each = text.charAt(at++);
                regex.append(
                        switch (each) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(String.valueOf(each));
                        });
            }
        }
        return regex.toString();
    }
}
