package io.github.schemacheck.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tools whose version table holds the name of each file that ran, or the number that it begins with, and nothing of
 * what it said. Their folders have any name, so the rows tell which one is theirs.
 */
final class NamedFilesReader implements HistoryReader {
    private static final String NUMBERS = "schema_migrations";
    private static final List<Format> FORMATS = List.of(
            // Rails writes the number without the zeros before it.
            new Format(Tool.RAILS, NUMBERS, "version", Path.of("db", "migrate"), "0*(\\d+)_\\w+\\.rb"),
            new Format(Tool.DBMATE, NUMBERS, "version", Path.of("db", "migrations"), "(\\d+).*\\.sql"),
            new Format(Tool.KNEX, "knex_migrations", "name", Path.of("migrations"), "(.+\\.[cm]?[jt]s)"),
            new Format(Tool.SEQUELIZE, "SequelizeMeta", "name", Path.of("migrations"), "(.+\\.[cm]?[jt]s)"),
            new Format(
                    Tool.NODE_PG_MIGRATE, "pgmigrations", "name", Path.of("migrations"), "(.+)\\.(?:[cm]?[jt]s|sql)"));

    /**
     * @param column of the table that says which file ran
     * @param usual where the tool looks that is told of no folder
     * @param file the first group of which is what the column holds
     */
    private record Format(Tool tool, String table, String column, Path usual, Pattern file) {
        Format(Tool tool, String table, String column, Path usual, String file) {
            this(tool, table, column, usual, Pattern.compile(file));
        }

        /** Other tools have a table of that name too, with more columns: those of all tables are read only then. */
        List<TableFound> tables(LiveTables live) throws SQLException {
            List<TableFound> named = live.named(table);
            if (named.isEmpty() || !table.equals(NUMBERS)) {
                return named;
            }
            return live.withOnlyColumn(column).stream()
                    .filter(found -> found.name().name().equals(table))
                    .toList();
        }

        List<Folder> folders(ProjectFiles project) {
            Map<Path, Map<String, String>> folders = new TreeMap<>();
            for (Path path : project.all()) {
                Matcher name = file.matcher(String.valueOf(path.getFileName()));
                if (name.matches()) {
                    folders.computeIfAbsent(path.resolveSibling("").normalize(), folder -> new TreeMap<>())
                            .put(name.group(1), name.group());
                }
            }
            return folders.entrySet().stream()
                    .map(each -> new Folder(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /** @param files their names, by what the column would hold, in the order in which they run */
    private record Folder(Path path, Map<String, String> files) {
        long common(List<String> rows) {
            return rows.stream().filter(files::containsKey).count();
        }
    }

    @Override
    public List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException {
        List<ToolHistory> histories = new ArrayList<>();
        for (Format format : FORMATS) {
            List<TableFound> tables = format.tables(live);
            List<Folder> folders = tables.isEmpty() ? List.of() : format.folders(project);
            for (TableFound found : tables) {
                VersionTable<String> table =
                        live.read(found, format.column(), format.column(), row -> row.getString(1));
                Optional<Folder> folder = own(folders, table.rows(), format.usual());
                // Two tools have the same table: without files nobody knows whose it is.
                if (folder.isPresent() || !format.table().equals(NUMBERS)) {
                    String shown = folder.map(own -> project.shown(own.path())).orElse("");
                    histories.add(new ToolHistory(format.tool(), shown, table, statuses(folder, table), List.of()));
                }
            }
        }
        return histories;
    }

    /** The folder that has most of the rows' files; where there are no rows, the usual one. */
    private static Optional<Folder> own(List<Folder> folders, List<String> rows, Path usual) {
        return folders.stream()
                .filter(folder -> rows.isEmpty() ? folder.path().endsWith(usual) : folder.common(rows) > 0)
                .max(Comparator.comparing((Folder folder) -> folder.common(rows))
                        .thenComparing(folder -> folder.path().endsWith(usual)));
    }

    private static List<MigrationStatus> statuses(Optional<Folder> folder, VersionTable<String> table) {
        return folder.isPresent() && table instanceof VersionTable.Found
                ? statuses(folder.get().files(), Set.copyOf(table.rows()))
                : List.of();
    }

    private static List<MigrationStatus> statuses(Map<String, String> files, Set<String> rows) {
        List<String> names = List.copyOf(files.keySet());
        int newest = names.stream()
                .filter(rows::contains)
                .mapToInt(names::indexOf)
                .max()
                .orElse(-1);
        List<MigrationStatus> statuses = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String file = files.getOrDefault(names.get(i), "");
            if (rows.contains(names.get(i))) {
                statuses.add(new MigrationStatus.Applied(file));
            } else {
                statuses.add(i < newest ? new MigrationStatus.OutOfOrder(file) : new MigrationStatus.Pending(file));
            }
        }
        rows.stream()
                .filter(row -> !files.containsKey(row))
                .sorted()
                .map(MigrationStatus.Vanished::new)
                .forEach(statuses::add);
        return statuses;
    }
}
