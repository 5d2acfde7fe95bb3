package io.github.schemacheck;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.rehearsal.SyncProof;
import io.github.schemacheck.rehearsal.SyncTrial;
import io.github.schemacheck.sql.LeftOut;
import io.github.schemacheck.sql.SyncScript;
import io.github.schemacheck.sql.SyncText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes the script that gives live what its applied migrations make and live lacks, and proves it; live is read. */
public final class SchemaSync {
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /**
     * @param binaries asked only where an embedded server has to be started
     * @param environment variables of the process
     * @param progress told what happens, one line each, on the caller's thread
     */
    public SchemaSync(PostgresBinaries binaries, Map<String, String> environment, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /**
     * @param settings whose stage does not matter: what pending migrations make is never made before them
     * @param lockTimeout how long a statement of the script may wait for a lock
     * @throws ProblemException where there is no script to be had, or the one that there is does not prove itself
     */
    public SyncResult run(ReviewSettings settings, Duration lockTimeout) {
        LiveReading live = LiveReading.of(settings);
        VersionTable.Found<FlywayRow> history = history(live);
        Rehearsal rehearsal = new Rehearsal(settings.shadow(), binaries, environment, progress);
        ExpectedSchema expected = rehearsal.expected(live.expected(settings.project()), live.facts());
        Compared compared =
                Compared.of(settings.before(), expected, live.catalog().schema());
        SyncScript script = SyncScript.of(
                compared.expected(), compared.live(), SchemaDiff.between(compared.expected(), compared.live()));
        if (script.statements().isEmpty()) {
            return new SyncResult(Optional.empty(), script.leftOut(), List.of(), 0);
        }
        SyncText text = SyncText.of(script, history.name(), HistoryFingerprint.of(history.rows()), lockTimeout);
        SyncTrial trial = new SyncTrial(
                live.catalog().schema(),
                compared.expected(),
                settings.filter(),
                text,
                script.leftOut().stream().map(LeftOut::id).collect(Collectors.toSet()));
        SyncProof proof = proven(rehearsal.prove(live.expected(settings.project()), live.facts(), trial));
        return new SyncResult(Optional.of(text), script.leftOut(), proof.unlikeLive(), proof.pending());
    }

    private static VersionTable.Found<FlywayRow> history(LiveReading live) {
        VersionTable<FlywayRow> table = live.facts().versionTable();
        if (table instanceof VersionTable.Found<FlywayRow> found) {
            return found;
        }
        throw new ProblemException(
                "Live has no readable version table of Flyway: what its migrations made is not known.",
                "run mvn deploy:validate-schema, which says what is the matter with " + table.name() + ".");
    }

    private static SyncProof proven(SyncProof proof) {
        if (!proof.holds()) {
            throw new ProblemException(
                    "The script does not prove itself on a shadow built like live:\n  "
                            + String.join("\n  ", proof.problems()),
                    "write a migration for it. Nothing was written.");
        }
        return proof;
    }
}
