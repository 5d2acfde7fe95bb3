package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prisma: every folder {@code migrations} of its making, every table {@code _prisma_migrations}. */
final class PrismaReader implements HistoryReader {
    private static final String TABLE = "_prisma_migrations";
    private static final String LOCK_FILE = "migration_lock.toml";
    private static final Pattern PROVIDER = Pattern.compile("provider\\s*=\\s*\"postgres(ql)?\"");
    private static final long ADVISORY_LOCK = 72707369;

    @Override
    public List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException {
        QualifiedName usual = new QualifiedName(live.schema().orElse("public"), TABLE);
        List<VersionTable<PrismaRow>> tables = new ArrayList<>();
        for (TableFound found : live.named(TABLE)) {
            tables.add(read(live, found));
        }
        List<ToolHistory> histories = new ArrayList<>();
        for (Path folder : folders(project)) {
            List<PrismaFile> files = PrismaFile.read(folder);
            VersionTable<PrismaRow> table =
                    own(files, tables, usual, live.schema().isPresent());
            tables.remove(table);
            boolean known = table instanceof VersionTable.Absent || table instanceof VersionTable.Found;
            List<MigrationStatus> statuses =
                    known ? PrismaReconciler.statuses(files, table.rows(), live.isLocked(ADVISORY_LOCK)) : List.of();
            histories.add(new ToolHistory(Tool.PRISMA, project.shown(folder), table, statuses, List.of()));
        }
        tables.forEach(table -> histories.add(new ToolHistory(Tool.PRISMA, "", table, List.of(), List.of())));
        return histories;
    }

    private static VersionTable<PrismaRow> read(LiveTables live, TableFound table) throws SQLException {
        return live.read(
                table,
                "migration_name, checksum, finished_at IS NOT NULL, rolled_back_at IS NOT NULL, logs IS NOT NULL,"
                        + " applied_steps_count",
                "started_at, id",
                PrismaReader::row);
    }

    private static PrismaRow row(ResultSet row) throws SQLException {
        return new PrismaRow(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getInt(6));
    }

    /** Folders of another provider are another database's. */
    static List<Path> folders(ProjectFiles project) {
        Set<Path> folders = new TreeSet<>();
        for (Path script : project.named("migration.sql")) {
            Path folder = above(above(script));
            if (folder.endsWith("migrations")) {
                folders.add(folder);
            }
        }
        for (Path lock : project.named(LOCK_FILE)) {
            if (PROVIDER.matcher(project.text(lock)).find()) {
                folders.add(above(lock));
            } else {
                folders.remove(above(lock));
            }
        }
        return List.copyOf(folders);
    }

    private static Path above(Path path) {
        return path.resolve("..").normalize();
    }

    /**
     * The table that has most of the folder's migrations, else the one where Prisma looks: one that has none of them
     * and stands elsewhere is another project's.
     *
     * @param told whether the URL names the schema
     */
    private static VersionTable<PrismaRow> own(
            List<PrismaFile> files, List<VersionTable<PrismaRow>> tables, QualifiedName usual, boolean told) {
        Comparator<VersionTable<PrismaRow>> byFit = Comparator.comparing(
                        (VersionTable<PrismaRow> table) -> common(files, table))
                .thenComparing(table -> table.name().equals(usual));
        return tables.stream()
                .filter(table ->
                        table.name().equals(usual) || (!told && (table.rows().isEmpty() || common(files, table) > 0)))
                .max(byFit)
                .orElseGet(() -> new VersionTable.Absent<>(
                        usual, tables.stream().map(VersionTable::name).toList()));
    }

    private static long common(List<PrismaFile> files, VersionTable<PrismaRow> table) {
        Set<String> names = files.stream().map(PrismaFile::name).collect(Collectors.toSet());
        return table.rows().stream()
                .map(PrismaRow::name)
                .filter(names::contains)
                .distinct()
                .count();
    }
}
