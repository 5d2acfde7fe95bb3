package io.github.schemacheck.deploy.image.context;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Ignore files as people write them, and odder ones, on the paths of a tree. */
final class IgnoreLines {
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile("[+{}|\\\\]|\\[(?!a-m])");

    private final List<String> tree;
    private final SplittableRandom random;

    IgnoreLines(List<String> tree, long seed) {
        this.tree = tree;
        this.random = new SplittableRandom(seed);
    }

    List<String> next() {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            lines.add((i > 0 && oneIn(3) ? "!" : "") + before() + wild(part()) + behind());
        }
        if (oneIn(6)) {
            lines.add(random.nextInt(lines.size() + 1), oneIn(2) ? "# " + lines.get(0) : "");
        }
        return List.copyOf(lines);
    }

    /** @return one that engines before Docker 23 read as all others do: what decision 14 names is not in it */
    List<String> nextForAnyEngine() {
        List<String> lines = next();
        while (!lines.stream().allMatch(this::isReadInOneWay)) {
            lines = next();
        }
        return lines;
    }

    private boolean isReadInOneWay(String line) {
        boolean exception = line.startsWith("!");
        return !READ_IN_TWO_WAYS.matcher(line).find()
                && (!exception || tree.contains(line.substring(1).strip()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String anyOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** A path of the tree, or a folder above it, or what is below one. */
    private String[] part() {
        String[] names = tree.get(random.nextInt(tree.size())).split("/", -1);
        int from = oneIn(4) ? random.nextInt(names.length) : 0;
        int to = from + 1 + random.nextInt(names.length - from);
        return List.of(names).subList(from, to).toArray(String[]::new);
    }

    private String wild(String... names) {
        for (int i = 0; i < names.length; i++) {
            if (oneIn(3)) {
                names[i] = wild(names[i]);
            }
        }
        return String.join("/", names);
    }

    private String wild(String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(7)) {
            case 0 -> "*";
            case 1 -> "**";
            case 2 -> name.substring(0, at) + "*";
            case 3 -> "*" + name.substring(at);
            case 4 -> name.substring(0, at) + "?" + name.substring(at + 1);
            case 5 -> name.substring(0, at) + "[a-m]" + name.substring(at + 1);
            default -> name.substring(0, at) + "\\" + name.substring(at);
        };
    }

    private String before() {
        return oneIn(2) ? "" : anyOf("/", "./", "**/", "**/", "**/", "*/", "foo/../", " ");
    }

    private String behind() {
        return oneIn(2) ? "" : anyOf("/", "/*", "/**", "/**", "*", "/.", " ");
    }
}
