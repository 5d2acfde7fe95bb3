package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.Deployment;
import io.github.schemacheck.migration.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a project tells Liquibase: in its {@code liquibase.properties}, in the settings of Spring Boot or Quarkus, in
 * its build.
 *
 * @param values by the name in small letters without hyphens, as each tool writes it otherwise
 * @param parameters what {@code ${name}} stands for in changelogs
 */
record LiquibaseSettings(Map<String, String> values, Map<String, String> parameters) {
    private static final Pattern PREFIX = Pattern.compile("(spring|quarkus)\\.liquibase\\.|liquibase\\.(command\\.)?");
    private static final Pattern PARAMETER =
            Pattern.compile("(parameters?|changelogparameters|expressionvar(iable)?s|changelogparameter)\\.(.+)");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{[^:{}]+:([^{}]*)}");
    private static final List<String> OF_FRAMEWORKS =
            List.of("application.properties", "application.yml", "application.yaml");

    LiquibaseSettings {
        values = Map.copyOf(values);
        parameters = Map.copyOf(parameters);
    }

    /** @param told by the build, as {@code liquibase.name}; goes before what files say */
    static LiquibaseSettings of(ProjectFiles project, Map<String, String> told) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Path file : project.all()) {
            if (OF_FRAMEWORKS.contains(String.valueOf(file.getFileName()))) {
                put(file, true, all);
            }
        }
        for (Path file : project.named("liquibase.properties")) {
            put(file, false, all);
        }
        told.forEach((name, value) -> all.put(bare(name), value));
        Map<String, String> values = new HashMap<>();
        Map<String, String> parameters = new HashMap<>();
        all.forEach((name, value) -> {
            Matcher parameter = Pattern.compile(PARAMETER.pattern(), Pattern.CASE_INSENSITIVE)
                    .matcher(name);
            if (parameter.matches()) {
                parameters.put(parameter.group(3), value);
            } else {
                values.put(name.toLowerCase(Locale.ROOT).replace("-", ""), value);
            }
        });
        return new LiquibaseSettings(values, parameters);
    }

    /** @param prefixed whether only names of Liquibase's are its own */
    private static void put(Path file, boolean prefixed, Map<String, String> all) throws IOException {
        try {
            SettingsFile.read(file).forEach((name, value) -> {
                if (!prefixed || PREFIX.matcher(name).lookingAt()) {
                    all.putIfAbsent(bare(name), value);
                }
            });
        } catch (IllegalArgumentException unreadable) {
            // A template of a build, for example; what it would say of Liquibase is asked for where it matters.
            all.putIfAbsent("unreadable", String.valueOf(file.getFileName()));
        }
    }

    private static String bare(String name) {
        return PREFIX.matcher(name).replaceFirst("");
    }

    /** @return the first of these that is set, where nothing but the environment could say it, its default */
    private Optional<String> get(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .map(value -> DEFAULTED.matcher(value).replaceAll("$1").strip())
                .filter(value -> !value.isEmpty() && !value.contains("${"))
                .findFirst();
    }

    Optional<String> changeLog() {
        return get("changelogfile", "changelog");
    }

    Optional<String> table() {
        return get("databasechangelogtablename", "databasechangelogtable").map(LiquibaseSettings::folded);
    }

    Optional<String> lockTable() {
        return get("databasechangeloglocktablename", "databasechangeloglocktable")
                .map(LiquibaseSettings::folded);
    }

    Optional<String> schema() {
        return get("liquibaseschemaname", "liquibaseschema", "defaultschemaname", "defaultschema")
                .map(LiquibaseSettings::folded);
    }

    /** Liquibase quotes a name of PostgreSQL only where it has large and small letters. */
    private static String folded(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    List<String> searchPath() {
        return get("searchpath").map(LiquibaseSettings::list).orElse(List.of());
    }

    Deployment deployment() {
        Set<String> contexts = get("contexts", "contextfilter").map(LiquibaseSettings::list).orElse(List.of()).stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Deployment(contexts, get("labels", "labelfilter").orElse(""), parameters);
    }

    private static List<String> list(String text) {
        List<String> all = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                all.add(each.strip());
            }
        }
        return all;
    }
}
