package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.util.List;

/** What is wrong with a history as a whole, beside where each of its migrations stands. */
public sealed interface HistoryProblem {
    /**
     * Nothing says which of them is the last one.
     *
     * @param within the app, where the tool has apps; else empty
     * @param labelled every head has a branch label of its own: somebody wants it so
     */
    record SeveralHeads(String within, List<String> heads, boolean labelled) implements HistoryProblem {
        public SeveralHeads {
            heads = List.copyOf(heads);
        }
    }

    /** A file refers to another one that is not there. */
    record MissingParent(String name, String parent) implements HistoryProblem {}

    /** Each of them needs another one of them first. */
    record Cycle(List<String> names) implements HistoryProblem {
        public Cycle {
            names = List.copyOf(names);
        }
    }

    /** Two files say that they are the same revision. */
    record SameRevision(String name, List<String> files) implements HistoryProblem {
        public SameRevision {
            files = List.copyOf(files);
        }
    }

    /** Two branches have the same label. */
    record SameLabel(String label, List<String> revisions) implements HistoryProblem {
        public SameLabel {
            revisions = List.copyOf(revisions);
        }
    }

    /** It can run, but not be recorded: the column holds no more characters. */
    record NameTooLong(String name, int longest) implements HistoryProblem {}

    /** Two rows where one says it all: {@code name} is behind {@code newer} already. */
    record Overlap(String name, String newer) implements HistoryProblem {}

    /** It ran, and what it depends on did not. */
    record BeforeParent(String name, String parent) implements HistoryProblem {}

    /** The table allows it, and the tool does not look. */
    record RecordedTwice(String name, int rows) implements HistoryProblem {}

    /**
     * A squash of which a part ran, and whose other parts are not there any more: the tool passes over all of it.
     *
     * @param lost what can never run
     */
    record LostParts(String name, List<String> lost) implements HistoryProblem {
        public LostParts {
            lost = List.copyOf(lost);
        }
    }

    /**
     * The tool's lock is a row, and somebody has it.
     *
     * @param table that holds the row
     * @param holder as he says it himself; empty where he does not
     * @param since in words; empty where it is not known
     */
    record LockTaken(QualifiedName table, String holder, String since) implements HistoryProblem {}
}
