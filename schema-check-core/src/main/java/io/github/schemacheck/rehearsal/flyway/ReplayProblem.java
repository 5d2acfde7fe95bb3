package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/** Says what a failed replay needs, in the words of the project's own files. */
final class ReplayProblem {
    private record Remedy(Pattern symptom, Function<MatchResult, String> text) {}

    /** What people most often use without creating the extension in a migration. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "uuid_generate_v4", "uuid-ossp",
            "uuid_generate_v1mc", "uuid-ossp",
            "gen_random_bytes", "pgcrypto",
            "crypt", "pgcrypto",
            "citext", "citext",
            "hstore", "hstore",
            "unaccent", "unaccent",
            "geometry", "postgis",
            "vector", "vector");

    private static final List<Remedy> REMEDIES = List.of(
            remedy(
                    "No value provided for placeholder: ?\\S*?([\\w.:-]+)\\}",
                    m -> "give the placeholder a value: -Dflyway.placeholders." + m.group(1)
                            + "=... (or flyway.placeholders." + m.group(1) + "=... in flyway.conf)."),
            remedy(
                    "role \"([^\"]+)\" does not exist",
                    m -> "add this line to the SQL of deploy.shadowInit: CREATE ROLE \"" + m.group(1)
                            + "\"; (with deploy.shadowUrl, where it would be refused, make the role on that server)."),
            remedy(
                    "role \"([^\"]+)\" already exists",
                    m -> "create the role only where it is missing: DO $$ BEGIN CREATE ROLE \"" + m.group(1)
                            + "\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"),
            remedy(
                    "extension \"([^\"]+)\" is not available|extension control file \"[^\"]*/([^/\"]+)\\.control\"",
                    m -> {
                        String name = m.group(1) == null ? m.group(2) : m.group(1);
                        return "the embedded PostgreSQL does not have the extension " + name
                                + ": set deploy.shadowUrl to a server that has it, or leave it out and add"
                                + " stand-ins for what the migrations use of it to deploy.shadowInit.";
                    }),
            remedy(
                    "(?:function|type) \"?([\\w.]+).* does not exist",
                    m -> "if an extension gives " + m.group(1) + " on live, add it to the SQL of deploy.shadowInit"
                            + " (CREATE EXTENSION \"" + EXTENSIONS.getOrDefault(m.group(1), "...") + "\";), else mend"
                            + " the migration."),
            remedy(
                    "schema \"([^\"]+)\" does not exist",
                    m -> "add this line to the SQL of deploy.shadowInit: CREATE SCHEMA \"" + m.group(1)
                            + "\"; (or set flyway.schemas)."),
            remedy(
                    "at or near \"\\\\\"",
                    m -> "lines that begin with a backslash are commands of psql, which Flyway does not run:"
                            + " replace them by SQL."),
            remedy(
                    "statement timeout|lock timeout",
                    m -> "the statement waited or ran too long on an empty database: look for a lock"
                            + " that the migration takes against itself, or raise deploy.shadowTimeout."),
            remedy(
                    "more than 1 SQL callback script called (\\S+)",
                    m -> "keep one file of that name in all of"
                            + " flyway.locations, or name them apart: beforeValidate__one.sql."));

    private ReplayProblem() {}

    /** @param statement the one that was run last; may be empty */
    static ProblemException of(FlywayException e, String statement) {
        String said = Said.of(e);
        String problem = "The migrations do not run on the shadow database:\n" + said + Said.statement(e, statement);
        String remedy = REMEDIES.stream()
                .flatMap(r -> r.symptom.matcher(said).results().limit(1).map(r.text))
                .findFirst()
                .orElse("mend the migration, or where it needs something that live has already, create that in"
                        + " deploy.shadowInit.");
        return new ProblemException(problem, remedy, e);
    }

    private static Remedy remedy(String symptom, Function<MatchResult, String> text) {
        return new Remedy(Pattern.compile(symptom, Pattern.CASE_INSENSITIVE), text);
    }
}
