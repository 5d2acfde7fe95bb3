package io.github.schemacheck;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.schema.ObjectKind;
import java.time.Instant;
import java.util.Map;

/**
 * What was compared with what.
 *
 * @param address of the live database as people say it: {@code db.example.com:5432/shop}; never a password
 * @param expected where the expected schema comes from, in words: {@code 12 applied migrations, replayed by Flyway 13}
 * @param compared how many objects of each kind live has, after the filter; kinds without objects are absent
 */
public record ReviewContext(
        Stage stage, String address, ServerFacts live, String expected, Map<ObjectKind, Integer> compared, Instant at) {
    public ReviewContext {
        compared = Map.copyOf(compared);
    }
}
