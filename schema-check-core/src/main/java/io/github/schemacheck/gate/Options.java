package io.github.schemacheck.gate;

import io.github.schemacheck.problem.ProblemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command line says: {@code -Ddeploy.failOn=warning}, as to Maven, by the names of deploy:validate-schema.
 *
 * @param base the folder in which relative paths begin
 */
record Options(Map<String, String> given, Path base) {
    /** Those of the goal but for what is Maven's: settings.xml, the reactor, files of the project that are written. */
    static final List<String> NAMES = List.of(
            "advice",
            "allowShadowOnLive",
            "assertions",
            "cacheDirectory",
            "connectTimeout",
            "databaseUrl",
            "dryRun",
            "excludeSchemas",
            "excludeTables",
            "expected",
            "expectedDatabaseUrl",
            "failOn",
            "impliedKeys",
            "includeSchemas",
            "includeTables",
            "locations",
            "orphanBudget",
            "orphanExclude",
            "orphanInclude",
            "orphanPace",
            "orphans",
            "replicaUrl",
            "reportDirectory",
            "reports",
            "sampleValues",
            "shadowCommand",
            "shadowInit",
            "shadowTimeout",
            "shadowUrl",
            "snapshotFile",
            "sqlDirectory",
            "stage",
            "statementTimeout",
            "suppressions");

    private static final Pattern OPTION =
            Pattern.compile("-D(deploy|flyway)\\.([A-Za-z0-9.]+)(?:=(.*))?", Pattern.DOTALL);
    private static final List<String> SECRETS = List.of("flyway.url", "flyway.user", "flyway.password");

    Options {
        given = Map.copyOf(given);
    }

    /** @throws ProblemException for what is no option; without its value, which may be a secret */
    static Options parse(List<String> arguments, Path base) {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            Matcher option = OPTION.matcher(argument);
            String name = option.matches() ? option.group(1) + "." + option.group(2) : "";
            boolean known = name.startsWith("flyway.")
                    ? !SECRETS.contains(name)
                    : name.startsWith("deploy.") && NAMES.contains(name.substring("deploy.".length()));
            if (!known) {
                throw new ProblemException(
                        "There is no option " + argument.replaceFirst("=.*", "") + ".",
                        "take one of -Ddeploy." + String.join(", -Ddeploy.", NAMES) + ", or a setting of Flyway"
                                + " (-Dflyway.…); the database is in DATABASE_URL.");
            }
            given.put(name, Optional.ofNullable(option.group(3)).orElse("true"));
        }
        return new Options(given, base);
    }

    /** @return empty where nobody said it */
    Optional<String> text(String name) {
        return Optional.ofNullable(given.get("deploy." + name));
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    boolean isOn(String name) {
        return text(name, "false").equals("true");
    }

    /** @throws ProblemException where it is no whole number, 0 or more */
    int number(String name, int otherwise) {
        String said = text(name, String.valueOf(otherwise));
        if (!said.matches("[0-9]{1,9}")) {
            throw new ProblemException("deploy." + name + " is \"" + said + "\".", "make it a whole number.");
        }
        return Integer.parseInt(said);
    }

    /** @return what stands between commas; empty where nobody said it */
    List<String> list(String name) {
        return Arrays.stream(text(name, "").split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    Path path(String name, String otherwise) {
        return base.resolve(text(name, otherwise));
    }

    /** @return Flyway's settings, by its own names */
    Map<String, String> flyway() {
        Map<String, String> all = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith("flyway.")) {
                all.put(name, value);
            }
        });
        text("locations").ifPresent(where -> all.put("flyway.locations", where));
        return all;
    }
}
