package io.github.schemacheck;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.schema.ObjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was compared with what.
 *
 * @param address of the live database as people say it: {@code db.example.com:5432/shop}; never a password
 * @param expected where the expected schema comes from, in words: {@code 12 applied migrations, replayed by Flyway 13}
 * @param compared how many objects of each kind live has, after the filter; kinds without objects are absent
 * @param checks that ran, whether they found something or not
 * @param sources where the project's files create what findings are about, by {@link Finding#object()}; what nobody
 *     knows is absent
 */
public record ReviewContext(
        Stage stage,
        String address,
        ServerFacts live,
        String expected,
        Map<ObjectKind, Integer> compared,
        Instant at,
        List<Description> checks,
        Map<String, SourceLine> sources) {
    public ReviewContext {
        compared = Map.copyOf(compared);
        checks = List.copyOf(checks);
        sources = Map.copyOf(sources);
    }
}
