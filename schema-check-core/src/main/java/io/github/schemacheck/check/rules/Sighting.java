package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.sql.ChangeSql;
import io.github.schemacheck.sql.SqlStatement;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check has to say about a change, before it is put together with its description and its remedy. */
record Sighting(Change change, Optional<Severity> severity, String message) {
    Finding finding(Description description, ChangeSql remedies, boolean sameMajor) {
        String remedy =
                remedies.statements(change).stream().map(SqlStatement::text).collect(Collectors.joining("\n"));
        return new Finding(
                description.id(),
                severity.orElse(description.severity()),
                change.id().toString(),
                message,
                description.why(),
                remedy,
                certainty(sameMajor));
    }

    /** A possible rename is a guess; a text that another major version rendered may differ and mean the same. */
    private Certainty certainty(boolean sameMajor) {
        boolean guessed = change instanceof Change.Renamed renamed && !renamed.certain();
        boolean rendered = !sameMajor && change instanceof Change.Altered;
        return guessed || rendered ? Certainty.ASSUMED : Certainty.READ;
    }
}
