package io.github.schemacheck.deploy.image.context;

import java.util.ArrayDeque;
import java.util.Deque;

/** The shortest path of the same meaning, as Go's {@code filepath.Clean} makes it. */
final class CleanPath {
    private CleanPath() {}

    static String of(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !"..".equals(parts.peekLast())) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && rooted)) {
                parts.addLast(part);
            }
        }
        String clean = (rooted ? "/" : "") + String.join("/", parts);
        return clean.isEmpty() ? "." : clean;
    }
}
