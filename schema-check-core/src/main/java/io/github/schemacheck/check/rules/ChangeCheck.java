package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.sql.ChangeSql;
import java.util.List;
import java.util.stream.Stream;

/** A check that looks at one change at a time: {@code removed} is missing in live, {@code added} is only there. */
interface ChangeCheck extends Check {
    /** @return what is wrong about this change; empty where it is another check's */
    Stream<Sighting> inspect(Change change, Evidence evidence);

    @Override
    default Stream<Finding> run(Evidence evidence) {
        List<Sighting> seen = evidence.drift()
                .roots()
                .flatMap(change -> inspect(change, evidence))
                .toList();
        if (seen.isEmpty()) {
            return Stream.empty();
        }
        ChangeSql remedies = new ChangeSql(evidence.expected(), evidence.live(), evidence.drift());
        boolean sameMajor = evidence.expected().serverMajor() == evidence.live().serverMajor();
        return seen.stream().map(sighting -> sighting.finding(description(), remedies, sameMajor));
    }
}
