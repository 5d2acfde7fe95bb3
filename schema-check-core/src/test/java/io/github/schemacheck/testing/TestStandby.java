package io.github.schemacheck.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A primary and a standby that streams from it, both of their own. The base backup is taken by hand, as the embedded
 * binaries have no pg_basebackup.
 */
public final class TestStandby implements AutoCloseable {
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private TestStandby(EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primary = primary;
        this.standby = standby;
    }

    /** @param folder that the standby lives in; empty */
    public static TestStandby start(Path folder) throws IOException, SQLException {
        Path jar = TestServers.jar(TestServers.newest().major());
        EmbeddedPostgres primary = TestServer.builder(jar).start();
        backUp(primary, folder);
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primary.getPort() + " user=postgres'\n",
                StandardOpenOption.APPEND);
        Files.createFile(folder.resolve("standby.signal"));
        EmbeddedPostgres standby = TestServer.builder(jar)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        return new TestStandby(primary, standby);
    }

    private static void backUp(EmbeddedPostgres primary, Path folder) throws IOException, SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection()) {
            one(connection, "SELECT pg_backup_start('by hand', fast => true)::text");
            copy(Path.of(one(connection, "SHOW data_directory")), folder);
            String label = one(connection, "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)");
            Files.writeString(folder.resolve("backup_label"), label);
        }
    }

    /** Without the log: that comes from the primary. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) throws IOException {
                Path target = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                boolean log = file.startsWith(from.resolve("pg_wal"));
                if (!log && !NOT_COPIED.contains(file.getFileName().toString())) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    public String primaryUrl() {
        return url(primary);
    }

    public String standbyUrl() {
        return url(standby);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    public void onPrimary(String sql) throws SQLException {
        execute(primary, sql);
    }

    public void onStandby(String sql) throws SQLException {
        execute(standby, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until the standby has replayed all that the primary has written so far. */
    public void catchUp() throws SQLException, InterruptedException {
        try (Connection written = primary.getPostgresDatabase().getConnection();
                Connection replayed = standby.getPostgresDatabase().getConnection()) {
            String position = one(written, "SELECT pg_current_wal_insert_lsn()::text");
            String there = "SELECT (pg_last_wal_replay_lsn() >= '" + position + "')::text";
            for (int i = 0; i < 600 && !one(replayed, there).equals("true"); i++) {
                Thread.sleep(50);
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        standby.close();
        primary.close();
    }
}
