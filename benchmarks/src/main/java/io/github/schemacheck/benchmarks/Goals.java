package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The goal in a Maven project of 50 tables whose shadow is in the cache, beside a goal that does nothing. */
record Goals(Server server, Path work) {
    private static final int TABLES = 50;
    private static final String DATABASE = "shop_of_maven";

    List<Row> run(int rounds) throws IOException, SQLException, InterruptedException {
        Path project = project();
        server.create(DATABASE);
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + server.port() + "/" + DATABASE, "postgres", "")
                .locations("filesystem:" + project.resolve("src/main/resources/db/migration"))
                .load()
                .migrate();
        // Fills the local repository and the cache of the shadow, so that the others can be offline.
        for (String goal : List.of("deploy:help", "deploy:validate-schema", "flyway:validate")) {
            Measured.of(goal(project, goal, List.of()), work.resolve("first.log"));
        }
        List<Contender> contenders = List.of(
                goal(project, "deploy:help", List.of("-o")),
                goal(project, "deploy:validate-schema", List.of("-o")),
                goal(project, "flyway:validate", List.of("-o")));
        return SideBySide.run(TABLES + " tables, in Maven", contenders, rounds, work.resolve("last.log"));
    }

    private Contender goal(Path project, String goal, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-s",
                "settings.xml",
                "-Dmaven.repo.local=" + System.getProperty("local.repository"),
                goal));
        command.addAll(more);
        return new Contender("mvn " + goal, List.of(command), project, server.url(DATABASE));
    }

    private Path project() throws IOException {
        Path project = Files.createDirectories(work.resolve("project"));
        Path migrations = Files.createDirectories(project.resolve("src/main/resources/db/migration"));
        Files.writeString(migrations.resolve("V1__shop.sql"), Shop.tables(1, TABLES));
        Files.writeString(
                project.resolve("pom.xml"),
                Resource.text("project-pom.xml")
                        .replace("@plugin.version@", System.getProperty("plugin.version"))
                        .replace("@flyway.version@", System.getProperty("flyway.version"))
                        .replace("@database@", "jdbc:postgresql://localhost:" + server.port() + "/" + DATABASE));
        Files.writeString(project.resolve("settings.xml"), Resource.settings());
        return project;
    }
}
