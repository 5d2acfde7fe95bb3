package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/** Says what a failed migrate of live needs. */
final class LiveProblem {
    private record Remedy(Pattern symptom, String text) {}

    /** The first that fits counts. */
    private static final List<Remedy> REMEDIES = List.of(
            remedy(
                    "failed migration to (version|repeatable)|contains a failed migration",
                    "run mvn deploy:reconcile-history, which proves what is left of it."),
            remedy(
                    "validate failed|failed validation",
                    "run mvn deploy:validate-schema, which says which file or row is wrong."),
            remedy("non-empty schema", "run mvn deploy:reconcile-history, which finds the baseline by the schema."),
            remedy(
                    "more than 1 SQL callback script called",
                    "keep one file of that name in all of flyway.locations and deploy.callbackDirectory."),
            remedy(
                    "already exists",
                    "run mvn deploy:validate-schema, which says what live has besides its migrations. Where a run was"
                            + " killed in the middle of a script without a transaction, its statement is done:"
                            + " make sure of that, then write IF NOT EXISTS."),
            remedy(
                    "statement timeout",
                    "raise deploy.migrationTimeout (deploy.indexTimeout for a concurrent build), or write the migration"
                            + " in smaller steps."),
            remedy(
                    "permission denied|must be owner",
                    "let the role that owns the objects migrate, or have it grant what is missing."));

    private LiveProblem() {}

    /** @param statement the one that was run last; may be empty */
    static ProblemException of(FlywayException e, String statement) {
        String said = Said.of(e);
        String remedy = REMEDIES.stream()
                .filter(known -> known.symptom.matcher(said).find())
                .map(Remedy::text)
                .findFirst()
                .orElse("mend the migration (mvn deploy:rehearse tries it on a shadow like live), then run again.");
        return new ProblemException(
                "Flyway could not migrate live:\n" + said + Said.statement(e, statement), remedy, e);
    }

    private static Remedy remedy(String symptom, String text) {
        return new Remedy(Pattern.compile(symptom, Pattern.CASE_INSENSITIVE), text);
    }
}
