package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of Debian's packages, as embedded ones come without pg_dump; with a password for everybody. */
public final class PackagedPostgres {
    public static final String PASSWORD = "it-secret-7391";

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

    private final Path bin;
    private final int port;

    private PackagedPostgres(Path bin, int port) {
        this.bin = bin;
        this.port = port;
    }

    /** @return the folder of its programs; empty where this machine has none */
    public static Optional<Path> programs() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("postgres")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops with this virtual machine. */
    public static PackagedPostgres start() {
        try {
            Path bin = programs().orElseThrow();
            Path folder = Files.createTempDirectory("postgres");
            PackagedPostgres postgres = new PackagedPostgres(bin, freePort());
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            Command.run(folder, "sh", "-c", "[ $(id -u) != 0 ] || chown -R nobody " + folder);
            Command.run(
                    folder,
                    postgres.words(
                            "initdb",
                            "-D",
                            "data",
                            "-U",
                            "postgres",
                            "-A",
                            "scram-sha-256",
                            "-N",
                            "--pwfile=" + password));
            Server server = Server.start(
                    folder,
                    List.of(postgres.words(
                            "postgres", "-D", "data", "-p", "" + postgres.port, "-k", "", "-F", "-h", "127.0.0.1")));
            server.awaitUntil(postgres::answers);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private String[] words(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--"));
        }
        words.add(bin.resolve(program).toString());
        words.addAll(List.of(arguments));
        return words.toArray(String[]::new);
    }

    private boolean answers() {
        try {
            Command.run(bin, bin.resolve("pg_isready").toString(), "-h", "127.0.0.1", "-p", "" + port);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** @return with the password */
    public String url(String database) {
        return "postgresql://postgres:" + PASSWORD + "@127.0.0.1:" + port + "/" + database;
    }

    /** @return what psql prints, without decoration */
    public String psql(String database, String sql) {
        return Command.run(bin, bin.resolve("psql").toString(), url(database), "-XAtc", sql)
                .strip();
    }

    /** Runs a line that people are told to run, with the password where they would have it. */
    public void shell(String line) {
        Command.run(bin, "sh", "-c", "PGPASSWORD=" + PASSWORD + " " + line);
    }
}
