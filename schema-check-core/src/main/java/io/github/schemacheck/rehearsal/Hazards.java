package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import java.util.List;

/** What the project's own settings would make of its migrations. */
final class Hazards {
    private static final String LOCK = "postgresql.transactional.lock";

    private Hazards() {}

    static boolean locksByTransaction(FlywaySettings settings) {
        return settings.isOn(LOCK, true);
    }

    static List<Hazard> of(List<Migration> migrations, FlywaySettings settings) {
        if (!locksByTransaction(settings)) {
            return List.of();
        }
        return migrations.stream()
                .filter(migration -> migration.language() == Language.SQL)
                .filter(migration -> SqlWords.buildsIndexConcurrently(migration.file()))
                .map(migration -> new Hazard(
                        "concurrently-with-transactional-lock",
                        migration.script(),
                        "builds an index concurrently, which waits for ever for the transaction of Flyway's"
                                + " own lock",
                        "flyway.postgresql.transactional.lock=false"))
                .toList();
    }
}
