package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** A folder of a test, and rehearsals in it. */
record ShadowFixture(Path folder, List<String> progress) {
    ShadowFixture(Path folder) {
        this(folder, new ArrayList<>());
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** @return the folder with the class in it */
    Path compile(String name, String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        String file = "src/main/java/" + name.replace('.', '/') + ".java";
        write(file, source);
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        folder.resolve(file).toString());
        assertThat(exit).isZero();
        return classes;
    }

    static String testServer() {
        return "postgresql://postgres@localhost:" + TestServers.newest().port() + "/postgres";
    }

    Rehearsal onTestServer() {
        return rehearsal(Optional.of(testServer()), true, TestBinaries::archive);
    }

    /** As a role that may make databases and nothing else, which is what Java migrations need there. */
    Rehearsal onTestServerAsMaker() {
        TestDatabases.role("shadow_maker", "LOGIN CREATEDB");
        return rehearsal(Optional.of(testServer().replace("postgres@", "shadow_maker@")), true, TestBinaries::archive);
    }

    Rehearsal embedded(PostgresBinaries binaries) {
        return rehearsal(Optional.empty(), false, binaries);
    }

    Rehearsal rehearsal(Optional<String> url, boolean liveAllowed, PostgresBinaries binaries) {
        return new Rehearsal(shadow(url, liveAllowed, binaries));
    }

    Shadow shadow(Optional<String> url, boolean liveAllowed, PostgresBinaries binaries) {
        ShadowSettings settings = new ShadowSettings(
                url,
                liveAllowed,
                "",
                Optional.of(folder.resolve("cache")),
                TestBinaries.workIn(folder),
                Duration.ofSeconds(20));
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"));
        return new Shadow(settings, binaries, new OneLineObjects(), environment, Clock.systemUTC(), progress::add);
    }

    static LiveFacts live() {
        return live(TestServers.newest().major(), 1);
    }

    static LiveFacts live(int major, long systemIdentifier) {
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "xx_XX.UTF-8", "xx_XX.UTF-8", "");
        ServerFacts server = new ServerFacts(major, "", systemIdentifier, "shop", "gate", "Europe/Berlin", locale);
        return new LiveFacts(
                server,
                "shop owner",
                List.of("postgres", "shop owner"),
                new VersionTable.Absent<>(new QualifiedName("public", "flyway_schema_history"), List.of()));
    }
}
