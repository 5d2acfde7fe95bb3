package io.github.schemacheck.deploy.image.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instruction of the Dockerfile at work.
 *
 * @param stage as BuildKit names it; empty where there is only one
 * @param number in its stage, from 1, which is FROM where the stage begins with an image
 */
public record Step(String stage, int number, String instruction) {
    private static final Pattern NAME = Pattern.compile("\\[(?:(\\S+) )?(\\d+)/\\d+] (.*)", Pattern.DOTALL);

    /** @return empty for work of BuildKit's own, as reading the Dockerfile */
    static Optional<Step> of(String vertex) {
        Matcher name = NAME.matcher(vertex);
        if (!name.matches()) {
            return Optional.empty();
        }
        String stage = name.group(1) == null ? "" : name.group(1);
        return Optional.of(new Step(stage, Integer.parseInt(name.group(2)), name.group(3)));
    }

    /** FROM is cached or done by luck, so nobody counts it. */
    boolean counts() {
        return !instruction.startsWith("FROM ");
    }

    /** @return one line of a hundred characters at most */
    public String shown() {
        String line = instruction.replaceAll("\\s+", " ");
        String shorter = line.length() > 100 ? line.substring(0, 99) + "…" : line;
        return label() + " " + shorter;
    }

    /** @return short, to begin the lines that it prints with */
    String label() {
        return "[" + (stage.isEmpty() ? "" : stage + " ") + number + "]";
    }
}
