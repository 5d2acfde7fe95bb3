package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out what schema the code expects, on a shadow database where one is needed. */
public final class Rehearsal {
    private final ShadowSettings settings;
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /**
     * @param binaries asked only when an embedded server has to be started
     * @param environment of this process; handed on to a shadow command
     * @param progress told what happens, one line each
     */
    public Rehearsal(
            ShadowSettings settings,
            PostgresBinaries binaries,
            Map<String, String> environment,
            Consumer<String> progress) {
        this.settings = settings;
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /**
     * @param reader reads the shadow as live is read
     * @throws ProblemException where the expected schema cannot be had; it says why and what to do
     */
    public ExpectedSchema expected(ExpectedSource source, LiveFacts live, SchemaReader reader) {
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            return new FlywayExpectation(flyway.settings(), this).of(live, reader);
        }
        throw new UnsupportedOperationException(source.toString() + environment.size());
    }

    /** @param scripts all files that may run, looked through for roles */
    Replayed onShadow(
            LiveFacts live,
            Collection<ScriptFile> scripts,
            java.util.function.Function<ShadowDatabase, Replayed> work) {
        Set<String> ownRoles = SqlWords.newRoles(scripts);
        try (ShadowServer server = server(live)) {
            if (server.isShared()) {
                scripts.forEach(Rehearsal::refuseServerWide);
            }
            try (ShadowDatabase shadow = server.create(live, ownRoles)) {
                shadow.execute(settings.initSql(), "deploy.shadowInit");
                return work.apply(shadow);
            }
        }
    }

    boolean hasInit() {
        return !settings.initSql().isBlank();
    }

    ShadowSettings settings() {
        return settings;
    }

    Consumer<String> progress() {
        return progress;
    }

    private ShadowServer server(LiveFacts live) {
        int major = live.server().major();
        if (settings.url().isPresent()) {
            progress.accept("Creating a scratch database on the server of deploy.shadowUrl");
            return new ExternalServer(ShadowUrl.parse(settings.url().get()), settings);
        }
        progress.accept("Starting an embedded PostgreSQL " + major);
        return new EmbeddedServers(binaries, settings).start(major);
    }

    private static void refuseServerWide(ScriptFile file) {
        String statement = SqlWords.serverWide(file);
        if (!statement.isEmpty()) {
            throw new ProblemException(
                    file.origin() + " has " + statement + ", which would change the whole server of deploy.shadowUrl.",
                    "leave deploy.shadowUrl out: on the embedded server such migrations run.");
        }
    }

    static List<ScriptFile> scripts(MigrationDirectory files) {
        return java.util.stream.Stream.concat(
                        files.migrations().stream()
                                .filter(m -> m.language() == io.github.schemacheck.migration.Migration.Language.SQL)
                                .map(io.github.schemacheck.migration.Migration::file),
                        files.others().stream())
                .toList();
    }
}
