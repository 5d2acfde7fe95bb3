package io.github.schemacheck.history;

import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The histories of all tools but Flyway, whose files are asked for by its own settings. */
public final class Histories {
    private Histories() {}

    /** @return the folders of Prisma's migrations for PostgreSQL, each a folder of folders */
    public static List<Path> prismaFolders(ProjectFiles project) {
        return PrismaReader.folders(project);
    }

    /**
     * @param connection of live, inside a read-only transaction; it stays usable
     * @param urlSchema the schema that the database's URL names
     * @param build of the project, where it uses Liquibase
     */
    public static List<ToolHistory> read(
            Connection connection, Optional<String> urlSchema, ProjectFiles project, LiquibaseBuild build)
            throws SQLException {
        LiveTables live = new LiveTables(connection, urlSchema);
        List<ToolHistory> found = new ArrayList<>();
        for (HistoryReader reader : readers(build)) {
            try {
                found.addAll(reader.read(live, project));
            } catch (IOException e) {
                throw unreadable(project, e);
            }
        }
        return List.copyOf(found);
    }

    /**
     * @param table that Liquibase writes
     * @return the one beside it that holds Liquibase's lock; empty where there is none
     */
    public static Optional<QualifiedName> liquibaseLock(
            Connection connection, ProjectFiles project, LiquibaseBuild build, QualifiedName table)
            throws SQLException {
        try {
            LiveTables live = new LiveTables(connection, Optional.empty());
            LiquibaseSettings settings = LiquibaseSettings.of(project, build.told());
            return new LiquibaseTables(live, settings).lockTable(table).map(TableFound::name);
        } catch (IOException e) {
            throw unreadable(project, e);
        }
    }

    private static ProblemException unreadable(ProjectFiles project, IOException e) {
        return new ProblemException(
                "A folder of migrations cannot be read: " + e.getMessage() + ".",
                "make the files below " + project.base() + " readable.",
                e);
    }

    private static List<HistoryReader> readers(LiquibaseBuild build) {
        return List.of(
                new AlembicReader(),
                new DjangoReader(),
                new PrismaReader(),
                new LiquibaseReader(build),
                new NamedFilesReader());
    }
}
