package io.github.schemacheck.migration;

import io.github.schemacheck.migration.Migration.Kind;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.NamingRules.Name;
import io.github.schemacheck.problem.ProblemException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the files of a location apart: migrations, what stands beside them, and what has a wrong name. */
final class MigrationSorter {
    private static final Comparator<Migration> ORDER = Comparator.<Migration, Boolean>comparing(
                    m -> m.is(Kind.REPEATABLE))
            .thenComparing(m -> m.version().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Migration::description);

    private final NamingRules naming;
    private final NamingRules javaNaming;
    private final Placeholders placeholders;
    private final Charset encoding;
    private final List<Migration> migrations = new ArrayList<>();
    private final List<ScriptFile> others = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    MigrationSorter(FlywaySettings settings) {
        naming = new NamingRules(settings);
        javaNaming = new NamingRules(new FlywaySettings(Map.of(), settings.baseDirectory(), List.of()));
        placeholders = new Placeholders(settings);
        encoding = Charset.forName(settings.value("encoding", "UTF-8"));
    }

    void add(MigrationDirectory.Found found) {
        ScriptFile file = found.file();
        if (file.name().endsWith(".class")) {
            addJava(found);
            return;
        }
        Optional<String> stem = naming.stem(file.fileName());
        Optional<Name> name = stem.flatMap(naming::parse);
        if (name.isPresent()) {
            migrations.add(sql(name.get(), file));
            return;
        }
        others.add(file);
        if (stem.isPresent() && !naming.isOther(stem.get())) {
            warnings.add(file.origin() + " is not named as a migration, so Flyway skips it; a versioned one is called "
                    + "V1__what_it_does.sql (two underscores).");
        }
    }

    MigrationDirectory sorted(List<String> places) {
        migrations.sort(ORDER);
        refuseDuplicates();
        if (migrations.isEmpty()) {
            String skipped = warnings.isEmpty() ? "" : " " + String.join(" ", warnings);
            throw new ProblemException(
                    "No migration was found in " + String.join(", ", places) + "." + skipped,
                    "set flyway.locations to where they are (filesystem:path/to/sql or classpath:db/migration), and "
                            + "flyway.sqlMigrationPrefix if their names do not start with V.");
        }
        return new MigrationDirectory(migrations, others, warnings);
    }

    private Migration sql(Name name, ScriptFile file) {
        String text = FlywayChecksum.text(file.bytes(), encoding);
        Optional<String> counted = name.kind() == Kind.REPEATABLE ? placeholders.replace(text) : Optional.of(text);
        OptionalInt checksum =
                counted.map(FlywayChecksum::of).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Migration(
                name.kind(), Language.SQL, name.version(), name.description(), file.name(), file, checksum);
    }

    private void addJava(MigrationDirectory.Found found) {
        ScriptFile file = found.file();
        String stem = file.fileName().replaceFirst("\\.class$", "");
        Optional<Name> name = stem.contains("$") ? Optional.empty() : javaNaming.parse(stem);
        if (name.isEmpty() || !stem.contains("__") || !found.location().onClassPath()) {
            return;
        }
        String root = found.location().root();
        String path = (root.isEmpty() ? "" : root + "/") + file.name().replaceFirst("\\.class$", "");
        migrations.add(new Migration(
                name.get().kind(),
                Language.JAVA,
                name.get().version(),
                name.get().description(),
                path.replace('/', '.'),
                file,
                OptionalInt.empty()));
    }

    private void refuseDuplicates() {
        Map<List<Object>, Migration> seen = new HashMap<>();
        for (Migration migration : migrations) {
            Object what = migration.version().isPresent() ? migration.version().get() : migration.description();
            Migration other = seen.put(List.of(migration.is(Kind.BASELINE), what), migration);
            if (other != null) {
                throw new ProblemException(
                        "Two migrations are called " + what + ": "
                                + other.file().origin() + " and "
                                + migration.file().origin() + ". Flyway refuses that.",
                        "give the newer one the next free version, or remove a location from flyway.locations.");
            }
        }
    }
}
