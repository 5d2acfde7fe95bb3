package io.github.schemacheck.migration;

import io.github.schemacheck.migration.Migration.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Flyway reads the names of files: prefix, version, separator, description, suffix. */
final class NamingRules {
    private static final Pattern CALLBACK = Pattern.compile("(before|after|create)[A-Z]\\w*");

    private final List<Map.Entry<String, Kind>> prefixes;
    private final String undoPrefix;
    private final String separator;
    private final List<String> suffixes;

    NamingRules(FlywaySettings settings) {
        prefixes = List.of(
                        Map.entry(settings.value("sqlMigrationPrefix", "V"), Kind.VERSIONED),
                        Map.entry(settings.value("repeatableSqlMigrationPrefix", "R"), Kind.REPEATABLE),
                        Map.entry(settings.value("baselineMigrationPrefix", "B"), Kind.BASELINE))
                .stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Kind> e) -> e.getKey().length())
                        .reversed())
                .toList();
        undoPrefix = settings.value("undoSqlMigrationPrefix", "U");
        separator = settings.value("sqlMigrationSeparator", "__");
        suffixes = settings.suffixes();
    }

    record Name(Kind kind, Optional<MigrationVersion> version, String description) {}

    /** @return the name without its suffix; empty where it is no SQL file */
    Optional<String> stem(String fileName) {
        return suffixes.stream()
                .filter(fileName::endsWith)
                .max(Comparator.comparing(String::length))
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()));
    }

    /** @return empty where Flyway would not take it for a migration */
    Optional<Name> parse(String stem) {
        return prefixes.stream()
                .filter(prefix -> stem.startsWith(prefix.getKey()))
                .findFirst()
                .flatMap(prefix ->
                        parse(prefix.getValue(), stem.substring(prefix.getKey().length())));
    }

    /** @return whether the file is for something else than migrating: an undo script or a callback */
    boolean isOther(String stem) {
        String event = stem.contains(separator) ? stem.substring(0, stem.indexOf(separator)) : stem;
        return CALLBACK.matcher(event).matches()
                || (!undoPrefix.isEmpty() && stem.startsWith(undoPrefix) && stem.contains(separator));
    }

    private Optional<Name> parse(Kind kind, String rest) {
        int at = rest.indexOf(separator);
        String version = at < 0 ? rest : rest.substring(0, at);
        String description =
                at < 0 ? "" : rest.substring(at + separator.length()).replace('_', ' ');
        if (kind == Kind.REPEATABLE) {
            return at == 0 ? Optional.of(new Name(kind, Optional.empty(), description)) : Optional.empty();
        }
        return MigrationVersion.of(version).map(v -> new Name(kind, Optional.of(v), description));
    }
}
