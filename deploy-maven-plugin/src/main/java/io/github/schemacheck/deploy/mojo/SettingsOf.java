package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.HistoryReconciliation;
import io.github.schemacheck.MigrationRehearsal;
import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.RowSettings;
import io.github.schemacheck.SchemaReview;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.gate.NamedFiles;
import io.github.schemacheck.gate.OrphanWords;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** A goal's parameters as the settings of a review. */
record SettingsOf(ReviewMojo mojo, RepositorySystem repositories, SettingsDecrypter decrypter) {
    ReviewSettings review() {
        NamedFiles files = new NamedFiles(base());
        LiveAddress.refusePasswordInPom(mojo.execution);
        LiveAddress address = new LiveAddress(System.getenv(), mojo.session.getSettings(), decrypter);
        return new ReviewSettings(
                address.of(
                        SecretText.reveal(mojo.databaseUrl),
                        Optional.ofNullable(mojo.serverId).orElse("")),
                patience(),
                new Project(
                        base(),
                        source(),
                        new ProjectSettings(mojo.project, mojo.session.getUserProperties()).liquibase()),
                shadow(files),
                Stage.of(mojo.stage),
                ObjectFilter.STANDARD
                        .schemas(mojo.includeSchemas, mojo.excludeSchemas)
                        .tables(mojo.includeTables, mojo.excludeTables),
                new CheckSettings(
                        Suppressions.parse(files.suppressions(mojo.suppressions), mojo.suppressions.getName()),
                        mojo.advice),
                rows(files, address));
    }

    private RowSettings rows(NamedFiles files, LiveAddress address) {
        Optional<String> replica = SecretText.reveal(mojo.replicaUrl);
        return new RowSettings(
                orphans(mojo).settings(),
                files.assertions(mojo.assertions),
                mojo.impliedKeys,
                replica.map(url -> address.of(
                        Optional.of(url), Optional.ofNullable(mojo.serverId).orElse(""))));
    }

    static OrphanWords orphans(ReviewMojo mojo) {
        return new OrphanWords(
                mojo.orphans, mojo.orphanPace, mojo.orphanBudget, mojo.orphanInclude, mojo.orphanExclude);
    }

    SchemaReview reviewer() {
        return new SchemaReview(binaries(), System.getenv(), Clock.systemUTC(), mojo.getLog()::info);
    }

    HistoryReconciliation reconciliation() {
        return new HistoryReconciliation(binaries(), System.getenv(), Clock.systemUTC(), mojo.getLog()::info);
    }

    MigrationRehearsal rehearsal() {
        return new MigrationRehearsal(binaries(), System.getenv(), Clock.systemUTC(), mojo.getLog()::info);
    }

    ResolvedBinaries binaries() {
        return new ResolvedBinaries(
                repositories, mojo.session.getRepositorySession(), mojo.project.getRemotePluginRepositories());
    }

    private ExpectedSource source() {
        if (mojo.shadowCommand != null) {
            return new ExpectedSource.ShadowCommand(mojo.shadowCommand, base());
        }
        if (mojo.sqlDirectory != null) {
            return new ExpectedSource.SqlDirectory(mojo.sqlDirectory.toPath());
        }
        return switch (mojo.expected) {
            case "migrations" -> migrations();
            case "snapshot" -> new ExpectedSource.SnapshotFile(mojo.snapshotFile.toPath());
            case "database" -> new ExpectedSource.ReferenceDatabase(SecretText.reveal(mojo.expectedDatabaseUrl)
                    .orElseThrow(() -> new ProblemException(
                            "deploy.expected is database, and there is no deploy.expectedDatabaseUrl.",
                            "set -Ddeploy.expectedDatabaseUrl to the database to compare with.")));
            default -> throw new ProblemException(
                    "deploy.expected is \"" + mojo.expected + "\".", "set it to migrations, snapshot or database.");
        };
    }

    /** Flyway's; where there are none, Prisma's, if the project has one folder of them. */
    private ExpectedSource migrations() {
        FlywaySettings flyway =
                new ProjectFlyway(mojo.project, mojo.session.getUserProperties()).settings(mojo.ownFlyway());
        List<Path> prisma =
                MigrationDirectory.hasFiles(flyway) || !mojo.ownFlyway().isEmpty()
                        ? List.of()
                        : Project.prismaFolders(base());
        return prisma.size() == 1
                ? new ExpectedSource.SqlDirectory(prisma.get(0))
                : new ExpectedSource.FlywayMigrations(flyway);
    }

    private ShadowSettings shadow(NamedFiles files) {
        return new ShadowSettings(
                SecretText.reveal(mojo.shadowUrl),
                mojo.allowShadowOnLive,
                files.shadowInit(mojo.shadowInit),
                cache(),
                mojo.reportDirectory.toPath().resolve("shadow"),
                Duration.ofSeconds(mojo.shadowTimeout));
    }

    private Optional<Path> cache() {
        Path target = Path.of(mojo.project.getBuild().getDirectory());
        CacheFolder folder = mojo.cacheDirectory == null
                ? CacheFolder.usual(System.getenv(), System.getProperty("user.home", ""), target)
                : new CacheFolder(mojo.cacheDirectory.toPath());
        return folder.ifWritable(mojo.getLog()::warn);
    }

    private SessionSettings patience() {
        SessionSettings usual = SessionSettings.DEFAULT;
        return new SessionSettings(
                usual.connectTimeout(),
                Duration.ofSeconds(mojo.connectTimeout),
                Duration.ofSeconds(mojo.statementTimeout),
                usual.lockTimeout());
    }

    private Path base() {
        return mojo.project.getBasedir().toPath();
    }
}
