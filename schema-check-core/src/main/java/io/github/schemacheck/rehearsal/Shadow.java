package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does something on a shadow database, unless the cache knows already what comes of it.
 *
 * @param environment of this process: passwords for shadowUrl, and what a shadow command gets
 */
record Shadow(
        ShadowSettings settings,
        PostgresBinaries binaries,
        Schemas schemas,
        Map<String, String> environment,
        Clock clock,
        Consumer<String> progress) {
    Shadow {
        environment = Map.copyOf(environment);
    }

    /** @return whether something is on the shadow before the first migration */
    boolean hasInit() {
        return !settings.initSql().isBlank();
    }

    Replayed cached(ReplayKey key, LiveFacts live, Collection<ScriptFile> scripts, Work work) {
        Optional<ReplayCache> cache = settings.cacheDirectory().map(folder -> new ReplayCache(folder, schemas, clock));
        Optional<Replayed> known = cache.flatMap(c -> c.find(key.text()));
        if (known.isPresent()) {
            progress.accept("Nothing changed since the last replay");
            return known.get();
        }
        Replayed replayed = run(live, scripts, work);
        if (cache.isPresent() && !cache.get().keep(key.text(), replayed)) {
            progress.accept("The replay cannot be kept for the next run in "
                    + settings.cacheDirectory().get() + " (deploy.cacheDirectory)");
        }
        return replayed;
    }

    /** @param scripts all files that may run, looked through for roles */
    Replayed run(LiveFacts live, Collection<ScriptFile> scripts, Work work) {
        try (ShadowServer server = server(live)) {
            if (server.isShared()) {
                scripts.forEach(Shadow::refuseServerWide);
            }
            try (ShadowDatabase database = server.create(live, SqlWords.newRoles(scripts))) {
                database.execute(settings.initSql(), "deploy.shadowInit");
                return work.apply(database);
            }
        }
    }

    /** What is done there. */
    interface Work extends Function<ShadowDatabase, Replayed> {}

    private ShadowServer server(LiveFacts live) {
        int major = live.server().major();
        if (settings.url().isPresent()) {
            progress.accept("Creating a scratch database on the server of deploy.shadowUrl");
            return new ExternalServer(DatabaseUrl.parse(settings.url().get(), environment), settings);
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
}
