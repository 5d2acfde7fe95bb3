package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Databases recorded with the real Flyway: our verdict is Flyway's own. */
class RecordedFlywayHistoriesTest {
    private static final Pattern ROW = Pattern.compile(
            "INSERT INTO \\S*flyway_schema_history VALUES \\((\\d+), (NULL|'[^']*'), '([^']*)', '([^']*)', '([^']*)', "
                    + "(NULL|-?\\d+), .*, (true|false)\\);");
    private static final Set<String> RUNS_NEXT = Set.of("Pending", "Ignored", "Failed");
    private static final Set<String> RAN = Set.of("Success", "Out of Order", "Below Baseline", "Ignored (Baseline)");

    @TestFactory
    Stream<DynamicTest> applied_and_pending_are_as_flyway_info_says() throws IOException {
        Path recorded = Path.of(System.getProperty("shared", ""), "version-tables", "flyway");
        Assumptions.assumeTrue(Files.isDirectory(recorded), "the recorded databases are not here");
        try (Stream<Path> states = Files.list(recorded)) {
            return states.sorted().toList().stream()
                    .map(state -> DynamicTest.dynamicTest(state.getFileName().toString(), () -> check(state)));
        }
    }

    private static void check(Path state) throws IOException {
        FlywaySettings settings = new FlywaySettings(properties(state), state.resolve("files"), List.of());
        Reconciliation ours =
                Reconciliation.of(MigrationDirectory.read(settings), rows(state.resolve("dump.sql")), settings);

        JsonNode info = new ObjectMapper().readTree(state.resolve("truth.json").toFile());
        Set<String> pending = new TreeSet<>();
        Set<String> applied = new TreeSet<>();
        for (JsonNode migration : info.get("migrations")) {
            String path = migration.get("filepath").asText().replaceFirst("^sql/", "");
            if (path.isEmpty()) {
                continue;
            }
            if (RUNS_NEXT.contains(migration.get("state").asText())) {
                pending.add(path);
            } else if (RAN.contains(migration.get("state").asText())) {
                applied.add(path);
            }
        }
        assertThat(names(ours.pending())).isEqualTo(pending);
        assertThat(names(ours.applied())).isEqualTo(applied);
    }

    private static Set<String> names(List<Migration> migrations) {
        return new TreeSet<>(migrations.stream().map(Migration::script).toList());
    }

    private static Map<String, String> properties(Path state) throws IOException {
        Map<String, String> properties = new HashMap<>(Map.of("flyway.locations", "filesystem:sql"));
        for (String line : Files.readAllLines(state.resolve("truth.txt"))) {
            if (line.startsWith("# options: -")) {
                String[] pair = line.substring("# options: -".length()).split("=", 2);
                properties.put("flyway." + pair[0], pair[1]);
            }
        }
        return properties;
    }

    private static List<FlywayRow> rows(Path dump) throws IOException {
        List<FlywayRow> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(dump));
        while (row.find()) {
            String version = row.group(2);
            rows.add(new FlywayRow(
                    Integer.parseInt(row.group(1)),
                    version.equals("NULL") ? Optional.empty() : Optional.of(version.replace("'", "")),
                    row.group(3),
                    row.group(4),
                    row.group(5),
                    row.group(6).equals("NULL") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.group(6))),
                    Boolean.parseBoolean(row.group(7))));
        }
        return rows;
    }
}
