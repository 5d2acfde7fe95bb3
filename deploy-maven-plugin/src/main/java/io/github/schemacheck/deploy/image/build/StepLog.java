package io.github.schemacheck.deploy.image.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What one step prints, in whole lines; the last ones are kept. */
final class StepLog {
    private final int kept;
    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();

    StepLog(int kept) {
        this.kept = kept;
    }

    /** @return the lines that this text completes; of one that a program wrote over, its last state */
    List<String> add(String text) {
        List<String> whole = new ArrayList<>();
        begun.append(text);
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
            whole.add(line(begun.substring(0, end)));
            begun.delete(0, end + 1);
        }
        whole.forEach(this::keep);
        return whole;
    }

    /** @return what was begun and will not be completed; empty for nothing */
    List<String> end() {
        return begun.isEmpty() ? List.of() : add("\n");
    }

    private static String line(String raw) {
        String ended = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        return ended.substring(ended.lastIndexOf('\r') + 1);
    }

    private void keep(String line) {
        lines.addLast(line);
        if (lines.size() > kept) {
            lines.removeFirst();
        }
    }

    List<String> last() {
        List<String> last = new ArrayList<>(lines);
        if (!begun.isEmpty()) {
            last.add(line(begun.toString()));
        }
        return last;
    }
}
