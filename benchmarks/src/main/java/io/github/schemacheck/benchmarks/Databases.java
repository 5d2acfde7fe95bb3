package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reading and comparing two databases: ours, pg_dump with diff, Liquibase. */
record Databases(Server server, Path work) {
    private static final int LIQUIBASE_AT_MOST = 1000;

    List<Row> run(int tables, int rounds) throws IOException, SQLException, InterruptedException {
        String first = "shop_" + tables;
        String second = first + "_drifted";
        server.createPair(first, second, tables);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender("ours", List.of(ours(List.of("-Xmx384m"), first, second))));
        contenders.add(contender(
                "ours, -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                List.of(ours(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), first, second))));
        contenders.add(contender(
                "pg_dump --schema-only of both, diff",
                List.of(dump(first), dump(second), List.of("diff", first + ".sql", second + ".sql"))));
        if (tables <= LIQUIBASE_AT_MOST) {
            contenders.add(contender(
                    "Liquibase " + System.getProperty("liquibase.version") + " diff",
                    List.of(liquibase(first, second))));
        }
        return SideBySide.run(tables + " tables", contenders, rounds, work.resolve("last.log"));
    }

    private List<String> ours(List<String> options, String first, String second) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                CompareTwo.class.getName(),
                server.url(first),
                server.url(second)));
        return command;
    }

    private Contender contender(String name, List<List<String>> commands) throws IOException {
        return new Contender(name, commands, Files.createDirectories(work), "");
    }

    private List<String> dump(String database) {
        return List.of("pg_dump", "--schema-only", "--file=" + database + ".sql", server.url(database));
    }

    private List<String> liquibase(String first, String second) {
        String jdbc = "jdbc:postgresql://localhost:" + server.port() + "/";
        return List.of(
                "java",
                "-cp",
                Path.of(System.getProperty("liquibase"), "*").toString(),
                "liquibase.integration.commandline.LiquibaseCommandLine",
                "diff",
                "--url=" + jdbc + second,
                "--username=postgres",
                "--reference-url=" + jdbc + first,
                "--reference-username=postgres");
    }
}
