package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import java.time.Clock;
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
    private static final String INIT = "deploy.shadowInit";

    Shadow {
        environment = Map.copyOf(environment);
    }

    /** @return whether something is on the shadow before the first migration */
    boolean hasInit() {
        return !settings.initSql().isBlank();
    }

    /** @return the beginning of a key, with all that does not depend on the migrations */
    ReplayKey key(LiveFacts live) {
        ReplayKey key = new ReplayKey(live, settings);
        if (settings.cacheDirectory().isEmpty()) {
            return key;
        }
        return settings.url().isPresent()
                ? key.add(external().state())
                : key.add(binaries.version(live.server().major()));
    }

    Replayed cached(ReplayKey key, LiveFacts live, Scripts scripts, Work work) {
        Optional<ReplayCache> cache =
                settings.cacheDirectory().map(folder -> new ReplayCache(folder, schemas, clock, progress));
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

    /** @param scripts all that may run after deploy.shadowInit */
    Replayed run(LiveFacts live, Scripts scripts, Work work) {
        return on(live, scripts, work);
    }

    /** @param work what is done on a shadow of its own, that nobody keeps */
    <T> T on(LiveFacts live, Scripts scripts, Function<ShadowDatabase, T> work) {
        try (ShadowServer server = server(live);
                ShadowDatabase database = server.create(live, scripts.with(INIT, settings.initSql()))) {
            database.execute(settings.initSql(), INIT);
            return work.apply(database);
        }
    }

    /** What is done there. */
    interface Work extends Function<ShadowDatabase, Replayed> {}

    private ShadowServer server(LiveFacts live) {
        int major = live.server().major();
        if (settings.url().isPresent()) {
            progress.accept("Creating a scratch database on the server of deploy.shadowUrl");
            return external();
        }
        progress.accept("Starting an embedded PostgreSQL " + major);
        return new EmbeddedServers(binaries, settings).start(major);
    }

    private ExternalServer external() {
        DatabaseUrl url = DatabaseUrl.parse(settings.url().orElseThrow(), environment);
        return new ExternalServer(url, settings, ShadowMark.ours(clock), progress);
    }
}
