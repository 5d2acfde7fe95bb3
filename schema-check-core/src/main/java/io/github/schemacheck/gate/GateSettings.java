package io.github.schemacheck.gate;

import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.RowSettings;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Options as the settings of a review. */
record GateSettings(Options options, Map<String, String> environment) {
    private static final int SECONDS_TO_CONNECT = 30;
    private static final int SECONDS_OF_A_STATEMENT = 120;

    Path reportFolder() {
        return options.path("reportDirectory", "target/schema-check");
    }

    ReviewSettings review() {
        NamedFiles files = new NamedFiles(options.base());
        File suppressions =
                options.path("suppressions", "schema-check/suppressions.txt").toFile();
        return new ReviewSettings(
                options.text("databaseUrl")
                        .map(this::database)
                        .orElseGet(() -> DatabaseUrl.fromEnvironment(environment)),
                patience(),
                new Project(options.base(), expected()),
                shadow(files),
                Stage.of(options.text("stage", "before")),
                ObjectFilter.STANDARD
                        .schemas(options.list("includeSchemas"), options.list("excludeSchemas"))
                        .tables(options.list("includeTables"), options.list("excludeTables")),
                new CheckSettings(
                        Suppressions.parse(files.suppressions(suppressions), suppressions.getName()),
                        options.isOn("advice")),
                rows(files));
    }

    private DatabaseUrl database(String url) {
        return DatabaseUrl.parse(url, environment);
    }

    private RowSettings rows(NamedFiles files) {
        return new RowSettings(
                new OrphanWords(
                                options.text("orphans", "all"),
                                options.text("orphanPace", "gentle"),
                                options.number("orphanBudget", 600),
                                options.list("orphanInclude"),
                                options.list("orphanExclude"))
                        .settings(),
                files.assertions(
                        options.path("assertions", "schema-check/assertions").toFile()),
                options.isOn("impliedKeys"),
                options.text("replicaUrl").map(this::database));
    }

    private SessionSettings patience() {
        SessionSettings usual = SessionSettings.DEFAULT;
        return new SessionSettings(
                usual.connectTimeout(),
                Duration.ofSeconds(options.number("connectTimeout", SECONDS_TO_CONNECT)),
                Duration.ofSeconds(options.number("statementTimeout", SECONDS_OF_A_STATEMENT)),
                usual.lockTimeout());
    }

    private ShadowSettings shadow(NamedFiles files) {
        return new ShadowSettings(
                options.text("shadowUrl"),
                options.isOn("allowShadowOnLive"),
                options.text("shadowInit")
                        .map(file ->
                                files.shadowInit(options.base().resolve(file).toFile()))
                        .orElse(""),
                options.text("cacheDirectory").map(options.base()::resolve),
                reportFolder().resolve("shadow"),
                Duration.ofSeconds(
                        options.number("shadowTimeout", (int) ShadowSettings.STATEMENT_TIMEOUT.toSeconds())));
    }

    private ExpectedSource expected() {
        if (options.text("shadowCommand").isPresent()) {
            return new ExpectedSource.ShadowCommand(options.text("shadowCommand", ""), options.base());
        }
        if (options.text("sqlDirectory").isPresent()) {
            return new ExpectedSource.SqlDirectory(options.path("sqlDirectory", ""));
        }
        String word = options.text("expected", "migrations");
        return switch (word) {
            case "migrations" -> new ExpectedSource.FlywayMigrations(
                    new FlywaySettings(options.flyway(), options.base(), List.of()));
            case "snapshot" -> new ExpectedSource.SnapshotFile(options.path("snapshotFile", "schema-check/schema.txt"));
            case "database" -> new ExpectedSource.ReferenceDatabase(options.text("expectedDatabaseUrl")
                    .orElseThrow(() -> new ProblemException(
                            "deploy.expected is database, and there is no deploy.expectedDatabaseUrl.",
                            "set -Ddeploy.expectedDatabaseUrl to the database to compare with.")));
            default -> throw new ProblemException(
                    "deploy.expected is \"" + word + "\".", "set it to migrations, snapshot or database.");
        };
    }
}
