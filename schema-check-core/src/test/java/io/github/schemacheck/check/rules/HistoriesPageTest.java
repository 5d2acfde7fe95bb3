package io.github.schemacheck.check.rules;

import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of recorded databases: what each tool says of each, and what we do; -Dcases.accept=true writes it anew. */
class HistoriesPageTest {
    private static final Path PAGE = Path.of("../src/site/markdown/histories.md");
    private static final String HEAD =
            """
            # Migration tools

            The histories of migration tools are read from both sides: their files in the project, their version tables
            in the database. What follows is every state of a database that was recorded with the real tools, what the
            tool itself says of it before and during a deployment (the exit code of its command; 0: all is well), and
            what this gate says. Each line is a test. Pending migrations are listed and are never a finding before
            migrating.

            Alembic's environments are found by `alembic.ini`, by `[tool.alembic]` in `pyproject.toml`, or by
            `script.py.mako` beside `env.py`; the name of the version table by what `env.py` says in plain text, else by
            its one column `version_num`. Where Python computes it, `version_table` and `version_table_schema` in
            `alembic.ini` tell it to us. Django's apps are the packages `migrations` with a class `Migration`, under the
            label of their `AppConfig`, or where `MIGRATION_MODULES` says. Python is read, never run: what only Python
            could tell is listed under "not checked", with file and line, and a migration whose place depends on it is
            *unclear*. Rows of apps whose files are elsewhere, as those of `django.contrib`, are counted, not judged.

            Liquibase's changelogs (XML, YAML, JSON, SQL) are read with all that they include, from the one that
            `liquibase.properties`, `spring.liquibase.*`, `quarkus.liquibase.*` or the build name, else from those
            that no other one includes; its tables are found by their columns. `liquibase.contexts` and
            `liquibase.labels` say what a deployment names, as a property of the build (`-Dliquibase.contexts=prod`)
            or in those files. A class that filters or sorts files, a parameter that no changelog sets, a file that only
            a library has: each is listed under "not checked", and a row whose change set may be there is *unclear*,
            never vanished.

            Rails, dbmate, Knex, Sequelize and node-pg-migrate keep the name of each file that ran, or its number, and
            nothing of what it said: which ran, which did not and which file is gone is told, found by the table and by
            the folder whose files its rows name; whether a file was changed since, nobody can tell.
            """;
    /** By tool: how it is called, its own check, its deployment. */
    private static final Map<String, List<String>> ASKED = Map.ofEntries(
            Map.entry("alembic", List.of("Alembic", "alembic current --check-heads", "alembic upgrade head")),
            Map.entry("django", List.of("Django", "manage.py migrate --check", "manage.py migrate")),
            Map.entry(
                    "flyway",
                    List.of("Flyway", "flyway validate -ignoreMigrationPatterns=*:pending", "flyway migrate")),
            Map.entry("liquibase", List.of("Liquibase", "liquibase validate", "liquibase update")),
            Map.entry("prisma", List.of("Prisma", "prisma migrate status", "prisma migrate deploy")),
            Map.entry("rails", List.of("Rails", "status", "up")),
            Map.entry("dbmate", List.of("dbmate", "status", "up")),
            Map.entry("knex", List.of("Knex", "status", "up")),
            Map.entry("sequelize", List.of("Sequelize", "status", "up")),
            Map.entry("node-pg-migrate", List.of("node-pg-migrate", "status", "up")));

    @Test
    void the_page_is_up_to_date() throws IOException {
        String tools = CaseFolder.subjects("history").stream()
                .map(HistoriesPageTest::tool)
                .collect(Collectors.joining());
        CaseFolder.expect(
                PAGE, HEAD + tools, Files.exists(PAGE) ? Optional.of(Files.readString(PAGE)) : Optional.empty());
    }

    private static String tool(String tool) {
        List<String> asked = ASKED.get(tool);
        String rows = CaseFolder.below("history").stream()
                .filter(state -> state.subject().equals(tool))
                .map(state -> row(state, asked))
                .collect(Collectors.joining());
        return "\n## " + asked.get(0) + "\n\n| State | What happened | `" + asked.get(1) + "` | `" + asked.get(2)
                + "` | Migrations | Findings |\n|---|---|---|---|---|---|\n" + rows;
    }

    private static String row(CaseFolder state, List<String> asked) {
        String truth = state.read("truth.txt").orElseThrow();
        return "| "
                + String.join(
                        " | ",
                        state.name(),
                        what(truth),
                        exit(truth, asked.get(1)),
                        exit(truth, asked.get(2)),
                        statuses(state.read("statuses.txt").orElseThrow()),
                        findings(state.read("findings.txt").orElseThrow()))
                + " |\n";
    }

    private static String what(String truth) {
        return first("(?m)^# what: (.*)$", truth).orElse("–").replace("|", "\\|");
    }

    private static String exit(String truth, String command) {
        return first("(?ms)^\\$ " + Pattern.quote(command) + " *(?:\\([^\n]*)?$.*?^\\[exit (\\d+)", truth)
                .orElse("–");
    }

    private static Optional<String> first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String statuses(String lines) {
        return counted(lines.lines()
                .map(line -> line.substring(0, line.indexOf(' ')).replaceAll("(?<!^)([A-Z])", " $1"))
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .toList());
    }

    private static String findings(String lines) {
        return counted(lines.lines()
                .map(line -> line.split(" ", 3))
                .map(words -> words[0] + " [" + words[1] + "](checks/" + words[1] + ".html)")
                .toList());
    }

    private static String counted(List<String> words) {
        Map<String, Long> counts =
                words.stream().collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", "));
    }
}
