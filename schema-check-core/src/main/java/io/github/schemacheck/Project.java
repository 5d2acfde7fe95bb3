package io.github.schemacheck;

import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.rehearsal.ExpectedSource;
import java.nio.file.Path;
import java.util.List;

/**
 * The code that is to meet the live database.
 *
 * @param folder of the project or module, where migrations of other tools are looked for
 * @param expected where the schema that it needs comes from
 * @param liquibase what the build knows of the project's Liquibase
 */
public record Project(Path folder, ExpectedSource expected, LiquibaseBuild liquibase) {
    public Project(Path folder, ExpectedSource expected) {
        this(folder, expected, LiquibaseBuild.NONE);
    }

    /** @return {@code table} or {@code schema.table} where Flyway keeps its history; empty where it makes nothing */
    List<String> versionTables() {
        return expected instanceof ExpectedSource.FlywayMigrations flyway
                ? List.of(flyway.settings()
                                .defaultSchema()
                                .map(schema -> schema + ".")
                                .orElse("")
                        + flyway.settings().table())
                : List.of();
    }

    /** @return the folders of Prisma's migrations for PostgreSQL below a folder, each a folder of folders */
    public static List<Path> prismaFolders(Path folder) {
        return Histories.prismaFolders(ProjectFiles.below(folder));
    }
}
