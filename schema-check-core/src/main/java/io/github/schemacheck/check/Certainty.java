package io.github.schemacheck.check;

import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.history.MigrationEffects;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.trace.StatementTrace;
import java.util.Objects;

/** How a finding is known. Proven is only what somebody saw on a real server, who has to show what was seen. */
public final class Certainty {
    /** Read from the catalogue, a file or a version table. */
    public static final Certainty READ = new Certainty("read");

    /** Likely, but something could not be looked at. */
    public static final Certainty ASSUMED = new Certainty("assumed");

    private static final Certainty PROVEN = new Certainty("proven");

    private final String word;

    private Certainty(String word) {
        this.word = word;
    }

    /** @param seen running on a shadow */
    public static Certainty proven(StatementTrace seen) {
        Objects.requireNonNull(seen);
        return PROVEN;
    }

    /** @param counted in the rows of live */
    public static Certainty proven(DataFact counted) {
        Objects.requireNonNull(counted);
        return PROVEN;
    }

    /** @param compared with what each migration makes on a shadow */
    public static Certainty proven(Position compared) {
        Objects.requireNonNull(compared);
        return PROVEN;
    }

    /** @param compared live, with what the migration makes on a shadow */
    public static Certainty proven(MigrationEffects compared) {
        Objects.requireNonNull(compared);
        return PROVEN;
    }

    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
