package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words of migrations' files tell and a shadow cannot, as it has no rows and nothing that they did not make:
 * which rows they may change, and whether they look first.
 *
 * @param unknown whether they may change any: code that is not SQL, or that is called
 * @param tables names without their schema, in lower case
 * @param converts whether a column gets its type with USING
 * @param lenient whether they may pass over what is there already: IF NOT EXISTS, OR REPLACE, code
 */
public record RowChanges(boolean unknown, Set<String> tables, boolean converts, boolean lenient) {
    public static final RowChanges UNKNOWN = new RowChanges(true, Set.of(), true, true);

    public RowChanges {
        tables = Set.copyOf(tables);
    }

    static RowChanges of(Collection<Migration> migrations, List<ScriptFile> callbacks) {
        if (migrations.stream().anyMatch(m -> m.language() != Migration.Language.SQL)) {
            return UNKNOWN;
        }
        List<ScriptFile> files = java.util.stream.Stream.concat(
                        migrations.stream().map(Migration::file), callbacks.stream())
                .toList();
        return new RowChanges(
                files.stream().anyMatch(RowWords::callsCode),
                files.stream()
                        .flatMap(file -> RowWords.changedTables(file).stream())
                        .collect(Collectors.toSet()),
                files.stream().anyMatch(RowWords::convertsTypes),
                migrations.stream().map(Migration::file).anyMatch(RowWords::looksFirst));
    }

    public boolean mayTouch(QualifiedName table) {
        return unknown || tables.contains(table.name().toLowerCase(Locale.ROOT));
    }
}
