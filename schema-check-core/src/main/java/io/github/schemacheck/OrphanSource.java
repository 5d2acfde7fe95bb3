package io.github.schemacheck;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.ReplicaState;
import io.github.schemacheck.problem.ProblemException;
import java.util.Optional;

/**
 * Where orphans are looked for.
 *
 * @param refused why not there, in words; empty where they are
 * @param behind bytes of log that the replica had not replayed when it was asked, 0 for live itself
 */
record OrphanSource(DatabaseUrl url, Optional<String> refused, long behind) {
    static OrphanSource of(ReviewSettings settings) {
        return settings.rows()
                .replica()
                .map(replica -> replica(settings, replica))
                .orElseGet(() -> new OrphanSource(settings.live(), Optional.empty(), 0));
    }

    /** Live is asked first, so that what it has by then can be missing there and not the other way round. */
    private static OrphanSource replica(ReviewSettings settings, DatabaseUrl url) {
        try {
            ReplicaState live = state(settings, settings.live());
            ReplicaState there = state(settings, url);
            return new OrphanSource(
                    url,
                    live.refusal(there).map(why -> "the replica " + url.address() + ": " + why),
                    live.ahead(there));
        } catch (ProblemException e) {
            return new OrphanSource(url, Optional.of("the replica " + url.address() + ": " + e.problem()), 0);
        }
    }

    private static ReplicaState state(ReviewSettings settings, DatabaseUrl url) {
        try (Session session = Session.openReadOnly(url, settings.session())) {
            return session.read(ReplicaState::read);
        }
    }
}
