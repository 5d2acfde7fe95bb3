package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.catalog.CatalogReading;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.SequenceReading;
import io.github.schemacheck.data.StateReading;
import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.LiveFacts;
import io.github.schemacheck.schema.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is read of the live database, in one snapshot; the connection is closed before anything slow begins. */
record LiveReading(
        CatalogReading catalog,
        LiveFacts facts,
        List<ToolHistory> histories,
        List<QualifiedName> otherFlyway,
        List<DataFact> data,
        List<String> warnings) {
    static LiveReading of(ReviewSettings settings) {
        ProjectFiles files = ProjectFiles.below(settings.project().folder());
        try (Session session = Session.openReadOnly(settings.live(), settings.session())) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), settings.expected()));
            List<ToolHistory> histories = session.read(live -> Histories.read(
                    live, settings.live().schema(), files, settings.project().liquibase()));
            List<QualifiedName> others = session.read(live -> FlywayHistory.besides(live, facts.versionTable()));
            CatalogReading catalog = session.read(Catalog::read);
            List<DataFact> data = new ArrayList<>(session.read(StateReading::of));
            data.addAll(session.read(SequenceReading::of));
            return new LiveReading(catalog, facts, histories, others, data, session.warnings());
        }
    }

    /** @return with the history of the migrations that make the expected schema first */
    List<ToolHistory> histories(ExpectedSchema expected) {
        return Stream.concat(expected.history().stream(), histories.stream())
                .distinct()
                .toList();
    }

    /** A folder of SQL files that is Prisma's has a history. */
    ExpectedSource expected(Project project) {
        return project.expected() instanceof ExpectedSource.SqlDirectory sql
                ? new ExpectedSource.SqlDirectory(sql.directory(), history(project.folder(), sql.directory()))
                : project.expected();
    }

    private Optional<ToolHistory> history(Path project, Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return histories.stream()
                .filter(known -> !known.files().isEmpty())
                .filter(known -> project.toAbsolutePath()
                        .resolve(known.files())
                        .normalize()
                        .equals(wanted))
                .findFirst();
    }
}
